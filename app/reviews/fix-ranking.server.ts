import { createHash } from 'node:crypto';
import type { Tx } from '#db/client.server.ts';
import { rankedEntries, rankedLists } from '#db/schema/reviews.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { Notice } from '#app/kernel/event.ts';
import { canonicalJson, toJson } from '#app/kernel/json.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { lockCall, type CallRow } from '#app/calls/call-store.server.ts';
import { can, staffMay } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { filesHiddenFrom } from './blind-readers.server.ts';
import { schemeOf } from './open-sheet.server.ts';
import { rankedContentOf } from './ranked-content.ts';
import { decideRanking } from './ranking.ts';
import { filesInReview, fixedList, lotsOfCall, waitingFiles } from './ranking-store.server.ts';
import type { ReviewRefusal } from './review.ts';

/**
 * I10, I12: fixes the ranking of a call once every file has its scores, the third reader's where I10 asks for one.
 * Writes the list with the SHA-256 of its canonical form; it is never changed.
 */
export async function fixRanking(
  world: World,
  actor: Actor,
  given: { callId: string; key: IdempotencyKey },
): Promise<Result<{ readonly listId: string }, ReviewRefusal>> {
  if (!can(actor, 'ranking.fix').allowed) return refuse('role-may-not');
  return perform<{ listId: string }, ReviewRefusal>(world, actor, 'fix-ranking', given.key, async (tx) => {
    const call = await lockCall(tx, given.callId);
    if (!call || !staffMay(actor, 'ranking.fix', call.programmeId)) return refuse('not-found');
    if (call.state === 'open') return refuse(call.intake === 'round' ? 'round-collecting' : 'call-still-open');
    if ((await filesHiddenFrom(tx, actor, { id: call.id, fixed: false })).size > 0) return refuse('own-sheets-open');
    const scheme = await schemeOf(tx, call.id);
    const files = await filesInReview(tx, call.id);
    const facts = { waiting: await waitingFiles(tx, call.id), fixed: (await fixedList(tx, call.id)) !== null };
    const decided = decideRanking(scheme, files, facts);
    if (!decided.ok) return decided;
    const money = new Map(files.map(({ applicationId, ...file }) => [applicationId, file]));
    const lots = await lotsOfCall(tx, call);
    const content = toJson(rankedContentOf({ ...call, lots }, scheme, { entries: decided.value, money }));
    const sha256 = createHash('sha256').update(canonicalJson(content)).digest('hex');
    const listId = world.ids.next();
    const about = { callId: call.id, content, sha256 };
    await tx
      .insert(rankedLists)
      .values({ id: listId, ...about, fixedBy: actorReference(actor), fixedAt: world.clock.now() });
    await tx.insert(rankedEntries).values(
      decided.value.map(({ applicationId, rank, scoreHundredths, passes }) => ({
        listId,
        applicationId,
        rank,
        scoreHundredths,
        passes,
      })),
    );
    return ok({
      value: { listId },
      events: [
        {
          kind: 'ranking.fixed',
          programmeId: call.programmeId,
          entity: { kind: 'call', id: call.id },
          body: { reference: call.reference, listId, sha256, files: decided.value.length },
        },
      ],
      notices: await fixedNotices(tx, call),
    });
  });
}

async function fixedNotices(tx: Tx, call: CallRow): Promise<readonly Notice[]> {
  const roles = ['grants-officer', 'call-manager'] as const;
  const readers = await accountsHolding(tx, { programmeId: call.programmeId, roles });
  const entity = { kind: 'call', id: call.id };
  return readers.map((accountId) => ({
    accountId,
    kind: 'ranking-fixed',
    entity,
    values: { reference: call.reference },
  }));
}
