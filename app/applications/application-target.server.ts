import { and, eq, isNull } from 'drizzle-orm';
import { documents } from '#db/schema/documents.ts';
import type { Tx } from '#db/client.server.ts';
import { askedFiles } from '#app/calls/asked-content.ts';
import { loadFrozenContent } from '#app/calls/call-store.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { ApplicationId } from '#app/kernel/ids.ts';
import { ok, refuse } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { UploadTarget } from '#app/organisations/uploads/upload-target.ts';
import { MOST_DOCUMENTS, OTHER_DOCUMENT } from './application.ts';
import { lockApplication } from './application-store.server.ts';
import { attachDocument, type AttachRefusal } from './attach-document.server.ts';
import { ownDraft } from './own-draft.server.ts';

/** A document of an application as the place of a file in chunks. */
export function applicationTarget(
  world: World,
  actor: Person,
  place: { applicationId: ApplicationId; label: string; replaces: boolean },
): UploadTarget<AttachRefusal['code']> {
  const { applicationId: id, label } = place;
  return {
    owner: { kind: 'application', id },
    label,
    open: (tx, strength) => ownDraft(tx, actor, { id, part: ':documents', at: world.clock.now(), strength }),
    admits: async (tx) => {
      if (!(await isAsked(tx, { id, label }))) return refuse('not-found');
      const full = (await attachedCount(tx, id)) >= MOST_DOCUMENTS;
      return full ? refuse('too-many-documents', { values: { max: MOST_DOCUMENTS } }) : ok(null);
    },
    attach: (upload, key) => attachDocument(world, actor, { ...place, upload, key }),
  };
}

async function isAsked(tx: Tx, { id, label }: { id: ApplicationId; label: string }): Promise<boolean> {
  if (label === OTHER_DOCUMENT) return true;
  const application = await lockApplication(tx, id, 'share');
  if (!application) return false;
  const content = await loadFrozenContent(tx, application.callVersionId);
  return askedFiles(content).some(({ code }) => code === label);
}

async function attachedCount(tx: Tx, applicationId: ApplicationId): Promise<number> {
  return tx.$count(
    documents,
    and(eq(documents.ownerKind, 'application'), eq(documents.ownerId, applicationId), isNull(documents.removedAt)),
  );
}
