import type { Actor } from '#app/kernel/actor.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can, staffMay } from '#app/people/access.ts';
import { theProgramme } from '#app/programme/programme-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { openOrganisation } from '../interests/recusal.server.ts';
import type { OrganisationRefusal } from '../refusals.ts';
import { newestList } from './list-store.server.ts';
import { screenOrganisations } from './screen-organisations.server.ts';

/** Screens one third party at a person's word: before an award, or when the last check has grown old. */
export async function screenNow(
  world: World,
  actor: Actor,
  given: { organisationId: string; key: IdempotencyKey },
): Promise<Result<{ opened: number }, OrganisationRefusal>> {
  if (!can(actor, 'screening.run').allowed) return refuse('role-may-not');
  return perform<{ opened: number }, OrganisationRefusal>(world, actor, 'screen-now', given.key, async (tx) => {
    const facts = await openOrganisation(tx, actor, given.organisationId);
    const { id: programmeId } = await theProgramme(tx);
    if (!facts || !staffMay(actor, 'screening.run', programmeId)) return refuse('not-found');
    if ((await newestList(tx)) === 0) return refuse('no-list');
    return ok(await screenOrganisations(world, tx, { actor, organisationIds: [facts.id] }));
  });
}
