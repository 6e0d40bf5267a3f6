import { loadFrozenContent } from '#app/calls/call-store.server.ts';
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

export type SectionRefusal = Refusal<keyof typeof kernelRefusals>;

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
    const draft = await ownDraft(tx, actor, { id: given.applicationId, strength: 'share' });
    if (!draft.ok) return draft;
    const application = draft.value;
    const section = sectionOf(await loadFrozenContent(tx, application.callVersionId), given.section);
    if (!section) return refuse('not-found');
    const { questions } = section;
    const { answers } = given;
    const kept = await keepAnswers(world, tx, { actor, applicationId: application.id, questions, answers });
    if (kept.saved.length === 0) return ok({ value: kept, events: [] });
    const body = { section: section.code, questions: [...kept.saved] };
    const entity = { kind: 'application', id: application.id };
    return ok({
      value: kept,
      events: [{ kind: 'application.section-saved', programmeId: application.programmeId, entity, body }],
    });
  });
}
