import { and, desc, eq, gte, lt, sql, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { accounts } from '#db/schema/people.ts';
import { trailChain, trailEvents } from '#db/schema/trail.ts';
import type { World } from '#app/kernel/world.ts';
import type { BookScope } from '#app/ledger/ledger-scope.server.ts';
import { verifyStoredJournal } from '#app/ledger/verify-journal.server.ts';
import { readCheckpoint, type Checkpoint } from '#app/trail/checkpoint.ts';
import { checkpointKeyOf, latestCheckpoints } from '#app/trail/checkpoint-store.server.ts';
import { verifyStoredTrail } from '#app/trail/verify-trail.server.ts';
import { namesOf } from './named-entities.server.ts';
import { recusedHere } from './open-files.server.ts';
import { withSnapshot } from './snapshot.server.ts';
import { openEvents } from './open-events.server.ts';
import { shownActor } from './shown-actor.server.ts';
import { searchConditions } from './trail-search.server.ts';
import { isSearching, type TrailSearch } from './trail-search.ts';

const PAGE = 50;
/** Up to here a chain is verified whenever the page is opened; longer ones when somebody asks. */
const AT_ONCE = 20_000;

/**
 * Whether the chains hold, and the events of the period in scope that are looked for, newest first, by number (keyset).
 * `errors`: what was typed and fits nothing; no event then.
 */
export async function trailPage(world: World, scope: BookScope, given: TrailAsked) {
  const { verifierKey } = checkpointKeyOf(world, scope.programmeId);
  const kept = given.note === null ? null : readCheckpoint(given.note, verifierKey);
  const long = (await lengthOf(world.db, scope.programmeId)) > AT_ONCE;
  const opened = given.after === null && !isSearching(given.search);
  const verify = given.verify || kept !== null || (opened && !long);
  const open = openEvents(scope);
  const { conditions, errors } = await searchConditions(world.db, scope, given.search);
  return {
    verdicts: verify ? await verdicts(world, scope, kept) : null,
    note: given.note === null ? null : kept ? { size: kept.size, at: kept.at } : ('unreadable' as const),
    checkpoints: await latestCheckpoints(world.db, scope.programmeId),
    verifiedAt: world.clock.now(),
    search: given.search,
    recused: (await recusedHere(world.db, scope)) > 0,
    errors,
    ...(errors.length > 0
      ? { events: [], next: null }
      : await eventsPage(world.db, scope, { after: given.after, conditions: [...open, ...conditions] })),
  };
}

/** `note`: a checkpoint somebody kept elsewhere, as it was signed. */
type TrailAsked = {
  readonly after: number | null;
  readonly verify: boolean;
  readonly note: string | null;
  readonly search: TrailSearch;
};

async function verdicts(world: World, scope: BookScope, kept: Checkpoint | null) {
  const { programmeId } = scope;
  return withSnapshot(world, scope, async (tx) => [
    { chain: 'trail' as const, ...(await verifyStoredTrail(world, tx, programmeId, kept ? [kept] : [])) },
    { chain: 'journal' as const, ...(await verifyStoredJournal(tx, programmeId)) },
  ]);
}

async function lengthOf(reader: Reader, programmeId: string): Promise<number> {
  const [last] = await reader
    .select({ seq: trailChain.seq })
    .from(trailChain)
    .where(eq(trailChain.programmeId, programmeId))
    .orderBy(desc(trailChain.seq))
    .limit(1);
  return last?.seq ?? 0;
}

async function eventsPage(
  reader: Reader,
  scope: BookScope,
  { after, conditions }: { after: number | null; conditions: readonly SQL[] },
) {
  const rows = await reader
    .select({
      number: trailChain.seq,
      at: trailEvents.at,
      kind: trailEvents.kind,
      command: trailEvents.command,
      actor: shownActor({
        actor: sql`${trailEvents.actor}`,
        roles: sql`${trailEvents.actorRoles}`,
        account: sql`${accounts.id}`,
        alias: sql`${accounts.alias}`,
      }),
      entityKind: trailEvents.entityKind,
      entityId: trailEvents.entityId,
    })
    .from(trailChain)
    .innerJoin(trailEvents, eq(trailEvents.id, trailChain.eventId))
    .leftJoin(accounts, eq(sql`${accounts.id}::text`, trailEvents.actor))
    .where(
      and(
        eq(trailChain.programmeId, scope.programmeId),
        after ? lt(trailChain.seq, after) : undefined,
        gte(trailEvents.at, sql`${scope.from}::date`),
        lt(trailEvents.at, sql`${scope.to}::date + 1`),
        eq(trailEvents.programmeId, scope.programmeId),
        ...conditions,
      ),
    )
    .orderBy(desc(trailChain.seq))
    .limit(PAGE + 1);
  const shown = rows.slice(0, PAGE);
  const names = await namesOf(reader, shown);
  return {
    events: shown.map((row) => ({ ...row, name: names.get(`${row.entityKind} ${row.entityId}`) ?? null })),
    next: rows.length > PAGE ? (rows[PAGE - 1]?.number ?? null) : null,
  };
}
