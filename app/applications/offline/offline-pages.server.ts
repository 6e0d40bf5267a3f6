import type { Reader } from '#db/client.server.ts';
import { callFactsByReference, loadFrozenContent } from '#app/calls/call-store.server.ts';
import type { CallContent, CallQuestion } from '#app/calls/call-content.ts';
import { existsFor } from '#app/calls/invitations/invitation-store.server.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { FieldError } from '#app/kernel/form.ts';
import type { ApplicationId } from '#app/kernel/ids.ts';
import { ownFrame } from '../application-pages.server.ts';
import { activitiesOf } from '#app/programme/programme-store.server.ts';
import { taxonomyOf } from '#app/programme/taxonomy-store.server.ts';
import type { Basics } from '../application.ts';
import { mayEdit } from '../application-policy.ts';
import { answersOf } from '../application-store.server.ts';
import { NOTHING_CHOSEN, offlineChoices, type OfflineChoice } from './offline-choices.ts';
import type { OfflineAnswers, OfflineFacts } from './offline-form.ts';
import { placeOf } from '../keep-answers.server.ts';
import type { Taken } from './take-answers.server.ts';

/** One's own draft as the offline form takes it; null for another's and for one that may not be written in. */
export async function offlineDraft(reader: Reader, actor: Actor, id: ApplicationId): Promise<OfflineFacts | null> {
  const frame = await ownFrame(reader, actor, id);
  if (!frame || !mayEdit(actor, frame.application).allowed) return null;
  const { application, call, content } = frame;
  const answers = await answersOf(reader, id);
  const choices = await choicesOf(reader, { programmeId: application.programmeId, content, chosen: application });
  return {
    reference: application.reference,
    content,
    deadline: { at: call.deadlineAt, zone: call.deadlineZone },
    answers: new Map(answers.map(({ question, value, revision }) => [question, { value, revision }])),
    choices,
  };
}

async function choicesOf(
  reader: Reader,
  { programmeId, ...given }: { programmeId: string; content: CallContent; chosen: Basics },
) {
  const activities = await activitiesOf(reader, programmeId);
  return offlineChoices({ ...given, activities, entries: await taxonomyOf(reader, programmeId) });
}

/** The blank form of a published call, for whomever it exists. */
export async function blankForm(reader: Reader, actor: Actor | null, reference: string): Promise<OfflineFacts | null> {
  const call = await callFactsByReference(reader, reference);
  if (!call?.currentVersionId || !(await existsFor(reader, actor, call))) return null;
  const content = await loadFrozenContent(reader, call.currentVersionId);
  const deadline = { at: call.deadlineAt, zone: call.deadlineZone };
  const { programmeId } = call;
  const choices = await choicesOf(reader, { programmeId, content, chosen: NOTHING_CHOSEN });
  return { reference: call.reference, content, deadline, answers: new Map(), choices };
}

/** What became of one answer or choice of the file. */
export type ReportLine = {
  readonly code: string;
  readonly about:
    | { readonly kind: 'question'; readonly question: CallQuestion; readonly section: string }
    | { readonly kind: 'choice'; readonly choice: OfflineChoice };
  readonly result: 'taken' | 'conflict' | 'problem';
  /** What is wrong with it, or could not be kept. */
  readonly problem: FieldError | null;
  /** Where both texts are shown: what is saved, and what the file said. */
  readonly texts: { readonly saved: string; readonly file: string } | null;
};

/** The report of an import: every answer that was taken, stands against another, or has something wrong but missing. */
export function reportOf(draft: OfflineFacts, answers: OfflineAnswers, taken: Taken): readonly ReportLine[] {
  const choices = draft.choices.flatMap((choice) =>
    lineOf({ about: { kind: 'choice', choice }, code: choice.code, saved: choice.value, answers }, taken.choices),
  );
  const questions = draft.content.sections.flatMap((section) =>
    section.questions.flatMap((question) => {
      const about = { kind: 'question', question, section: section.code } as const;
      const { code } = question;
      return lineOf({ about, code, saved: draft.answers.get(code)?.value ?? '', answers }, taken);
    }),
  );
  return [...choices, ...questions];
}

function lineOf(
  given: { about: ReportLine['about']; code: string; saved: string; answers: OfflineAnswers },
  outcome: Pick<Taken, 'saved' | 'conflicts' | 'problems'>,
): readonly ReportLine[] {
  const { about, code, saved } = given;
  const file = given.answers.get(code)?.typed ?? '';
  const conflict = outcome.conflicts.includes(code);
  const problem = outcome.problems.find(({ field }) => placeOf(field).code === code) ?? null;
  const blank = problem !== null && file.trim() === '';
  if (!conflict && !outcome.saved.includes(code) && (!problem || blank)) return [];
  const result = conflict ? 'conflict' : outcome.saved.includes(code) ? 'taken' : 'problem';
  return [{ code, about, result, problem: conflict ? null : problem, texts: conflict ? { saved, file } : null }];
}
