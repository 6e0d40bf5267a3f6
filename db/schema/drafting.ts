import { sql } from 'drizzle-orm';
import { bigint, check, index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { applications } from './applications.ts';
import { bytes, id, instant, oneOf, ref } from './columns.ts';
import { organisations } from './organisations.ts';
import { accounts } from './people.ts';
import { reports } from './reports.ts';

/**
 * What somebody sent after their session had ended, until they have signed in again and saved it: at most a day.
 */
export const heldForms = pgTable(
  'held_forms',
  {
    id: id(),
    accountId: ref()
      .notNull()
      .references(() => accounts.id),
    /** Path of the page the form stands on. */
    path: text().notNull(),
    /** The fields of the form by name, sealed: a profile holds names. */
    sealed: bytes().notNull(),
    heldAt: instant().notNull(),
  },
  (t) => [index().on(t.accountId), index().on(t.heldAt)],
);

/** A file on its way in chunks. Its name is not kept; `extension` is what its content must turn out to be. */
export const uploads = pgTable(
  'uploads',
  {
    id: id(),
    /** Where the file goes: an application, the profile of an organisation, or a report. */
    applicationId: ref().references(() => applications.id),
    organisationId: ref().references(() => organisations.id),
    reportId: ref().references(() => reports.id),
    accountId: ref()
      .notNull()
      .references(() => accounts.id),
    label: text().notNull(),
    extension: text().notNull(),
    bytes: bigint({ mode: 'number' }).notNull(),
    /** Of the whole file, as the sender computed it. */
    sha256: text().notNull(),
    state: text().notNull().default('open'),
    documentId: ref(),
    startedAt: instant().notNull(),
    lastChunkAt: instant().notNull(),
  },
  (t) => [
    /** The same file sent again goes on where it stopped. */
    uniqueIndex('uploads_one_open')
      .on(sql`coalesce(${t.applicationId}, ${t.organisationId}, ${t.reportId})`, t.accountId, t.label, t.sha256)
      .where(sql`${t.state} = 'open'`),
    index().on(t.state, t.lastChunkAt),
    oneOf('uploads_state', t.state, ['open', 'done', 'expired']),
    check('uploads_owner', sql`num_nonnulls(${t.applicationId}, ${t.organisationId}, ${t.reportId}) = 1`),
    check('uploads_bytes', sql`${t.bytes} > 0`),
    check('uploads_done', sql`(${t.state} = 'done') = (${t.documentId} is not null)`),
  ],
);

/** A chunk that was received, stored and acknowledged. */
export const uploadChunks = pgTable(
  'upload_chunks',
  {
    uploadId: ref()
      .notNull()
      .references(() => uploads.id),
    /** From 0. */
    number: integer().notNull(),
    bytes: integer().notNull(),
    sha256: text().notNull(),
    storageKey: text().notNull().unique(),
    storedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.uploadId, t.number] }),
    check('upload_chunks_size', sql`${t.number} >= 0 and ${t.bytes} between 1 and 262144`),
  ],
);
