import { ALLOWED, denied, type Verdict } from '#app/kernel/verdict.ts';
import type { CallAmounts } from './call-money.ts';
import type { CallState } from './call-lifecycle.ts';
import type { Intake } from './rounds/intake.ts';
import { lastMoment, type CallDates } from './deadline.ts';

/** `single`: one stage. `note`: concept notes, the first of two; `full`: full proposals of those shortlisted there. */
export const CALL_STAGES = ['single', 'note', 'full'] as const;
export type CallStage = (typeof CALL_STAGES)[number];

export type StageFacts = CallAmounts & CallDates & { readonly state: CallState };
export type StagesReason = 'second-stage-not-approved' | 'stage-dates' | 'stage-amounts';

/**
 * I6: whether a call of two stages may be published. The second stage is published first, so that whoever writes a
 * concept note reads the grid, the dates and the money of the full proposal; it ends after the first; and as long as
 * the call is a draft both name the same money, which I2 counts once, in the second stage.
 */
export function decideStages(
  call: StageFacts & { readonly stage: CallStage },
  other: StageFacts | null,
): Verdict<StagesReason> {
  if (call.stage === 'single') return ALLOWED;
  const [note, full] = call.stage === 'note' ? [call, other] : [other, call];
  if (!full || full.state === 'cancelled' || (call.stage === 'note' && full.state === 'draft')) {
    return denied('second-stage-not-approved');
  }
  if (!note || full.deadlineAt <= lastMoment(note)) return denied('stage-dates');
  return call.state !== 'draft' || sameAmounts(note, full) ? ALLOWED : denied('stage-amounts');
}

/** Only a draft of one stage with one deadline gets a second one: nobody was promised anything yet. */
export function maySplit(call: {
  readonly state: CallState;
  readonly stage: CallStage;
  readonly intake: Intake;
}): boolean {
  return call.state === 'draft' && call.stage === 'single' && call.intake === 'deadline';
}

function sameAmounts(one: CallAmounts, two: CallAmounts): boolean {
  return (
    one.envelopeMinor === two.envelopeMinor &&
    one.minimumMinor === two.minimumMinor &&
    one.maximumMinor === two.maximumMinor
  );
}
