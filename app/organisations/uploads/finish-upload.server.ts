import { Readable } from 'node:stream';
import { eq } from 'drizzle-orm';
import { uploads } from '#db/schema/drafting.ts';
import { receiveUpload } from '#app/adapters/documents/upload.server.ts';
import type { UploadRefusal } from '#app/adapters/documents/media-type.ts';
import type { Person } from '#app/kernel/actor.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { isWhole, MOST_UPLOAD_BYTES } from './upload.ts';
import { chunksReceived, dropChunks, ownUpload, type UploadRow } from './upload-store.server.ts';
import type { UploadTarget } from './upload-target.ts';

type FinishRefusal<Code extends string> =
  | UploadRefusal
  | Refusal<Code | 'upload-damaged' | 'upload-incomplete' | 'not-found'>;

/**
 * Puts the chunks together, checks the whole against its SHA-256 and its kind, has it scanned, and attaches it like a
 * file of the plain form. Asked again, also after a crash in between, it answers the same document: the upload's id is
 * the key.
 */
export async function finishUpload<Code extends string>(
  world: World,
  actor: Person,
  given: { target: UploadTarget<Code>; uploadId: string },
): Promise<Result<{ readonly documentId: string }, FinishRefusal<Code>>> {
  const { target, uploadId } = given;
  const upload = await ownUpload(world.db, actor, { uploadId, owner: target.owner });
  if (!upload || upload.state === 'expired' || upload.label !== target.label) return refuse('not-found');
  if (upload.documentId !== null) return ok({ documentId: upload.documentId });
  const chunks = await chunksReceived(world.db, upload.id);
  if (
    !isWhole(
      upload.bytes,
      chunks.map(({ number }) => number),
    )
  )
    return refuse('upload-incomplete');
  const keys = chunks.map(({ storageKey }) => storageKey);
  const attached = await attachWhole(world, { upload, keys, target });
  if (attached.ok) {
    await close(world, upload.id, { state: 'done', documentId: attached.value.documentId });
    await dropChunks(world, upload.id);
  } else if (OVER.has(attached.refusal.code)) {
    // What is wrong with the file itself does not go away: it must be sent anew.
    await close(world, upload.id, { state: 'expired', documentId: null });
    await dropChunks(world, upload.id);
  }
  return attached;
}

const OVER: ReadonlySet<string> = new Set([
  'upload-damaged',
  'file-wrong-type',
  'file-empty',
  'file-too-large',
  'file-infected',
]);

async function attachWhole<Code extends string>(
  world: World,
  about: { upload: UploadRow; keys: readonly string[]; target: UploadTarget<Code> },
): Promise<Result<{ readonly documentId: string }, FinishRefusal<Code>>> {
  const { upload, keys, target } = about;
  const content = Readable.from(joined(world, keys), { objectMode: false });
  const fileName = `file.${upload.extension}`;
  const received = await receiveUpload({ fileName, content, maxBytes: MOST_UPLOAD_BYTES, scanner: world.scanner });
  if (!received.ok) return received;
  try {
    if (received.value.sha256 !== upload.sha256) return refuse('upload-damaged');
    return await target.attach(received.value, namedKey(`upload:${upload.id}`));
  } finally {
    await received.value.discard();
  }
}

/** The chunks one after the other, never more than one open. */
async function* joined(world: World, keys: readonly string[]): AsyncGenerator<Buffer> {
  for (const key of keys) {
    for await (const part of await world.documents.open(key)) yield part as Buffer;
  }
}

async function close(
  world: World,
  uploadId: string,
  end: { state: 'done' | 'expired'; documentId: string | null },
): Promise<void> {
  const actor = { kind: 'system', name: 'uploads' } as const;
  await perform<null, never>(world, actor, 'close-upload', namedKey(uploadId), async (tx) => {
    await tx.update(uploads).set(end).where(eq(uploads.id, uploadId));
    return ok({ value: null, events: [] });
  });
}
