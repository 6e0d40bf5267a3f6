import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { applications } from '#db/schema/applications.ts';
import { awards } from '#db/schema/awards.ts';
import { callLots } from '#db/schema/calls.ts';
import { organisations } from '#db/schema/organisations.ts';
import type { CallFacts } from '#app/calls/call-store.server.ts';
import { envelopeOf, familyOf } from '#app/calls/rounds/round-store.server.ts';
import { utcDate, type Instant } from '#app/kernel/instant.ts';
import { programmeFacts } from '#app/programme/programme-store.server.ts';
import type { AwardLimits } from './award-list.ts';
import { liftedCaps } from './cap/cap-override-store.server.ts';

/** I3, I4, I5: what the list of a call must stay within, at that moment. */
export async function limitsFor(
  reader: Reader,
  call: Pick<CallFacts, 'id' | 'programmeId' | 'envelopeMinor' | 'minimumMinor' | 'maximumMinor' | 'roundOf'>,
  organisationIds: readonly string[],
  at: Instant,
): Promise<AwardLimits> {
  const programme = await programmeFacts(reader, call.programmeId);
  if (!programme) throw new Error('a call without programme');
  const live = eq(awards.state, 'live');
  const [committed] = await reader
    .select({ sum: sumMinor })
    .from(awards)
    .where(and(inArray(awards.callId, familyOf(reader, call)), live));
  const linked = await linkedTo(reader, organisationIds);
  const held = await reader
    .select({
      organisationId: awards.organisationId,
      grantedMinor: awards.amountMinor,
      releasedMinor: awards.releasedMinor,
    })
    .from(awards)
    .where(and(eq(awards.programmeId, call.programmeId), live, inArray(awards.organisationId, [...linked.keys()])));
  return {
    ...(await lotsOf(reader, call.id)),
    envelopeMinor: await envelopeOf(reader, call),
    committedMinor: BigInt(committed?.sum ?? '0'),
    minimumMinor: call.minimumMinor,
    maximumMinor: call.maximumMinor,
    capMinor: programme.capMinor,
    lifted: await liftedCaps(reader, { programmeId: call.programmeId, linked, today: utcDate(at) }),
    oneOf: linked,
    heldMinor: held.reduce((sums, { organisationId, grantedMinor, releasedMinor }) => {
      const party = linked.get(organisationId) ?? organisationId;
      return sums.set(party, (sums.get(party) ?? 0n) + grantedMinor - releasedMinor);
    }, new Map<string, bigint>()),
  };
}

/** I3: the lots of a call with what live awards take of each, and the files in them. */
async function lotsOf(reader: Reader, callId: string): Promise<Pick<AwardLimits, 'lots' | 'lotOf'>> {
  const { code, envelopeMinor } = callLots;
  const found = await reader.select({ code, envelopeMinor }).from(callLots).where(eq(callLots.callId, callId));
  if (found.length === 0) return { lots: new Map(), lotOf: new Map() };
  const files = await reader
    .select({ id: applications.id, lot: applications.lotCode, liveMinor: HELD })
    .from(applications)
    .leftJoin(awards, and(eq(awards.applicationId, applications.id), eq(awards.state, 'live')))
    .where(and(eq(applications.callId, callId), isNotNull(applications.lotCode)));
  const committed = (lot: string) =>
    files.reduce((total, file) => total + (file.lot === lot ? BigInt(file.liveMinor ?? '0') : 0n), 0n);
  return {
    lots: new Map(found.map((lot) => [lot.code, { ...lot, committedMinor: committed(lot.code) }])),
    lotOf: new Map(files.flatMap((file) => (file.lot === null ? [] : [[file.id, file.lot]]))),
  };
}

/**
 * I5: every organisation that is one with these, having the same host or controller, and the id they count under: the
 * least of their ids.
 */
async function linkedTo(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const list = sql.join(
    ids.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  const rows = await reader.execute<{ own: string; party: string }>(sql`
    select each.id as own, (select min(o.id::text) from one_with(each.id) o) as party
    from (select distinct m.id from unnest(array[${list}]) as asked(id), one_with(asked.id) m) as each`);
  return new Map(rows.map(({ own, party }) => [own, party]));
}

/**
 * I5: takes the third parties of a list, and all that are one with them, one after the other, in one order everywhere,
 * so that no two lists pass a cap together.
 */
export async function lockOrganisations(tx: Tx, asked: readonly string[]): Promise<void> {
  const ids = [...(await linkedTo(tx, asked)).keys()];
  await tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(inArray(organisations.id, [...ids]))
    .orderBy(asc(organisations.id))
    .for('update');
}

/** What a live award takes of its call, its lot and the cap: its amount, less what its ended agreement left unused. */
const HELD = sql<string | null>`${awards.amountMinor} - ${awards.releasedMinor}`;

const sumMinor = sql<string>`coalesce(sum(${HELD}), 0)`;
