import { decimalsOf, divideHalfUp, type Currency, type Money } from '#app/kernel/money.ts';

/** A rate as it is used: with the month and the source that every converted line stores beside it (I28). */
export type UsedRate = {
  /** The row of `exchange_rates`; null for the euro itself. */
  readonly id: string | null;
  /** Units of the currency for 1 EUR, decimal text. */
  readonly unitsPerEur: string;
  readonly month: string;
  readonly source: string;
};

const UNITS = /^(\d{1,12})(?:\.(\d{1,10}))?$/;

/** True for what the database keeps as a rate: plain decimal text above zero, at most ten decimals. */
export function isRate(text: string): boolean {
  return UNITS.test(text) && /[1-9]/.test(text);
}

/**
 * I28: an amount in euro cents at a rate quoted as InforEuro quotes it, units of the currency per 1 EUR. Exact decimal
 * arithmetic, rounded half up once (I1). A rate that is none throws: stores and forms let no such text in.
 */
export function toEuroMinor(amount: Money, unitsPerEur: string): bigint {
  const { digits, places } = readRate(unitsPerEur);
  const numerator = amount.minor * 100n * 10n ** BigInt(places);
  return divideHalfUp(numerator, digits * 10n ** BigInt(decimalsOf(amount.currency)));
}

/** The other way: euro cents in minor units of a currency, rounded half up once. */
export function fromEuroMinor(euroMinor: bigint, currency: Currency, unitsPerEur: string): Money {
  const { digits, places } = readRate(unitsPerEur);
  const numerator = euroMinor * digits * 10n ** BigInt(decimalsOf(currency));
  return { minor: divideHalfUp(numerator, 100n * 10n ** BigInt(places)), currency };
}

function readRate(unitsPerEur: string): { digits: bigint; places: number } {
  const match = UNITS.exec(unitsPerEur);
  if (!match || !isRate(unitsPerEur)) throw new Error('not an exchange rate');
  const fraction = match[2] ?? '';
  return { digits: BigInt(`${match[1]}${fraction}`), places: fraction.length };
}
