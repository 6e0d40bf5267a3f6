import { sql } from 'drizzle-orm';
import { check, date, index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { agreements } from './agreements.ts';
import { id, instant, minor, oneOf, ref } from './columns.ts';
import { costCorrections } from './cost-corrections.ts';
import { journalEntries } from './ledger.ts';
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
    /** Of an irregularity: what was found. */
    ground: text(),
    state: text().notNull(),
    version: integer().notNull().default(1),
    amountMinor: minor().notNull(),
    /** Paid back, set off or written off so far: the sum of its settlements, never more than the amount. */
    settledMinor: minor()
      .notNull()
      .default(sql`0`),
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
    oneOf('recoveries_ground', t.ground, [
      'fraud',
      'conflict-of-interest',
      'double-funding',
      'not-carried-out',
      'rules-broken',
    ]),
    check('recoveries_ground_of_irregularity', sql`${t.kind} = 'irregularity' or ${t.ground} is null`),
    check('recoveries_amount', sql`${t.amountMinor} > 0`),
    check('recoveries_not_over_collected', sql`${t.settledMinor} between 0 and ${t.amountMinor}`),
    check(
      'recoveries_settled_whole',
      sql`(${t.settledMinor} = ${t.amountMinor}) = (${t.state} in ('offset', 'repaid', 'written_off'))`,
    ),
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
    /** What is given up: what is left of the debt as it is proposed. */
    amountMinor: minor().notNull(),
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
    check('recovery_write_offs_amount', sql`${t.amountMinor} > 0`),
    check('recovery_write_offs_reason', sql`${t.reason} <> ''`),
    check(
      'recovery_write_offs_by_two',
      sql`(${t.outcome} is null) = (${t.outcomeBy} is null) and (${t.outcomeBy} is null or ${t.outcomeBy} <> ${t.proposedBy})`,
    ),
  ],
);

/** One part of a debt that is settled, or all of it: paid back, set off against the grant, given up. Never changed. */
export const recoverySettlements = pgTable(
  'recovery_settlements',
  {
    recoveryId: ref()
      .notNull()
      .references(() => recoveries.id),
    number: integer().notNull(),
    way: text().notNull(),
    amountMinor: minor().notNull(),
    valueOn: date({ mode: 'string' }).notNull(),
    /** The entry that posts it. */
    entryId: ref()
      .notNull()
      .unique()
      .references(() => journalEntries.id),
    /** The movement of the bank that brought it, where a person named one. */
    bankLineId: ref().unique(),
    settledBy: text().notNull(),
    settledAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.recoveryId, t.number] }),
    oneOf('recovery_settlements_way', t.way, ['repaid', 'offset', 'written_off']),
    check('recovery_settlements_amount', sql`${t.amountMinor} > 0`),
  ],
);
