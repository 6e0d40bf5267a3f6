import { and, eq, isNull, ne } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { applications } from '#db/schema/applications.ts';
import { documents } from '#db/schema/documents.ts';
import { organisationOf, type Actor } from '#app/kernel/actor.ts';
import type { ApplicationId, DocumentId } from '#app/kernel/ids.ts';
import { refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { currentFile } from '#app/organisations/documents/profile-document-store.server.ts';
import { scanOf } from '#app/organisations/uploads/upload-target.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { attachDocument, type AttachRefusal } from '../attach-document.server.ts';

/**
 * Attaches a file the organisation has uploaded before, to its profile, to this or to another of its applications, under
 * another label. The bytes are copied in the store: each application keeps its own file, for as long as it is kept itself. A file of
 * somebody else answers like one that does not exist (AZ-2).
 */
export async function reuseDocument(
  world: World,
  actor: Actor,
  given: {
    applicationId: ApplicationId;
    documentId: DocumentId;
    label: string;
    replaces: boolean;
    key: IdempotencyKey;
  },
): Promise<Result<{ documentId: DocumentId }, AttachRefusal>> {
  const source = await ownDocument(world.db, actor, given.documentId);
  if (!source) return refuse('not-found');
  const content = await world.documents.open(source.storageKey);
  const { applicationId, label, replaces, key } = given;
  const upload = { mediaType: source.mediaType, scan: source.scan, open: () => content };
  return attachDocument(world, actor, { applicationId, label, upload, replaces, key });
}

async function ownDocument(reader: Reader, actor: Actor, id: DocumentId) {
  const organisationId = organisationOf(actor);
  if (!organisationId) return null;
  const ofProfile = await currentFile(reader, { id, organisationId });
  if (ofProfile) return ofProfile;
  const [row] = await reader
    .select({ storageKey: documents.storageKey, mediaType: documents.mediaType, scan: documents.scan })
    .from(documents)
    .innerJoin(applications, eq(applications.id, documents.ownerId))
    .where(
      and(
        eq(documents.id, id),
        eq(documents.ownerKind, 'application'),
        eq(applications.organisationId, organisationId),
        isNull(documents.removedAt),
        ne(documents.scan, 'infected'),
      ),
    );
  return row ? { ...row, scan: scanOf(row) } : null;
}
