import type { LocalDate } from '#app/kernel/instant.ts';
import { monthOf } from '#app/kernel/instant.ts';
import type { Currency } from '#app/kernel/money.ts';
import type { Receipt } from './account-for.ts';
import { unitsPerEuro } from './rates.ts';

/** Shares of a report by heading, in per cent; travel comes last, where a receipt gets lost. */
const SHARES = [
  ['indirect', 5n],
  ['human-resources', 55n],
  ['security-wellbeing', 20n],
  ['travel', 20n],
] as const;

/**
 * Receipts worth `euroMinor` in all, spread over the days given: one per heading and day, indirect costs and equipment once.
 * Currencies have two decimals here, as the euro has.
 */
export function spend(given: {
  euroMinor: bigint;
  days: readonly [LocalDate, ...LocalDate[]];
  currency: Currency;
  /** Of it for one piece of equipment, in place of security. */
  equipmentMinor?: bigint;
}): readonly Receipt[] {
  const { equipmentMinor = 0n } = given;
  const receipts: Receipt[] = [];
  for (const [heading, share] of SHARES) {
    const days = heading === 'indirect' ? given.days.slice(-1) : given.days;
    const whole = (given.euroMinor * share) / 100n - (heading === 'security-wellbeing' ? equipmentMinor : 0n);
    const part = whole / BigInt(days.length);
    for (const on of days) receipts.push({ heading, on, ...inCurrency(part, given.currency, on) });
  }
  if (equipmentMinor > 0n) {
    const [on] = given.days;
    receipts.unshift({ heading: 'equipment', on, ...inCurrency(equipmentMinor, given.currency, on) });
  }
  return receipts;
}

function inCurrency(euroMinor: bigint, currency: Currency, on: LocalDate) {
  if (currency === 'EUR') return { currency, amountMinor: euroMinor };
  return { currency, amountMinor: BigInt(Math.round(Number(euroMinor) * unitsPerEuro(currency, monthOf(on)))) };
}
