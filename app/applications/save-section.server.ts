import { loadFrozenContent } from '#app/calls/call-store.server.ts';
import type { CallContent, CallQuestion } from '#app/calls/call-content.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { ApplicationId } from '#app/kernel/ids.ts';
import type { kernelRefusals } from '#app/kernel/refusals.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { sectionOf } from './answers.ts';
import { keepAnswers, type AnswersKept, type TypedAnswer } from './keep-answers.server.ts';
import { ownDraft } from './own-draft.server.ts';

export type SectionRefusal = Refusal<'part-not-returned' | keyof typeof kernelRefusals>;

/**
 * Keeps what was typed, answer by answer, also when it is too long or still missing: limits are told, not enforced,
 * until submission. Only what a column cannot hold is sent back unsaved.
 */
export async function saveSection(
  world: World,
  actor: Actor,
  given: {
    applicationId: ApplicationId;
    section: string;
    answers: ReadonlyMap<string, TypedAnswer>;
    key: IdempotencyKey;
  },
): Promise<Result<AnswersKept, SectionRefusal>> {
  return perform<AnswersKept, SectionRefusal>(world, actor, 'save-section', given.key, async (tx) => {
    // Shared: people of one organisation save at the same time; submitting waits for them.
    const about = { id: given.applicationId, part: given.section, at: world.clock.now(), strength: 'share' } as const;
    const draft = await ownDraft(tx, actor, about);
    if (!draft.ok) return draft;
    const application = draft.value;
    const content = await loadFrozenContent(tx, application.callVersionId);
    const { answers } = given;
    const section = sectionOf(content, given.section);
    const questions = [...(section?.questions ?? []), ...movedQuestions(content, given.section, answers)];
    if (!section && questions.length === 0) return refuse('not-found');
    const kept = await keepAnswers(world, tx, { actor, applicationId: application.id, questions, answers });
    if (kept.saved.length === 0) return ok({ value: kept, events: [] });
    const body = { section: given.section, questions: [...kept.saved] };
    const entity = { kind: 'application', id: application.id };
    return ok({
      value: kept,
      events: [{ kind: 'application.section-saved', programmeId: application.programmeId, entity, body }],
    });
  });
}

/**
 * I6: questions of the page that a corrigendum moved or took out of the section since it was printed: what was typed is
 * kept all the same, as text.
 */
function movedQuestions(
  content: CallContent,
  section: string,
  answers: ReadonlyMap<string, TypedAnswer>,
): readonly CallQuestion[] {
  const here = content.sections.find(({ code }) => code === section)?.questions.map(({ code }) => code) ?? [];
  return (content.usedCodes ?? [])
    .filter((code) => answers.has(code) && !here.includes(code))
    .map((code) => ({ code, label: {}, kind: 'text', required: false }));
}
