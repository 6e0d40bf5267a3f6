import type { CallQuestion, CallSection } from '#app/calls/call-content.ts';
import { readRows, type AnswerRow } from './answer-rows.ts';

/** Funding asked or received elsewhere, with the question it was told under. */
export type OtherFunding = { readonly question: CallQuestion; readonly cells: AnswerRow };

/** L (double funding): everything told of other funding that may pay for the same; what was refused pays for nothing. */
export function otherFundingIn(
  sections: readonly CallSection[],
  answers: ReadonlyMap<string, string>,
): readonly OtherFunding[] {
  return sections
    .flatMap((section) => section.questions)
    .filter(({ kind }) => kind === 'other-funding')
    .flatMap((question) => readRows(question, answers.get(question.code) ?? '').map((cells) => ({ question, cells })))
    .filter(({ cells }) => cells['status'] !== 'refused');
}
