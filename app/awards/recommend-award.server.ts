import type { Tx } from '#db/client.server.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { Notice } from '#app/kernel/event.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { applicationFacts, moveApplication } from '#app/applications/application-store.server.ts';
import type { CallRow } from '#app/calls/call-store.server.ts';
import { can } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import { fixedList } from '#app/reviews/ranking-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { AwardLine, AwardRefusal } from './award.ts';
import { decideList } from './award-list.ts';
import { linesOf, saveDecision } from './award-store.server.ts';
import { limitsFor } from './limits-store.server.ts';
import { decideCommittee, type Member } from './committee.ts';
import { membersOf } from './committee-store.server.ts';
import { freezeMinutes } from './freeze-minutes.server.ts';
import { openDecision } from './open-decision.server.ts';

export type DecisionGiven = { decisionId: string; version: number; key: IdempotencyKey };

/**
 * I9, I13: the committee's list goes to the approvers once its members were enough and voted for it. Its minutes are
 * frozen with their hash; from here on nothing of it is edited.
 */
export async function recommendAward(
  world: World,
  actor: Actor,
  given: DecisionGiven,
): Promise<Result<{ readonly version: number }, AwardRefusal>> {
  if (!can(actor, 'awards.prepare').allowed) return refuse('role-may-not');
  return perform<{ version: number }, AwardRefusal>(world, actor, 'recommend-award', given.key, async (tx) => {
    const at = world.clock.now();
    const opened = await openDecision(tx, actor, { ...given, move: 'recommend', action: 'awards.prepare', at });
    if (!opened.ok) return opened;
    const { call, decision, files, next } = opened.value;
    if (decision.preparedBy !== actorReference(actor)) return refuse('not-the-preparer');
    if ((await fixedList(tx, call.id))?.id !== decision.listId) return refuse('ranking-revised');
    const members = await membersOf(tx, decision.id);
    const committee = decideCommittee({ ...decision, members });
    if (!committee.ok) return committee;
    const organisationIds = files.map((file) => file.organisationId);
    const limits = await limitsFor(tx, call, organisationIds, at);
    const lines = decideList(files, await linesOf(tx, decision.id), limits);
    if (!lines.ok) return lines;
    const frozen = await freezeMinutes(world, tx, actor, { opened: opened.value, members, lines: lines.value });
    if (!frozen.ok) return frozen;
    const moved = await markRecommended(tx, lines.value);
    if (!moved.ok) return moved;
    await saveDecision(tx, decision, { state: next, recommendedAt: world.clock.now() });
    const entity = { kind: 'award-decision', id: decision.id };
    return ok({
      value: { version: decision.version + 1 },
      events: [
        {
          kind: 'award.recommended',
          programmeId: call.programmeId,
          entity,
          body: {
            callId: call.id,
            voters: members.length,
            version: decision.version + 1,
            minutesSha256: frozen.value.sha256,
          },
        },
      ],
      notices: await news(tx, { call, decisionId: decision.id, members }),
    });
  });
}

/** Approvers learn that the list waits, and who chaired that the minutes do. */
async function news(
  tx: Tx,
  { call, decisionId, members }: { call: CallRow; decisionId: string; members: readonly Member[] },
): Promise<readonly Notice[]> {
  const roles = ['call-manager', 'overall-lead', 'partner-coordinator'] as const;
  const approvers = await accountsHolding(tx, { programmeId: call.programmeId, roles });
  const values = { reference: call.reference };
  const entity = { kind: 'award-decision', id: decisionId };
  const minutes = { kind: 'committee-minutes', id: decisionId };
  return [
    ...approvers.map((accountId) => ({ accountId, kind: 'award-recommended', entity, values })),
    ...members
      .filter((member) => member.chair)
      .map(({ accountId }) => ({ accountId, kind: 'minutes-to-sign', entity: minutes, values })),
  ];
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
