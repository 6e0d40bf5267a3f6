import type { Tx } from '#db/client.server.ts';
import { shortlistLines, shortlists } from '#db/schema/shortlists.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { Notice } from '#app/kernel/event.ts';
import type { CallId } from '#app/kernel/ids.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { lockCall, type CallRow } from '#app/calls/call-store.server.ts';
import { can, staffMay } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import { fixedList, listedFiles } from '#app/reviews/ranking-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { AwardRefusal } from '../award.ts';
import { isRecused } from '../award-store.server.ts';
import { decideShortlist, type ShortlistLine } from './shortlist.ts';
import { shortlistLifecycle } from './shortlist-lifecycle.ts';
import { latestShortlist } from './shortlist-store.server.ts';

/**
 * Proposes which concept notes of a call become full proposals, from its fixed ranking (I12). Somebody else decides. A
 * proposal is not edited: sent back, it is followed by another.
 */
export async function proposeShortlist(
  world: World,
  actor: Actor,
  given: { callId: CallId; lines: readonly ShortlistLine[]; key: IdempotencyKey },
): Promise<Result<{ readonly shortlistId: string }, AwardRefusal>> {
  if (!can(actor, 'awards.prepare').allowed) return refuse('role-may-not');
  return perform<{ shortlistId: string }, AwardRefusal>(world, actor, 'propose-shortlist', given.key, async (tx) => {
    const call = await lockCall(tx, given.callId);
    if (!call || !staffMay(actor, 'awards.prepare', call.programmeId)) return refuse('not-found');
    if (call.stage !== 'note') return refuse('call-not-notes');
    const list = await fixedList(tx, call.id);
    if (!list) return refuse('ranking-not-fixed');
    const before = await latestShortlist(tx, call.id);
    if (before && before.state !== 'sent_back') return refuse('list-exists');
    const files = await listedFiles(tx, list.id);
    const organisationIds = files.map((file) => file.organisationId);
    if (await isRecused(tx, actor, organisationIds)) return refuse('person-recused');
    const lines = decideShortlist(files, given.lines);
    if (!lines.ok) return lines;
    const shortlistId = world.ids.next();
    const by = { proposedBy: actorReference(actor), proposedAt: world.clock.now() };
    const state = shortlistLifecycle.first;
    await tx.insert(shortlists).values({ id: shortlistId, callId: call.id, listId: list.id, state, ...by });
    const ranks = new Map(files.map((file) => [file.applicationId, file.rank]));
    await tx.insert(shortlistLines).values(
      lines.value.map(({ applicationId, shortlisted, reason }) => ({
        shortlistId,
        applicationId,
        rank: ranks.get(applicationId) ?? 0,
        shortlisted,
        reason: reason === '' ? null : reason,
      })),
    );
    return ok({
      value: { shortlistId },
      events: [
        {
          kind: 'shortlist.proposed',
          programmeId: call.programmeId,
          entity: { kind: 'call', id: call.id },
          body: { reference: call.reference, shortlistId, ...countsOf(lines.value) },
        },
      ],
      notices: await noticesOf(tx, actor, call),
    });
  });
}

/** What the trail says of a shortlist: how many of how many, no file. */
export function countsOf(lines: readonly ShortlistLine[]) {
  return { files: lines.length, shortlisted: lines.filter((line) => line.shortlisted).length };
}

async function noticesOf(tx: Tx, actor: Actor, call: CallRow): Promise<readonly Notice[]> {
  const { programmeId, reference } = call;
  const deciders = await accountsHolding(tx, { programmeId, roles: ['call-manager', 'overall-lead'] });
  const entity = { kind: 'call', id: call.id };
  return deciders
    .filter((accountId) => accountId !== actorReference(actor))
    .map((accountId) => ({ accountId, kind: 'shortlist-proposed', entity, values: { reference } }));
}
