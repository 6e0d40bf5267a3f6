import { and, asc, eq, getTableColumns, notExists, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Tx } from '#db/client.server.ts';
import { journalEntries } from '#db/schema/ledger.ts';
import { exactTime } from '#app/trail/exact-time.server.ts';
import type { Entry, PostingRule } from './journal.ts';
import { readBack } from './verify-journal.ts';
import { postingsOf } from './verify-journal.server.ts';

/** An entry as it stands in the journal. */
export type LiveEntry = Entry & { readonly id: string };

const mirror = alias(journalEntries, 'mirror');

/** The entries of one document under one rule that no other mirrors: what a correction has to take back. */
export async function liveEntries(
  tx: Tx,
  about: { agreementId: string; documentReference: string; rule: PostingRule },
): Promise<LiveEntry[]> {
  const mirrors = tx
    .select({ one: sql`1` })
    .from(mirror)
    .where(and(eq(mirror.agreementId, about.agreementId), eq(mirror.reverses, journalEntries.id)));
  const rows = await tx
    .select({ ...getTableColumns(journalEntries), postedAt: exactTime(journalEntries.postedAt) })
    .from(journalEntries)
    .where(
      and(
        eq(journalEntries.agreementId, about.agreementId),
        eq(journalEntries.documentReference, about.documentReference),
        eq(journalEntries.rule, about.rule),
        notExists(mirrors),
      ),
    )
    .orderBy(asc(journalEntries.id));
  const ids = rows.map((row) => row.id);
  const postings = await postingsOf(tx, ids);
  return rows.map((row) => ({ ...readBack(row, postings.get(row.id) ?? []), id: row.id }));
}
