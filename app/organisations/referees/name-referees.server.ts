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
import { needsReferees, refereesSeen, sealedReferees, type Referee } from './referees.ts';

/**
 * Names, or names anew, who vouches for the own group. Sealed at once; the trail says that it was done. Null takes both
 * out again, where nobody has to vouch.
 */
export async function nameReferees(
  world: World,
  actor: Actor,
  given: { referees: readonly Referee[] | null; seen: string; key: IdempotencyKey },
): Promise<Result<null, OrganisationRefusal>> {
  const organisationId = organisationOf(actor);
  if (!organisationId || !can(actor, 'organisation.edit').allowed) return refuse('role-may-not');
  return perform<null, OrganisationRefusal>(world, actor, 'name-referees', given.key, async (tx) => {
    const [row] = await tx.select().from(organisations).where(eq(organisations.id, organisationId)).for('update');
    // The cast is the check `organisations_category` of the database.
    if (!row) return refuse('not-found');
    if (refereesSeen(row.refereesNamedAt) !== given.seen) return refuse('stale');
    if (given.referees === null && needsReferees(row.category as Category)) return refuse('referees-needed');
    await resealFields(world, tx, { id: row.identityId, fields: sealedReferees(given.referees ?? []) });
    // Not the version of the profile: no name that is screened (I16) has changed.
    await tx
      .update(organisations)
      .set({ refereesNamedAt: given.referees ? world.clock.now() : null })
      .where(eq(organisations.id, organisationId));
    const { id: programmeId } = await theProgramme(tx);
    const entity = { kind: 'organisation', id: organisationId };
    const body = { again: row.refereesNamedAt !== null };
    return ok({
      value: null,
      events: [
        given.referees
          ? { kind: 'organisation.referees-named', programmeId, entity, body }
          : { kind: 'organisation.referees-removed', programmeId, entity, body: {} },
      ],
    });
  });
}
