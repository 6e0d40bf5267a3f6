import type { Tx } from '#db/client.server.ts';
import { applicationBudgetLines } from '#db/schema/applications.ts';
import { loadFrozenContent } from '#app/calls/call-store.server.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { ApplicationId } from '#app/kernel/ids.ts';
import type { kernelRefusals } from '#app/kernel/refusals.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { Application } from '../application.ts';
import { isOwn } from '../application-policy.ts';
import { answersOf, applicationFacts, budgetLinesOf, saveApplication } from '../application-store.server.ts';
import { keepAnswers } from '../keep-answers.server.ts';
import { ownDraft } from '../own-draft.server.ts';
import { carriedAnswers, carriedBasics } from './carry-over.ts';

/** How many answers and budget lines came over, and how many answers stayed because the draft had one. */
export type TakenOver = { readonly answers: number; readonly lines: number; readonly kept: number };

/**
 * Fills a draft with what an earlier application of the same organisation has to offer: only what is still empty.
 * Documents and declarations are not carried over: they must be true on the day.
 */
export async function takeOverApplication(
  world: World,
  actor: Actor,
  given: { applicationId: ApplicationId; earlierId: ApplicationId; key: IdempotencyKey },
): Promise<Result<TakenOver, Refusal<'part-not-returned' | keyof typeof kernelRefusals>>> {
  type No = Refusal<'part-not-returned' | keyof typeof kernelRefusals>;
  return perform<TakenOver, No>(world, actor, 'take-over-application', given.key, async (tx) => {
    const draft = await ownDraft(tx, actor, {
      id: given.applicationId,
      part: ':whole',
      at: world.clock.now(),
    });
    if (!draft.ok) return draft;
    const earlier = await applicationFacts(tx, given.earlierId);
    if (!earlier || !isOwn(actor, earlier) || earlier.id === draft.value.id) return refuse('not-found');
    const content = await loadFrozenContent(tx, draft.value.callVersionId);
    const answers = carriedAnswers(
      {
        content: await loadFrozenContent(tx, earlier.callVersionId),
        answers: new Map((await answersOf(tx, earlier.id)).map(({ question, value }) => [question, value])),
      },
      content,
    );
    const questions = content.sections.flatMap((section) => section.questions);
    const taken = await keepAnswers(world, tx, { actor, applicationId: draft.value.id, questions, answers });
    const basics = carriedBasics(earlier, draft.value, content);
    if (basics) await saveApplication(tx, draft.value.id, { ...basics, activities: [...basics.activities] });
    const lines = await carryLines(world, tx, earlier, draft.value);
    const value = { answers: taken.saved.length, lines, kept: taken.conflicts.length };
    return ok({
      value,
      events: [
        {
          kind: 'application.taken-over',
          programmeId: draft.value.programmeId,
          entity: { kind: 'application', id: draft.value.id },
          body: { from: earlier.reference, questions: [...taken.saved], lines },
        },
      ],
    });
  });
}

/** A budget is carried over whole, into an empty one of the same currency. */
async function carryLines(world: World, tx: Tx, earlier: Application, draft: Application): Promise<number> {
  if (earlier.currency !== draft.currency || (await budgetLinesOf(tx, draft.id)).length > 0) return 0;
  const lines = await budgetLinesOf(tx, earlier.id);
  if (lines.length === 0) return 0;
  await tx
    .insert(applicationBudgetLines)
    .values(lines.map((line, position) => ({ ...line, id: world.ids.next(), applicationId: draft.id, position })));
  return lines.length;
}
