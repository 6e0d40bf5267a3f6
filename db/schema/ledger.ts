import { sql } from 'drizzle-orm';
import { bigint, check, date, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { bytes, id, instant, minor, oneOf, ref } from './columns.ts';

/** Written only by `ledger_post`; insert-only; balanced per currency and in EUR at commit (I30). */
export const journalEntries = pgTable(
  'journal_entries',
  {
    id: id(),
    programmeId: ref().notNull(),
    valueDate: date({ mode: 'string' }).notNull(),
    postedAt: instant().notNull(),
    /** Which rule of the chart made it: `commit`, `pay`, `accept`, … */
    rule: text().notNull(),
    documentReference: text().notNull(),
    agreementId: ref(),
    organisationId: ref(),
    instalmentId: ref(),
    disbursementId: ref(),
    reportId: ref(),
    reverses: ref(),
    preparedBy: text().notNull(),
    approver1: text(),
    approver2: text(),
    entryHash: bytes().notNull(),
  },
  (t) => [
    index().on(t.programmeId, t.id),
    index().on(t.agreementId, t.id),
    /** Value dates of payments and repayments are read for every one of them by reconciliation and downloads. */
    index('journal_entries_payment')
      .on(t.disbursementId)
      .where(sql`${t.disbursementId} is not null`),
    index('journal_entries_refund')
      .on(t.documentReference)
      .where(sql`${t.rule} = 'refund'`),
    oneOf('journal_entries_rule', t.rule, [
      'commit',
      'decommit',
      'pay',
      'accept',
      'disallow',
      'refund',
      'offset',
      'claim',
      'write-off',
      'prefinancing',
      'fee',
      'exchange',
      'reverse',
    ]),
  ],
);

/** Signed amounts: debit positive, credit negative. */
export const journalPostings = pgTable(
  'journal_postings',
  {
    id: id(),
    entryId: ref()
      .notNull()
      .references(() => journalEntries.id),
    programmeId: ref().notNull(),
    account: text().notNull(),
    agreementId: ref(),
    amountMinor: minor().notNull(),
    currency: text().notNull(),
    eurMinor: minor().notNull(),
    unitsPerEur: text().notNull(),
    rateMonth: text().notNull(),
    rateSource: text().notNull(),
  },
  (t) => [
    index().on(t.entryId),
    index().on(t.agreementId, t.account),
    index().on(t.programmeId, t.account, t.id),
    oneOf('journal_postings_account', t.account, ['1000', '1200', '1300', '2000', '5000', '5900', '9000', '9100']),
    check('journal_postings_sign', sql`sign(${t.amountMinor}) = sign(${t.eurMinor}) or ${t.eurMinor} = 0`),
  ],
);

/** What the postings of an agreement add up to; kept by the database alone, while they are inserted. */
export const agreementTotals = pgTable(
  'agreement_totals',
  {
    agreementId: ref().notNull(),
    account: text().notNull(),
    /** Of the entry, or of the entry that it reverses. */
    rule: text().notNull(),
    eurMinor: minor().notNull(),
  },
  (t) => [primaryKey({ columns: [t.agreementId, t.account, t.rule] })],
);

/** One chain per programme, written at commit; gives every entry its gapless number. */
export const journalChain = pgTable(
  'journal_chain',
  {
    programmeId: ref().notNull(),
    entryNo: bigint({ mode: 'number' }).notNull(),
    entryId: ref().notNull().unique(),
    prevHash: bytes().notNull(),
    hash: bytes().notNull(),
  },
  (t) => [primaryKey({ columns: [t.programmeId, t.entryNo] })],
);

/** Books closed through a day: nothing is posted on it or before. Reopened by two people, with a reason. */
export const ledgerPeriods = pgTable(
  'ledger_periods',
  {
    id: id(),
    programmeId: ref().notNull(),
    through: date({ mode: 'string' }).notNull(),
    closedBy: text().notNull(),
    closedAt: instant().notNull(),
    reason: text(),
    reopenAskedBy: text(),
    reopenAskedAt: instant(),
    reopenedBy: text(),
    reopenedAt: instant(),
  },
  (t) => [
    index().on(t.programmeId, t.through),
    check(
      'ledger_periods_by_two',
      sql`(${t.reopenAskedBy} is null) = (${t.reason} is null) and (${t.reopenedBy} is null or (${t.reopenAskedBy} is not null and ${t.reopenedBy} <> ${t.reopenAskedBy}))`,
    ),
  ],
);
