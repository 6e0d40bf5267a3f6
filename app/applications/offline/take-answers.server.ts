import { loadFrozenContent } from '#app/calls/call-store.server.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { ApplicationId } from '#app/kernel/ids.ts';
import type { kernelRefusals } from '#app/kernel/refusals.ts';
import { ok, type Refusal, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { keepAnswers, type AnswersKept } from '../keep-answers.server.ts';
import { basicsSaved } from '../decide-basics.server.ts';
import { ownDraft } from '../own-draft.server.ts';
import { CHOICE_CODES } from './offline-choices.ts';
import type { OfflineAnswers } from './offline-form.ts';
import { takeChoices, type ChoicesTaken } from './take-choices.server.ts';

/** `unknown`: codes the form of this call does not have; `choices`: what became of what is chosen from lists. */
export type Taken = AnswersKept & { readonly unknown: readonly string[]; readonly choices: ChoicesTaken };

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
    });
    if (!draft.ok) return draft;
    const { id: applicationId, callVersionId, programmeId, language } = draft.value;
    const content = await loadFrozenContent(tx, callVersionId);
    const questions = content.sections.flatMap((section) => section.questions);
    const codes = new Set<string>([...CHOICE_CODES, ...questions.map(({ code }) => code)]);
    const { answers } = given;
    const kept = await keepAnswers(world, tx, { actor, applicationId, questions, answers });
    const choices = await takeChoices(tx, draft.value, content, answers);
    const value = { ...kept, choices, unknown: [...answers.keys()].filter((code) => !codes.has(code)) };
    const entity = { kind: 'application', id: applicationId };
    const taken = {
      kind: 'application.answers-taken',
      programmeId,
      entity,
      body: { questions: [...kept.saved] },
    } as const;
    return ok({
      value,
      events: [
        ...(kept.saved.length > 0 ? [taken] : []),
        ...(choices.saved.length > 0 ? [basicsSaved(draft.value, { ...choices.chosen, language })] : []),
      ],
    });
  });
}
