import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { uploads } from '#db/schema/drafting.ts';
import type { Person } from '#app/kernel/actor.ts';
import { ok, type Refusal, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform, type KeyRefusal } from '#app/trail/perform.server.ts';
import { decideUpload, type AnnounceRefusal, type AnnouncedFile, type UploadOwner } from './upload.ts';
import { chunksReceived, hangsOn, ownerColumns } from './upload-store.server.ts';
import type { UploadTarget } from './upload-target.ts';

/** `received`: numbers of the chunks that need not be sent again. */
export type Begun = { readonly uploadId: string; readonly received: readonly number[] };

/**
 * Announces a file: its size and SHA-256. The same file again for the same place, from the same person, goes on where it
 * stopped. What is wrong with it is said before a byte is sent.
 */
export async function beginUpload<Code extends string>(
  world: World,
  actor: Person,
  given: { target: UploadTarget<Code>; file: AnnouncedFile & { sha256: string }; key: IdempotencyKey },
): Promise<Result<Begun, AnnounceRefusal | Refusal<Code> | KeyRefusal>> {
  const { target, file } = given;
  const work = async (tx: Tx) => {
    const opened = await target.open(tx, 'update');
    if (!opened.ok) return opened;
    const admitted = await target.admits(tx);
    if (!admitted.ok) return admitted;
    const { label, owner } = target;
    const open = await openUploads(tx, owner);
    const same = open.find(
      (each) => each.accountId === actor.accountId && each.label === label && each.sha256 === file.sha256,
    );
    if (same) return ok({ value: same.id, events: [] });
    const decided = decideUpload(file, open.length);
    if (!decided.ok) return decided;
    const id = world.ids.next();
    const at = world.clock.now();
    const { bytes, sha256 } = file;
    const row = { id, ...ownerColumns(owner), accountId: actor.accountId, label, bytes, sha256 };
    await tx.insert(uploads).values({ ...row, ...decided.value, startedAt: at, lastChunkAt: at });
    return ok({ value: id, events: [] });
  };
  const begun = await perform<string, AnnounceRefusal | Refusal<Code>>(world, actor, 'begin-upload', given.key, work);
  if (!begun.ok) return begun;
  const received = await chunksReceived(world.db, begun.value);
  return ok({ uploadId: begun.value, received: received.map(({ number }) => number) });
}

async function openUploads(tx: Tx, owner: UploadOwner) {
  return tx
    .select()
    .from(uploads)
    .where(and(hangsOn(owner), eq(uploads.state, 'open')));
}
