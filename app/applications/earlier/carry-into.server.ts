import type { Tx } from '#db/client.server.ts';
import { applicationBudgetLines } from '#db/schema/applications.ts';
import { loadFrozenContent } from '#app/calls/call-store.server.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { DomainEvent } from '#app/kernel/event.ts';
import type { World } from '#app/kernel/world.ts';
import { activitiesOf } from '#app/programme/programme-store.server.ts';
import { chosenEntries, taxonomyKey } from '#app/programme/taxonomy.ts';
import { taxonomyOf } from '#app/programme/taxonomy-store.server.ts';
import type { Application } from '../application.ts';
import { answersOf, budgetLinesOf, saveApplication } from '../application-store.server.ts';
import { keepAnswers } from '../keep-answers.server.ts';
import { carriedAnswers, carriedBasics } from './carry-over.ts';

/** How many answers and budget lines came over, and how many answers stayed because the draft had one. */
export type TakenOver = { readonly answers: number; readonly lines: number; readonly kept: number };

/**
 * Fills a draft, inside a command that has locked it, with what an earlier application of the same organisation has to
 * offer: only what is still empty. Documents and declarations are not carried over: they must be true on the day.
 */
export async function carryInto(
  world: World,
  tx: Tx,
  given: { actor: Actor; earlier: Application; draft: Application },
): Promise<{ value: TakenOver; event: DomainEvent }> {
  const { actor, earlier, draft } = given;
  const content = await loadFrozenContent(tx, draft.callVersionId);
  const answers = carriedAnswers(
    {
      content: await loadFrozenContent(tx, earlier.callVersionId),
      answers: new Map((await answersOf(tx, earlier.id)).map(({ question, value }) => [question, value])),
    },
    content,
  );
  const questions = content.sections.flatMap((section) => section.questions);
  const taken = await keepAnswers(world, tx, { actor, applicationId: draft.id, questions, answers });
  const known = await activitiesOf(tx, draft.programmeId);
  const retired = known.filter((each) => each.retired).map(({ code }) => code);
  const basics = carriedBasics(earlier, draft, content, retired);
  if (basics) {
    const offeredNow = (await taxonomyOf(tx, draft.programmeId)).filter((entry) => !entry.retired);
    const carried = chosenEntries(offeredNow, earlier.taxonomy).map(taxonomyKey);
    const taxonomy = draft.taxonomy.length > 0 ? [...draft.taxonomy] : carried;
    await saveApplication(tx, draft.id, { ...basics, activities: [...basics.activities], taxonomy });
  }
  const lines = await carryLines(world, tx, earlier, draft);
  return {
    value: { answers: taken.saved.length, lines, kept: taken.conflicts.length },
    event: {
      kind: 'application.taken-over',
      programmeId: draft.programmeId,
      entity: { kind: 'application', id: draft.id },
      body: { from: earlier.reference, questions: [...taken.saved], lines },
    },
  };
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
