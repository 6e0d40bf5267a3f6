import { ALLOWED, denied, type Verdict } from '#app/kernel/verdict.ts';
import type { CallState } from '../call-lifecycle.ts';
import { takesVersion } from './intake.ts';

export type CarryReason = 'carry-ranked' | 'carry-call-closed' | 'carry-version';
export type CarryChoiceReason = 'carry-not-returned' | 'carry-leaves-none';

/**
 * Whether files that are with their applicants can go on from a round into the next one: while the round is not ranked,
 * the call takes applications, and I6 both are judged by one version.
 */
export function mayCarry(
  call: { readonly state: CallState; readonly currentVersionId: string | null },
  round: { readonly currentVersionId: string | null; readonly ranked: boolean },
): Verdict<CarryReason> {
  if (round.ranked) return denied('carry-ranked');
  if (call.state !== 'open') return denied('carry-call-closed');
  return takesVersion(round, call.currentVersionId) ? ALLOWED : denied('carry-version');
}

/**
 * `chosen` go on out of `files` of a round, of which `returned` are with their applicants: an answer that came in
 * meanwhile is read in this round, and something to decide on stays.
 */
export function mayChooseToCarry(given: {
  readonly chosen: readonly string[];
  readonly returned: readonly string[];
  readonly files: number;
}): Verdict<CarryChoiceReason> {
  if (given.chosen.some((id) => !given.returned.includes(id))) return denied('carry-not-returned');
  return given.files > given.chosen.length ? ALLOWED : denied('carry-leaves-none');
}
