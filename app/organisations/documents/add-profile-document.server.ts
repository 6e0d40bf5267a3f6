import type { Tx } from '#db/client.server.ts';
import { documents } from '#db/schema/documents.ts';
import { organisationDocuments } from '#db/schema/profile-documents.ts';
import { actorReference, organisationOf, type Actor } from '#app/kernel/actor.ts';
import type { Outcome } from '#app/kernel/event.ts';
import type { DocumentId } from '#app/kernel/ids.ts';
import { utcDate } from '#app/kernel/instant.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { StoredFile, World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { OrganisationRefusal } from '../refusals.ts';
import { MOST_UPLOAD_BYTES } from '../uploads/upload.ts';
import type { Attachable } from '../uploads/upload-target.ts';
import {
  decideNewDocument,
  isRemindable,
  profileDocumentReference,
  type NewProfileDocument,
} from './profile-document.ts';
import { endDocument, lockProfile, profileDocumentEvent, profileHolds } from './profile-document-store.server.ts';

/** `gone`: the key of a replaced file that nobody received; empty where there is none. */
type Added = { readonly documentId: DocumentId; readonly gone: string };

type NewFile = StoredFile & { readonly id: string; readonly storageKey: string } & Omit<Attachable, 'open'>;

/**
 * Adds a document to the own profile, or a new version of one. The file goes first; when nothing is written down
 * (refused, or the form came twice) the stored copy is taken away again.
 */
export async function addProfileDocument(
  world: World,
  actor: Actor,
  given: {
    document: NewProfileDocument;
    upload: Attachable;
    key: IdempotencyKey;
  },
): Promise<Result<{ documentId: DocumentId }, OrganisationRefusal>> {
  const organisationId = organisationOf(actor);
  if (!organisationId || !can(actor, 'organisation.edit').allowed) return refuse('role-may-not');
  const documentId = world.ids.next();
  const storageKey = `organisations/${organisationId}/${documentId}`;
  const { mediaType, scan } = given.upload;
  const maxBytes = MOST_UPLOAD_BYTES;
  const stored = await world.documents.put(storageKey, given.upload.open(), { mediaType, maxBytes });
  let written = false;
  try {
    const result = await perform<Added, OrganisationRefusal>(
      world,
      actor,
      'add-profile-document',
      given.key,
      async (tx) => {
        const file = { ...stored, id: documentId, storageKey, mediaType, scan };
        return writeDown(world, tx, { actor, organisationId, document: given.document, file });
      },
    );
    written = result.ok && result.value.documentId === documentId;
    if (!result.ok) return result;
    if (result.value.gone !== '') await world.documents.remove(result.value.gone);
    return ok({ documentId: result.value.documentId });
  } finally {
    if (!written) await world.documents.remove(storageKey);
  }
}

async function writeDown(
  world: World,
  tx: Tx,
  about: { actor: Actor; organisationId: string; document: NewProfileDocument; file: NewFile },
): Promise<Result<Outcome<Added>, OrganisationRefusal>> {
  const { organisationId, document, file } = about;
  const profile = await lockProfile(tx, organisationId);
  if (!profile) return refuse('not-found');
  const at = world.clock.now();
  const holds = await profileHolds(tx, { organisationId, replaces: document.replaces });
  const decided = decideNewDocument(document, holds, at);
  if (!decided.ok) return decided;
  const { kind, issuedOn, expiresOn, replaces } = document;
  const replaced = replaces ? await endDocument(tx, { id: replaces, organisationId, ending: 'replaced', at }) : null;
  const reference = profileDocumentReference(profile.alias, holds.ever + 1);
  await tx.insert(documents).values({
    ...file,
    ownerKind: 'organisation',
    ownerId: organisationId,
    label: kind,
    reference,
    createdBy: actorReference(about.actor),
    createdAt: at,
  });
  // Who enters a last day sees how near it is: that is the reminder where it is near.
  const remindedAt = isRemindable(expiresOn, utcDate(at)) ? at : null;
  await tx
    .insert(organisationDocuments)
    .values({ id: file.id, organisationId, kind, issuedOn, expiresOn, replaces, addedAt: at, remindedAt });
  const { bytes, sha256 } = file;
  const body = { document: file.id, label: kind, reference, replaces, bytes, sha256 };
  return ok({
    value: { documentId: file.id, gone: replaced?.gone ?? '' },
    events: [await profileDocumentEvent(tx, 'added', { organisationId, body })],
  });
}
