import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { DisbursementRefusal } from './disbursement.ts';
import type { InstalmentFacts } from './entitlement.ts';

/** What setting an amount off against the grant depends on. Euro cents. */
export type OffsetFacts = {
  readonly agreementState: string;
  readonly instalments: readonly Pick<InstalmentFacts, 'number' | 'kind' | 'amountMinor' | 'requested'>[];
  /** Set off before and not kept back from any live payment yet. */
  readonly setOffMinor: bigint;
  /** Accepted cost that no money covers yet. */
  readonly waitingMinor: bigint;
};

/**
 * Setting off takes something that is still to be paid: accepted cost that waits for money, or the next instalment that
 * was not asked for. An instalment by the plan must leave something to pay; the last one pays what is left anyway (I25).
 */
export function decideOffset(amountMinor: bigint, facts: OffsetFacts): Result<null, DisbursementRefusal> {
  if (facts.waitingMinor >= amountMinor) return ok(null);
  if (facts.agreementState !== 'active') return refuse('agreement-not-active');
  const open = facts.instalments.filter((each) => !each.requested).toSorted((one, two) => one.number - two.number);
  const [next] = open;
  if (!next) return refuse('offset-nothing-to-pay');
  if (next.kind === 'final') return ok(null);
  return facts.setOffMinor + amountMinor < next.amountMinor ? ok(null) : refuse('offset-over-instalment');
}
