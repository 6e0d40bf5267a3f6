import type { Money } from '#app/kernel/money.ts';
import { fromEuroMinor } from '#app/programme/exchange.ts';

/** The rate amounts are shown in another currency at (I28): units of `currency` for 1 EUR, of a month, from a source. */
export type LocalRate = {
  readonly currency: string;
  readonly unitsPerEur: string;
  readonly month: string;
  readonly source: string;
};

/** Euro cents in the other currency, rounded half up once. For reading: what counts is the euro amount. */
export function localMoney(euroMinor: bigint, rate: LocalRate): Money {
  return fromEuroMinor(euroMinor, rate.currency, rate.unitsPerEur);
}
