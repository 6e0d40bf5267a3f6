import { and, desc, eq, gte, lt, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { accounts } from '#db/schema/people.ts';
import { trailChain, trailEvents } from '#db/schema/trail.ts';
import { mayReadDrafts } from '#app/calls/call-policy.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { LocalDate } from '#app/kernel/instant.ts';
import type { World } from '#app/kernel/world.ts';
import { bookScope } from '#app/ledger/ledger-scope.server.ts';
import { isRecusedFrom } from '#app/organisations/interests/recusal.server.ts';
import { staffMay } from '#app/people/access.ts';
import { recordById, type RecordFacts } from './record-store.server.ts';
import { RECORDS, roleOf, type RecordKind } from './record-trail.ts';

const PAGE = 50;

type Days = { readonly from: LocalDate; readonly to: LocalDate };

/**
 * Who did what to one record and when, newest first, by number (keyset): for whoever reads the record at the desk, and for
 * auditors on the days of their engagement. Null where it is not theirs to read (AZ-2).
 */
export async function recordTrailPage(
  world: World,
  actor: Person,
  asked: { readonly kind: RecordKind; readonly id: string; readonly after: number | null },
) {
  const record = await recordById(world.db, asked.kind, asked.id);
  if (!record) return null;
  const { organisationId } = record;
  if (organisationId && (await isRecusedFrom(world.db, actor, organisationId))) return null;
  const open = await openDays(world, actor, record);
  if (!open) return null;
  const { rows, next } = await eventsOf(world.db, record, { ...open, after: asked.after });
  return {
    record: { kind: record.kind, id: record.id, reference: record.reference },
    next,
    mayTakeBundle: record.kind === 'agreement' && staffMay(actor, 'assurance.read', record.programmeId),
    events: rows.map(({ number, at, kind, alias, actorRoles }) => {
      const role = roleOf(actorRoles);
      // PV-4: an organisation is known by its alias, and of its people no more than their part in it.
      const by = role.startsWith('applicant-') ? null : alias;
      return { number, at, kind, role, by };
    }),
  };
}

/** Desk roles of the programme read the whole history; an auditor the days of the engagement that is running. */
async function openDays(world: World, actor: Person, record: RecordFacts): Promise<Days | null> {
  const { programmeId } = record;
  if (staffMay(actor, RECORDS[record.kind], programmeId) && staffMay(actor, 'trail.record', programmeId)) {
    const hidden = record.unsaid && !(record.kind === 'call' && mayReadDrafts(actor));
    return hidden ? null : { from: '2000-01-01', to: '2999-12-31' };
  }
  if (!staffMay(actor, 'trail.read', programmeId)) return null;
  const scope = await bookScope(world.db, actor, world.clock.now());
  return scope?.programmeId === programmeId ? scope : null;
}

async function eventsOf(
  reader: Reader,
  { kind, id, programmeId }: RecordFacts,
  given: Days & { after: number | null },
) {
  const rows = await reader
    .select({
      number: trailChain.seq,
      at: trailEvents.at,
      kind: trailEvents.kind,
      actorRoles: trailEvents.actorRoles,
      alias: accounts.alias,
    })
    .from(trailEvents)
    .innerJoin(trailChain, eq(trailChain.eventId, trailEvents.id))
    .leftJoin(accounts, eq(sql`${accounts.id}::text`, trailEvents.actor))
    .where(
      and(
        eq(trailEvents.entityKind, kind),
        eq(trailEvents.entityId, id),
        eq(trailChain.programmeId, programmeId),
        given.after ? lt(trailChain.seq, given.after) : undefined,
        gte(trailEvents.at, sql`${given.from}::date`),
        lt(trailEvents.at, sql`${given.to}::date + 1`),
      ),
    )
    .orderBy(desc(trailChain.seq))
    .limit(PAGE + 1);
  const shown = rows.slice(0, PAGE);
  return { rows: shown, next: rows.length > PAGE ? (shown.at(-1)?.number ?? null) : null };
}
