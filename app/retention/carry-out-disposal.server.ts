import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { outbox } from '#db/schema/trail.ts';
import type { DomainEvent } from '#app/kernel/event.ts';
import { utcDate } from '#app/kernel/instant.ts';
import { ok, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { decideCarryingOut, NOTHING_GONE, type DisposalCounts, type DisposalItem } from './disposal.ts';
import { moveDisposal, type Disposal } from './disposal-store.server.ts';
import type { RetentionRefusal } from './refusals.ts';
import { standingsOf } from './retention-store.server.ts';

/** What `dispose_item()` of the database answers. */
type Gone = { texts: number; identities: number; bodies: number; files: readonly string[] };

/**
 * I35, I36: empties everything on a list two custodians approved, each item judged once more here and by the database.
 * Files leave through the outbox: a rollback must not have deleted one.
 */
export async function carryOut(
  world: World,
  tx: Tx,
  given: { disposal: Disposal; items: readonly DisposalItem[] },
): Promise<Result<DomainEvent, RetentionRefusal>> {
  const { disposal, items } = given;
  const at = world.clock.now();
  const standings = await standingsOf(
    tx,
    items.map((item) => item.subjectId),
  );
  const judged = items.map((item) => ({ item, standing: standings.get(item.subjectId) }));
  const decided = decideCarryingOut(judged, utcDate(at));
  if (!decided.ok) return decided;
  const files = new Set<string>();
  let counts: DisposalCounts = NOTHING_GONE;
  for (const item of items) {
    const gone = await disposeItem(tx, { disposalId: disposal.id, item, at });
    for (const file of gone.files) files.add(file);
    counts = addUp(counts, item, gone);
  }
  counts = { ...counts, files: files.size };
  const moved = await moveDisposal(tx, disposal, 'carry-out', { carriedOutAt: at, counts });
  if (!moved.ok) return moved;
  const payload = { disposalId: disposal.id, files: [...files] };
  await tx.insert(outbox).values({ id: world.ids.next(), kind: 'disposal-files', payload, dueAt: at });
  const { programmeId, reference, digest } = disposal;
  const entity = { kind: 'disposal', id: disposal.id };
  return ok({ kind: 'disposal.carried-out', programmeId, entity, body: { reference, digest, ...counts } });
}

async function disposeItem(tx: Tx, given: { disposalId: string; item: DisposalItem; at: Date }): Promise<Gone> {
  const { subjectKind, subjectId } = given.item;
  const [row] = await tx.execute<{ gone: Gone }>(
    sql`select dispose_item(${given.disposalId}, ${subjectKind}, ${subjectId}, ${given.at.toISOString()}) as gone`,
  );
  if (!row) throw new Error('dispose_item answered nothing');
  return row.gone;
}

function addUp(counts: DisposalCounts, { subjectKind }: DisposalItem, gone: Gone): DisposalCounts {
  return {
    ...counts,
    applications: counts.applications + (subjectKind === 'application' ? 1 : 0),
    organisations: counts.organisations + (subjectKind === 'organisation' ? 1 : 0),
    texts: counts.texts + gone.texts,
    identities: counts.identities + gone.identities,
    bodies: counts.bodies + gone.bodies,
  };
}
