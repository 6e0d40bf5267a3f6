import type { Person } from '#app/kernel/actor.ts';
import type { OrganisationId } from '#app/kernel/ids.ts';
import { ok, refuse } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import type { OrganisationRefusal } from '../refusals.ts';
import type { UploadTarget } from '../uploads/upload-target.ts';
import { addProfileDocument } from './add-profile-document.server.ts';
import { decideNewDocument, type NewProfileDocument } from './profile-document.ts';
import { lockProfile, profileHolds } from './profile-document-store.server.ts';

/** The own profile as the place of a file in chunks. */
export function profileTarget(
  world: World,
  actor: Person,
  given: { organisationId: OrganisationId; document: NewProfileDocument },
): UploadTarget<OrganisationRefusal['code']> {
  const { organisationId, document } = given;
  return {
    owner: { kind: 'organisation', id: organisationId },
    label: document.kind,
    open: async (tx) => {
      if (!can(actor, 'organisation.edit').allowed) return refuse('role-may-not');
      return (await lockProfile(tx, organisationId)) ? ok(null) : refuse('not-found');
    },
    admits: async (tx) => {
      const holds = await profileHolds(tx, { organisationId, replaces: document.replaces });
      return decideNewDocument(document, holds, world.clock.now());
    },
    attach: (upload, key) => addProfileDocument(world, actor, { document, upload, key }),
  };
}
