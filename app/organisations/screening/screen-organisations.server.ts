import { desc, inArray, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { dueDiligenceChecks, organisations } from '#db/schema/organisations.ts';
import { screeningHits, screenings } from '#db/schema/screening.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { DomainEvent, Notice, Outcome } from '#app/kernel/event.ts';
import type { World } from '#app/kernel/world.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import { theProgramme } from '#app/programme/programme-store.server.ts';
import { validUntil } from '../due-diligence.ts';
import { hitLifecycle } from './hit-lifecycle.ts';
import { COMPARISON, searchList, type Match } from './list-search.ts';
import { loadLists, type LoadedLists } from './list-store.server.ts';
import { sourceOf } from './screening-source.ts';
import { soughtParties, type SoughtParty } from './sought-parties.server.ts';

/** Who is told of a new possible match: those who settle it. */
const SETTLERS = ['grants-officer', 'finance-officer'] as const;

/**
 * Compares everybody behind some organisations with the lists in force (I15, I20), inside the caller's transaction:
 * new possible matches are opened, and every organisation gets a dated check, clear or not. What was settled before
 * about the same names and the same entry stays settled.
 */
export async function screenOrganisations(
  world: World,
  tx: Tx,
  given: { actor: Actor; organisationIds: readonly string[] },
): Promise<Outcome<{ opened: number }>> {
  const lists = await loadLists(world, tx);
  // Locked in the order of their ids: two screenings, or a screening and a change, take turns.
  const rows = await tx
    .select({ id: organisations.id, alias: organisations.alias })
    .from(organisations)
    .where(inArray(organisations.id, [...given.organisationIds]))
    .orderBy(organisations.id)
    .for('update');
  const organisationIds = rows.map(({ id }) => id);
  const parties = await soughtParties(world, tx, { actor: given.actor, organisationIds });
  const outcomes: Screened[] = [];
  for (const organisation of rows) {
    const own = parties.filter(({ organisationId }) => organisationId === organisation.id);
    outcomes.push(await screenOne(world, tx, { actor: given.actor, organisation, parties: own, lists }));
  }
  return {
    value: { opened: outcomes.reduce((sum, { opened }) => sum + opened.length, 0) },
    events: outcomes.flatMap(({ events }) => events),
    notices: await noticesOf(tx, outcomes),
  };
}

type Screened = { alias: string; opened: readonly string[]; events: readonly DomainEvent[] };

async function screenOne(
  world: World,
  tx: Tx,
  given: {
    actor: Actor;
    organisation: { id: string; alias: string };
    parties: readonly SoughtParty[];
    lists: LoadedLists;
  },
): Promise<Screened> {
  const { organisation, parties, lists } = given;
  const found = parties.flatMap((party) => searchList(lists.index, party).map((match) => ({ party, match })));
  const opened = await openHits(world, tx, { found, lists });
  const { id: programmeId } = await theProgramme(tx);
  const entity = { kind: 'organisation', id: organisation.id };
  await tx.insert(screenings).values({
    id: world.ids.next(),
    organisationId: organisation.id,
    listNumber: lists.number,
    seen: sql`screening_seen(${organisation.id})`,
    parties: parties.length,
    matches: found.length,
    comparison: COMPARISON,
    screenedBy: actorReference(given.actor),
    screenedAt: world.clock.now(),
  });
  await writeCheck(world, tx, { actor: given.actor, organisationId: organisation.id, lists });
  const body = { listNumber: lists.number, parties: parties.length, matches: found.length, opened: opened.length };
  const hitEvents = opened.map((id): DomainEvent => {
    const about = { kind: 'screening-hit', id };
    return { kind: 'screening-hit.opened', programmeId, entity: about, body: { organisationId: organisation.id } };
  });
  return {
    alias: organisation.alias,
    opened,
    events: [{ kind: 'organisation.screened', programmeId, entity, body }, ...hitEvents],
  };
}

/** Ids of those that are new; the others are known, open or settled. */
async function openHits(
  world: World,
  tx: Tx,
  given: { found: readonly { party: SoughtParty; match: Match }[]; lists: LoadedLists },
): Promise<readonly string[]> {
  if (given.found.length === 0) return [];
  const openedAt = world.clock.now();
  const rows = given.found.map(({ party, match }) => ({
    id: world.ids.next(),
    organisationId: party.organisationId,
    entryId: given.lists.idOf(match.entry),
    identityId: party.identityId,
    role: party.role,
    mark: party.mark,
    field: party.fields[match.ours] ?? '',
    listedName: match.theirs,
    score: match.score,
    birth: match.birth,
    meetings: match.meetings,
    comparison: COMPARISON,
    state: hitLifecycle.first,
    openedAt,
  }));
  const opened = await tx.insert(screeningHits).values(rows).onConflictDoNothing().returning({ id: screeningHits.id });
  return opened.map(({ id }) => id);
}

/** The dated check other rooms ask for: clear when nothing stands, a match while something does. */
export async function writeCheck(
  world: World,
  tx: Tx,
  given: { actor: Actor; organisationId: string; lists: Pick<LoadedLists, 'lists'> },
): Promise<void> {
  const { organisationId } = given;
  const standing = await standsFor(tx, organisationId);
  const { checkValidDays } = await theProgramme(tx);
  const [screening] = await tx
    .select({ at: screenings.screenedAt })
    .from(screenings)
    .where(inArray(screenings.organisationId, [organisationId]))
    .orderBy(desc(screenings.screenedAt))
    .limit(1);
  const checkedAt = world.clock.now();
  await tx.insert(dueDiligenceChecks).values({
    id: world.ids.next(),
    organisationId,
    kind: 'sanctions',
    result: standing ? 'hit' : 'clear',
    ...sourceOf(given.lists.lists),
    checkedBy: actorReference(given.actor),
    checkedAt,
    validUntil: validUntil(screening?.at ?? checkedAt, checkValidDays),
  });
}

async function standsFor(tx: Tx, organisationId: string): Promise<boolean> {
  const [row] = await tx.execute<{ stands: boolean }>(sql`select sanctions_match_stands(${organisationId}) as stands`);
  return row?.stands === true;
}

async function noticesOf(tx: Tx, outcomes: readonly Screened[]): Promise<readonly Notice[]> {
  if (outcomes.every(({ opened }) => opened.length === 0)) return [];
  const { id: programmeId } = await theProgramme(tx);
  const settlers = await accountsHolding(tx, { programmeId, roles: SETTLERS });
  return outcomes.flatMap(({ alias, opened }) =>
    opened.flatMap((id) =>
      settlers.map((accountId) => ({
        accountId,
        kind: 'screening-hit-opened',
        entity: { kind: 'screening-hit', id },
        values: { reference: alias },
      })),
    ),
  );
}
