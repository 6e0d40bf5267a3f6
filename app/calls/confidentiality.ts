import type { CallContent, CallQuestion, ConfidentialClass } from './call-content.ts';

/** In what capacity somebody of the office reads, from least to most trusted. */
export const ANSWER_READERS = ['reviewer', 'desk', 'named-role', 'custodian'] as const;
export type AnswerReader = (typeof ANSWER_READERS)[number];

const LEAST: Readonly<Record<ConfidentialClass, AnswerReader>> = {
  'reviewers-blind': 'desk',
  'named-roles': 'named-role',
  sealed: 'custodian',
};

/** EX-1: whether a reader of that capacity may see the answer to a question. */
export function mayReadAnswer(question: Pick<CallQuestion, 'confidential'>, reader: AnswerReader): boolean {
  if (!question.confidential) return true;
  return ANSWER_READERS.indexOf(reader) >= ANSWER_READERS.indexOf(LEAST[question.confidential]);
}

/**
 * The sections of a form as a reader gets them after submission: without what was not asked of this applicant, and
 * without what the reader may not see; `hidden` counts the latter.
 */
export function readableSections(
  content: CallContent,
  given: { reader: AnswerReader; asked: readonly string[] },
): readonly (CallContent['sections'][number] & { readonly hidden: number })[] {
  const asked = new Set(given.asked);
  return content.sections.flatMap((section) => {
    const put = section.questions.filter(({ code }) => asked.has(code));
    if (put.length === 0 && section.questions.length > 0) return [];
    const questions = put.filter((question) => mayReadAnswer(question, given.reader));
    return [{ ...section, questions, hidden: put.length - questions.length }];
  });
}
