import { addDays, type Instant } from '#app/kernel/instant.ts';
import { ALLOWED, denied, type Verdict } from '#app/kernel/verdict.ts';
import type { CallState } from '../call-lifecycle.ts';
import type { CallStage } from '../stages.ts';

/**
 * How a call takes applications. `deadline`: all by one day, decided together. `rolling`: as they come in, decided in
 * rounds. `round`: one of these, made by the portal. Words: `calls.intake.<intake>` of the two that are chosen.
 */
export type Intake = 'deadline' | 'rolling' | 'round';
export const CHOSEN_INTAKES = ['deadline', 'rolling'] as const;

/** Days within which an answer may be promised. */
export const ANSWER_DAYS = { min: 1, max: 365, usual: 10 } as const;

export type RollingReason = 'rolling-two-stages' | 'rolling-lots';

/** A call of two stages or with lots has one deadline: its files are compared with each other. */
export function decideRolling(call: {
  readonly stage: CallStage;
  readonly lots: readonly unknown[];
}): Verdict<RollingReason> {
  if (call.stage !== 'single') return denied('rolling-two-stages');
  return call.lots.length > 0 ? denied('rolling-lots') : ALLOWED;
}

/** By when the applicant was promised an answer; null where nothing was promised. */
export function answerDue(submittedAt: Instant | null, answerDays: number | null): Instant | null {
  return submittedAt === null || answerDays === null ? null : addDays(submittedAt, answerDays);
}

/** A round is closed while it collects and holds anything to decide on; `files`: those not withdrawn. */
export function mayCloseRound(round: {
  readonly state: CallState;
  readonly files: number;
}): Verdict<'round-closed' | 'round-empty'> {
  if (round.state !== 'open') return denied('round-closed');
  return round.files > 0 ? ALLOWED : denied('round-empty');
}

/** I6: a round is ranked by one version of the form and the grid, so a newer version begins another round. */
export function takesVersion(
  round: { readonly currentVersionId: string | null },
  callVersionId: string | null,
): boolean {
  return round.currentVersionId === callVersionId;
}

/** I3: what all rounds of a call have left of its envelope, never less than nothing. Minor units. */
export function leftOf(envelopeMinor: bigint, liveMinor: bigint): bigint {
  return liveMinor >= envelopeMinor ? 0n : envelopeMinor - liveMinor;
}

/** Nothing is left that would make the smallest grant of the call. */
export function isUsedUp(call: { readonly minimumMinor: bigint }, leftMinor: bigint): boolean {
  return leftMinor < call.minimumMinor;
}

/** `GIAI-2026-C1-R2`. */
export function roundReference(callReference: string, number: number): string {
  return `${callReference}-R${number}`;
}
