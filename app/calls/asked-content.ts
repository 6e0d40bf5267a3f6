import type { CallContent, CallQuestion, CallSection } from './call-content.ts';
import { parseCondition, type Condition, type Sign } from './condition.ts';
import { latinDigits } from '#app/kernel/digits.ts';
import { isLocalDate } from '#app/kernel/instant.ts';

export type Asked = CallQuestion & { readonly section: CallSection };

/**
 * The form as it is asked with these answers: questions and sections whose condition does not hold are left out, and
 * with them what they would require. A question that is not asked counts as unanswered for the conditions of others.
 * A condition that cannot be read, which none is after publication, asks its question.
 */
export function askedContent(content: CallContent, answers: ReadonlyMap<string, string>): CallContent {
  if (!content.sections.some(({ condition, questions }) => condition ?? questions.some((each) => each.condition))) {
    return content;
  }
  const isAsked = askedQuestions(content, answers);
  const sections = content.sections.flatMap((section) => {
    const questions = section.questions.filter(({ code }) => isAsked(code));
    return questions.length > 0 || (section.questions.length === 0 && !section.condition)
      ? [{ ...section, questions }]
      : [];
  });
  return { ...content, sections };
}

/** Everything a form asks to attach: the call's list, then the questions that are answered with a file. */
export function askedFiles(content: Pick<CallContent, 'documents' | 'sections'>): CallContent['documents'] {
  const questions = content.sections.flatMap((section) => section.questions).filter(({ kind }) => kind === 'file');
  return [...content.documents, ...questions.map(({ code, label, required }) => ({ code, label, required }))];
}

/** Whether a question is asked, each decided once. A circle, which the checklist refuses, counts as not asked. */
function askedQuestions(content: CallContent, answers: ReadonlyMap<string, string>): (code: string) => boolean {
  const questions = questionsByCode(content);
  const decided = new Map<string, boolean>();
  const isAsked = (code: string): boolean => {
    const known = decided.get(code);
    if (known !== undefined) return known;
    decided.set(code, false);
    const question = questions.get(code);
    const answerTo = (other: string) => (isAsked(other) ? (answers.get(other) ?? '').trim() : '');
    const holds = question !== undefined && conditionsOf(question).every((each) => conditionHolds(each, answerTo));
    decided.set(code, holds);
    return holds;
  };
  return isAsked;
}

export function questionsByCode(content: CallContent): ReadonlyMap<string, Asked> {
  return new Map(
    content.sections.flatMap((section) => section.questions.map((each) => [each.code, { ...each, section }] as const)),
  );
}

/** The conditions of a question and of its section that can be read. */
export function conditionsOf(question: Asked): readonly Condition[] {
  return [question.section.condition, question.condition].flatMap((text) => {
    const parsed = text ? parseCondition(text) : null;
    return parsed?.ok ? [parsed.value] : [];
  });
}

/** Whether a condition holds. Nothing but `answered` can be said of a question without an answer: compared, it is false. */
export function conditionHolds(condition: Condition, answerTo: (question: string) => string): boolean {
  switch (condition.kind) {
    case 'answered':
      return answerTo(condition.question) !== '';
    case 'in':
      return condition.values.some((value) => compares(answerTo(condition.question), '=', value));
    case 'compare':
      return compares(answerTo(condition.question), condition.sign, condition.value);
    case 'not':
      return !conditionHolds(condition.of, answerTo);
    case 'and':
      return conditionHolds(condition.left, answerTo) && conditionHolds(condition.right, answerTo);
    case 'or':
      return conditionHolds(condition.left, answerTo) || conditionHolds(condition.right, answerTo);
  }
}

function compares(answer: string, sign: Sign, value: string): boolean {
  if (answer === '') return false;
  const order = orderOf(answer, value);
  switch (sign) {
    case '=':
      return order === null ? answer === value : order === 0;
    case '≠':
      return order === null ? answer !== value : order !== 0;
    case '<':
      return order !== null && order < 0;
    case '≤':
      return order !== null && order <= 0;
    case '>':
      return order !== null && order > 0;
    case '≥':
      return order !== null && order >= 0;
  }
}

/** Below, at or above 0 as one number or day comes before, with or after another; null for what has no order. */
function orderOf(answer: string, value: string): number | null {
  const [one, other] = [numberIn(answer), numberIn(value)];
  if (one !== null && other !== null) return one - other;
  return isLocalDate(answer) && isLocalDate(value) ? Date.parse(answer) - Date.parse(value) : null;
}

/** A number as people type it: digits of any script in use here, spaces between groups, one decimal sign. */
export function numberIn(text: string): number | null {
  const plain = latinDigits(text)
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(/[,\u066b]/, '.');
  return /^-?\d{1,12}(\.\d{1,4})?$/.test(plain) ? Number(plain) : null;
}
