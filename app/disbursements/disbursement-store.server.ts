import { and, eq, inArray, isNotNull, isNull, ne } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { agreements } from '#db/schema/agreements.ts';
import { disbursementApprovals, disbursements } from '#db/schema/disbursements.ts';
import { payeeAccounts } from '#db/schema/organisations.ts';
import { memberships } from '#db/schema/people.ts';
import { programmes } from '#db/schema/programme.ts';
import { reports } from '#db/schema/reports.ts';
import { openConditions } from '#app/agreements/milestones/milestone-store.server.ts';
import type { Actor } from '#app/kernel/actor.ts';
import { isRecusedFrom } from '#app/organisations/interests/recusal.server.ts';
import type { Use } from '#app/organisations/operators/operator-standing.ts';
import { termsInForce } from '#app/organisations/operators/operator-store.server.ts';
import { usableFrom } from '#app/organisations/payee-change.ts';
import { contactsChangedAt, replacesAccount } from '#app/organisations/payee-store.server.ts';
import { rulesInForce } from '#app/programme/approval-rules-store.server.ts';
import { tierOf } from '#app/programme/approval-tiers.ts';
import { screeningStanding } from '#app/organisations/screening/screening-standing.server.ts';
import type { ApprovalFacts } from './approval.ts';
import type { DisbursementState } from './disbursement-lifecycle.ts';
import type { Disbursement } from './disbursement.ts';
import { newestBalanceCheck } from './watch-balances.server.ts';

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

/** Everything an approval depends on (I9, I20, I21). `approver`: absent where nobody is about to approve. */
export async function factsForApproval(
  reader: Reader,
  payment: Disbursement,
  approver?: Actor,
): Promise<ApprovalFacts> {
  const approvals = await approvalsOf(reader, payment.id);
  const [around] = await reader
    .select({
      agreementState: agreements.state,
      payeeState: payeeAccounts.state,
      enteredBy: payeeAccounts.proposedBy,
      usableFrom: payeeAccounts.usableFrom,
      proposedAt: payeeAccounts.proposedAt,
      coolOffHours: programmes.payeeCoolOffHours,
      organisationId: payeeAccounts.organisationId,
      number: payeeAccounts.number,
      operatorId: payeeAccounts.operatorId,
      country: payeeAccounts.country,
      currency: payeeAccounts.currency,
    })
    .from(agreements)
    .innerJoin(payeeAccounts, eq(payeeAccounts.id, payment.payeeAccountId))
    .innerJoin(programmes, eq(programmes.id, agreements.programmeId))
    .where(eq(agreements.id, payment.agreementId));
  if (!around) throw new Error('a payment without agreement or account');
  const screening = await screeningStanding(reader, payment.organisationId);
  const rules = await rulesInForce(reader, payment.programmeId);
  const firstAfterChange = (await replacesAccount(reader, around)) && !(await paidTo(reader, payment));
  return {
    approvals: await withLead(reader, approvals),
    payeeUsableFrom: firstAfterChange ? await waitsUntil(reader, around) : around.usableFrom,
    firstAfterChange,
    tier: tierOf(rules.tiers, payment.amount.minor),
    limitMinor: rules.limitMinor,
    accountEnteredBy: around.enteredBy,
    payeeState: around.payeeState,
    reportReviewers: await reportReviewers(reader, payment.agreementId),
    recused: approver ? await isRecusedFrom(reader, approver, payment.organisationId) : false,
    agreementState: around.agreementState,
    openConditions: await openConditions(reader, payment.instalmentId),
    matchStands: screening.matchStands,
    screeningClearUntil: screening.clearUntil,
    operator: await operatorFacts(reader, { ...around, amountMinor: payment.amount.minor }),
    held: payment.heldBy !== null,
    frozen: ((await newestBalanceCheck(reader, payment.programmeId))?.apartMinor ?? 0n) !== 0n,
  };
}

/** I21: who decided a report of the agreement. */
async function reportReviewers(reader: Reader, agreementId: Disbursement['agreementId']) {
  const decided = await reader
    .selectDistinct({ decidedBy: reports.decidedBy })
    .from(reports)
    .where(and(eq(reports.agreementId, agreementId), isNotNull(reports.decidedBy)));
  return decided.flatMap((row) => (row.decidedBy ? [row.decidedBy] : []));
}

/** I20: the provider that pays out, by its terms in force, and what for. */
async function operatorFacts(reader: Reader, given: Use & { readonly operatorId: string | null }) {
  const { operatorId, ...use } = given;
  return operatorId ? { terms: await termsInForce(reader, operatorId), use } : null;
}

/** BK-4: until its first payment, an account that replaces another waits anew whenever the contacts change. */
async function waitsUntil(
  reader: Reader,
  payee: { organisationId: string; proposedAt: Date; coolOffHours: number },
): Promise<Date> {
  const changedAt = await contactsChangedAt(reader, payee.organisationId);
  return usableFrom({ ...payee, changed: true, contactsChangedAt: changedAt });
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

/** Which of the approvers act for the overall lead today. */
async function withLead(reader: Reader, approvals: Awaited<ReturnType<typeof approvalsOf>>) {
  const ids = approvals.map((approval) => approval.accountId);
  if (ids.length === 0) return [];
  const leads = await reader
    .select({ accountId: memberships.accountId })
    .from(memberships)
    .where(and(inArray(memberships.accountId, ids), eq(memberships.role, 'overall-lead'), isNull(memberships.endedAt)));
  return approvals.map((each) => ({ ...each, lead: leads.some(({ accountId }) => accountId === each.accountId) }));
}

/** Whether any other payment to the same account arrived. */
async function paidTo(reader: Reader, payment: Disbursement): Promise<boolean> {
  const { payeeAccountId, id } = payment;
  const others = and(
    eq(disbursements.payeeAccountId, payeeAccountId),
    ne(disbursements.id, id),
    eq(disbursements.state, 'confirmed'),
  );
  return (await reader.$count(disbursements, others)) > 0;
}

/** Whether a provider pays out, so that no file or statement of the bank knows the payment, and whether a proof is there. */
export async function paidOutOf(reader: Reader, id: string): Promise<{ byOperator: boolean; proved: boolean }> {
  const [row] = await reader
    .select({ operatorId: payeeAccounts.operatorId, proof: disbursements.proofDocumentId })
    .from(disbursements)
    .innerJoin(payeeAccounts, eq(payeeAccounts.id, disbursements.payeeAccountId))
    .where(eq(disbursements.id, id));
  return { byOperator: Boolean(row?.operatorId), proved: Boolean(row?.proof) };
}

/** Moves a payment on; the version counts every move. */
export async function saveState(
  tx: Tx,
  payment: Disbursement,
  next: { state: DisbursementState } & Partial<
    Pick<
      Row,
      'checkedBy' | 'checkedAt' | 'batchId' | 'sentAt' | 'confirmedAt' | 'bankReference' | 'endedReason' | 'returnedOn'
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
    offsetMinor: row.offsetMinor,
    payeeAccountId: row.payeeAccountId,
    digest: row.digest,
    requestedBy: row.requestedBy,
    checkedBy: row.checkedBy,
    heldBy: row.heldBy,
  };
}
