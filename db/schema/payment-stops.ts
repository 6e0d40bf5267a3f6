import { sql } from 'drizzle-orm';
import { check, date, index, integer, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { agreements, instalments } from './agreements.ts';
import { id, instant, minor, ref } from './columns.ts';
import { paymentBatches } from './disbursements.ts';

/** LG-7: every copy of a bank file that left the portal. */
export const paymentFileExports = pgTable(
  'payment_file_exports',
  {
    batchId: ref()
      .notNull()
      .references(() => paymentBatches.id),
    number: integer().notNull(),
    exportedBy: text().notNull(),
    exportedAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.batchId, t.number] })],
);

/** A second copy, asked for by one person and allowed by another; `number` is the copy it allows. */
export const paymentFilePermits = pgTable(
  'payment_file_permits',
  {
    batchId: ref()
      .notNull()
      .references(() => paymentBatches.id),
    number: integer().notNull(),
    reason: text().notNull(),
    askedBy: text().notNull(),
    askedAt: instant().notNull(),
    allowedBy: text(),
    allowedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.batchId, t.number] }),
    check('payment_file_permits_people', sql`${t.allowedBy} <> ${t.askedBy}`),
  ],
);

/** LG-8: every hour, how far the balances that are kept are from the entries they are sums of; not zero freezes payments. */
export const balanceChecks = pgTable(
  'balance_checks',
  {
    id: id(),
    programmeId: ref().notNull(),
    checkedAt: instant().notNull(),
    apartMinor: minor().notNull(),
  },
  (t) => [index().on(t.programmeId, t.checkedAt, t.id)],
);

/** I41: an exception from I24 for one instalment. Never changed; it counts with two approvals and until its last day. */
export const instalmentWaivers = pgTable(
  'instalment_waivers',
  {
    id: id(),
    programmeId: ref().notNull(),
    agreementId: ref()
      .notNull()
      .references(() => agreements.id),
    instalmentId: ref()
      .notNull()
      .references(() => instalments.id),
    reason: text().notNull(),
    expiresOn: date({ mode: 'string' }).notNull(),
    proposedBy: text().notNull(),
    proposedAt: instant().notNull(),
  },
  (t) => [index().on(t.instalmentId, t.id), index().on(t.programmeId, t.id)],
);

export const instalmentWaiverApprovals = pgTable(
  'instalment_waiver_approvals',
  {
    waiverId: ref()
      .notNull()
      .references(() => instalmentWaivers.id),
    step: integer().notNull(),
    accountId: ref().notNull(),
    approvedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.waiverId, t.step] }),
    unique().on(t.waiverId, t.accountId),
    check('instalment_waiver_approvals_step', sql`${t.step} in (1, 2)`),
  ],
);
