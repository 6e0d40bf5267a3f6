import type { Reader } from '#db/client.server.ts';
import { callFactsByReference, loadFrozenContent } from '#app/calls/call-store.server.ts';
import type { CallQuestion } from '#app/calls/call-content.ts';
import { existsFor } from '#app/calls/invitations/invitation-store.server.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { FieldError } from '#app/kernel/form.ts';
import type { ApplicationId } from '#app/kernel/ids.ts';
import type { Translated } from '#app/kernel/languages.ts';
import { ownFrame } from '../application-pages.server.ts';
import { mayEdit } from '../application-policy.ts';
import { answersOf } from '../application-store.server.ts';
import type { OfflineAnswers, OfflineFacts } from './offline-form.ts';
import { placeOf } from '../keep-answers.server.ts';
import type { Taken } from './take-answers.server.ts';

/** One's own draft as the offline form takes it; null for another's and for one that may not be written in. */
export async function offlineDraft(reader: Reader, actor: Actor, id: ApplicationId): Promise<OfflineFacts | null> {
  const frame = await ownFrame(reader, actor, id);
  if (!frame || !mayEdit(actor, frame.application).allowed) return null;
  const { application, call, content } = frame;
  const answers = await answersOf(reader, id);
  return {
    reference: application.reference,
    content,
    deadline: { at: call.deadlineAt, zone: call.deadlineZone },
    answers: new Map(answers.map(({ question, value, revision }) => [question, { value, revision }])),
  };
}

/** The blank form of a published call, for whomever it exists. */
export async function blankForm(reader: Reader, actor: Actor | null, reference: string): Promise<OfflineFacts | null> {
  const call = await callFactsByReference(reader, reference);
  if (!call?.currentVersionId || !(await existsFor(reader, actor, call))) return null;
  const content = await loadFrozenContent(reader, call.currentVersionId);
  const deadline = { at: call.deadlineAt, zone: call.deadlineZone };
  return { reference: call.reference, content, deadline, answers: new Map() };
}

/** What became of one answer of the file. */
export type ReportLine = {
  readonly code: string;
  readonly label: Translated;
  readonly question: CallQuestion;
  readonly section: string;
  readonly result: 'taken' | 'conflict' | 'problem';
  /** What is wrong with it, or could not be kept. */
  readonly problem: FieldError | null;
  /** Where both texts are shown: what is saved, and what the file said. */
  readonly texts: { readonly saved: string; readonly file: string } | null;
};

/** The report of an import: every answer that was taken, stands against another, or has something wrong but missing. */
export function reportOf(draft: OfflineFacts, answers: OfflineAnswers, taken: Taken): readonly ReportLine[] {
  return draft.content.sections.flatMap((section) =>
    section.questions.flatMap((question): ReportLine[] => {
      const { code, label } = question;
      const conflict = taken.conflicts.includes(code);
      const problem = taken.problems.find(({ field }) => placeOf(field).code === code) ?? null;
      const blank = problem !== null && (answers.get(code)?.typed ?? '').trim() === '';
      if (!conflict && !taken.saved.includes(code) && (!problem || blank)) return [];
      const texts = { saved: draft.answers.get(code)?.value ?? '', file: answers.get(code)?.typed ?? '' };
      const result = conflict ? 'conflict' : taken.saved.includes(code) ? 'taken' : 'problem';
      return [
        {
          code,
          label,
          question,
          section: section.code,
          result,
          problem: conflict ? null : problem,
          texts: conflict ? texts : null,
        },
      ];
    }),
  );
}
