import { sql } from 'drizzle-orm';
import { check, date, index, pgTable, text, unique, type AnyPgColumn } from 'drizzle-orm/pg-core';
import { agreements } from './agreements.ts';
import { id, instant, oneOf, ref } from './columns.ts';
import { accounts } from './people.ts';

/** A contact or visit of a grant as it was written down. Written once; a newer entry corrects it. */
export const mentoringEntries = pgTable(
  'mentoring_entries',
  {
    id: id(),
    programmeId: ref().notNull(),
    agreementId: ref()
      .notNull()
      .references(() => agreements.id),
    kind: text().notNull(),
    heldOn: date({ mode: 'string' }).notNull(),
    /** What it was about and what was agreed: read by both sides. */
    topics: text().notNull(),
    agreed: text().notNull(),
    /** The entry this one stands in for. */
    corrects: ref().references((): AnyPgColumn => mentoringEntries.id),
    recordedBy: ref()
      .notNull()
      .references(() => accounts.id),
    recordedAt: instant().notNull(),
  },
  (t) => [
    index().on(t.agreementId, t.id),
    unique('mentoring_corrected_once').on(t.corrects),
    oneOf('mentoring_entries_kind', t.kind, ['mentoring', 'peer_exchange', 'visit', 'call']),
    check('mentoring_entries_topics', sql`length(${t.topics}) between 1 and 3000`),
    check('mentoring_entries_agreed', sql`length(${t.agreed}) <= 3000`),
  ],
);

/** I39: what the office keeps about an entry for its named roles: neither the organisation's nor the auditor's. */
export const mentoringNotes = pgTable(
  'mentoring_notes',
  {
    entryId: ref()
      .primaryKey()
      .references(() => mentoringEntries.id),
    note: text().notNull(),
  },
  (t) => [check('mentoring_notes_note', sql`length(${t.note}) between 1 and 3000`)],
);

/** What the organisation answers to an entry. Written once. */
export const mentoringAnswers = pgTable(
  'mentoring_answers',
  {
    id: id(),
    entryId: ref()
      .notNull()
      .references(() => mentoringEntries.id),
    body: text().notNull(),
    writtenBy: ref()
      .notNull()
      .references(() => accounts.id),
    writtenAt: instant().notNull(),
  },
  (t) => [index().on(t.entryId, t.id), check('mentoring_answers_body', sql`length(${t.body}) between 1 and 3000`)],
);
