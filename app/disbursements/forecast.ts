import { monthOf, type LocalDate, type Month } from '#app/kernel/instant.ts';

/** An instalment that was not paid yet, with the day it is expected. Minor units. */
export type Expected = { readonly expectedOn: LocalDate; readonly currency: string; readonly minor: bigint };

/** `month` is null for what should have been paid in months before this one. */
export type ForecastRow = {
  readonly month: Month | null;
  readonly currency: string;
  readonly instalments: number;
  readonly minor: bigint;
};

/** What will leave the bank, by month and currency: overdue first, then month by month. */
export function forecast(expected: readonly Expected[], today: LocalDate): readonly ForecastRow[] {
  const present = monthOf(today);
  const rows = new Map<string, ForecastRow>();
  for (const { expectedOn, currency, minor } of expected) {
    const of = monthOf(expectedOn);
    const month = of < present ? null : of;
    const key = `${month ?? ''} ${currency}`;
    const row = rows.get(key) ?? { month, currency, instalments: 0, minor: 0n };
    rows.set(key, { ...row, instalments: row.instalments + 1, minor: row.minor + minor });
  }
  return [...rows.values()].toSorted(
    (one, other) =>
      (one.month ?? '').localeCompare(other.month ?? '', 'en') || one.currency.localeCompare(other.currency, 'en'),
  );
}
