import { addMonths } from '#app/agreements/agreement-period.ts';
import type { LocalDate } from '#app/kernel/instant.ts';
import { ALLOWED, denied, type Verdict } from '#app/kernel/verdict.ts';

/** What a clock starts from. Words: `retention.starts.<start>`. */
export type ClockStart = 'balance' | 'decision' | 'last-activity' | 'registration';

/**
 * I35: how long each class of record is kept, in months from the start of its clock; null: as many years as the
 * programme says. Two years for what was not funded: as long as its applicant may complain to the European Ombudsman
 * (Regulation 2021/1163, article 2(3)). The view `retention_clocks` of the database says the same. Words:
 * `retention.class.<class>`, `retention.class.<class>.what` and `.basis`.
 */
export const RETENTION_CLASSES = {
  'grant-record': { starts: 'balance', months: null },
  'unfunded-application': { starts: 'decision', months: 24 },
  'unfinished-draft': { starts: 'last-activity', months: 6 },
  'idle-organisation': { starts: 'registration', months: 24 },
} as const satisfies Record<string, { readonly starts: ClockStart; readonly months: number | null }>;

export type RetentionClass = keyof typeof RETENTION_CLASSES;

/** One clock over a subject. `startsOn` is null where it has not begun; `lawUntil` is what national law asks beyond it. */
export type Clock = {
  readonly startsOn: LocalDate | null;
  readonly months: number;
  readonly lawUntil: LocalDate | null;
};

/**
 * I35: the last day a subject must be kept: the latest end of all its clocks and of national law. Null while one of them
 * has not begun, or where there is none: then nothing may go.
 */
export function retentionEnd(clocks: readonly Clock[]): LocalDate | null {
  let latest: LocalDate | null = null;
  for (const { startsOn, months, lawUntil } of clocks) {
    if (startsOn === null) return null;
    for (const end of [addMonths(startsOn, months), lawUntil]) if (end && (!latest || end > latest)) latest = end;
  }
  return latest;
}

export type KeepReason = 'retention-not-begun' | 'retention-running' | 'retention-held';

/** I35, I36: whether a subject may be disposed of on a day: after its last day, and under no hold. */
export function mayDispose(
  subject: { readonly clocks: readonly Clock[]; readonly held: boolean },
  on: LocalDate,
): Verdict<KeepReason> {
  if (subject.held) return denied('retention-held');
  const end = retentionEnd(subject.clocks);
  if (end === null) return denied('retention-not-begun');
  return on > end ? ALLOWED : denied('retention-running');
}
