import type { LocalDate } from '#app/kernel/instant.ts';
import { decimalsOf } from '#app/kernel/money.ts';

/** What makes a transaction worth a look. All follow from D13 alone and the cap of D01. Words: `sampling.flag.<flag>`. */
export const RISK_FLAGS = [
  'evidence-missing',
  'cash',
  'round-amount',
  'paid-late',
  'repeated',
  'near-cap',
  'part-disallowed',
] as const;

export type RiskFlag = (typeof RISK_FLAGS)[number];

/** The columns of D13 the flags are computed from; local amount in minor units of `currency`, the rest in EUR cents. */
export type RiskFacts = {
  readonly transactionNo: string;
  readonly thirdPartyId: string;
  readonly invoiceDate: LocalDate;
  readonly paymentDate: LocalDate;
  readonly currency: string;
  readonly amountLocalMinor: bigint;
  readonly costType: string;
  readonly evidenceComplete: boolean;
  readonly acceptedMinor: bigint;
  readonly disallowedMinor: bigint;
};

const LATE_DAYS = 60;
const DAY_MS = 86_400_000;
/** A round amount is a multiple of so many whole units. */
const ROUND = 1_000n;
const NEAR_PERCENT = 90n;

/**
 * The flags of every transaction, in the order of `RISK_FLAGS`: evidence not complete; cash; a multiple of 1 000 units of
 * its currency; paid more than 60 days after the invoice; the same third party, currency and amount once more; accepted
 * cost of the third party at 90 % of the cap or above; a part disallowed.
 */
export function riskFlags(
  lines: readonly RiskFacts[],
  { capMinor }: { capMinor: bigint },
): ReadonlyMap<string, readonly RiskFlag[]> {
  const times = new Map<string, number>();
  const accepted = new Map<string, bigint>();
  for (const line of lines) {
    times.set(twinKey(line), (times.get(twinKey(line)) ?? 0) + 1);
    accepted.set(line.thirdPartyId, (accepted.get(line.thirdPartyId) ?? 0n) + line.acceptedMinor);
  }
  const flagsOf = (line: RiskFacts): Readonly<Record<RiskFlag, boolean>> => ({
    'evidence-missing': !line.evidenceComplete,
    cash: line.costType === 'cash',
    'round-amount': line.amountLocalMinor % (ROUND * 10n ** BigInt(decimalsOf(line.currency))) === 0n,
    'paid-late': daysBetween(line.invoiceDate, line.paymentDate) > LATE_DAYS,
    repeated: (times.get(twinKey(line)) ?? 0) > 1,
    'near-cap': (accepted.get(line.thirdPartyId) ?? 0n) * 100n >= capMinor * NEAR_PERCENT,
    'part-disallowed': line.disallowedMinor > 0n,
  });
  return new Map(
    lines.map((line) => {
      const flags = flagsOf(line);
      return [line.transactionNo, RISK_FLAGS.filter((flag) => flags[flag])];
    }),
  );
}

function twinKey(line: RiskFacts): string {
  return `${line.thirdPartyId} ${line.currency} ${line.amountLocalMinor}`;
}

function daysBetween(first: LocalDate, last: LocalDate): number {
  return (Date.parse(`${last}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / DAY_MS;
}
