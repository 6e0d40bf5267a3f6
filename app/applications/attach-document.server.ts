import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { documents } from '#db/schema/documents.ts';
import { askedFiles } from '#app/calls/asked-content.ts';
import { loadFrozenContent } from '#app/calls/call-store.server.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { Outcome } from '#app/kernel/event.ts';
import type { ApplicationId, DocumentId } from '#app/kernel/ids.ts';
import type { kernelRefusals } from '#app/kernel/refusals.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import type { StoredFile, World } from '#app/kernel/world.ts';
import { MOST_UPLOAD_BYTES } from '#app/organisations/uploads/upload.ts';
import type { Attachable } from '#app/organisations/uploads/upload-target.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { documentReference, MOST_DOCUMENTS, OTHER_DOCUMENT, type Application } from './application.ts';
import { ownDraft } from './own-draft.server.ts';

export type AttachRefusal = Refusal<'too-many-documents' | 'part-not-returned' | keyof typeof kernelRefusals>;

/**
 * Stores the file under a key of ours, then writes it down with the label it answers to. When it is not written down
 * (refused, or the form came twice) the stored copy is taken away again. `replaces`: it is a new version of what is
 * attached under that label, which is taken off with it.
 */
export async function attachDocument(
  world: World,
  actor: Actor,
  given: {
    applicationId: ApplicationId;
    label: string;
    upload: Attachable;
    replaces?: boolean;
    key: IdempotencyKey;
  },
): Promise<Result<{ documentId: DocumentId }, AttachRefusal>> {
  const documentId = world.ids.next();
  const storageKey = `applications/${given.applicationId}/${documentId}`;
  const { mediaType, scan } = given.upload;
  const stored = await world.documents.put(storageKey, given.upload.open(), { mediaType, maxBytes: MOST_UPLOAD_BYTES });
  let written = false;
  try {
    const result = await perform<Attached, AttachRefusal>(world, actor, 'attach-document', given.key, async (tx) => {
      const draft = await ownDraft(tx, actor, { id: given.applicationId, part: ':documents', at: world.clock.now() });
      if (!draft.ok) return draft;
      const file = { ...stored, id: documentId, storageKey, mediaType, scan, label: given.label };
      return writeDown(world, tx, { actor, application: draft.value, file, replaces: given.replaces ?? false });
    });
    written = result.ok && result.value.documentId === documentId;
    if (!result.ok) return result;
    for (const gone of result.value.gone) await world.documents.remove(gone);
    return ok({ documentId: result.value.documentId });
  } finally {
    if (!written) await world.documents.remove(storageKey);
  }
}

/** `gone`: keys of files that nobody received and nobody needs any more. */
type Attached = { readonly documentId: DocumentId; readonly gone: readonly string[] };

type NewFile = StoredFile & { id: string; storageKey: string; label: string } & Omit<Attachable, 'open'>;

async function writeDown(
  world: World,
  tx: Tx,
  about: { actor: Actor; application: Application; file: NewFile; replaces: boolean },
): Promise<Result<Outcome<Attached>, AttachRefusal>> {
  const { application, file } = about;
  const content = await loadFrozenContent(tx, application.callVersionId);
  const asked = file.label === OTHER_DOCUMENT || askedFiles(content).some(({ code }) => code === file.label);
  if (!asked) return refuse('not-found');
  // The application is locked: nobody else takes the same number.
  const ever = await tx.$count(
    documents,
    and(eq(documents.ownerKind, 'application'), eq(documents.ownerId, application.id)),
  );
  if (ever >= MOST_DOCUMENTS) return refuse('too-many-documents', { values: { max: MOST_DOCUMENTS } });
  const reference = documentReference(application.reference, ever + 1);
  const earlier = about.replaces ? await takeOffEarlier(world, tx, application, file.label) : [];
  await tx.insert(documents).values({
    ...file,
    ownerKind: 'application',
    ownerId: application.id,
    reference,
    createdBy: actorReference(about.actor),
    createdAt: world.clock.now(),
  });
  return ok({
    value: {
      documentId: file.id,
      gone: application.submittedAt === null ? earlier.map(({ storageKey }) => storageKey) : [],
    },
    events: [
      ...earlier.map((each) => ({
        kind: 'application.document-removed' as const,
        programmeId: application.programmeId,
        entity: { kind: 'application', id: application.id },
        body: { document: each.id, label: file.label, sha256: each.sha256 },
      })),
      {
        kind: 'application.document-attached',
        programmeId: application.programmeId,
        entity: { kind: 'application', id: application.id },
        body: { document: file.id, label: file.label, reference, bytes: file.bytes, sha256: file.sha256 },
      },
    ],
  });
}

/** The earlier versions of a document; their rows stay with their hashes. */
async function takeOffEarlier(world: World, tx: Tx, application: Application, label: string) {
  const { id, storageKey, sha256 } = documents;
  return tx
    .update(documents)
    .set({ removedAt: world.clock.now() })
    .where(
      and(
        eq(documents.ownerKind, 'application'),
        eq(documents.ownerId, application.id),
        eq(documents.label, label),
        isNull(documents.removedAt),
      ),
    )
    .returning({ id, storageKey, sha256 });
}
