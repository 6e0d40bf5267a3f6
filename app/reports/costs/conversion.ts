import type { Month } from '#app/kernel/instant.ts';
import type { Money } from '#app/kernel/money.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { sourceText, toEuroMinor, type UsedRate } from '#app/programme/exchange.ts';

export type ConversionRefusal = Refusal<'rate-missing' | 'fx-no-receipt' | 'cost-too-small'>;

/** What a cost line keeps of its conversion (I28). */
export type Converted = {
  readonly rateId: string | null;
  readonly rateBasis: 'month' | 'average' | 'receipt';
  /** The first month of an average. */
  readonly rateFromMonth: Month | null;
  readonly rateMonth: Month;
  readonly unitsPerEur: string;
  readonly rateSource: string;
  readonly eurMinor: bigint;
  /** Until its report is sent. */
  readonly rateProvisional: boolean;
};

/** I28: EUR = amount ÷ rate, half up, once. No rate, no conversion; less than half a cent is no cost. */
export function convertCost(
  amount: Money,
  rate: UsedRate,
  provisional: boolean,
): Result<Converted, Refusal<'cost-too-small'>> {
  const eurMinor = toEuroMinor(amount, rate.unitsPerEur);
  if (eurMinor === 0n) return refuse('cost-too-small', { field: 'amount' });
  return ok({
    rateId: rate.id,
    rateBasis: rate.basis ?? 'month',
    rateFromMonth: rate.fromMonth ?? null,
    rateMonth: rate.month,
    unitsPerEur: rate.unitsPerEur,
    rateSource: rate.source,
    eurMinor,
    rateProvisional: provisional && amount.currency !== 'EUR',
  });
}

/** The source of a line's rate as journal and files print it. */
export function lineSource(
  line: Pick<Converted, 'rateMonth' | 'rateSource'> & { rateBasis: string; rateFromMonth: Month | null },
): string {
  const { rateMonth: month, rateSource: source, rateBasis: basis, rateFromMonth: fromMonth } = line;
  if (basis === 'average') return sourceText({ month, source, basis, fromMonth: fromMonth ?? month });
  return sourceText({ month, source, ...(basis === 'receipt' ? { basis } : {}) });
}
