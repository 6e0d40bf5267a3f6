import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { uploadChunks, uploads } from '#db/schema/drafting.ts';
import type { Actor } from '#app/kernel/actor.ts';
import { actorReference } from '#app/kernel/actor.ts';
import { ok } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { UploadOwner } from './upload.ts';

export type UploadRow = typeof uploads.$inferSelect;

type Named = { readonly uploadId: string; readonly owner: UploadOwner };

/** AZ-2: an upload of the actor's own to that place; another's answers like none. */
export async function ownUpload(reader: Reader, actor: Actor, named: Named): Promise<UploadRow | null> {
  const [row] = await reader.select().from(uploads).where(isOwn(actor, named));
  return row ?? null;
}

export async function lockUpload(tx: Tx, actor: Actor, named: Named): Promise<UploadRow | null> {
  const [row] = await tx.select().from(uploads).where(isOwn(actor, named)).for('update');
  return row ?? null;
}

function isOwn(actor: Actor, { uploadId, owner }: Named) {
  return and(eq(uploads.id, uploadId), hangsOn(owner), eq(uploads.accountId, actorReference(actor)));
}

const COLUMNS = { application: 'applicationId', organisation: 'organisationId', report: 'reportId' } as const;

/** The uploads that go to one place. */
export function hangsOn({ kind, id }: UploadOwner) {
  return eq(uploads[COLUMNS[kind]], id);
}

export function ownerColumns({ kind, id }: UploadOwner) {
  return { [COLUMNS[kind]]: id };
}

/** What was received and acknowledged, in the order of the file. */
export async function chunksReceived(reader: Reader, uploadId: string) {
  const { number, storageKey } = uploadChunks;
  return reader
    .select({ number, storageKey })
    .from(uploadChunks)
    .where(eq(uploadChunks.uploadId, uploadId))
    .orderBy(asc(number));
}

/** Takes the chunks of an upload that is over out of the store, then off the list: whatever is left is tried again. */
export async function dropChunks(world: World, uploadId: string): Promise<void> {
  const chunks = await chunksReceived(world.db, uploadId);
  const last = chunks.at(-1);
  if (!last) return;
  const keys = chunks.map(({ storageKey }) => storageKey);
  for (const storageKey of keys) await world.documents.remove(storageKey);
  const actor = { kind: 'system', name: 'schedule' } as const;
  await perform<null, never>(world, actor, 'drop-chunks', namedKey(last.storageKey), async (tx) => {
    await tx.delete(uploadChunks).where(inArray(uploadChunks.storageKey, keys));
    return ok({ value: null, events: [] });
  });
}
