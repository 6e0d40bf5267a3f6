import type { LocalDate, Month } from '#app/kernel/instant.ts';
import type { Money } from '#app/kernel/money.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { toEuroMinor, type UsedRate } from '#app/programme/exchange.ts';
import { monthFor, type FxPolicy, type FxRefusal } from '#app/programme/fx-policy.ts';

export type ConversionRefusal = FxRefusal | Refusal<'rate-missing' | 'cost-too-small'>;

/** What a cost line keeps of its conversion (I28). */
export type Converted = {
  readonly rateId: string | null;
  readonly rateMonth: Month;
  readonly unitsPerEur: string;
  readonly rateSource: string;
  readonly eurMinor: bigint;
};

/** I28: the month whose rate a cost is converted with, by the policy frozen for the programme. */
export function monthOfCost(
  policy: FxPolicy,
  cost: { paidOn: LocalDate; incurredOn: LocalDate },
): Result<Month, FxRefusal> {
  return monthFor(policy, { paidOn: cost.paidOn, incurredOn: cost.incurredOn });
}

/** I28: EUR = amount ÷ rate, half up, once. No rate, no conversion; less than half a cent is no cost. */
export function convertCost(
  amount: Money,
  month: Month,
  rate: UsedRate | null,
): Result<Converted, Refusal<'rate-missing' | 'cost-too-small'>> {
  if (!rate) return refuse('rate-missing', { field: 'currency', values: { currency: amount.currency, month } });
  const eurMinor = toEuroMinor(amount, rate.unitsPerEur);
  if (eurMinor === 0n) return refuse('cost-too-small', { field: 'amount' });
  return ok({
    rateId: rate.id,
    rateMonth: rate.month,
    unitsPerEur: rate.unitsPerEur,
    rateSource: rate.source,
    eurMinor,
  });
}
