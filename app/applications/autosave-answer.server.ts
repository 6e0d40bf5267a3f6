import type { Text } from '#app/i18n/text.ts';
import type { MessageKey } from '#app/i18n/message-key.ts';
import { refusalKey, refusalStatus } from '#app/http/refusals.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { ApplicationId } from '#app/kernel/ids.ts';
import type { World } from '#app/kernel/world.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { answerPlain } from './answer-text.ts';
import { sectionPage } from './form-pages.server.ts';
import type { TypedAnswer } from './keep-answers.server.ts';
import { saveSection } from './save-section.server.ts';

/**
 * What the page is told about one answer it sent by itself; `words` in the reader's language. `saved`: it stands,
 * under `mark`, since a time on the server's clock. `conflict`: somebody else's `value` stands, under `mark`. `unsaved`: it cannot be kept, and why.
 */
export type Autosaved =
  | { readonly state: 'saved'; readonly mark: string; readonly words: string }
  | { readonly state: 'conflict'; readonly mark: string; readonly value: string; readonly words: string }
  | { readonly state: 'unsaved'; readonly words: string };

type Given = {
  readonly applicationId: ApplicationId;
  readonly section: string;
  readonly question: string;
  readonly answer: TypedAnswer;
  readonly key: IdempotencyKey;
};

/** One answer through the command of the whole form, with the status its answer is sent under. */
export async function autosaveAnswer(
  world: World,
  actor: Person,
  given: Given,
  text: Text,
): Promise<{ status: number; body: Autosaved }> {
  const { applicationId, section, question, answer, key } = given;
  const answers = new Map([[question, answer]]);
  const result = await saveSection(world, actor, { applicationId, section, answers, key });
  if (!result.ok) {
    const { code, values } = result.refusal;
    return { status: refusalStatus(code), body: { state: 'unsaved', words: text.t(refusalKey(code), values) } };
  }
  const { marks, conflicts, problems } = result.value;
  if (conflicts.includes(question)) return { status: 409, body: await theirs(world, actor, given, text) };
  const mark = marks[question];
  const [problem] = problems;
  if (mark === undefined && problem) {
    return { status: 422, body: { state: 'unsaved', words: text.t(problem.key as MessageKey, problem.values) } };
  }
  const words = text.t('drafting.saved', { time: text.time(world.clock.now()) });
  return { status: 200, body: { state: 'saved', mark: mark ?? answer.mark, words } };
}

/** The text that stands, and whose it is by alias. */
async function theirs(world: World, actor: Person, given: Given, text: Text): Promise<Autosaved> {
  const { applicationId: id, section } = given;
  const page = await sectionPage(world.db, actor, { id, section, at: world.clock.now() });
  const found = page?.questions.find(({ code }) => code === given.question);
  // A corrigendum moved the question meanwhile: its text stands on another page now.
  if (!found?.saved) return { state: 'unsaved', words: text.t('applications.error.saved-by-another') };
  const { at, alias } = found.saved;
  const words = text.t('applications.section.theirs', { when: text.dateTime(at), alias });
  return { state: 'conflict', mark: found.mark, value: answerPlain(found, found.value, text), words };
}
