import { sql } from 'drizzle-orm';
import { check, date, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant, ref } from './columns.ts';
import { accounts } from './people.ts';
import { recoveries } from './recoveries.ts';

/** The day the contracting authority was told of money to come back. Written once; a higher number corrects it. */
export const recoveryAuthorityReports = pgTable(
  'recovery_authority_reports',
  {
    recoveryId: ref()
      .notNull()
      .references(() => recoveries.id),
    number: integer().notNull(),
    toldOn: date({ mode: 'string' }).notNull(),
    /** Of the letter or the message, as the office files it. */
    reference: text().notNull(),
    recordedBy: ref()
      .notNull()
      .references(() => accounts.id),
    recordedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.recoveryId, t.number] }),
    check('recovery_authority_reports_reference', sql`length(${t.reference}) between 1 and 120`),
    check('recovery_authority_reports_number', sql`${t.number} > 0`),
  ],
);
