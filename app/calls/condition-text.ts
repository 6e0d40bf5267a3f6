import { z } from 'zod';
import type { FieldError } from '#app/kernel/form.ts';
import type { CallContent } from './call-content.ts';
import { conditionProblems, type ConditionProblem } from './condition-problems.ts';
import { parseCondition } from './condition.ts';
import { languagesOf } from './translated-text.ts';

/** A condition as typed: empty, or one that can be read. The message names the place and the word that cannot be. */
export function conditionText() {
  return z
    .string()
    .optional()
    .transform((typed, ctx) => {
      const text = (typed ?? '').normalize('NFC').trim();
      if (text === '') return '';
      const parsed = parseCondition(text);
      if (parsed.ok) return text;
      const { code, values } = parsed.refusal;
      ctx.addIssue({ code: 'custom', message: `field.${code}`, params: { ...values } });
      return z.NEVER;
    });
}

/** What is wrong with the condition of one section or question beside the rest of the form; also circles it closes. */
export function conditionErrors(content: CallContent, code: string): readonly FieldError[] {
  const [first] = conditionProblems(content).filter(
    (each) => each.code === code || (each.problem === 'condition-cycle' && touches(content, code, each.code)),
  );
  if (!first) return [];
  const values = { question: first.other, answer: first.answer ?? '' };
  return [{ field: 'condition', key: `field.${first.problem}`, values }];
}

/**
 * What other conditions would no longer find if a question became what `after` says, or went: they look at it, or at
 * one of its answers. What was wrong before is no news.
 */
export function strandedErrors(before: CallContent, after: CallContent, code: string): readonly FieldError[] {
  const same = (one: ConditionProblem, other: ConditionProblem) =>
    one.code === other.code && one.problem === other.problem && one.answer === other.answer;
  const known = conditionProblems(before).filter(({ other }) => other === code);
  const [first] = conditionProblems(after).filter(
    (each) => each.other === code && each.code !== code && !known.some((old) => same(old, each)),
  );
  if (!first) return [];
  const { problem, code: needing, answer } = first;
  if (problem !== 'condition-unknown-answer' || answer === undefined) {
    return [{ field: 'kind', key: 'field.condition-needs-question', values: { question: needing } }];
  }
  const asked = after.sections.flatMap(({ questions }) => questions).find((each) => each.code === code);
  const [language = 'en'] = languagesOf(after);
  const field = asked?.kind === 'choice' ? `choices.${language}` : 'kind';
  return [{ field, key: 'field.condition-needs-answer', values: { question: needing, answer } }];
}

/** Whether a question is that one, or stands in that section. */
function touches(content: CallContent, code: string, question: string): boolean {
  const section = content.sections.find((each) => each.code === code);
  return question === code || (section?.questions.some((each) => each.code === question) ?? false);
}
