import { z } from 'zod';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import { choice, idText, longText, wholeNumber } from '#app/kernel/shapes.ts';
import type { LocalDate } from '#app/kernel/instant.ts';
import { agreementLifecycle, type AgreementState } from '../agreement-lifecycle.ts';
import { shiftDays } from '../agreement-period.ts';
import type { AgreementRefusal } from '../agreement.ts';

/** Why an agreement rests. Words: `suspension.ground.<ground>`. */
export const GROUNDS = ['harm', 'breach', 'irregularity', 'main-grant', 'request'] as const;
export type Ground = (typeof GROUNDS)[number];

const version = wholeNumber({ min: 1, max: 999_999 });

export const suspensionShape = z.object({
  version,
  ground: choice(GROUNDS),
  note: longText({ max: 2000, optional: true }),
  toldFirst: idText(),
  toldSecond: idText(),
});

export const outcomeShape = z.object({ version, outcome: choice(['resumed', 'terminated']) });

type Decided = Result<AgreementState, AgreementRefusal>;

/** One action stops payments, deadlines and publication; two people who are not the one who stops it are told. */
export function decideSuspension(
  state: AgreementState,
  people: { readonly orderedBy: string; readonly told: readonly [string, string]; readonly known: readonly string[] },
): Decided {
  const next = advance(agreementLifecycle, 'suspend', state);
  if (!next.ok) return next;
  const [first, second] = people.told;
  if (first === second || second === people.orderedBy || !people.known.includes(second)) {
    return refuse('suspension-told-twice', { field: 'toldSecond' });
  }
  return first === people.orderedBy || !people.known.includes(first)
    ? refuse('suspension-told-twice', { field: 'toldFirst' })
    : next;
}

/** What somebody stopped, another person lets go on or ends: so a termination always has two people. */
export function decideOutcome(
  state: AgreementState,
  outcome: 'resumed' | 'terminated',
  people: { readonly orderedBy: string; readonly accountId: string },
): Decided {
  const next = advance(agreementLifecycle, outcome === 'resumed' ? 'resume' : 'terminate', state);
  if (!next.ok) return next;
  return people.orderedBy === people.accountId ? refuse('suspension-by-another') : ok(next.value);
}

/** Whole days from one day to another; nothing where it rested within a day. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000));
}

/** The day that counts: the due date itself never changes, the days the agreement rested are not counted. */
export function countedDueOn(dueOn: LocalDate, suspendedDays: number): LocalDate {
  return suspendedDays === 0 ? dueOn : shiftDays(dueOn, suspendedDays);
}
