import type { Actor } from '#app/kernel/actor.ts';
import { refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { lockApplication } from '#app/applications/application-store.server.ts';
import { lockCall } from '#app/calls/call-store.server.ts';
import { can, staffMay } from '#app/people/access.ts';
import { orderRereading } from '#app/reviews/rereading/order-rereading.server.ts';
import type { ReviewRefusal } from '#app/reviews/review.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { AwardRefusal } from '../award.ts';
import { isRecused } from '../award-store.server.ts';
import { mayOrder } from './redress.ts';
import { involvedIn, loadRedress, lockRedress } from './redress-store.server.ts';

type Refused = AwardRefusal | ReviewRefusal;

/**
 * Asks the readers of the second reading an upheld complaint led to, and later one more where they diverge or one is
 * recused: by who upheld it, or another person without a part in the file. None of the readers had one either (I9, I10).
 */
export async function orderReaders(
  world: World,
  actor: Actor,
  given: { redressId: string; reviewerIds: readonly string[]; key: IdempotencyKey },
): Promise<Result<{ readonly rereadingId: string }, Refused>> {
  if (actor.kind !== 'person' || !can(actor, 'redress.decide').allowed) return refuse('role-may-not');
  return perform<{ rereadingId: string }, Refused>(world, actor, 'order-readers', given.key, async (tx) => {
    const seen = await loadRedress(tx, given.redressId);
    if (!seen || !staffMay(actor, 'redress.decide', seen.programmeId)) return refuse('not-found');
    const call = await lockCall(tx, seen.callId);
    const application = await lockApplication(tx, seen.applicationId);
    const redress = await lockRedress(tx, seen.id);
    if (!call || !application || !redress) return refuse('not-found');
    const involved = await involvedIn(tx, redress);
    const allowed = mayOrder({ ...redress, involved }, actor.accountId);
    if (!allowed.allowed) return refuse(allowed.reason, { values: { state: redress.state } });
    if (await isRecused(tx, actor, [application.organisationId])) return refuse('person-recused');
    const out = [...involved, actor.accountId, ...(redress.decidedBy ? [redress.decidedBy] : [])];
    const { reviewerIds } = given;
    return orderRereading(world, tx, actor, { application, redressId: redress.id, involved: out, reviewerIds });
  });
}
