import type { Tx } from '#db/client.server.ts';
import type { ProgrammeId } from '#app/kernel/ids.ts';
import type { BookScope } from '#app/ledger/ledger-scope.server.ts';
import { storedFacts } from '#app/ledger/verify-journal.ts';
import { storedJournal } from '#app/ledger/verify-journal.server.ts';
import type { Proof } from '#app/trail/prove.server.ts';
import { eventFacts, type StoredEvent } from '#app/trail/verify-trail.ts';
import { storedTrail } from '#app/trail/stored-trail.server.ts';

type Days = Pick<BookScope, 'from' | 'to'>;

/**
 * The trail as JSON lines: the facts as they were hashed, the body with its salt, and the link. Digests are hex. Of an
 * event on another day than these there is its hash only, which keeps the chain whole.
 */
export async function* trailLines(snapshot: Tx, programmeId: ProgrammeId, days: Days): AsyncGenerator<Uint8Array> {
  for await (const rows of storedTrail(snapshot, programmeId)) {
    yield Buffer.concat(
      rows.map(({ number, event, hash }) => {
        const open = event && within(days, event.at.slice(0, 10));
        const said = open ? saidBy(event) : { leaf: event && hex(event.leafHash) };
        return line({ seq: number, ...said, hash: hex(hash) });
      }),
    );
  }
}

/** Events apart from the chain they stand in, as JSON lines: each with the hashes that lead to a checkpoint's root. */
export function* provedLines(
  events: readonly { readonly number: number; readonly event: StoredEvent }[],
  proofs: ReadonlyMap<number, Proof>,
): Generator<Uint8Array> {
  for (const { number, event } of events) {
    const proof = proofs.get(number)?.map((hash) => hash.toString('base64'));
    yield line({ seq: number, ...saidBy(event), proof });
  }
}

/** An event with all that was hashed of it. */
function saidBy(event: StoredEvent): Readonly<Record<string, unknown>> {
  return { event: eventFacts(event), bodySalt: hex(event.bodySalt), body: event.body };
}

/**
 * The journal as JSON lines: the facts of each entry with its postings as they were hashed, and the link. `agreementId`:
 * the one grant whose entries are said; of every other there is its hash only.
 */
export async function* journalLines(
  snapshot: Tx,
  programmeId: ProgrammeId,
  days: Days & { readonly agreementId?: string },
): AsyncGenerator<Uint8Array> {
  const { agreementId } = days;
  for await (const { number, entry, postings, hash } of storedJournal(snapshot, programmeId)) {
    const own = agreementId === undefined || entry?.agreementId === agreementId;
    const open = entry && own && within(days, entry.valueDate);
    const said = open ? { entry: storedFacts(entry, postings) } : { leaf: entry && hex(entry.entryHash) };
    yield line({ entryNo: number, ...said, hash: hex(hash) });
  }
}

/** Whether a day is one that is open to the reader. */
export function within({ from, to }: Days, day: string): boolean {
  return from <= day && day <= to;
}

function line(record: Readonly<Record<string, unknown>>): Uint8Array {
  return Buffer.from(`${JSON.stringify(record)}\n`);
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
