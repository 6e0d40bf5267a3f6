import { z } from 'zod';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { choice, longText } from '#app/kernel/shapes.ts';

/** The answer to one line of a checklist. `evidence`: reference of a submitted document it rests on, or empty. */
export type CheckAnswer = {
  readonly code: string;
  readonly result: 'met' | 'not-met';
  readonly reason: string;
  readonly evidence: string;
};

export type EligibilityRefusal = Refusal<'checklist-incomplete' | 'reason-missing' | 'evidence-unknown'>;

/** Longest reason, in characters. */
export const LONGEST_REASON = 1_000;

type Lines = readonly { readonly code: string }[];

/**
 * Eligible when every line is met, ineligible when any is not; each line not met needs a reason, for the applicant
 * reads it. Lines that are not on the list do not count. `documents`: references of what was submitted. `field` of a
 * refusal names the line's place in the list.
 */
export function decideChecklist(
  checklist: Lines,
  answers: readonly CheckAnswer[],
  documents: readonly string[],
): Result<{ eligible: boolean; answers: readonly CheckAnswer[] }, EligibilityRefusal> {
  const ordered: CheckAnswer[] = [];
  for (const [index, { code }] of checklist.entries()) {
    const answer = answers.find((each) => each.code === code);
    if (!answer) return refuse('checklist-incomplete', { field: checkField('result', index) });
    if (answer.result === 'not-met' && answer.reason === '') {
      return refuse('reason-missing', { field: checkField('reason', index) });
    }
    if (answer.evidence !== '' && !documents.includes(answer.evidence)) {
      return refuse('evidence-unknown', { field: checkField('evidence', index) });
    }
    ordered.push(answer);
  }
  return ok({ eligible: ordered.every((answer) => answer.result === 'met'), answers: ordered });
}

export function checkField(part: 'result' | 'reason' | 'evidence', index: number): string {
  return `${part}-${index}`;
}

/** The form of a checklist with so many lines. */
export function checklistShape(lines: number) {
  const fields = Array.from({ length: lines }, (_, index) => [
    [checkField('result', index), choice(['met', 'not-met'])] as const,
    [checkField('reason', index), longText({ max: LONGEST_REASON, optional: true }).default('')] as const,
    [checkField('evidence', index), z.string().max(80).default('')] as const,
  ]).flat();
  return z.object({ version: z.coerce.number().int().positive() }).and(z.object(Object.fromEntries(fields)));
}

/** The form's fields as answers, line by line. */
export function readChecks(checklist: Lines, fields: Readonly<Record<string, unknown>>): readonly CheckAnswer[] {
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '');
  return checklist.map(({ code }, index) => ({
    code,
    result: fields[checkField('result', index)] === 'met' ? 'met' : 'not-met',
    reason: text(checkField('reason', index)),
    evidence: text(checkField('evidence', index)),
  }));
}
