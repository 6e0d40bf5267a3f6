import { monthOf, type LocalDate } from '#app/kernel/instant.ts';
import { decimalsOf, divideHalfUp, type Currency, type Money } from '#app/kernel/money.ts';

/** A rate as it is used: with the month and the source that every converted line stores beside it (I28). */
export type UsedRate = {
  /** The row of `exchange_rates`; null for the euro itself, an average and the rate of receipt. */
  readonly id: string | null;
  /** Units of the currency for 1 EUR, decimal text. */
  readonly unitsPerEur: string;
  /** The month it is of; the last one of an average; the one in which the money arrived. */
  readonly month: string;
  /** Where it comes from: a list, `manual`, the lists of an average, the reference of the payment that arrived. */
  readonly source: string;
  /** What it is where it is not the rate of a month. */
  readonly basis?: 'average' | 'receipt';
  /** The first month of an average. */
  readonly fromMonth?: string;
};

/** Decimals of a rate that is worked out: as many as the database keeps. */
const WORKED_OUT_PLACES = 10;

/** I28: the mean of monthly rates, each counting once, in the order of their months; ten decimals, half up once. */
export function averageRate(rates: readonly [UsedRate, ...UsedRate[]]): UsedRate {
  const sum = rates.reduce((total, { unitsPerEur }) => total + tenths(unitsPerEur), 0n);
  return {
    id: null,
    unitsPerEur: decimalOf(divideHalfUp(sum, BigInt(rates.length))),
    month: rates.at(-1)?.month ?? rates[0].month,
    source: [...new Set(rates.map(({ source }) => source))].join(', '),
    basis: 'average',
    fromMonth: rates[0].month,
  };
}

/** A payment as it left in euro and as its grantee said it arrived. */
export type Arrival = {
  readonly reference: string;
  readonly receivedOn: LocalDate;
  readonly received: Money;
  readonly paidEurMinor: bigint;
};

/** I28: units that arrived for each euro that was paid; ten decimals, half up once. Null where nothing is left of it. */
export function receivedRate({ reference, receivedOn, received, paidEurMinor }: Arrival): UsedRate | null {
  const numerator = received.minor * 100n * 10n ** BigInt(WORKED_OUT_PLACES);
  const units = divideHalfUp(numerator, paidEurMinor * 10n ** BigInt(decimalsOf(received.currency)));
  if (units === 0n) return null;
  const month = monthOf(receivedOn);
  return { id: null, unitsPerEur: decimalOf(units), month, source: reference, basis: 'receipt' };
}

/**
 * The source of a rate as journal and files print it: `InforEuro`, `average 2026-01..2026-06 InforEuro`,
 * `receipt GIAI-2026-C1-0042-A-P1`.
 */
export function sourceText(rate: Pick<UsedRate, 'month' | 'source' | 'basis' | 'fromMonth'>): string {
  if (rate.basis === 'average') return `average ${rate.fromMonth}..${rate.month} ${rate.source}`;
  return rate.basis === 'receipt' ? `receipt ${rate.source}` : rate.source;
}

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

/** A rate in units of its tenth decimal. */
function tenths(unitsPerEur: string): bigint {
  const { digits, places } = readRate(unitsPerEur);
  return digits * 10n ** BigInt(WORKED_OUT_PLACES - places);
}

/** The other way, without zeros at the end. */
function decimalOf(units: bigint): string {
  const digits = units.toString().padStart(WORKED_OUT_PLACES + 1, '0');
  const fraction = digits.slice(-WORKED_OUT_PLACES).replace(/0+$/, '');
  const whole = digits.slice(0, -WORKED_OUT_PLACES);
  return fraction === '' ? whole : `${whole}.${fraction}`;
}
