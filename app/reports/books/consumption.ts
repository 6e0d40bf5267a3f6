/** I24, shown as it is calculated. Minor units of the agreement's currency. */
export type Consumption = {
  readonly paidMinor: bigint;
  readonly acceptedMinor: bigint;
  /** Everything paid before the latest instalment: must be covered in full. */
  readonly earlierMinor: bigint;
  readonly latestMinor: bigint;
  /** Accepted cost the next instalment needs: all earlier ones, and the share of the latest rounded up to the cent. */
  readonly neededMinor: bigint;
  /** What is still missing; 0 when the next instalment is allowed. */
  readonly missingMinor: bigint;
  /** Paid and not yet covered: what a payment made all the same would be reduced by. */
  readonly unusedMinor: bigint;
  readonly allowed: boolean;
};

/** I24: accepted cost covers `percent` of the latest payment and 100 % of all earlier ones, to the cent. */
export function consumption(given: {
  /** Instalments paid so far, in order. */
  paid: readonly bigint[];
  acceptedMinor: bigint;
  percent: number;
}): Consumption {
  const { paid, acceptedMinor } = given;
  const paidMinor = paid.reduce((sum, each) => sum + each, 0n);
  const latestMinor = paid.at(-1) ?? 0n;
  const earlierMinor = paidMinor - latestMinor;
  const neededMinor = earlierMinor + (latestMinor * BigInt(given.percent) + 99n) / 100n;
  const missingMinor = acceptedMinor >= neededMinor ? 0n : neededMinor - acceptedMinor;
  return {
    paidMinor,
    acceptedMinor,
    earlierMinor,
    latestMinor,
    neededMinor,
    missingMinor,
    unusedMinor: paidMinor > acceptedMinor ? paidMinor - acceptedMinor : 0n,
    allowed: missingMinor === 0n,
  };
}
