import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { organisations } from '#db/schema/organisations.ts';
import { relatedParties } from '#db/schema/screening.ts';
import { actorReference, organisationOf, type Actor } from '#app/kernel/actor.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import { theProgramme } from '#app/programme/programme-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { sealIdentity } from '#app/vault/identity-store.server.ts';
import { reveal } from '#app/vault/reveal.server.ts';
import { blindIndex } from '#app/vault/seal.ts';
import type { OrganisationRefusal } from '../refusals.ts';
import type { NewRelatedParty, RelatedRole } from './party.ts';

/** As many as a board has members, and then some. */
const MOST = 30;

/** Names somebody who signs for the own organisation, controls it or holds its money. Sealed at once. */
export async function addRelatedParty(
  world: World,
  actor: Actor,
  given: NewRelatedParty & { key: IdempotencyKey },
): Promise<Result<{ partyId: string }, OrganisationRefusal>> {
  const organisationId = organisationOf(actor);
  if (!organisationId || !can(actor, 'organisation.edit').allowed) return refuse('role-may-not');
  return perform<{ partyId: string }, OrganisationRefusal>(world, actor, 'add-related-party', given.key, async (tx) => {
    await lockOrganisation(tx, organisationId);
    const live = and(eq(relatedParties.organisationId, organisationId), isNull(relatedParties.endedAt));
    if ((await tx.$count(relatedParties, live)) >= MOST) return refuse('too-many-parties', { values: { max: MOST } });
    const { role, name, nameLatin, born } = given;
    const kind = role === 'host' ? 'organisation' : 'person';
    const identityId = await sealIdentity(world, tx, { kind, fields: { name, nameLatin, born } });
    const partyId = world.ids.next();
    const addedAt = world.clock.now();
    await tx.insert(relatedParties).values({
      id: partyId,
      organisationId,
      identityId,
      role,
      mark: markOf(world, given),
      addedBy: actorReference(actor),
      addedAt,
    });
    return ok({ value: { partyId }, events: [await eventOf(tx, 'added', { organisationId, partyId, role })] });
  });
}

/**
 * I5: what shows that two third parties have the same host, or the same controller, without a name: a host by its name,
 * a person only with a date of birth beside it. Null for who only signs.
 */
function markOf(world: World, { role, name, born }: NewRelatedParty): string | null {
  if (role === 'signatory' || (role === 'controller' && born === '')) return null;
  const said = role === 'host' ? ['host', name] : ['controller', name, born];
  return blindIndex(said.join('|'), { key: world.keys.blindIndexKey, scope: 'same-party' });
}

/** Who no longer signs, controls or holds: kept for the record, screened no more. */
export async function endRelatedParty(
  world: World,
  actor: Actor,
  given: { partyId: string; key: IdempotencyKey },
): Promise<Result<null, OrganisationRefusal>> {
  const organisationId = organisationOf(actor);
  if (!organisationId || !can(actor, 'organisation.edit').allowed) return refuse('role-may-not');
  return perform<null, OrganisationRefusal>(world, actor, 'end-related-party', given.key, async (tx) => {
    await lockOrganisation(tx, organisationId);
    const [ended] = await tx
      .update(relatedParties)
      .set({ endedAt: world.clock.now() })
      .where(
        and(
          eq(relatedParties.id, given.partyId),
          eq(relatedParties.organisationId, organisationId),
          isNull(relatedParties.endedAt),
        ),
      )
      .returning({ role: relatedParties.role });
    if (!ended) return refuse('not-found');
    const about = { organisationId, partyId: given.partyId, role: ended.role };
    return ok({ value: null, events: [await eventOf(tx, 'ended', about)] });
  });
}

/** The people and bodies behind the own organisation, opened for its members; null while the account has none. */
export async function ownRelatedParties(world: World, actor: Actor) {
  const organisationId = organisationOf(actor);
  if (!organisationId) return null;
  return world.db.transaction(async (tx) => {
    const rows = await tx
      .select({ id: relatedParties.id, identityId: relatedParties.identityId, role: relatedParties.role })
      .from(relatedParties)
      .where(and(eq(relatedParties.organisationId, organisationId), isNull(relatedParties.endedAt)))
      .orderBy(asc(relatedParties.id));
    const { id: programmeId } = await theProgramme(tx);
    const ids = rows.map(({ identityId }) => identityId);
    const opened = await reveal(world, tx, {
      actor,
      programmeId,
      purpose: 'own-record',
      ids,
      fields: ['name', 'born'],
    });
    return rows.map(({ id, identityId, role }) => {
      const { name = '', born = '' } = opened.get(identityId) ?? {};
      return { id, role: role as RelatedRole, name, born: born || null };
    });
  });
}

async function lockOrganisation(tx: Tx, id: string): Promise<void> {
  await tx.select({ id: organisations.id }).from(organisations).where(eq(organisations.id, id)).for('update');
}

async function eventOf(
  tx: Tx,
  what: 'added' | 'ended',
  { organisationId, ...body }: { organisationId: string; partyId: string; role: string },
) {
  const { id: programmeId } = await theProgramme(tx);
  const entity = { kind: 'organisation', id: organisationId };
  return { kind: `organisation.party-${what}` as const, programmeId, entity, body };
}
