import type { Actor } from '#app/kernel/actor.ts';
import type { ApplicationId } from '#app/kernel/ids.ts';
import type { kernelRefusals } from '#app/kernel/refusals.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { isOwn } from '../application-policy.ts';
import { applicationFacts } from '../application-store.server.ts';
import { ownDraft } from '../own-draft.server.ts';
import { carryInto, type TakenOver } from './carry-into.server.ts';

/** Fills a draft with what an earlier application of the same organisation has to offer (`carryInto`). */
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
    const { value, event } = await carryInto(world, tx, { actor, earlier, draft: draft.value });
    return ok({ value, events: [event] });
  });
}
