import { actorReference, type Actor } from '#app/kernel/actor.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { AwardRefusal } from './award.ts';
import { fundable } from './award-list.ts';
import { saveDecision } from './award-store.server.ts';
import { keptOutOf, membersOf, replaceVotes } from './committee-store.server.ts';
import { openDecision } from './open-decision.server.ts';
import type { DecisionGiven } from './recommend-award.server.ts';
import { checkVotes, type FileVote } from './votes.ts';

/** I9, I13: what each member voted on each file of a draft; who is kept out by a declared conflict is recused. */
export async function recordVotes(
  world: World,
  actor: Actor,
  given: DecisionGiven & { votes: readonly FileVote[] },
): Promise<Result<{ readonly version: number }, AwardRefusal>> {
  if (!can(actor, 'awards.prepare').allowed) return refuse('role-may-not');
  return perform<{ version: number }, AwardRefusal>(world, actor, 'record-votes', given.key, async (tx) => {
    const opened = await openDecision(tx, actor, { ...given, move: 'revise', action: 'awards.prepare' });
    if (!opened.ok) return opened;
    const { call, decision } = opened.value;
    if (decision.preparedBy !== actorReference(actor)) return refuse('not-the-preparer');
    const files = opened.value.files.filter(fundable);
    const members = await membersOf(tx, decision.id);
    const organisationIds = files.map((file) => file.organisationId);
    const keptOut = await keptOutOf(tx, members, organisationIds);
    const checked = checkVotes({ files, members, votes: given.votes, keptOut });
    if (!checked.ok) return checked;
    await replaceVotes(tx, decision.id, checked.value);
    await saveDecision(tx, decision, {});
    const version = decision.version + 1;
    const recused = checked.value.filter((each) => each.vote === 'recused').length;
    const entity = { kind: 'award-decision', id: decision.id };
    const body = { callId: call.id, version, votes: checked.value.length, recused };
    return ok({
      value: { version },
      events: [{ kind: 'committee.voted', programmeId: call.programmeId, entity, body }],
    });
  });
}
