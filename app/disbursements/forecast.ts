import { monthOf, type LocalDate, type Month } from '#app/kernel/instant.ts';

/**
 * An instalment that was not paid yet, with the day it is expected. Minor units. `asked`: what the payment that was asked
 * for pays and keeps back; null while none was.
 */
export type Expected = {
  readonly agreementId: string;
  readonly number: number;
  readonly expectedOn: LocalDate;
  readonly currency: string;
  readonly minor: bigint;
  readonly asked: { readonly minor: bigint; readonly setOffMinor: bigint } | null;
};

/** `month` is null for what should have been paid in months before this one. `setOffMinor` is kept back from it. */
export type ForecastRow = {
  readonly month: Month | null;
  readonly currency: string;
  readonly instalments: number;
  readonly minor: bigint;
  readonly setOffMinor: bigint;
};

/**
 * What will leave the bank, by month and currency: overdue first, then month by month. What was set off against a grant
 * (`setOff`, by agreement: not kept back from any payment yet) is kept back from its next instalments, as the request of
 * the payment will do; a payment that was asked for says itself what it pays.
 */
export function forecast(
  expected: readonly Expected[],
  today: LocalDate,
  setOff: ReadonlyMap<string, bigint> = new Map(),
): readonly ForecastRow[] {
  const present = monthOf(today);
  const rows = new Map<string, ForecastRow>();
  for (const { expectedOn, currency, minor, setOffMinor } of keptBack(expected, setOff)) {
    const of = monthOf(expectedOn);
    const month = of < present ? null : of;
    const key = `${month ?? ''} ${currency}`;
    const row = rows.get(key) ?? { month, currency, instalments: 0, minor: 0n, setOffMinor: 0n };
    rows.set(key, {
      ...row,
      instalments: row.instalments + 1,
      minor: row.minor + minor,
      setOffMinor: row.setOffMinor + setOffMinor,
    });
  }
  return [...rows.values()].toSorted(
    (one, other) =>
      (one.month ?? '').localeCompare(other.month ?? '', 'en') || one.currency.localeCompare(other.currency, 'en'),
  );
}

/** Each instalment with what leaves the bank for it, and what is kept back: the next one of an agreement first. */
function keptBack(expected: readonly Expected[], setOff: ReadonlyMap<string, bigint>) {
  const left = new Map(setOff);
  return expected
    .toSorted((one, other) => one.number - other.number)
    .map(({ agreementId, minor, asked, ...each }) => {
      if (asked) return { ...each, ...asked };
      const still = left.get(agreementId) ?? 0n;
      const setOffMinor = still < minor ? still : minor;
      left.set(agreementId, still - setOffMinor);
      return { ...each, minor: minor - setOffMinor, setOffMinor };
    });
}
