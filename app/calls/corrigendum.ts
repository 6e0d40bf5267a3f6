import { z } from 'zod';
import type { Instant } from '#app/kernel/instant.ts';
import type { Translated } from '#app/kernel/languages.ts';
import { localDate, timeOfDay, wholeNumber } from '#app/kernel/shapes.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { ALLOWED, denied, type Verdict } from '#app/kernel/verdict.ts';
import { instantInZone } from '#app/kernel/zoned-time.ts';
import type { CallContent } from './call-content.ts';
import type { CallState } from './call-lifecycle.ts';
import { codesOf } from './coded-list.ts';
import { standingAt, type CallDates } from './deadline.ts';
import type { Intake } from './rounds/intake.ts';
import type { Check } from './publication-checklist.ts';
import { languagesOf, translated } from './translated-text.ts';

type Published = CallDates & { readonly state: CallState };

/** I6: a call can be corrected from its publication until the last moment applications are taken; a round with its call. */
export function mayCorrect(
  call: Published & { readonly intake: Intake },
  at: Instant,
): Verdict<'call-not-correctable'> {
  const published = (call.state === 'approved' || call.state === 'open') && call.intake !== 'round';
  return published && standingAt(call, at) !== 'over' ? ALLOWED : denied('call-not-correctable');
}

/** I6: a corrigendum gives applicants more time, never less and never the same. */
export function decideLaterDeadline(before: Instant, after: Instant): Result<Instant, Refusal<'deadline-not-later'>> {
  return after > before ? ok(after) : refuse('deadline-not-later', { field: 'deadlineOn' });
}

/** What a corrigendum starts from: the content in force, and every code that was ever published with it. */
export function contentToCorrect(content: CallContent): CallContent {
  return { ...content, usedCodes: [...codesOf(content)].toSorted() };
}

/** The publication checklist of a corrigendum: that of a call, its reason in every language, and a later deadline. */
export function corrigendumChecks(
  checks: readonly Check[],
  given: { reason: Translated; before: Instant; after: Instant },
): readonly Check[] {
  const later = decideLaterDeadline(given.before, given.after).ok;
  return [
    ...checks.map((check): Check => {
      if (!check.language || (given.reason[check.language] ?? '').trim() !== '') return check;
      return { ...check, missing: ['reason', ...(check.missing ?? [])], verdict: denied('texts-missing') };
    }),
    { code: 'later-deadline', verdict: later ? ALLOWED : denied('deadline-not-later') },
  ];
}

const version = wholeNumber({ min: 1, max: 1_000_000 });

function reasonShape(content: CallContent) {
  return translated('reason', languagesOf(content), { max: 2_000, lines: true });
}

/** Starting a corrigendum: why, and until when applications are taken instead, on the clock of the call's zone. */
export function startShape(call: { readonly content: CallContent; readonly deadlineZone: string }) {
  return reasonShape(call.content)
    .and(z.object({ version, deadlineOn: localDate(), deadlineTime: timeOfDay() }))
    .transform(({ deadlineOn, deadlineTime, ...form }) => ({
      ...form,
      deadlineAt: instantInZone(deadlineOn, deadlineTime, call.deadlineZone),
    }));
}

/** Changing the reason of a corrigendum that is being written. */
export function reasonFormShape(content: CallContent) {
  return reasonShape(content).and(z.object({ version }));
}
