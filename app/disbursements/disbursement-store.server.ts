import { and, eq, isNotNull } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { agreements } from '#db/schema/agreements.ts';
import { disbursementApprovals, disbursements } from '#db/schema/disbursements.ts';
import { payeeAccounts } from '#db/schema/organisations.ts';
import { reports } from '#db/schema/reports.ts';
import { screeningStanding } from '#app/organisations/screening/screening-standing.server.ts';
import type { ApprovalFacts } from './approval.ts';
import type { DisbursementState } from './disbursement-lifecycle.ts';
import type { Disbursement } from './disbursement.ts';

type Row = typeof disbursements.$inferSelect;

/** The payment, locked until the transaction ends; null when there is none. */
export async function lockDisbursement(tx: Tx, id: string): Promise<Disbursement | null> {
  const [row] = await tx.select().from(disbursements).where(eq(disbursements.id, id)).for('update');
  return row ? fromRow(row) : null;
}

export async function loadDisbursement(reader: Reader, id: string): Promise<Disbursement | null> {
  const [row] = await reader.select().from(disbursements).where(eq(disbursements.id, id));
  return row ? fromRow(row) : null;
}

/** Everything an approval depends on (I20, I21). */
export async function factsForApproval(reader: Reader, payment: Disbursement): Promise<ApprovalFacts> {
  const approvals = await approvalsOf(reader, payment.id);
  const [around] = await reader
    .select({ agreementState: agreements.state, payeeState: payeeAccounts.state, enteredBy: payeeAccounts.proposedBy })
    .from(agreements)
    .innerJoin(payeeAccounts, eq(payeeAccounts.id, payment.payeeAccountId))
    .where(eq(agreements.id, payment.agreementId));
  if (!around) throw new Error('a payment without agreement or account');
  const reviewers = await reader
    .selectDistinct({ decidedBy: reports.decidedBy })
    .from(reports)
    .where(and(eq(reports.agreementId, payment.agreementId), isNotNull(reports.decidedBy)));
  const screening = await screeningStanding(reader, payment.organisationId);
  return {
    approvals,
    accountEnteredBy: around.enteredBy,
    payeeState: around.payeeState,
    reportReviewers: reviewers.flatMap((row) => (row.decidedBy ? [row.decidedBy] : [])),
    agreementState: around.agreementState,
    matchStands: screening.matchStands,
    screeningClearUntil: screening.clearUntil,
    held: payment.heldBy !== null,
  };
}

export async function approvalsOf(reader: Reader, id: string) {
  return reader
    .select({
      step: disbursementApprovals.step,
      accountId: disbursementApprovals.accountId,
      digest: disbursementApprovals.digest,
      approvedAt: disbursementApprovals.approvedAt,
    })
    .from(disbursementApprovals)
    .where(eq(disbursementApprovals.disbursementId, id))
    .orderBy(disbursementApprovals.step);
}

/** Moves a payment on; the version counts every move. */
export async function saveState(
  tx: Tx,
  payment: Disbursement,
  next: { state: DisbursementState } & Partial<
    Pick<
      Row,
      | 'checkedBy'
      | 'checkedAt'
      | 'batchId'
      | 'sentAt'
      | 'confirmedAt'
      | 'bankReference'
      | 'receiptConfirmedBy'
      | 'receiptConfirmedAt'
      | 'endedReason'
      | 'returnedOn'
    >
  >,
): Promise<void> {
  await tx
    .update(disbursements)
    .set({ ...next, version: payment.version + 1 })
    .where(and(eq(disbursements.id, payment.id), eq(disbursements.version, payment.version)));
}

function fromRow(row: Row): Disbursement {
  return {
    id: row.id,
    programmeId: row.programmeId,
    agreementId: row.agreementId,
    instalmentId: row.instalmentId,
    organisationId: row.organisationId,
    reference: row.reference,
    // The check constraint of the table holds exactly the states of the lifecycle (guarded).
    state: row.state as DisbursementState,
    version: row.version,
    amount: { minor: row.amountMinor, currency: row.currency },
    payeeAccountId: row.payeeAccountId,
    digest: row.digest,
    requestedBy: row.requestedBy,
    checkedBy: row.checkedBy,
    heldBy: row.heldBy,
  };
}
