import { and, asc, count, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { organisations } from '#db/schema/organisations.ts';
import { accounts } from '#db/schema/people.ts';
import { sanctionEntries, sanctionLists, screeningHits, screeningOpinions, screenings } from '#db/schema/screening.ts';
import type { Person } from '#app/kernel/actor.ts';
import { staffMay } from '#app/people/access.ts';
import { theProgramme } from '#app/programme/programme-store.server.ts';
import { isRecusedFrom, notRecused } from '../interests/recusal.server.ts';
import { decideOpinion } from './settlement.ts';
import { findHit, opinionsOf } from './hit-store.server.ts';
import type { HitState } from './hit-lifecycle.ts';
import { findEntry, listsInForce, newestList } from './list-store.server.ts';
import type { Publisher } from './listed.ts';
import type { PartyRole } from './party.ts';
import { ALLOWED, denied } from '#app/kernel/verdict.ts';

const PAGE = 50;

/** Possible matches, newest first, those that wait before all others unless a state is asked for. */
export async function hitsPage(reader: Reader, actor: Person, filter: { state?: HitState; after?: string }) {
  const { id: programmeId } = await theProgramme(reader);
  if (!staffMay(actor, 'screening.read', programmeId)) return { hits: [], next: null, lists: [] };
  const states: readonly HitState[] = filter.state ? [filter.state] : ['open', 'escalated'];
  const rows = await reader
    .select({
      id: screeningHits.id,
      state: screeningHits.state,
      role: screeningHits.role,
      score: screeningHits.score,
      openedAt: screeningHits.openedAt,
      alias: organisations.alias,
      publisher: sanctionEntries.publisher,
      opinions: sql<number>`(select count(*) from ${screeningOpinions} where ${screeningOpinions.hitId} = ${screeningHits.id})::int`,
    })
    .from(screeningHits)
    .innerJoin(organisations, eq(organisations.id, screeningHits.organisationId))
    .innerJoin(sanctionEntries, eq(sanctionEntries.id, screeningHits.entryId))
    .where(
      and(
        inArray(screeningHits.state, states),
        notRecused(screeningHits.organisationId, actor),
        filter.after ? lt(screeningHits.id, filter.after) : undefined,
      ),
    )
    .orderBy(desc(screeningHits.id))
    .limit(PAGE + 1);
  const hits = rows.slice(0, PAGE).map((row) => ({
    ...row,
    state: row.state as HitState,
    role: row.role as PartyRole,
    publisher: row.publisher as Publisher,
  }));
  return { hits, next: rows.length > PAGE ? (hits.at(-1)?.id ?? null) : null, lists: await listsInForce(reader) };
}

/** One possible match: the listed entry beside what is known without opening the vault, and what was said of it. */
export async function hitPage(reader: Reader, actor: Person, id: string) {
  const { id: programmeId } = await theProgramme(reader);
  const hit = await findHit(reader, id);
  if (!hit || !staffMay(actor, 'screening.read', programmeId)) return null;
  if (await isRecusedFrom(reader, actor, hit.organisationId)) return null;
  const entry = await findEntry(reader, hit.entryId);
  const [around] = await reader
    .select({ alias: organisations.alias, publisher: sanctionEntries.publisher, lastList: sanctionEntries.lastList })
    .from(organisations)
    .innerJoin(sanctionEntries, eq(sanctionEntries.id, hit.entryId))
    .where(eq(organisations.id, hit.organisationId));
  if (!entry || !around) return null;
  const opinions = await opinionsOf(reader, id);
  const people = await aliasesOf(
    reader,
    opinions.map(({ accountId }) => accountId),
  );
  const ofTheOrganisation = actor.memberships.some(({ organisationId }) => organisationId === hit.organisationId);
  // Whichever way it goes: what forbids one verdict here forbids the other.
  const decision = decideOpinion(
    { state: hit.state, opinions },
    { accountId: actor.accountId, ofTheOrganisation },
    'same',
  );
  const { organisationId, role, field, listedName, score, birth, meetings, comparison, state, openedAt } = hit;
  const lists = await listsInForce(reader);
  return {
    hit: { id, organisationId, role, field, score, birth, meetings, comparison, state, openedAt },
    alias: around.alias,
    publisher: around.publisher as Publisher,
    inForce: lists.some(({ publisher, number }) => publisher === around.publisher && number === around.lastList),
    entry: { ...entry, closest: entry.names[listedName]?.text ?? '' },
    opinions: opinions.map(({ accountId, ...opinion }) => ({ ...opinion, by: people.get(accountId) ?? '' })),
    verdict: !staffMay(actor, 'screening.decide', programmeId)
      ? denied('role-may-not')
      : decision.ok
        ? ALLOWED
        : denied(decision.refusal.code),
  };
}

async function aliasesOf(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await reader
    .select({ id: accounts.id, alias: accounts.alias })
    .from(accounts)
    .where(inArray(accounts.id, [...ids]));
  return new Map(rows.map(({ id, alias }) => [id, alias]));
}

/** Every list that was ever imported, newest first, and how far screening against the newest has come. */
export async function listsPage(reader: Reader) {
  const rows = await reader
    .select({
      id: sanctionLists.id,
      number: sanctionLists.number,
      publisher: sanctionLists.publisher,
      publishedOn: sanctionLists.publishedOn,
      entries: sanctionLists.entries,
      sha256: sanctionLists.sha256,
      importedAt: sanctionLists.importedAt,
      by: accounts.alias,
    })
    .from(sanctionLists)
    .leftJoin(accounts, eq(sql`${accounts.id}::text`, sanctionLists.importedBy))
    .orderBy(desc(sanctionLists.number))
    .limit(PAGE);
  const inForce = new Set((await listsInForce(reader)).map(({ number }) => number));
  return {
    lists: rows.map((row) => ({ ...row, publisher: row.publisher as Publisher, inForce: inForce.has(row.number) })),
    progress: await progress(reader),
  };
}

async function progress(reader: Reader): Promise<{ screened: number; all: number }> {
  const number = await newestList(reader);
  const [done] = await reader
    .select({ screened: sql<number>`count(distinct ${screenings.organisationId})::int` })
    .from(screenings)
    .where(eq(screenings.listNumber, number));
  const [all] = await reader.select({ count: count() }).from(organisations);
  return { screened: done?.screened ?? 0, all: all?.count ?? 0 };
}

/** What the desk's page of one organisation says of its screening; null where no list was ever imported. */
export async function screeningOf(reader: Reader, organisationId: string) {
  if ((await newestList(reader)) === 0) return null;
  const [last] = await reader
    .select({ at: screenings.screenedAt, parties: screenings.parties })
    .from(screenings)
    .where(eq(screenings.organisationId, organisationId))
    .orderBy(desc(screenings.screenedAt), desc(screenings.id))
    .limit(1);
  const hits = await reader
    .select({ id: screeningHits.id, state: screeningHits.state, role: screeningHits.role })
    .from(screeningHits)
    .where(eq(screeningHits.organisationId, organisationId))
    .orderBy(asc(screeningHits.id))
    .limit(PAGE);
  return {
    last: last ?? null,
    hits: hits.map((hit) => ({ ...hit, state: hit.state as HitState, role: hit.role as PartyRole })),
  };
}
