import { sql } from 'drizzle-orm';
import { check, foreignKey, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { agreements } from './agreements.ts';
import { instant, ref } from './columns.ts';
import { documents } from './documents.ts';
import { accounts } from './people.ts';

/** An agreement as it was sent for signature: its paper and its terms. Written once; the newest is the one to sign. */
export const agreementVersions = pgTable(
  'agreement_versions',
  {
    agreementId: ref()
      .notNull()
      .references(() => agreements.id),
    number: integer().notNull(),
    documentId: ref()
      .notNull()
      .references(() => documents.id),
    /** Period, special conditions, lines of the budget and instalments; amounts in minor units as text. */
    terms: jsonb().notNull(),
    sentBy: text().notNull(),
    sentAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.agreementId, t.number] }), check('agreement_versions_number', sql`${t.number} > 0`)],
);

/** What the grantee wants changed in a version, instead of signing it: one for each, and the agreement is a draft again. */
export const agreementRemarks = pgTable(
  'agreement_remarks',
  {
    agreementId: ref().notNull(),
    number: integer().notNull(),
    body: text().notNull(),
    writtenBy: ref()
      .notNull()
      .references(() => accounts.id),
    writtenAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.agreementId, t.number] }),
    foreignKey({
      name: 'agreement_remarks_version',
      columns: [t.agreementId, t.number],
      foreignColumns: [agreementVersions.agreementId, agreementVersions.number],
    }),
    check('agreement_remarks_body', sql`length(${t.body}) between 1 and 3000`),
  ],
);
