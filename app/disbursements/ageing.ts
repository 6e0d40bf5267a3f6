import type { LocalDate } from '#app/kernel/instant.ts';

/** Ages of an advance in days since it was paid, each with the days it reaches; the last has no end. */
export const AGE_BANDS = [
  { band: 'quarter', upTo: 90 },
  { band: 'half-year', upTo: 180 },
  { band: 'year', upTo: 365 },
  { band: 'older', upTo: null },
] as const;

/** Words: `balances.age.<band>`. */
export type AgeBand = (typeof AGE_BANDS)[number]['band'];

/** A payment of one agreement. Euro cents. */
export type PaidOn = { readonly agreementId: string; readonly day: LocalDate; readonly minor: bigint };

export type AgedAdvance = { readonly agreementId: string; readonly day: LocalDate; readonly minor: bigint };

/** Cost covers the oldest payment first, so what is outstanding (I31) lies on the latest ones. */
export function agedAdvances(
  payments: readonly PaidOn[],
  outstanding: ReadonlyMap<string, bigint>,
): readonly AgedAdvance[] {
  const left = new Map(outstanding);
  return payments
    .toSorted((one, other) => other.day.localeCompare(one.day, 'en'))
    .flatMap(({ agreementId, day, minor }) => {
      const rest = left.get(agreementId) ?? 0n;
      const part = minor < rest ? minor : rest;
      if (part <= 0n) return [];
      left.set(agreementId, rest - part);
      return [{ agreementId, day, minor: part }];
    });
}

/** What is outstanding by age, every band with its sum. */
export function ageing(
  advances: readonly AgedAdvance[],
  today: LocalDate,
): readonly { readonly band: AgeBand; readonly advances: number; readonly minor: bigint }[] {
  const days = (from: LocalDate) => Math.round((Date.parse(today) - Date.parse(from)) / 86_400_000);
  const bandOf = (day: LocalDate) => AGE_BANDS.find(({ upTo }) => upTo === null || days(day) <= upTo)?.band;
  return AGE_BANDS.map(({ band }) => {
    const own = advances.filter(({ day }) => bandOf(day) === band);
    return { band, advances: own.length, minor: own.reduce((sum, { minor }) => sum + minor, 0n) };
  });
}
