import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { documents } from '#db/schema/documents.ts';
import { uploads } from '#db/schema/drafting.ts';
import { askedFiles } from '#app/calls/asked-content.ts';
import { loadFrozenContent } from '#app/calls/call-store.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { ApplicationId } from '#app/kernel/ids.ts';
import type { kernelRefusals } from '#app/kernel/refusals.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { MOST_DOCUMENTS, OTHER_DOCUMENT, type Application } from '../application.ts';
import { ownDraft } from '../own-draft.server.ts';
import { decideUpload, type AnnounceRefusal, type AnnouncedFile } from './upload.ts';
import { chunksReceived } from './upload-store.server.ts';

export type BeginRefusal =
  | AnnounceRefusal
  | Refusal<'too-many-documents' | 'part-not-returned' | keyof typeof kernelRefusals>;
/** `received`: numbers of the chunks that need not be sent again. */
export type Begun = { readonly uploadId: string; readonly received: readonly number[] };

/**
 * Announces a file: its label, size, and SHA-256. The same file again, from the same person, goes on where it stopped.
 * What is wrong with it is said before a byte is sent.
 */
export async function beginUpload(
  world: World,
  actor: Person,
  given: AnnouncedFile & { applicationId: ApplicationId; label: string; sha256: string; key: IdempotencyKey },
): Promise<Result<Begun, BeginRefusal>> {
  const begun = await perform<string, BeginRefusal>(world, actor, 'begin-upload', given.key, async (tx) => {
    const draft = await ownDraft(tx, actor, { id: given.applicationId, part: ':documents', at: world.clock.now() });
    if (!draft.ok) return draft;
    const { label, bytes, sha256 } = given;
    if (!(await isAsked(tx, draft.value, label))) return refuse('not-found');
    const open = await openUploads(tx, draft.value.id);
    const same = open.find(
      (each) => each.accountId === actor.accountId && each.label === label && each.sha256 === sha256,
    );
    if (same) return ok({ value: same.id, events: [] });
    const decided = decideUpload(given, open.length);
    if (!decided.ok) return decided;
    if ((await attachedCount(tx, draft.value.id)) >= MOST_DOCUMENTS) {
      return refuse('too-many-documents', { values: { max: MOST_DOCUMENTS } });
    }
    const id = world.ids.next();
    const at = world.clock.now();
    const row = { id, applicationId: draft.value.id, accountId: actor.accountId, label, bytes, sha256 };
    await tx.insert(uploads).values({ ...row, ...decided.value, startedAt: at, lastChunkAt: at });
    return ok({ value: id, events: [] });
  });
  if (!begun.ok) return begun;
  const received = await chunksReceived(world.db, begun.value);
  return ok({ uploadId: begun.value, received: received.map(({ number }) => number) });
}

async function isAsked(tx: Tx, application: Application, label: string): Promise<boolean> {
  if (label === OTHER_DOCUMENT) return true;
  const content = await loadFrozenContent(tx, application.callVersionId);
  return askedFiles(content).some(({ code }) => code === label);
}

async function openUploads(tx: Tx, applicationId: ApplicationId) {
  return tx
    .select()
    .from(uploads)
    .where(and(eq(uploads.applicationId, applicationId), eq(uploads.state, 'open')));
}

async function attachedCount(tx: Tx, applicationId: ApplicationId): Promise<number> {
  return tx.$count(
    documents,
    and(eq(documents.ownerKind, 'application'), eq(documents.ownerId, applicationId), isNull(documents.removedAt)),
  );
}
