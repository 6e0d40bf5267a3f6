import { percentOf } from '#app/kernel/money.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import { consumption } from '#app/reports/books/consumption.ts';
import type { DisbursementRefusal } from './disbursement.ts';

export type InstalmentFacts = {
  readonly id: string;
  readonly number: number;
  readonly kind: 'advance' | 'interim' | 'final';
  readonly amountMinor: bigint;
  /** Confirmed by the bank, in the agreement's currency. */
  readonly paidMinor: bigint;
  /** Kept back from those payments because it was owed: it counts as advanced, not as paid. */
  readonly offsetMinor: bigint;
  /** A live payment exists already, confirmed or not. */
  readonly requested: boolean;
};

export type EntitlementFacts = {
  readonly agreementState: string;
  readonly agreementMinor: bigint;
  readonly instalments: readonly InstalmentFacts[];
  /** Accepted cost so far, in the agreement's currency. */
  readonly acceptedMinor: bigint;
  /** Whether the report that covers the instalment before this one, or what is reimbursed, has been accepted or in part. */
  readonly reportAccepted: boolean;
  /** What the grantee has paid back. */
  readonly refundedMinor: bigint;
  /** Set off against the grant and not kept back from any live payment yet. */
  readonly setOffMinor: bigint;
  /** A fiscal host got an earlier payment, and nobody showed that it passed it on. */
  readonly onwardMissing: boolean;
  /** Programme rules, whole per cents. */
  readonly consumptionPercent: number;
  /** I41: two people lifted I24 for the instalment in question, and the exception is not over. */
  readonly waived: boolean;
  readonly advanceCeilingPercent: number;
};

/** The sum behind an instalment, as it is shown on the request page. Minor units of the agreement's currency. */
export type Entitlement = {
  readonly instalment: InstalmentFacts;
  readonly plannedMinor: bigint;
  readonly paidBeforeMinor: bigint;
  readonly acceptedMinor: bigint;
  /** What must have been accepted before this instalment may be paid (I24); 0 for the first. */
  readonly requiredMinor: bigint;
  /** What the instalment comes to before what is owed is taken off. */
  readonly grossMinor: bigint;
  /** Owed and set off: this much less is paid. */
  readonly offsetMinor: bigint;
  readonly payableMinor: bigint;
};

/** I20, I23, I24 (I41), I25: whether the next instalment may be requested, and how much of it. */
export function decideEntitlement(
  facts: EntitlementFacts,
  instalmentId: string,
): Result<Entitlement, DisbursementRefusal> {
  const instalment = facts.instalments.find((each) => each.id === instalmentId);
  if (!instalment) return refuse('not-found');
  if (facts.agreementState !== 'active') return refuse('agreement-not-active');
  if (instalment.requested) return refuse('instalment-already-requested');
  const earlier = facts.instalments.filter((each) => each.number < instalment.number);
  if (earlier.some((each) => each.paidMinor === 0n)) return refuse('earlier-instalment-open');
  if (facts.onwardMissing) return refuse('onward-proof-missing');
  const entitlement = calculate(facts, instalment, earlier);
  const afterReport = earlier.length > 0 || instalment.kind === 'final';
  if (afterReport && !facts.waived) {
    if (!facts.reportAccepted) return refuse('report-not-accepted');
    if (facts.acceptedMinor < entitlement.requiredMinor) {
      return refuse('consumption-too-low', { values: shortfall(entitlement) });
    }
  }
  if (entitlement.payableMinor <= 0n) return refuse('nothing-left-to-pay');
  const paidAfter = entitlement.paidBeforeMinor + entitlement.payableMinor;
  if (paidAfter > facts.agreementMinor) return refuse('over-agreement');
  const ceiling = percentOf(facts.agreementMinor, facts.advanceCeilingPercent);
  if (instalment.kind !== 'final' && facts.instalments.length > 1 && paidAfter > ceiling) {
    return refuse('over-advance-ceiling');
  }
  return ok(entitlement);
}

/** The calculation, whatever comes of it: pages show it with the refusal. */
export function calculate(
  facts: EntitlementFacts,
  instalment: InstalmentFacts,
  earlier: readonly InstalmentFacts[],
): Entitlement {
  const paidBeforeMinor = earlier.reduce((total, each) => total + each.paidMinor, 0n);
  // I24: all before the last instalment spent in full, and the stated share of the last one.
  const { neededMinor: requiredMinor } = consumption({
    paid: earlier.map((each) => each.paidMinor + each.offsetMinor),
    acceptedMinor: facts.acceptedMinor,
    percent: facts.consumptionPercent,
  });
  const amounts =
    instalment.kind === 'final' ? finalAmounts(facts, instalment, paidBeforeMinor) : plannedAmounts(facts, instalment);
  return {
    instalment,
    plannedMinor: instalment.amountMinor,
    paidBeforeMinor,
    acceptedMinor: facts.acceptedMinor,
    requiredMinor,
    ...amounts,
  };
}

type Amounts = Pick<Entitlement, 'grossMinor' | 'offsetMinor' | 'payableMinor'>;

/** By the plan, less what was set off: the grantee holds that much already. */
function plannedAmounts(facts: EntitlementFacts, { amountMinor: grossMinor }: InstalmentFacts): Amounts {
  const offsetMinor = minimum(facts.setOffMinor, grossMinor);
  return { grossMinor, offsetMinor, payableMinor: grossMinor - offsetMinor };
}

/**
 * I25: the balance pays what was accepted and is not covered by money yet, never more than the instalment. What was set
 * off was never paid a second time, so it is in that sum already; it is said, not taken off again.
 */
function finalAmounts(facts: EntitlementFacts, { amountMinor }: InstalmentFacts, paidBeforeMinor: bigint): Amounts {
  const balance = minimum(facts.acceptedMinor, facts.agreementMinor) - (paidBeforeMinor - facts.refundedMinor);
  const payableMinor = minimum(amountMinor, balance);
  const grossMinor = minimum(amountMinor, balance + facts.setOffMinor);
  return { grossMinor, offsetMinor: grossMinor - payableMinor, payableMinor };
}

function shortfall(entitlement: Entitlement): Record<string, string> {
  return { missing: (entitlement.requiredMinor - entitlement.acceptedMinor).toString() };
}

function minimum(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
