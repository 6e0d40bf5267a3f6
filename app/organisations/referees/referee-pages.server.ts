import { organisationOf, type Actor } from '#app/kernel/actor.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import { theProgramme } from '#app/programme/programme-store.server.ts';
import { reveal } from '#app/vault/reveal.server.ts';
import { openOrganisation } from '../interests/recusal.server.ts';
import { organisationFacts } from '../organisation-store.server.ts';
import type { OrganisationRefusal } from '../refusals.ts';
import { needsReferees, REFEREE_FIELDS, refereesIn, type Referee } from './referees.ts';

/**
 * The referees of the own group; opened for whoever may change them, for the rest of the team only whether they are
 * named. `needed`: whether an application waits for them. Null while the account has no organisation.
 */
export async function ownReferees(world: World, actor: Actor) {
  const organisationId = organisationOf(actor);
  if (!organisationId) return null;
  return world.db.transaction(async (tx) => {
    const facts = await organisationFacts(tx, organisationId);
    if (!facts) return null;
    const { refereesNamedAt: namedAt, identityId } = facts;
    const needed = needsReferees(facts.category);
    if (!can(actor, 'organisation.edit').allowed) return { namedAt, needed, referees: null };
    const { id: programmeId } = await theProgramme(tx);
    const about = { actor, programmeId, purpose: 'own-record', ids: [identityId], fields: REFEREE_FIELDS } as const;
    const opened = await reveal(world, tx, about);
    return { namedAt, needed, referees: refereesIn(opened.get(identityId) ?? {}) };
  });
}

/**
 * I37: the referees of a group for whoever asks them, and a trace of the look. Not through `perform`: its first answer
 * is kept for repetitions.
 */
export async function revealReferees(
  world: World,
  actor: Actor,
  organisationId: string,
): Promise<Result<readonly Referee[], OrganisationRefusal>> {
  return world.db.transaction(async (tx) => {
    if (!can(actor, 'due-diligence.record').allowed) return refuse('role-may-not');
    const facts = await openOrganisation(tx, actor, organisationId);
    if (!facts?.refereesNamedAt) return refuse('not-found');
    const { id: programmeId } = await theProgramme(tx);
    const { identityId } = facts;
    const about = { actor, programmeId, purpose: 'referee-check', ids: [identityId], fields: REFEREE_FIELDS } as const;
    const opened = await reveal(world, tx, about);
    return ok(refereesIn(opened.get(identityId) ?? {}));
  });
}
