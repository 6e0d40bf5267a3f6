import { createHash } from 'node:crypto';
import { inArray, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { trailEvents } from '#db/schema/trail.ts';
import { UPLOAD_TYPES } from '#app/adapters/documents/media-type.ts';
import type { ZipEntry } from '#app/adapters/files/zip.server.ts';
import type { ProgrammeId } from '#app/kernel/ids.ts';
import type { World } from '#app/kernel/world.ts';
import { storedTrail } from '#app/trail/stored-trail.server.ts';
import type { CrateDocument } from '../bundle/ro-crate.ts';
import { d23Query } from '../downloads/d23-rows.server.ts';
import type { Range } from '../downloads/range.ts';
import type { GrantEvent } from '../grant-events.server.ts';

/** A document of a drawn transaction: what the index says of it, and where the store keeps it. */
export type SampleDocument = Readonly<
  Record<'transaction_no' | 'doc_id' | 'sha256' | 'media_type' | 'document_id' | 'storage_key' | 'report_id', string> &
    Record<'language' | 'redacted' | 'translation_of', string | null>
>;

/** The rows of the index of a sample, a document once for each drawn transaction it proves. */
export async function sampleDocuments(snapshot: Tx, range: Range): Promise<readonly SampleDocument[]> {
  return snapshot.execute<SampleDocument>(d23Query(range));
}

/** Who handed these documents in and when, with their SHA-256: one event each, in the order of the chain. */
export async function handedInEvents(
  snapshot: Tx,
  programmeId: ProgrammeId,
  documents: readonly SampleDocument[],
): Promise<readonly GrantEvent[]> {
  if (documents.length === 0) return [];
  const ids = new Set(documents.map((each) => each.document_id));
  const reports = [...new Set(documents.map((each) => each.report_id))];
  const only = sql`${trailEvents.kind} = 'report.evidence-attached' and ${trailEvents.entityKind} = 'report'
    and ${inArray(trailEvents.entityId, reports)}`;
  const found: GrantEvent[] = [];
  for await (const rows of storedTrail(snapshot, programmeId, only)) {
    for (const { number, event } of rows) {
      if (event && ids.has(documentOf(event.body))) found.push({ number, event });
    }
  }
  return found;
}

/** The file of a document below the number of its transaction, under its reference: no name it ever had. */
export function documentFile(world: World, document: SampleDocument): ZipEntry {
  return { name: placeOf(document), content: asHandedIn(world, document) };
}

/** What the description of the bag says of a document. */
export function crateDocument(document: SampleDocument): CrateDocument {
  return {
    place: placeOf(document),
    reference: document.doc_id,
    language: document.language,
    redacted: document.redacted === null ? null : document.redacted === 'Y',
    translationOf: document.translation_of,
  };
}

function placeOf({ transaction_no, doc_id, media_type }: SampleDocument): string {
  const extension = UPLOAD_TYPES.find((type) => type.mediaType === media_type)?.extension ?? 'bin';
  return `documents/${transaction_no}/${doc_id}.${extension}`;
}

/** The bytes as they come from the store. Throws at their end, before the file is whole, if they are other bytes. */
async function* asHandedIn(world: World, { storage_key, sha256, doc_id }: SampleDocument): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  for await (const part of (await world.documents.open(storage_key)) as AsyncIterable<Uint8Array>) {
    hash.update(part);
    yield part;
  }
  if (hash.digest('hex') !== sha256) throw new Error(`document ${doc_id} is not what was handed in`);
}

function documentOf(body: unknown): string {
  const document = typeof body === 'object' && body !== null && 'document' in body ? body.document : null;
  return typeof document === 'string' ? document : '';
}
