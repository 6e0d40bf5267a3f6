import { loadFrozenContent } from '#app/calls/call-store.server.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { ApplicationId } from '#app/kernel/ids.ts';
import type { kernelRefusals } from '#app/kernel/refusals.ts';
import { ok, type Refusal, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { keepAnswers, type AnswersKept } from '../keep-answers.server.ts';
import { ownDraft } from '../own-draft.server.ts';
import type { OfflineAnswers } from './offline-form.ts';

/** `unknown`: codes the form of this call does not have. */
export type Taken = AnswersKept & { readonly unknown: readonly string[] };

/**
 * Takes the answers of a form filled in elsewhere into the draft, each over the revision it was written over: what a
 * colleague saved in the meantime stands, and is told.
 */
export async function takeAnswers(
  world: World,
  actor: Actor,
  given: { applicationId: ApplicationId; answers: OfflineAnswers; key: IdempotencyKey },
): Promise<Result<Taken, Refusal<'part-not-returned' | keyof typeof kernelRefusals>>> {
  type No = Refusal<'part-not-returned' | keyof typeof kernelRefusals>;
  return perform<Taken, No>(world, actor, 'take-answers', given.key, async (tx) => {
    const draft = await ownDraft(tx, actor, {
      id: given.applicationId,
      part: ':whole',
      at: world.clock.now(),
      strength: 'share',
    });
    if (!draft.ok) return draft;
    const { id: applicationId, callVersionId, programmeId } = draft.value;
    const content = await loadFrozenContent(tx, callVersionId);
    const questions = content.sections.flatMap((section) => section.questions);
    const codes = new Set(questions.map(({ code }) => code));
    const { answers } = given;
    const kept = await keepAnswers(world, tx, { actor, applicationId, questions, answers });
    const value = { ...kept, unknown: [...answers.keys()].filter((code) => !codes.has(code)) };
    if (kept.saved.length === 0) return ok({ value, events: [] });
    const entity = { kind: 'application', id: applicationId };
    const body = { questions: [...kept.saved] };
    return ok({ value, events: [{ kind: 'application.answers-taken', programmeId, entity, body }] });
  });
}
