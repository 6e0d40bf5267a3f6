import { callAnnouncements } from '#db/schema/call-announcements.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { CallId } from '#app/kernel/ids.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { staffMay } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { lockCall } from '../call-store.server.ts';
import { deskCall } from '../desk-pages.server.ts';
import type { CallRefusal } from '../refusals.ts';
import { newestAnnouncement } from './announcement-pages.server.ts';
import { decideAnnouncement } from './announcement.ts';

/**
 * Records where else a call was announced and under which reference the contracting authority approved it, before its
 * publication or after. No part of a version of the call; a newer record corrects the older.
 */
export async function recordAnnouncement(
  world: World,
  actor: Person,
  given: {
    readonly callId: CallId;
    readonly seen: number;
    readonly authorityReference: string;
    readonly channels: string;
    readonly key: IdempotencyKey;
  },
): Promise<Result<null, CallRefusal>> {
  return perform<null, CallRefusal>(world, actor, 'record-announcement', given.key, async (tx) => {
    const call = await lockCall(tx, given.callId);
    if (!call || call.intake === 'round' || !(await deskCall(tx, actor, call.id))) return refuse('not-found');
    if (!staffMay(actor, 'calls.draft', call.programmeId)) return refuse('role-may-not');
    const decided = decideAnnouncement(given);
    if (!decided.ok) return decided;
    const before = await newestAnnouncement(tx, call.id);
    if ((before?.number ?? 0) !== given.seen) return refuse('stale');
    const number = given.seen + 1;
    const { authorityReference, channels } = given;
    const by = { recordedBy: actor.accountId, recordedAt: world.clock.now() };
    await tx.insert(callAnnouncements).values({ callId: call.id, number, authorityReference, channels, ...by });
    const { programmeId, reference } = call;
    const body = { reference, number, authorityReference, channels };
    return ok({
      value: null,
      events: [{ kind: 'call.announcement-recorded', programmeId, entity: { kind: 'call', id: call.id }, body }],
    });
  });
}
