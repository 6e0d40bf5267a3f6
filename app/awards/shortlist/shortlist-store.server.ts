import { and, asc, desc, eq } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { shortlistLines, shortlists } from '#db/schema/shortlists.ts';
import type { ShortlistLine } from './shortlist.ts';
import type { ShortlistState } from './shortlist-lifecycle.ts';

export type Shortlist = Omit<typeof shortlists.$inferSelect, 'state'> & { readonly state: ShortlistState };

/** The newest shortlist of a call, sent back or not; null before the first. */
export async function latestShortlist(reader: Reader, callId: string): Promise<Shortlist | null> {
  const [row] = await reader
    .select()
    .from(shortlists)
    .where(eq(shortlists.callId, callId))
    .orderBy(desc(shortlists.id))
    .limit(1);
  return row ? toShortlist(row) : null;
}

/** One by its id within its call, locked. Lock the call first: everybody does. */
export async function lockShortlist(tx: Tx, given: { id: string; callId: string }): Promise<Shortlist | null> {
  const [row] = await tx
    .select()
    .from(shortlists)
    .where(and(eq(shortlists.id, given.id), eq(shortlists.callId, given.callId)))
    .for('update');
  return row ? toShortlist(row) : null;
}

/** Its lines in order of rank. */
export async function shortlistLinesOf(reader: Reader, shortlistId: string): Promise<readonly ShortlistLine[]> {
  const { applicationId, shortlisted, reason, rank } = shortlistLines;
  const rows = await reader
    .select({ applicationId, shortlisted, reason })
    .from(shortlistLines)
    .where(eq(shortlistLines.shortlistId, shortlistId))
    .orderBy(asc(rank));
  return rows.map((row) => ({ ...row, reason: row.reason ?? '' }));
}

/** The cast is the check `shortlists_state` of the table. */
function toShortlist(row: typeof shortlists.$inferSelect): Shortlist {
  return { ...row, state: row.state as ShortlistState };
}
