import { and, asc, desc, eq, lt } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { disposalApprovals, disposalItems, disposals } from '#db/schema/retention.ts';
import { advance, type MoveRefusal } from '#app/kernel/lifecycle.ts';
import type { Result } from '#app/kernel/result.ts';
import type { DisposalItem } from './disposal.ts';
import { disposalLifecycle, type DisposalState } from './disposal-lifecycle.ts';
import { toItem } from './retention-store.server.ts';

export type Disposal = Omit<typeof disposals.$inferSelect, 'state'> & { readonly state: DisposalState };

export async function lockDisposal(tx: Tx, id: string): Promise<Disposal | null> {
  const [row] = await tx.select().from(disposals).where(eq(disposals.id, id)).for('update');
  return row ? toDisposal(row) : null;
}

export async function findDisposal(reader: Reader, given: { id: string; programmeId: string }) {
  const [row] = await reader
    .select()
    .from(disposals)
    .where(and(eq(disposals.id, given.id), eq(disposals.programmeId, given.programmeId)));
  return row ? toDisposal(row) : null;
}

/** Newest first, by keyset. */
export async function disposalsOf(reader: Reader, given: { programmeId: string; after: string | null; limit: number }) {
  const rows = await reader
    .select()
    .from(disposals)
    .where(and(eq(disposals.programmeId, given.programmeId), given.after ? lt(disposals.id, given.after) : undefined))
    .orderBy(desc(disposals.id))
    .limit(given.limit);
  return rows.map(toDisposal);
}

/** The list, longest waiting first. */
export async function itemsOf(reader: Reader, disposalId: string): Promise<readonly DisposalItem[]> {
  const { subjectKind, subjectId, reference, class: kept, endsOn } = disposalItems;
  const rows = await reader
    .select({ subjectKind, subjectId, reference, class: kept, endsOn })
    .from(disposalItems)
    .where(eq(disposalItems.disposalId, disposalId))
    .orderBy(asc(subjectKind), asc(endsOn), asc(reference));
  return rows.map(toItem);
}

export async function approvalsOf(reader: Reader, disposalId: string) {
  return reader
    .select()
    .from(disposalApprovals)
    .where(eq(disposalApprovals.disposalId, disposalId))
    .orderBy(asc(disposalApprovals.step));
}

/** Writes what a locked disposal becomes, where its lifecycle lets it. */
export async function moveDisposal(
  tx: Tx,
  disposal: Disposal,
  move: keyof typeof disposalLifecycle.moves,
  set: Partial<typeof disposals.$inferInsert> = {},
): Promise<Result<DisposalState, MoveRefusal>> {
  const next = advance(disposalLifecycle, move, disposal.state);
  if (!next.ok) return next;
  await tx
    .update(disposals)
    .set({ ...set, state: next.value, version: disposal.version + 1 })
    .where(eq(disposals.id, disposal.id));
  return next;
}

/** The cast is the check `disposals_state` of the table, which holds the states of the lifecycle (guarded). */
function toDisposal(row: typeof disposals.$inferSelect): Disposal {
  return { ...row, state: row.state as DisposalState };
}
