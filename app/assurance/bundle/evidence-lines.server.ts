import type { Tx } from '#db/client.server.ts';
import type { ProgrammeId } from '#app/kernel/ids.ts';
import type { BookScope } from '#app/ledger/ledger-scope.server.ts';
import { storedFacts } from '#app/ledger/verify-journal.ts';
import { storedJournal } from '#app/ledger/verify-journal.server.ts';
import { eventFacts } from '#app/trail/verify-trail.ts';
import { storedTrail } from '#app/trail/verify-trail.server.ts';

type Days = Pick<BookScope, 'from' | 'to'>;

/**
 * The trail as JSON lines: the facts as they were hashed, the body with its salt, and the link. Digests are hex. Of an
 * event on another day than these there is its hash only, which keeps the chain whole.
 */
export async function* trailLines(snapshot: Tx, programmeId: ProgrammeId, days: Days): AsyncGenerator<Uint8Array> {
  for await (const { number, event, hash } of storedTrail(snapshot, programmeId)) {
    const open = event && within(days, event.at.slice(0, 10));
    const said = open ? { event: eventFacts(event), bodySalt: hex(event.bodySalt), body: event.body } : null;
    yield line({ seq: number, ...(said ?? { leaf: event && hex(event.leafHash) }), hash: hex(hash) });
  }
}

/** The journal as JSON lines: the facts of each entry with its postings as they were hashed, and the link. */
export async function* journalLines(snapshot: Tx, programmeId: ProgrammeId, days: Days): AsyncGenerator<Uint8Array> {
  for await (const { number, entry, postings, hash } of storedJournal(snapshot, programmeId)) {
    const open = entry && within(days, entry.valueDate);
    const said = open ? { entry: storedFacts(entry, postings) } : { leaf: entry && hex(entry.entryHash) };
    yield line({ entryNo: number, ...said, hash: hex(hash) });
  }
}

function within({ from, to }: Days, day: string): boolean {
  return from <= day && day <= to;
}

function line(record: Readonly<Record<string, unknown>>): Uint8Array {
  return Buffer.from(`${JSON.stringify(record)}\n`);
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
