import type { Tx } from '#db/client.server.ts';
import type { LocalDate } from '#app/kernel/instant.ts';
import type { ProgrammeId } from '#app/kernel/ids.ts';
import { storedFacts } from '#app/ledger/verify-journal.ts';
import { storedJournal } from '#app/ledger/verify-journal.server.ts';
import { eventFacts, type StoredEvent } from '#app/trail/verify-trail.ts';
import { storedTrail } from '#app/trail/verify-trail.server.ts';

/** Which events and entries a reader may read; of the others there is the hash. */
export type Opens = {
  readonly event: (event: Pick<StoredEvent, 'at' | 'entityId'>) => boolean;
  readonly entry: (entry: { readonly valueDate: LocalDate }) => boolean;
};

/** The trail as JSON lines: the facts as they were hashed, the body with its salt, and the link. Digests are hex. */
export async function* trailLines(snapshot: Tx, programmeId: ProgrammeId, opens: Opens): AsyncGenerator<Uint8Array> {
  for await (const { number, event, hash } of storedTrail(snapshot, programmeId)) {
    const open = event && opens.event(event);
    const said = open ? { event: eventFacts(event), bodySalt: hex(event.bodySalt), body: event.body } : null;
    yield line({ seq: number, ...(said ?? { leaf: event && hex(event.leafHash) }), hash: hex(hash) });
  }
}

/** The journal as JSON lines: the facts of each entry with its postings as they were hashed, and the link. */
export async function* journalLines(snapshot: Tx, programmeId: ProgrammeId, opens: Opens): AsyncGenerator<Uint8Array> {
  for await (const { number, entry, postings, hash } of storedJournal(snapshot, programmeId)) {
    const open = entry && opens.entry(entry);
    const said = open ? { entry: storedFacts(entry, postings) } : { leaf: entry && hex(entry.entryHash) };
    yield line({ entryNo: number, ...said, hash: hex(hash) });
  }
}

function line(record: Readonly<Record<string, unknown>>): Uint8Array {
  return Buffer.from(`${JSON.stringify(record)}\n`);
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
