import { organisationOf, type Actor } from '#app/kernel/actor.ts';
import type { DocumentId } from '#app/kernel/ids.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { OrganisationRefusal } from '../refusals.ts';
import { endDocument, lockProfile, profileDocumentEvent } from './profile-document-store.server.ts';

/**
 * Takes a document out of the own profile. Its row stays with its hash; the file goes at once while nothing was ever
 * submitted: what nobody received need not be kept, and may endanger somebody (I35 starts with the submission).
 */
export async function removeProfileDocument(
  world: World,
  actor: Actor,
  given: { documentId: DocumentId; key: IdempotencyKey },
): Promise<Result<null, OrganisationRefusal>> {
  const organisationId = organisationOf(actor);
  if (!organisationId || !can(actor, 'organisation.edit').allowed) return refuse('role-may-not');
  const result = await perform<string, OrganisationRefusal>(
    world,
    actor,
    'remove-profile-document',
    given.key,
    async (tx) => {
      if (!(await lockProfile(tx, organisationId))) return refuse('not-found');
      const id = given.documentId;
      const ended = await endDocument(tx, { id, organisationId, ending: 'removed', at: world.clock.now() });
      if (!ended) return refuse('not-found');
      const body = { document: id, label: ended.kind, sha256: ended.sha256 };
      return ok({
        value: ended.gone,
        events: [await profileDocumentEvent(tx, 'removed', { organisationId, body })],
      });
    },
  );
  if (!result.ok) return result;
  if (result.value !== '') await world.documents.remove(result.value);
  return ok(null);
}
