import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { organisations } from '#db/schema/organisations.ts';
import { accounts, memberships } from '#db/schema/people.ts';
import type { Actor, Person } from '#app/kernel/actor.ts';
import type { OrganisationId } from '#app/kernel/ids.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import { theProgramme } from '#app/programme/programme-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { brokenConstraint } from '#app/trail/retry.server.ts';
import { sealIdentity } from '#app/vault/identity-store.server.ts';
import { tieByRegister } from './interests/register-store.server.ts';
import { writeMarks } from './marks/write-marks.server.ts';
import { identityOf, organisationAlias, REGISTRATION_SCOPE, registrationLookup, type Profile } from './organisation.ts';
import { LOOKUP_TAKEN } from './organisation-store.server.ts';
import type { OrganisationRefusal } from './refusals.ts';

export type CreatedOrganisation = { readonly organisationId: OrganisationId; readonly alias: string };

/**
 * Describes the organisation an applicant applies for: once per account, which becomes its owner. Names, numbers and
 * contacts go into the vault; a registration number that is known already is refused in words that tell nothing.
 */
export async function createOrganisation(
  world: World,
  actor: Actor,
  given: Profile & { key: IdempotencyKey },
): Promise<Result<CreatedOrganisation, OrganisationRefusal>> {
  if (actor.kind !== 'person' || !can(actor, 'organisation.edit').allowed) return refuse('role-may-not');
  try {
    return await perform<CreatedOrganisation, OrganisationRefusal>(
      world,
      actor,
      'create-organisation',
      given.key,
      async (tx) => {
        if (await belongsSomewhere(tx, actor)) return refuse('organisation-already-yours');
        const created = await insertOrganisation(world, tx, { actor, profile: given });
        await makeOwner(world, tx, { actor, organisationId: created.organisationId });
        const { id: programmeId } = await theProgramme(tx);
        const ties = await tieByRegister(world, tx, { programmeId, organisationId: created.organisationId });
        return ok({
          value: created,
          events: [
            {
              kind: 'organisation.created',
              programmeId,
              entity: { kind: 'organisation', id: created.organisationId },
              body: { alias: created.alias, category: given.category },
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

/** Asked of the database under the account's lock: two tabs must not make two organisations. */
async function belongsSomewhere(tx: Tx, actor: Person): Promise<boolean> {
  await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.id, actor.accountId)).for('update');
  const rows = await tx
    .select({ organisationId: memberships.organisationId })
    .from(memberships)
    .where(and(eq(memberships.accountId, actor.accountId), isNull(memberships.endedAt)));
  return rows.some((row) => row.organisationId !== null);
}

/** Also for a group that one of the staff describes. Breaks `LOOKUP_TAKEN` where the registration is known. */
export async function insertOrganisation(
  world: World,
  tx: Tx,
  given: { actor: Person; profile: Profile },
): Promise<CreatedOrganisation> {
  const { profile, actor } = given;
  const lookup = registrationLookup(profile);
  const identityId = await sealIdentity(world, tx, {
    kind: 'organisation',
    fields: identityOf(profile),
    ...(lookup ? { lookups: { [REGISTRATION_SCOPE]: lookup } } : {}),
  });
  const organisationId = world.ids.next();
  const alias = await nextAlias(tx);
  const { workingName, category, country, regionOnly } = profile;
  await tx.insert(organisations).values({
    id: organisationId,
    alias,
    workingName,
    category,
    country,
    regionOnly,
    identityId,
    createdAt: world.clock.now(),
    createdBy: actor.accountId,
  });
  await writeMarks(world, tx, { organisationId, profile });
  return { organisationId, alias };
}

/** One after the other: a sequence would leave gaps that say how many tried. */
async function nextAlias(tx: Tx): Promise<string> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('organisations.alias'))`);
  const [row] = await tx
    .select({ last: sql<number>`coalesce(max(substring(${organisations.alias} from 5)::int), 0)::int` })
    .from(organisations);
  return organisationAlias((row?.last ?? 0) + 1);
}

/** The role of an owner without an organisation, given at registration, ends where the real one begins. */
async function makeOwner(world: World, tx: Tx, given: { actor: Person; organisationId: string }): Promise<void> {
  const { accountId } = given.actor;
  const at = world.clock.now();
  await tx
    .update(memberships)
    .set({ endedAt: at })
    .where(
      and(
        eq(memberships.accountId, accountId),
        eq(memberships.role, 'applicant-owner'),
        isNull(memberships.organisationId),
        isNull(memberships.endedAt),
      ),
    );
  await tx.insert(memberships).values({
    id: world.ids.next(),
    accountId,
    role: 'applicant-owner',
    organisationId: given.organisationId,
    grantedBy: accountId,
    grantedAt: at,
  });
}
