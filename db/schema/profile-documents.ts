import { sql } from 'drizzle-orm';
import { check, date, index, pgTable, text, unique, type AnyPgColumn } from 'drizzle-orm/pg-core';
import { instant, oneOf, ref } from './columns.ts';
import { documents } from './documents.ts';
import { organisations } from './organisations.ts';

/**
 * A document of an organisation's profile, kept once for every application: which kind it is, from when and until when.
 * Its file is a row of `documents`. Never edited: a newer one takes its place, or it is taken out.
 */
export const organisationDocuments = pgTable(
  'organisation_documents',
  {
    id: ref()
      .primaryKey()
      .references(() => documents.id),
    organisationId: ref()
      .notNull()
      .references(() => organisations.id),
    kind: text().notNull(),
    issuedOn: date({ mode: 'string' }).notNull(),
    /** The last day it is valid; null where it does not expire. */
    expiresOn: date({ mode: 'string' }),
    /** The earlier version it took the place of. */
    replaces: ref().references((): AnyPgColumn => organisationDocuments.id),
    addedAt: instant().notNull(),
    /** When its organisation was told, or saw, that it expires soon. */
    remindedAt: instant(),
    endedAt: instant(),
    ending: text(),
  },
  (t) => [
    index().on(t.organisationId, t.id),
    index('organisation_documents_to_remind')
      .on(t.expiresOn)
      .where(sql`${t.endedAt} is null and ${t.remindedAt} is null`),
    unique('organisation_documents_replaced_once').on(t.replaces),
    oneOf('organisation_documents_kind', t.kind, ['statutes', 'registration', 'tax', 'bank-letter', 'other']),
    oneOf('organisation_documents_ending', t.ending, ['replaced', 'removed']),
    check('organisation_documents_dates', sql`${t.expiresOn} > ${t.issuedOn}`),
    check('organisation_documents_ended', sql`(${t.endedAt} is null) = (${t.ending} is null)`),
  ],
);
