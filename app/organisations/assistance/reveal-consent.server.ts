import type { Person } from '#app/kernel/actor.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import { theProgramme } from '#app/programme/programme-store.server.ts';
import { reveal } from '#app/vault/reveal.server.ts';
import { isRecusedFrom } from '../interests/recusal.server.ts';
import { organisationFacts } from '../organisation-store.server.ts';
import type { OrganisationRefusal } from '../refusals.ts';
import { consentField } from './assistance.ts';
import { consentsOf } from './assistance-pages.server.ts';

/**
 * I37: who gave the consents of a group, by assistance, for those who must be able to ask them; and writes down that
 * they looked. Not through `perform`: its first answer is kept for repetitions.
 */
export async function revealConsent(
  world: World,
  actor: Person,
  organisationId: string,
): Promise<Result<ReadonlyMap<string, string>, OrganisationRefusal>> {
  return world.db.transaction(async (tx) => {
    if (!can(actor, 'assistance.reveal').allowed) return refuse('role-may-not');
    const organisation = await organisationFacts(tx, organisationId);
    if (!organisation || (await isRecusedFrom(tx, actor, organisationId))) return refuse('not-found');
    const { id: programmeId } = await theProgramme(tx);
    const ids = (await consentsOf(tx, organisationId)).map(({ id }) => id);
    const opened = await reveal(world, tx, {
      actor,
      programmeId,
      purpose: 'assistance-consent',
      ids: [organisation.identityId],
      fields: ids.map(consentField),
    });
    const said = opened.get(organisation.identityId) ?? {};
    return ok(new Map(ids.map((id) => [id, said[consentField(id)] ?? ''])));
  });
}
