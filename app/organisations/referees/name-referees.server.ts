import { eq } from 'drizzle-orm';
import { organisations } from '#db/schema/organisations.ts';
import { organisationOf, type Actor } from '#app/kernel/actor.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import { theProgramme } from '#app/programme/programme-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { resealFields } from '#app/vault/identity-store.server.ts';
import type { Category } from '../organisation.ts';
import type { OrganisationRefusal } from '../refusals.ts';
import { needsReferees, sealedReferees, type Referee } from './referees.ts';

/** Names, or names anew, who vouches for the own group. Sealed at once; the trail says that it was done. */
export async function nameReferees(
  world: World,
  actor: Actor,
  given: { referees: readonly Referee[]; version: number; key: IdempotencyKey },
): Promise<Result<{ version: number }, OrganisationRefusal>> {
  const organisationId = organisationOf(actor);
  if (!organisationId || !can(actor, 'organisation.edit').allowed) return refuse('role-may-not');
  return perform<{ version: number }, OrganisationRefusal>(world, actor, 'name-referees', given.key, async (tx) => {
    const [row] = await tx.select().from(organisations).where(eq(organisations.id, organisationId)).for('update');
    // The cast is the check `organisations_category` of the database.
    if (!row || !needsReferees(row.category as Category)) return refuse('not-found');
    if (row.version !== given.version) return refuse('stale');
    const version = row.version + 1;
    await resealFields(world, tx, { id: row.identityId, fields: sealedReferees(given.referees) });
    await tx
      .update(organisations)
      .set({ refereesNamedAt: world.clock.now(), version })
      .where(eq(organisations.id, organisationId));
    const { id: programmeId } = await theProgramme(tx);
    const entity = { kind: 'organisation', id: organisationId };
    return ok({
      value: { version },
      events: [{ kind: 'organisation.referees-named', programmeId, entity, body: { version } }],
    });
  });
}
