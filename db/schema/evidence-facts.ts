import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { agreements } from './agreements.ts';
import { id, instant, ref } from './columns.ts';
import { documents } from './documents.ts';
import { reports } from './reports.ts';

/**
 * D23: what is stated of an evidence document: its language, whether parts are blacked out, and which document it
 * translates. Written once; a higher number of the same document takes the place of the statements before it.
 */
export const evidenceFacts = pgTable(
  'evidence_facts',
  {
    id: id(),
    programmeId: ref().notNull(),
    agreementId: ref()
      .notNull()
      .references(() => agreements.id),
    reportId: ref()
      .notNull()
      .references(() => reports.id),
    documentId: ref()
      .notNull()
      .references(() => documents.id),
    number: integer().notNull(),
    /** ISO 639; null: not stated. */
    language: text(),
    /** Null: not stated. */
    redacted: boolean(),
    /** The original; null: it is no translation, or that is not stated. */
    translationOf: ref().references(() => documents.id),
    statedBy: text().notNull(),
    statedAt: instant().notNull(),
  },
  (t) => [
    unique('evidence_facts_number').on(t.documentId, t.number),
    index().on(t.agreementId, t.documentId),
    check('evidence_facts_positive', sql`${t.number} > 0`),
    check('evidence_facts_language', sql`${t.language} ~ '^[a-z]{2,3}$'`),
    check('evidence_facts_of_itself', sql`${t.translationOf} <> ${t.documentId}`),
  ],
);
