import type { Tx } from '#db/client.server.ts';
import type { ProgrammeId } from '#app/kernel/ids.ts';
import { storedFacts } from '#app/ledger/verify-journal.ts';
import { storedJournal } from '#app/ledger/verify-journal.server.ts';
import { eventFacts } from '#app/trail/verify-trail.ts';
import { storedTrail } from '#app/trail/verify-trail.server.ts';

/** The trail as JSON lines: the facts as they were hashed, the body with its salt, and the link. Digests are hex. */
export async function* trailLines(snapshot: Tx, programmeId: ProgrammeId): AsyncGenerator<Uint8Array> {
  for await (const { number, event, hash } of storedTrail(snapshot, programmeId)) {
    const said = event && { event: eventFacts(event), bodySalt: hex(event.bodySalt), body: event.body };
    yield line({ seq: number, ...said, hash: hex(hash) });
  }
}

/** The journal as JSON lines: the facts of each entry with its postings as they were hashed, and the link. */
export async function* journalLines(snapshot: Tx, programmeId: ProgrammeId): AsyncGenerator<Uint8Array> {
  for await (const { number, entry, postings, hash } of storedJournal(snapshot, programmeId)) {
    yield line({ entryNo: number, entry: entry && storedFacts(entry, postings), hash: hex(hash) });
  }
}

function line(record: Readonly<Record<string, unknown>>): Uint8Array {
  return Buffer.from(`${JSON.stringify(record)}\n`);
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
