import { sql } from 'drizzle-orm';
import { check, date, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { agreements } from './agreements.ts';
import { id, instant, minor, oneOf, ref } from './columns.ts';
import { costCorrections } from './cost-corrections.ts';
import { reports } from './reports.ts';

/** Money to come back: from disallowed cost or an unspent balance. */
export const recoveries = pgTable(
  'recoveries',
  {
    id: id(),
    programmeId: ref().notNull(),
    agreementId: ref()
      .notNull()
      .references(() => agreements.id),
    reportId: ref().references(() => reports.id),
    /** Set where a correction of accepted cost left it, not the report's decision. */
    correctionId: ref().references(() => costCorrections.id),
    reference: text().notNull().unique(),
    kind: text().notNull(),
    state: text().notNull(),
    version: integer().notNull().default(1),
    amountMinor: minor().notNull(),
    currency: text().notNull(),
    detectedAt: instant().notNull(),
    settledAt: instant(),
    /** The debit note, from the first order on, and the day the money is due. */
    documentId: ref(),
    dueOn: date({ mode: 'string' }),
    /** Why the grantee contests it, in its own words. */
    contestReason: text().notNull().default(''),
    contestedBy: text(),
    contestedAt: instant(),
  },
  (t) => [
    index().on(t.agreementId),
    oneOf('recoveries_kind', t.kind, ['disallowance', 'unspent', 'irregularity']),
    oneOf('recoveries_state', t.state, ['proposed', 'contested', 'ordered', 'offset', 'repaid', 'written_off']),
    check('recoveries_amount', sql`${t.amountMinor} > 0`),
  ],
);

/** I34: giving money up takes a reason and two people. */
export const recoveryWriteOffs = pgTable(
  'recovery_write_offs',
  {
    id: id(),
    programmeId: ref().notNull(),
    recoveryId: ref()
      .notNull()
      .references(() => recoveries.id),
    reason: text().notNull(),
    proposedBy: text().notNull(),
    proposedAt: instant().notNull(),
    outcome: text(),
    outcomeBy: text(),
    outcomeAt: instant(),
  },
  (t) => [
    uniqueIndex('recovery_write_offs_one_live')
      .on(t.recoveryId)
      .where(sql`${t.outcome} is null`),
    oneOf('recovery_write_offs_outcome', t.outcome, ['approved', 'refused']),
    check('recovery_write_offs_reason', sql`${t.reason} <> ''`),
    check(
      'recovery_write_offs_by_two',
      sql`(${t.outcome} is null) = (${t.outcomeBy} is null) and (${t.outcomeBy} is null or ${t.outcomeBy} <> ${t.proposedBy})`,
    ),
  ],
);
