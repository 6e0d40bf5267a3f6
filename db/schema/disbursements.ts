import { sql } from 'drizzle-orm';
import { check, date, index, integer, pgTable, primaryKey, text, unique, uniqueIndex } from 'drizzle-orm/pg-core';
import { agreements, instalments } from './agreements.ts';
import { id, instant, minor, oneOf, ref } from './columns.ts';
import { documents } from './documents.ts';
import { payeeAccounts } from './organisations.ts';

export const paymentBatches = pgTable('payment_batches', {
  id: id(),
  programmeId: ref().notNull(),
  /** `GIAI-PB-0003`: MsgId of the bank file. */
  reference: text().notNull().unique(),
  payments: integer().notNull(),
  totalMinor: minor().notNull(),
  currency: text().notNull(),
  documentId: ref().notNull(),
  createdBy: text().notNull(),
  createdAt: instant().notNull(),
});

export const disbursements = pgTable(
  'disbursements',
  {
    id: id(),
    programmeId: ref().notNull(),
    agreementId: ref()
      .notNull()
      .references(() => agreements.id),
    instalmentId: ref()
      .notNull()
      .references(() => instalments.id),
    organisationId: ref().notNull(),
    /** `GIAI-2026-C1-0042-A-1`, asked for again `…-1-2`: EndToEndId of the payment. */
    reference: text().notNull().unique(),
    state: text().notNull(),
    version: integer().notNull().default(1),
    amountMinor: minor().notNull(),
    /** Owed and set off: kept back from what the instalment came to. `amountMinor` is what is paid. */
    offsetMinor: minor()
      .notNull()
      .default(sql`0`),
    currency: text().notNull(),
    payeeAccountId: ref()
      .notNull()
      .references(() => payeeAccounts.id),
    /** SHA-256 over agreement, instalment, amount, currency and payee: what an approver approves. */
    digest: text().notNull(),
    requestedBy: text().notNull(),
    requestedAt: instant().notNull(),
    checkedBy: text(),
    checkedAt: instant(),
    batchId: ref().references(() => paymentBatches.id),
    sentAt: instant(),
    confirmedAt: instant(),
    bankReference: text(),
    /** What the bank gave where a person confirmed it without a statement. */
    proofDocumentId: ref().references(() => documents.id),
    endedReason: text(),
    /** Stopped before the bank file; `releasedBy` is whoever let it go, never who stopped it. */
    heldBy: text(),
    heldAt: instant(),
    heldReason: text(),
    releasedBy: text(),
    /** Value date on which the money came back. */
    returnedOn: date({ mode: 'string' }),
  },
  (t) => [
    index().on(t.programmeId, t.state, t.id),
    index().on(t.agreementId),
    /** Never two live payments of one instalment. */
    uniqueIndex('disbursements_one_live')
      .on(t.instalmentId)
      .where(sql`${t.state} not in ('failed', 'returned', 'cancelled')`),
    check('disbursements_hold', sql`(${t.heldAt} is null) = (${t.heldBy} is null)`),
    check('disbursements_returned', sql`(${t.state} = 'returned') = (${t.returnedOn} is not null)`),
    oneOf('disbursements_state', t.state, [
      'requested',
      'checked',
      'approved_once',
      'approved',
      'instructed',
      'sent',
      'confirmed',
      'failed',
      'returned',
      'cancelled',
    ]),
    check('disbursements_amount', sql`${t.amountMinor} > 0`),
    check('disbursements_offset', sql`${t.offsetMinor} >= 0`),
  ],
);

/** I21: two or three steps, as many people; the trigger refuses requester, payee editor and reviewer of the report. Never updated. */
export const disbursementApprovals = pgTable(
  'disbursement_approvals',
  {
    disbursementId: ref()
      .notNull()
      .references(() => disbursements.id),
    step: integer().notNull(),
    accountId: ref().notNull(),
    digest: text().notNull(),
    approvedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.disbursementId, t.step] }),
    unique().on(t.disbursementId, t.accountId),
    check('disbursement_approvals_step', sql`${t.step} in (1, 2, 3)`),
  ],
);

/** Shown by the grantee: its fiscal host passed this payment on. Never updated. */
export const onwardProofs = pgTable('onward_proofs', {
  disbursementId: ref()
    .primaryKey()
    .references(() => disbursements.id),
  documentId: ref()
    .notNull()
    .references(() => documents.id),
  provedBy: text().notNull(),
  provedAt: instant().notNull(),
});

/** The grantee's word that a payment arrived: how much, in which currency, on which day. Never updated. */
export const paymentReceipts = pgTable(
  'payment_receipts',
  {
    disbursementId: ref()
      .primaryKey()
      .references(() => disbursements.id),
    amountMinor: minor().notNull(),
    currency: text().notNull(),
    receivedOn: date({ mode: 'string' }).notNull(),
    confirmedBy: text().notNull(),
    confirmedAt: instant().notNull(),
  },
  (t) => [check('payment_receipts_amount', sql`${t.amountMinor} > 0`)],
);
