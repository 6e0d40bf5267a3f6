import type { Tx } from '#db/client.server.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { applicationFacts, moveApplication } from '#app/applications/application-store.server.ts';
import { can } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { AwardLine, AwardRefusal } from './award.ts';
import { decideList } from './award-list.ts';
import { limitsFor, linesOf, saveDecision } from './award-store.server.ts';
import { decideCommittee } from './committee.ts';
import { openDecision } from './open-decision.server.ts';

export type DecisionGiven = { decisionId: string; version: number; key: IdempotencyKey };

/** I13: the committee's list goes to the approvers, with its voters and minutes. From here on it is not edited. */
export async function recommendAward(
  world: World,
  actor: Actor,
  given: DecisionGiven,
): Promise<Result<{ readonly version: number }, AwardRefusal>> {
  if (!can(actor, 'awards.prepare').allowed) return refuse('role-may-not');
  return perform<{ version: number }, AwardRefusal>(world, actor, 'recommend-award', given.key, async (tx) => {
    const opened = await openDecision(tx, actor, { ...given, move: 'recommend', action: 'awards.prepare' });
    if (!opened.ok) return opened;
    const { call, decision, files, next } = opened.value;
    if (decision.preparedBy !== actorReference(actor)) return refuse('not-the-preparer');
    const committee = decideCommittee(decision);
    if (!committee.ok) return committee;
    const organisationIds = files.map((file) => file.organisationId);
    const limits = await limitsFor(tx, call, organisationIds);
    const lines = decideList(files, await linesOf(tx, decision.id), limits);
    if (!lines.ok) return lines;
    const moved = await markRecommended(tx, lines.value);
    if (!moved.ok) return moved;
    await saveDecision(tx, decision, { state: next, recommendedAt: world.clock.now() });
    const entity = { kind: 'award-decision', id: decision.id };
    const approvers = await accountsHolding(tx, {
      programmeId: call.programmeId,
      roles: ['call-manager', 'overall-lead', 'partner-coordinator'],
    });
    return ok({
      value: { version: decision.version + 1 },
      events: [
        {
          kind: 'award.recommended',
          programmeId: call.programmeId,
          entity,
          body: { callId: call.id, voters: committee.value.length, version: decision.version + 1 },
        },
      ],
      notices: approvers.map((accountId) => ({
        accountId,
        kind: 'award-recommended',
        entity,
        values: { reference: call.reference },
      })),
    });
  });
}

/** A file already recommended by a list that was sent back stays so. */
async function markRecommended(tx: Tx, lines: readonly AwardLine[]): Promise<Result<null, AwardRefusal>> {
  for (const line of lines.filter((each) => each.outcome === 'award')) {
    const application = await applicationFacts(tx, line.applicationId);
    if (!application) return refuse('not-found');
    if (application.state !== 'in_review') continue;
    const moved = await moveApplication(tx, application, 'recommend');
    if (!moved.ok) return moved;
  }
  return ok(null);
}
