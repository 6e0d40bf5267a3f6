import { committeeSignatures } from '#db/schema/committees.ts';
import type { Actor } from '#app/kernel/actor.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { AwardRefusal } from './award.ts';
import { lockDecision } from './award-store.server.ts';
import { callFacts } from '#app/calls/call-store.server.ts';
import { frozenMinutes, membersOf } from './committee-store.server.ts';

/**
 * I13: a voter signs the frozen minutes, once, over their hash. Without the chair's signature nobody approves the list;
 * the other members may sign as well.
 */
export async function signMinutes(
  world: World,
  actor: Actor,
  given: { decisionId: string; sha256: string; key: IdempotencyKey },
): Promise<Result<null, AwardRefusal>> {
  if (actor.kind !== 'person' || !can(actor, 'committee.sign').allowed) return refuse('role-may-not');
  return perform<null, AwardRefusal>(world, actor, 'sign-minutes', given.key, async (tx) => {
    const decision = await lockDecision(tx, given.decisionId);
    const call = decision ? await callFacts(tx, decision.callId) : null;
    const member = (await membersOf(tx, given.decisionId)).find((each) => each.accountId === actor.accountId);
    const minutes = await frozenMinutes(tx, given.decisionId);
    if (!decision || !call || !member || !minutes) return refuse('not-found');
    if (decision.state !== 'recommended') return refuse('move-not-allowed', { values: { state: decision.state } });
    if (minutes.sha256 !== given.sha256) return refuse('stale');
    if (minutes.signatures.some((each) => each.accountId === actor.accountId)) return refuse('minutes-signed-before');
    const { sha256 } = minutes;
    const row = { decisionId: decision.id, accountId: actor.accountId, sha256, signedAt: world.clock.now() };
    await tx.insert(committeeSignatures).values(row);
    const entity = { kind: 'award-decision', id: decision.id };
    const body = { callId: call.id, chair: member.chair, sha256 };
    return ok({
      value: null,
      events: [{ kind: 'committee.signed', programmeId: call.programmeId, entity, body }],
    });
  });
}
