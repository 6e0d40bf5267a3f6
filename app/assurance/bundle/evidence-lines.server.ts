import type { Tx } from '#db/client.server.ts';
import type { LocalDate } from '#app/kernel/instant.ts';
import type { ProgrammeId } from '#app/kernel/ids.ts';
import { storedFacts } from '#app/ledger/verify-journal.ts';
import { storedJournal } from '#app/ledger/verify-journal.server.ts';
import type { Proof } from '#app/trail/prove.server.ts';
import { storedTrail } from '#app/trail/stored-trail.server.ts';
import { eventFacts, type StoredEvent } from '#app/trail/verify-trail.ts';

/** Which events and entries a reader may read; of the others there is the hash. */
export type Opens = {
  readonly event: (event: Pick<StoredEvent, 'at' | 'entityId'>) => boolean;
  readonly entry: (entry: { readonly valueDate: LocalDate; readonly agreementId: string | null }) => boolean;
};

type Days = { readonly from: LocalDate; readonly to: LocalDate };

/** What happened and what was posted on these days, the first and the last included. */
export function openOn({ from, to }: Days): Opens {
  const within = (day: string) => from <= day && day <= to;
  return { event: ({ at }) => within(at.slice(0, 10)), entry: ({ valueDate }) => within(valueDate) };
}

/** The trail as JSON lines: the facts as they were hashed, the body with its salt, and the link. Digests are hex. */
export async function* trailLines(snapshot: Tx, programmeId: ProgrammeId, opens: Opens): AsyncGenerator<Uint8Array> {
  for await (const rows of storedTrail(snapshot, programmeId)) {
    yield Buffer.concat(
      rows.map(({ number, event, hash }) => {
        const said = event && opens.event(event) ? saidBy(event) : { leaf: event && hex(event.leafHash) };
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

/** The journal as JSON lines: the facts of each entry with its postings as they were hashed, and the link. */
export async function* journalLines(
  snapshot: Tx,
  programmeId: ProgrammeId,
  opens: Pick<Opens, 'entry'>,
): AsyncGenerator<Uint8Array> {
  for await (const { number, entry, postings, hash } of storedJournal(snapshot, programmeId)) {
    const open = entry && opens.entry(entry);
    const said = open ? { entry: storedFacts(entry, postings) } : { leaf: entry && hex(entry.entryHash) };
    yield line({ entryNo: number, ...said, hash: hex(hash) });
  }
}

/** An event with all that was hashed of it. */
function saidBy(event: StoredEvent): Readonly<Record<string, unknown>> {
  return { event: eventFacts(event), bodySalt: hex(event.bodySalt), body: event.body };
}

function line(record: Readonly<Record<string, unknown>>): Buffer {
  return Buffer.from(`${JSON.stringify(record)}\n`);
}

function hex(digest: Uint8Array): string {
  return Buffer.from(digest).toString('hex');
}
