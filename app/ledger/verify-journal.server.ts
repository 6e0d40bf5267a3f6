import { and, asc, eq, getTableColumns, gt, inArray, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { journalChain, journalEntries, journalPostings } from '#db/schema/ledger.ts';
import type { ProgrammeId } from '#app/kernel/ids.ts';
import type { ChainVerdict } from '#app/trail/chain-verdict.ts';
import { exactTime } from '#app/trail/exact-time.server.ts';
import { walkJournal, type JournalLine, type StoredPosting } from './verify-journal.ts';

const BATCH = 2_000;

/** Verifies the whole journal of a programme in constant memory, in a REPEATABLE READ transaction. */
export async function verifyStoredJournal(snapshot: Tx, programmeId: ProgrammeId): Promise<ChainVerdict> {
  const walk = walkJournal(programmeId);
  for await (const line of storedJournal(snapshot, programmeId)) {
    const fault = walk.take(line);
    if (fault) return walk.verdict(fault);
  }
  const id = await firstUnchained(snapshot, programmeId);
  return walk.verdict(id === null ? null : { kind: 'unchained-entry', number: null, id });
}

/** A programme's journal in the order of its chain, in constant memory. */
export async function* storedJournal(snapshot: Tx, programmeId: ProgrammeId): AsyncGenerator<JournalLine> {
  let after = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const lines = await batchOfLines(snapshot, programmeId, after);
    yield* lines;
    if (lines.length < BATCH) return;
    after = lines.at(-1)?.number ?? after;
  }
}

async function batchOfLines(tx: Tx, programmeId: string, after: number): Promise<JournalLine[]> {
  const links = await tx
    .select({
      number: journalChain.entryNo,
      entryId: journalChain.entryId,
      prevHash: journalChain.prevHash,
      hash: journalChain.hash,
      entry: { ...getTableColumns(journalEntries), postedAt: exactTime(journalEntries.postedAt) },
    })
    .from(journalChain)
    .leftJoin(journalEntries, eq(journalEntries.id, journalChain.entryId))
    .where(and(eq(journalChain.programmeId, programmeId), gt(journalChain.entryNo, after)))
    .orderBy(asc(journalChain.entryNo))
    .limit(BATCH);
  const postings = await postingsOf(
    tx,
    links.map((link) => link.entryId),
  );
  return links.map((link) => ({ ...link, postings: postings.get(link.entryId) ?? [] }));
}

/** The lines of some entries, by entry. */
export async function postingsOf(tx: Tx, entryIds: readonly string[]): Promise<Map<string, StoredPosting[]>> {
  const byEntry = new Map<string, StoredPosting[]>();
  if (entryIds.length === 0) return byEntry;
  const rows = await tx
    .select()
    .from(journalPostings)
    .where(inArray(journalPostings.entryId, [...entryIds]));
  for (const row of rows) {
    const list = byEntry.get(row.entryId) ?? [];
    list.push(row);
    byEntry.set(row.entryId, list);
  }
  return byEntry;
}

/** An entry, or a line of one, that counts in the programme's balances and that its chain does not hold. */
async function firstUnchained(tx: Tx, programmeId: string): Promise<string | null> {
  const rows = await tx.execute<{ id: string }>(sql`
    select stray.id from (
      select ${journalEntries.id} as id from ${journalEntries} where ${journalEntries.programmeId} = ${programmeId}
      union all
      select ${journalPostings.entryId} from ${journalPostings} where ${journalPostings.programmeId} = ${programmeId}
    ) as stray
    left join ${journalChain} on ${journalChain.entryId} = stray.id
    where ${journalChain.programmeId} is distinct from ${programmeId}
    limit 1`);
  return rows[0]?.id ?? null;
}
