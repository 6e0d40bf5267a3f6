import { createHash } from 'node:crypto';
import type { Tx } from '#db/client.server.ts';
import { rankedEntries, rankedLists } from '#db/schema/reviews.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { Notice } from '#app/kernel/event.ts';
import { canonicalJson, toJson } from '#app/kernel/json.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import { APPLICANT_ROLES } from '#app/kernel/roles.ts';
import type { World } from '#app/kernel/world.ts';
import type { Application } from '#app/applications/application.ts';
import { lockApplication, moveApplication } from '#app/applications/application-store.server.ts';
import { lockCall, type CallRow } from '#app/calls/call-store.server.ts';
import { can, staffMay } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { filesHiddenFrom } from '../blind-readers.server.ts';
import { schemeOf } from '../open-sheet.server.ts';
import { fixedList, rereadingsOfList } from '../ranking-store.server.ts';
import type { ReviewRefusal } from '../review.ts';
import { nextVersion } from './rereading-facts.server.ts';
import { areLettersOut, isListUnderWay, loadRereading } from './rereading-store.server.ts';
import type { NewVersion } from './reranking.ts';

type Answer = { readonly listId: string; readonly number: number };

/**
 * I10, I11, I12: the next version of a fixed ranking from a second reading, with its own hash; the version before stays.
 * After the letters the file goes to the reserve, where the committee decides on it, or, below a threshold, is rejected;
 * before them it waits for the committee like the others.
 */
export async function fixVersion(
  world: World,
  actor: Actor,
  given: { rereadingId: string; key: IdempotencyKey },
): Promise<Result<Answer, ReviewRefusal>> {
  if (!can(actor, 'ranking.fix').allowed) return refuse('role-may-not');
  return perform<Answer, ReviewRefusal>(world, actor, 'fix-version', given.key, async (tx) => {
    const seen = await loadRereading(tx, given.rereadingId);
    const call = seen ? await lockCall(tx, seen.callId) : null;
    if (!call || !staffMay(actor, 'ranking.fix', call.programmeId)) return refuse('not-found');
    const rereading = await loadRereading(tx, given.rereadingId);
    const application = rereading ? await lockApplication(tx, rereading.applicationId) : null;
    const list = await fixedList(tx, call.id);
    if (!rereading || !application || !list) return refuse('not-found');
    if (rereading.version !== null) return refuse('ranking-fixed');
    if ((await filesHiddenFrom(tx, actor, { id: call.id, fixed: true })).size > 0) return refuse('own-sheets-open');
    if (await isListUnderWay(tx, call.id)) return refuse('list-under-way');
    const next = await nextVersion(tx, { rereading, list, scheme: await schemeOf(tx, call.id) });
    if (!next.ok) return next;
    const kept = await rereadingsOfList(tx, list.id);
    const reread = new Map([...kept, [application.id, rereading.id]]);
    const written = await write(world, tx, { actor, call, rereadingId: rereading.id, number: list.number + 1, next: next.value, reread }); // prettier-ignore
    const settled = await settleFile(world, tx, { application, next: next.value });
    if (!settled.ok) return settled;
    const { listId, sha256 } = written;
    const { programmeId, reference } = call;
    const body = { reference, listId, number: list.number + 1, sha256, previousSha256: list.sha256, reread: application.reference }; // prettier-ignore
    return ok({
      value: { listId, number: list.number + 1 },
      events: [{ kind: 'ranking.revised', programmeId, entity: { kind: 'call', id: call.id }, body }],
      notices: [...(await staffNotices(tx, call)), ...settled.value],
    });
  });
}

/** The list and its places; its hash is of the canonical form of its content. */
async function write(
  world: World,
  tx: Tx,
  given: {
    actor: Actor;
    call: CallRow;
    rereadingId: string;
    number: number;
    next: NewVersion;
    reread: ReadonlyMap<string, string>;
  },
): Promise<{ listId: string; sha256: string }> {
  const { actor, call, rereadingId, number, next, reread } = given;
  const content = toJson(next.content);
  const sha256 = createHash('sha256').update(canonicalJson(content)).digest('hex');
  const listId = world.ids.next();
  const fixed = { fixedBy: actorReference(actor), fixedAt: world.clock.now() };
  await tx.insert(rankedLists).values({ id: listId, callId: call.id, number, rereadingId, content, sha256, ...fixed });
  await tx.insert(rankedEntries).values(
    next.entries.map(({ applicationId, rank, scoreHundredths, passes }) => ({
      listId,
      applicationId,
      rank,
      scoreHundredths,
      passes,
      rereadingId: reread.get(applicationId) ?? null,
    })),
  );
  return { listId, sha256 };
}

/** Where the file stands after its version: told only after the letters of its call. */
async function settleFile(
  world: World,
  tx: Tx,
  { application, next }: { application: Application; next: NewVersion },
): Promise<Result<readonly Notice[], ReviewRefusal>> {
  if (!(await areLettersOut(tx, application.callId)) || application.state !== 'in_review') return ok([]);
  const { id, organisationId, reference } = application;
  const passes = next.entries.some((entry) => entry.applicationId === id && entry.passes);
  const moved = await moveApplication(tx, application, passes ? 'reserve' : 'reject', { decidedAt: world.clock.now() });
  if (!moved.ok) return moved;
  const readers = await accountsHolding(tx, { organisationId, roles: APPLICANT_ROLES });
  const kind = passes ? 'reread-in-reserve' : 'reread-rejected';
  return ok(
    readers.map((accountId) => ({ accountId, kind, entity: { kind: 'application', id }, values: { reference } })),
  );
}

async function staffNotices(tx: Tx, call: CallRow): Promise<readonly Notice[]> {
  const roles = ['grants-officer', 'call-manager'] as const;
  const readers = await accountsHolding(tx, { programmeId: call.programmeId, roles });
  const about = {
    kind: 'ranking-revised',
    entity: { kind: 'call', id: call.id },
    values: { reference: call.reference },
  };
  return readers.map((accountId) => ({ accountId, ...about }));
}
