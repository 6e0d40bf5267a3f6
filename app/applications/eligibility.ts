import { z } from 'zod';
import type { CallContent } from '#app/calls/call-content.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { choice, longText } from '#app/kernel/shapes.ts';

/** The answer to one line of the published checklist. */
export type CheckAnswer = { readonly code: string; readonly result: 'met' | 'not-met'; readonly reason: string };

export type EligibilityRefusal = Refusal<'checklist-incomplete' | 'reason-missing'>;

/** Longest reason, in characters. */
export const LONGEST_REASON = 1_000;

/**
 * Eligible when every published line is met, ineligible when any is not; each line not met needs a reason, for the
 * applicant reads it. Lines that were not published do not count. `field` names the line's place in the list.
 */
export function decideChecklist(
  checklist: CallContent['eligibility'],
  answers: readonly CheckAnswer[],
): Result<{ eligible: boolean; answers: readonly CheckAnswer[] }, EligibilityRefusal> {
  const ordered: CheckAnswer[] = [];
  for (const [index, { code }] of checklist.entries()) {
    const answer = answers.find((each) => each.code === code);
    if (!answer) return refuse('checklist-incomplete', { field: checkField('result', index) });
    if (answer.result === 'not-met' && answer.reason === '') {
      return refuse('reason-missing', { field: checkField('reason', index) });
    }
    ordered.push(answer);
  }
  return ok({ eligible: ordered.every((answer) => answer.result === 'met'), answers: ordered });
}

export function checkField(part: 'result' | 'reason', index: number): string {
  return `${part}-${index}`;
}

/** The form of a checklist with so many lines. */
export function checklistShape(lines: number) {
  const fields = Array.from({ length: lines }, (_, index) => [
    [checkField('result', index), choice(['met', 'not-met'])] as const,
    [checkField('reason', index), longText({ max: LONGEST_REASON, optional: true }).default('')] as const,
  ]).flat();
  return z.object({ version: z.coerce.number().int().positive() }).and(z.object(Object.fromEntries(fields)));
}

/** The form's fields as answers, line by line. */
export function readChecks(
  checklist: CallContent['eligibility'],
  fields: Readonly<Record<string, unknown>>,
): readonly CheckAnswer[] {
  return checklist.map(({ code }, index) => {
    const reason = fields[checkField('reason', index)];
    return {
      code,
      result: fields[checkField('result', index)] === 'met' ? 'met' : 'not-met',
      reason: typeof reason === 'string' ? reason : '',
    };
  });
}
