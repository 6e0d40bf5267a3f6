import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { uploadChunks, uploads } from '#db/schema/drafting.ts';
import type { ReceivedUpload } from '#app/adapters/documents/upload.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform, type KeyRefusal } from '#app/trail/perform.server.ts';
import { CHUNK_BYTES, chunkSize } from './upload.ts';
import { lockUpload, ownUpload } from './upload-store.server.ts';
import type { UploadTarget } from './upload-target.ts';

type ChunkRefusal<Code extends string> = Refusal<Code | 'chunk-damaged' | 'not-found'> | KeyRefusal;

type Chunk = Pick<ReceivedUpload, 'bytes' | 'sha256' | 'open'>;

type Given<Code extends string> = {
  readonly target: UploadTarget<Code>;
  readonly uploadId: string;
  readonly number: number;
  readonly sha256: string;
  readonly chunk: Chunk;
  readonly key: IdempotencyKey;
};

/**
 * Keeps one chunk: in the store first, then on the list, and only then it is acknowledged. One that was kept already is
 * acknowledged again. Its size must be what the file has at that place, its SHA-256 what its sender computed.
 */
export async function storeChunk<Code extends string>(
  world: World,
  actor: Person,
  given: Given<Code>,
): Promise<Result<{ number: number }, ChunkRefusal<Code>>> {
  const { uploadId, number, chunk, target } = given;
  const upload = await ownUpload(world.db, actor, { uploadId, owner: target.owner });
  if (upload?.state !== 'open') return refuse('not-found');
  if (chunk.sha256 !== given.sha256 || chunk.bytes !== chunkSize(upload.bytes, number)) return refuse('chunk-damaged');
  const storageKey = `uploads/${uploadId}/${number}-${world.ids.next()}`;
  await world.documents.put(storageKey, chunk.open(), {
    mediaType: 'application/octet-stream',
    maxBytes: CHUNK_BYTES,
  });
  let written = false;
  try {
    const work = (tx: Tx) => writeDown(world, tx, { actor, given, storageKey });
    const result = await perform<string, ChunkRefusal<Code>>(world, actor, 'store-chunk', given.key, work);
    written = result.ok && result.value === storageKey;
    return result.ok ? ok({ number }) : result;
  } finally {
    if (!written) await world.documents.remove(storageKey);
  }
}

/** Answers the key of the chunk that is on the list now, an empty text where another copy came first. */
async function writeDown<Code extends string>(
  world: World,
  tx: Tx,
  about: { actor: Person; given: Given<Code>; storageKey: string },
) {
  const { uploadId, number, chunk, target } = about.given;
  const opened = await target.open(tx, 'share');
  if (!opened.ok) return opened;
  const locked = await lockUpload(tx, about.actor, { uploadId, owner: target.owner });
  if (locked?.state !== 'open') return refuse('not-found');
  const storedAt = world.clock.now();
  const { bytes, sha256 } = chunk;
  const row = { uploadId, number, bytes, sha256, storageKey: about.storageKey, storedAt };
  const [inserted] = await tx.insert(uploadChunks).values(row).onConflictDoNothing().returning();
  await tx.update(uploads).set({ lastChunkAt: storedAt }).where(eq(uploads.id, uploadId));
  return ok({ value: inserted?.storageKey ?? '', events: [] });
}
