import { toDecimal, type Currency } from '#app/kernel/money.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';

/** Minor units of the call's currency. */
export type CallAmounts = {
  readonly envelopeMinor: bigint;
  readonly minimumMinor: bigint;
  readonly maximumMinor: bigint;
};

export type AmountsProblem = 'call-minimum-over-maximum' | 'call-maximum-over-envelope';

/** 0 < minimum ≤ maximum ≤ envelope. The first thing wrong, or null. */
export function amountsProblem(amounts: CallAmounts): AmountsProblem | null {
  if (amounts.minimumMinor > amounts.maximumMinor) return 'call-minimum-over-maximum';
  return amounts.maximumMinor > amounts.envelopeMinor ? 'call-maximum-over-envelope' : null;
}

/**
 * I2: lots share the envelope exactly, and each can bear the largest grant. A call without lots has nothing to add up.
 */
export function lotsAddUp(amounts: CallAmounts, lots: readonly { readonly envelopeMinor: string }[]): boolean {
  if (lots.length === 0) return true;
  const shares = lots.map(({ envelopeMinor }) => BigInt(envelopeMinor));
  return sharesLeft(amounts, lots) === 0n && shares.every((share) => share >= amounts.maximumMinor);
}

/** What of the envelope no lot has yet; negative where they have too much. */
export function sharesLeft(
  { envelopeMinor }: Pick<CallAmounts, 'envelopeMinor'>,
  lots: readonly { readonly envelopeMinor: string }[],
): bigint {
  return lots.reduce((left, lot) => left - BigInt(lot.envelopeMinor), envelopeMinor);
}

/** I2: the calls of a programme never promise more than its budget for third parties. */
export function decideEnvelope(given: {
  readonly envelopeMinor: bigint;
  /** Envelopes of the programme's other calls that are approved or later. */
  readonly othersMinor: bigint;
  readonly fstpBudgetMinor: bigint;
  readonly currency: Currency;
}): Result<bigint, Refusal<'calls-over-budget'>> {
  const left = given.fstpBudgetMinor - given.othersMinor;
  if (given.envelopeMinor <= left) return ok(left - given.envelopeMinor);
  const most = toDecimal({ minor: left > 0n ? left : 0n, currency: given.currency });
  return refuse('calls-over-budget', { field: 'envelope', values: { left: `${given.currency} ${most}` } });
}
