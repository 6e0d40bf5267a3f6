import { z } from 'zod';
import type { FieldError } from '#app/kernel/form.ts';
import { conditionProblems } from './asked-content.ts';
import type { CallContent } from './call-content.ts';
import { parseCondition } from './condition.ts';

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
  return first ? [{ field: 'condition', key: `field.${first.problem}`, values: { question: first.other } }] : [];
}

/** Whether a question is that one, or stands in that section. */
function touches(content: CallContent, code: string, question: string): boolean {
  const section = content.sections.find((each) => each.code === code);
  return question === code || (section?.questions.some((each) => each.code === question) ?? false);
}
