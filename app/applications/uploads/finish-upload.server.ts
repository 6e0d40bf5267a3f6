import { Readable } from 'node:stream';
import { eq } from 'drizzle-orm';
import { uploads } from '#db/schema/drafting.ts';
import { receiveUpload } from '#app/adapters/documents/upload.server.ts';
import type { UploadRefusal } from '#app/adapters/documents/media-type.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { ApplicationId } from '#app/kernel/ids.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { perform, type KeyRefusal } from '#app/trail/perform.server.ts';
import { MOST_BYTES } from '../application.ts';
import { attachDocument, type AttachRefusal } from '../attach-document.server.ts';
import { isWhole } from './upload.ts';
import { chunksReceived, dropChunks, ownUpload, type UploadRow } from './upload-store.server.ts';

export type FinishRefusal =
  | AttachRefusal
  | UploadRefusal
  | Refusal<'upload-damaged' | 'upload-incomplete'>
  | KeyRefusal;

/**
 * Puts the chunks together, checks the whole against its SHA-256 and its kind, and attaches it like a file of the plain
 * form. Asked again, also after a crash in between, it answers the same document: the upload's id is the key.
 */
export async function finishUpload(
  world: World,
  actor: Person,
  given: { applicationId: ApplicationId; uploadId: string; replaces?: boolean },
): Promise<Result<{ documentId: string }, FinishRefusal>> {
  const upload = await ownUpload(world.db, actor, given);
  if (!upload || upload.state === 'expired') return refuse('not-found');
  if (upload.documentId !== null) return ok({ documentId: upload.documentId });
  const chunks = await chunksReceived(world.db, upload.id);
  if (
    !isWhole(
      upload.bytes,
      chunks.map(({ number }) => number),
    )
  )
    return refuse('upload-incomplete');
  const attached = await attachWhole(world, actor, {
    upload,
    keys: chunks.map(({ storageKey }) => storageKey),
    replaces: given.replaces ?? false,
  });
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

const OVER: ReadonlySet<string> = new Set(['upload-damaged', 'file-wrong-type', 'file-empty', 'file-too-large']);

async function attachWhole(
  world: World,
  actor: Person,
  { upload, keys, replaces }: { upload: UploadRow; keys: readonly string[]; replaces: boolean },
): Promise<Result<{ documentId: string }, FinishRefusal>> {
  const content = Readable.from(joined(world, keys), { objectMode: false });
  const received = await receiveUpload({ fileName: `file.${upload.extension}`, content, maxBytes: MOST_BYTES });
  if (!received.ok) return received;
  try {
    if (received.value.sha256 !== upload.sha256) return refuse('upload-damaged');
    const { applicationId, label } = upload;
    const key = namedKey(`upload:${upload.id}`);
    return await attachDocument(world, actor, { applicationId, label, upload: received.value, replaces, key });
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
