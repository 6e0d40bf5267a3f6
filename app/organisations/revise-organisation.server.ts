import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { organisations } from '#db/schema/organisations.ts';
import { organisationOf, type Actor } from '#app/kernel/actor.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import { theProgramme } from '#app/programme/programme-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { brokenConstraint } from '#app/trail/retry.server.ts';
import { replaceLookup, resealFields } from '#app/vault/identity-store.server.ts';
import { tieByRegister } from './interests/register-store.server.ts';
import { identityOf, REGISTRATION_SCOPE, registrationLookup, type Profile } from './organisation.ts';
import { writeMarks } from './marks/write-marks.server.ts';
import { LOOKUP_TAKEN } from './organisation-store.server.ts';
import type { OrganisationRefusal } from './refusals.ts';

/** The owner's changes to the own profile. `stale` when a colleague saved in between. */
export async function reviseOrganisation(
  world: World,
  actor: Actor,
  given: Profile & { version: number; key: IdempotencyKey },
): Promise<Result<{ version: number }, OrganisationRefusal>> {
  if (!can(actor, 'organisation.edit').allowed) return refuse('role-may-not');
  const organisationId = organisationOf(actor);
  if (!organisationId) return refuse('not-found');
  try {
    return await perform<{ version: number }, OrganisationRefusal>(
      world,
      actor,
      'revise-organisation',
      given.key,
      async (tx) => {
        const [row] = await tx.select().from(organisations).where(eq(organisations.id, organisationId)).for('update');
        if (!row) return refuse('not-found');
        if (row.version !== given.version) return refuse('stale');
        const version = row.version + 1;
        await saveProfile(world, tx, { row, version, profile: given });
        const { id: programmeId } = await theProgramme(tx);
        const ties = await tieByRegister(world, tx, { programmeId, organisationId: row.id });
        return ok({
          value: { version },
          events: [
            {
              kind: 'organisation.revised',
              programmeId,
              entity: { kind: 'organisation', id: row.id },
              body: { version, category: given.category },
            },
            ...ties,
          ],
        });
      },
    );
  } catch (error) {
    if (brokenConstraint(error) === LOOKUP_TAKEN) return refuse('organisation-exists');
    throw error;
  }
}

async function saveProfile(
  world: World,
  tx: Tx,
  given: { row: typeof organisations.$inferSelect; version: number; profile: Profile },
): Promise<void> {
  const { row, version, profile } = given;
  const { workingName, category, country, regionOnly } = profile;
  await tx
    .update(organisations)
    .set({ workingName, category, country, regionOnly, version })
    .where(eq(organisations.id, row.id));
  await resealFields(world, tx, { id: row.identityId, fields: identityOf(profile) });
  const value = registrationLookup(profile);
  await replaceLookup(world, tx, { id: row.identityId, scope: REGISTRATION_SCOPE, value });
  await writeMarks(world, tx, { organisationId: row.id, profile });
}
