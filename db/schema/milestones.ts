import { sql } from 'drizzle-orm';
import { check, date, foreignKey, index, integer, pgTable, text, unique } from 'drizzle-orm/pg-core';
import { agreements, instalments } from './agreements.ts';
import { id, instant, oneOf, ref } from './columns.ts';
import { documents } from './documents.ts';

/** Something an agreement is to reach, by a condition and its proof; a day to expect it on is optional. */
export const milestones = pgTable(
  'milestones',
  {
    id: id(),
    programmeId: ref().notNull(),
    agreementId: ref()
      .notNull()
      .references(() => agreements.id),
    number: integer().notNull(),
    state: text().notNull(),
    version: integer().notNull().default(1),
    /** What is to be true, and what shows it: written by the office, read by both sides. */
    condition: text().notNull(),
    proof: text().notNull(),
    expectedOn: date({ mode: 'string' }),
    /** I20: number of the instalment whose payment waits until it is confirmed; null where none does. */
    instalment: integer(),
    plannedBy: text().notNull(),
    plannedAt: instant().notNull(),
    reachedOn: date({ mode: 'string' }),
    documentId: ref().references(() => documents.id),
    claimedBy: text(),
    claimedAt: instant(),
    decidedBy: text(),
    decidedAt: instant(),
    /** What the office lacks, where it sent a proof back. */
    answer: text().notNull().default(''),
    /** The last reminder, as of reports: `due 2027-01-30`. */
    reminder: text(),
  },
  (t) => [
    unique().on(t.agreementId, t.number),
    foreignKey({
      name: 'milestones_instalment',
      columns: [t.agreementId, t.instalment],
      foreignColumns: [instalments.agreementId, instalments.number],
    }),
    index().on(t.state, t.expectedOn),
    oneOf('milestones_state', t.state, ['planned', 'reached', 'confirmed', 'dropped']),
    check(
      'milestones_proved',
      sql`${t.state} not in ('reached', 'confirmed') or (${t.reachedOn} is not null and ${t.documentId} is not null and ${t.claimedBy} is not null)`,
    ),
    check('milestones_by_another', sql`${t.state} <> 'confirmed' or ${t.decidedBy} <> ${t.claimedBy}`),
  ],
);
