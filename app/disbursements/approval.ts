import type { Instant } from '#app/kernel/instant.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import { disbursementLifecycle, type DisbursementState } from './disbursement-lifecycle.ts';
import { operatorFault, type Use } from '#app/organisations/operators/operator-standing.ts';
import type { Terms } from '#app/organisations/operators/operator.ts';
import type { ApprovalTier } from '#app/programme/approval-tiers.ts';
import type { Disbursement, DisbursementRefusal } from './disbursement.ts';

/** What an approval depends on, read inside its transaction. Accounts are account ids. */
export type ApprovalFacts = {
  readonly approvals: readonly { readonly accountId: string; readonly digest: string; readonly lead: boolean }[];
  /** Who entered the account that is to be paid (BK: never one of the approvers). */
  readonly accountEnteredBy: string;
  readonly payeeState: string;
  /** I22: from when its account may be paid to; null where it does not wait. */
  readonly payeeUsableFrom: Instant | null;
  /** BK-6: the account replaces another one, and nothing was paid to it yet. */
  readonly firstAfterChange: boolean;
  /** What the amount takes (I21). */
  readonly tier: ApprovalTier;
  /** No single payment above it is approved; null where there is no limit. */
  readonly limitMinor: bigint | null;
  /** Who decided the grantee's reports under this agreement. */
  readonly reportReviewers: readonly string[];
  /** I9: a conflict of interest of the approver, or of their organisation, with the grantee. */
  readonly recused: boolean;
  readonly agreementState: string;
  /** I16: a possible sanctions match of the third party is unsettled, or was confirmed. */
  readonly matchStands: boolean;
  /** Until when its newest clear screening holds; null when there is none, or names or lists have changed since. */
  readonly screeningClearUntil: Instant | null;
  /** I20: conditions of the instalment that are not confirmed. */
  readonly openConditions: number;
  /** Stopped by somebody who reads payments. */
  readonly held: boolean;
  /** LG-8: balances and entries differ. */
  readonly frozen: boolean;
  /** I20: the provider that pays out, by its terms in force, and what for; null: a bank does. */
  readonly operator: { readonly terms: Terms | null; readonly use: Use } | null;
};

export type Approval = {
  readonly step: number;
  readonly state: DisbursementState;
  readonly accountId: string;
  readonly digest: string;
};

/**
 * I20, I21: two different approvers, or three where amount or account ask for it, neither requester, checker, enterer of the account nor reviewer of the report;
 * signed agreement, verified account, fresh screening. The order of the reasons is the order a reader can act on.
 */
export function decideApproval(
  payment: Disbursement,
  facts: ApprovalFacts,
  approver: { accountId: string; lead: boolean },
  at: Instant,
): Result<Approval, DisbursementRefusal> {
  const step = facts.approvals.length + 1;
  const needed = approvalsNeeded(facts);
  const move = step === 1 ? 'approve' : step < needed ? 'approve-again' : 'approve-last';
  const next = advance(disbursementLifecycle, move, payment.state);
  if (!next.ok) return next;
  const person = approver.accountId;
  if (facts.recused) return refuse('approver-recused');
  if (person === payment.requestedBy) return refuse('approver-is-requester');
  if (person === payment.checkedBy) return refuse('approver-is-checker');
  if (person === facts.accountEnteredBy) return refuse('approver-entered-account');
  if (facts.reportReviewers.includes(person)) return refuse('approver-reviewed-report');
  if (facts.approvals.some((approval) => approval.accountId === person)) return refuse('approver-approved-before');
  if (facts.approvals.some((approval) => approval.digest !== payment.digest)) return refuse('payment-changed');
  const conditions = decideConditions(facts, at);
  if (!conditions.ok) return conditions;
  if (facts.limitMinor !== null && payment.amount.minor > facts.limitMinor) return refuse('over-payment-limit');
  const lead = approver.lead || facts.approvals.some((approval) => approval.lead);
  if (facts.tier.lead && step >= needed && !lead) return refuse('lead-approval-needed');
  return ok({ step, state: next.value, accountId: person, digest: payment.digest });
}

/** I21, BK-6: how many different people approve. */
export function approvalsNeeded(facts: Pick<ApprovalFacts, 'tier' | 'firstAfterChange'>): 2 | 3 {
  return facts.firstAfterChange ? 3 : facts.tier.approvals;
}

/** I16, I20, I22: what must hold at every step from the check on. */
export function decideConditions(
  facts: Pick<
    ApprovalFacts,
    | 'agreementState'
    | 'openConditions'
    | 'payeeState'
    | 'payeeUsableFrom'
    | 'matchStands'
    | 'screeningClearUntil'
    | 'held'
    | 'frozen'
    | 'operator'
  >,
  at: Instant,
): Result<null, DisbursementRefusal> {
  if (facts.frozen) return refuse('payments-frozen');
  if (facts.held) return refuse('payment-held');
  if (facts.agreementState !== 'active') return refuse('agreement-not-active');
  if (facts.openConditions > 0) return refuse('condition-open');
  if (facts.payeeState !== 'verified') return refuse('payee-not-verified');
  if (facts.payeeUsableFrom && facts.payeeUsableFrom > at) return refuse('payee-cool-off');
  const fault = facts.operator && operatorFault(facts.operator.terms, facts.operator.use, at);
  if (fault) return refuse(fault);
  if (facts.matchStands) return refuse('screening-match');
  if (!facts.screeningClearUntil || facts.screeningClearUntil <= at) return refuse('screening-stale');
  return ok(null);
}
