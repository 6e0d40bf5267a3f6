import { index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { oneOf, ref } from './columns.ts';
import { organisations } from './organisations.ts';

/** CR-2: keyed hashes of what two descriptions of one applicant would share. Nothing can be read back from them. */
export const organisationMarks = pgTable(
  'organisation_marks',
  {
    organisationId: ref()
      .notNull()
      .references(() => organisations.id),
    kind: text().notNull(),
    blind: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.kind, t.blind] }),
    index().on(t.kind, t.blind),
    oneOf('organisation_marks_kind', t.kind, ['registration', 'email', 'phone', 'name-part', 'name']),
  ],
);
