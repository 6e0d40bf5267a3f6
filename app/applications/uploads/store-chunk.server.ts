import { eq } from 'drizzle-orm';
import { uploadChunks, uploads } from '#db/schema/drafting.ts';
import type { ReceivedUpload } from '#app/adapters/documents/upload.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { ApplicationId } from '#app/kernel/ids.ts';
import type { kernelRefusals } from '#app/kernel/refusals.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { ownDraft } from '../own-draft.server.ts';
import { CHUNK_BYTES, chunkSize } from './upload.ts';
import { lockUpload, ownUpload } from './upload-store.server.ts';

export type ChunkRefusal = Refusal<'chunk-damaged' | 'part-not-returned' | keyof typeof kernelRefusals>;

type Chunk = Pick<ReceivedUpload, 'bytes' | 'sha256' | 'open'>;

/**
 * Keeps one chunk: in the store first, then on the list, and only then it is acknowledged. One that was kept already is
 * acknowledged again. Its size must be what the file has at that place, its SHA-256 what its sender computed.
 */
export async function storeChunk(
  world: World,
  actor: Person,
  given: {
    applicationId: ApplicationId;
    uploadId: string;
    number: number;
    sha256: string;
    chunk: Chunk;
    key: IdempotencyKey;
  },
): Promise<Result<{ number: number }, ChunkRefusal>> {
  const { uploadId, applicationId, number, chunk } = given;
  const upload = await ownUpload(world.db, actor, { uploadId, applicationId });
  if (upload?.state !== 'open') return refuse('not-found');
  if (chunk.sha256 !== given.sha256 || chunk.bytes !== chunkSize(upload.bytes, number)) return refuse('chunk-damaged');
  const storageKey = `uploads/${uploadId}/${number}-${world.ids.next()}`;
  await world.documents.put(storageKey, chunk.open(), {
    mediaType: 'application/octet-stream',
    maxBytes: CHUNK_BYTES,
  });
  let written = false;
  try {
    const result = await perform<string, ChunkRefusal>(world, actor, 'store-chunk', given.key, async (tx) => {
      const draft = await ownDraft(tx, actor, {
        id: applicationId,
        part: ':documents',
        at: world.clock.now(),
        strength: 'share',
      });
      if (!draft.ok) return draft;
      const locked = await lockUpload(tx, actor, { uploadId, applicationId });
      if (locked?.state !== 'open') return refuse('not-found');
      const storedAt = world.clock.now();
      const row = { uploadId, number, bytes: chunk.bytes, sha256: chunk.sha256, storageKey, storedAt };
      const [inserted] = await tx.insert(uploadChunks).values(row).onConflictDoNothing().returning();
      await tx.update(uploads).set({ lastChunkAt: storedAt }).where(eq(uploads.id, uploadId));
      return ok({ value: inserted?.storageKey ?? '', events: [] });
    });
    written = result.ok && result.value === storageKey;
    return result.ok ? ok({ number }) : result;
  } finally {
    if (!written) await world.documents.remove(storageKey);
  }
}
