import { answerMark } from '#app/applications/application-hash.ts';
import { saveSection } from '#app/applications/save-section.server.ts';
import { submitApplication } from '#app/applications/submit-application.server.ts';
import { sendMessage } from '#app/applications/conversation/send-message.server.ts';
import { QUESTION_KINDS, type CallContent } from '#app/calls/call-content.ts';
import { columnsOf, isRowKind } from '#app/calls/question-kinds.ts';
import { expectOk } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { applicant, completeDraft } from '#tests/support/applicant.ts';
import { CALL_CONTENT, openCall } from '#tests/support/open-call.ts';
import { freshKey } from '#tests/support/payment-office.ts';
import { programme } from '#tests/support/programme.ts';
import { seated } from '../own-portal.ts';
import type { Account } from '../seat.ts';

type Section = CallContent['sections'][number];

/** One section with every kind of question there is. */
export const KINDS: Section = {
  code: 'kinds',
  title: { en: 'Every kind' },
  questions: QUESTION_KINDS.map((kind) => ({
    code: `q-${kind}`,
    label: { en: `Asked as ${kind}` },
    help: { en: 'Said in two lines.' },
    kind,
    required: false,
    ...(kind === 'text' ? { maxWords: 200 } : {}),
    ...(kind === 'choice' ? { choices: [{ code: 'one', label: { en: 'One' } }] } : {}),
    ...(kind === 'table' ? { columns: [{ code: 'what', label: { en: 'What' } }] } : {}),
  })),
};

export type EveryKind = { readonly owner: Account; readonly draftId: string; readonly submittedId: string };

/** A group with a draft that has every kind of question, rows in those answered in rows, and one it has handed in. */
export async function everyKind(world: World): Promise<EveryKind> {
  const { id: programmeId } = await programme(world);
  const sections = [...CALL_CONTENT.sections, KINDS];
  const call = await openCall(world, { programmeId, content: { sections } });
  const other = await openCall(world, { programmeId });
  const { person, account } = await applicant(world);
  const draftId = await completeDraft(world, person, call.id);
  const rows = KINDS.questions.filter(({ kind }) => isRowKind(kind));
  const answers = new Map(
    rows.map((question) => {
      const [column] = columnsOf(question);
      const typed = JSON.stringify([{ [column?.code ?? '']: column?.choices?.[0] ?? 'EUR' }]);
      return [question.code, { typed, mark: answerMark(0, '') }] as const;
    }),
  );
  expectOk(await saveSection(world, person, { applicationId: draftId, section: KINDS.code, answers, key: freshKey() }));
  const submittedId = await completeDraft(world, person, other.id);
  const declarations = ['exclusion'];
  expectOk(await submitApplication(world, person, { applicationId: submittedId, declarations, key: freshKey() }));
  const message = { applicationId: submittedId, body: 'May we add a partner?', audience: 'team' } as const;
  expectOk(await sendMessage(world, person, { ...message, key: freshKey() }));
  return { owner: seated(account, 'applicant-owner'), draftId, submittedId };
}
