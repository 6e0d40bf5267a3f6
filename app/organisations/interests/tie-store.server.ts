import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { interestTies } from '#db/schema/interests.ts';
import { organisations } from '#db/schema/organisations.ts';
import { memberships } from '#db/schema/people.ts';
import { consortiumMembers } from '#db/schema/programme.ts';
import type { Actor } from '#app/kernel/actor.ts';
import { isHard, type TieKind } from './interest.ts';
import { notRecused } from './recusal.server.ts';

/** Every tie of a third party that was recorded, newest first; the cast is the check `interest_ties_kind`. */
export async function tiesOf(reader: Reader, organisationId: string) {
  const rows = await reader
    .select({
      id: interestTies.id,
      kind: interestTies.kind,
      member: consortiumMembers.code,
      recordedAt: interestTies.recordedAt,
      endedAt: interestTies.endedAt,
    })
    .from(interestTies)
    .leftJoin(consortiumMembers, eq(consortiumMembers.id, interestTies.consortiumMemberId))
    .where(eq(interestTies.organisationId, organisationId))
    .orderBy(desc(interestTies.id));
  return rows.map((row) => ({ ...row, member: row.member ?? '', kind: row.kind as TieKind }));
}

/** A tie that bars nobody, of a member as a whole. */
type SoftTie = { readonly organisationId: string; readonly consortiumMemberId: string; readonly kind: TieKind };

/**
 * Soft ties between members and these third parties, shown to who assigns (decision 0070): those on record, and of a member
 * whose seat is in the third party's country. A country that is nobody's to know says nothing here either.
 */
export async function softTiesWith(reader: Reader, organisationIds: readonly string[]): Promise<readonly SoftTie[]> {
  if (organisationIds.length === 0) return [];
  const rows = await reader
    .select({
      organisationId: interestTies.organisationId,
      consortiumMemberId: interestTies.consortiumMemberId,
      kind: interestTies.kind,
    })
    .from(interestTies)
    .where(and(inArray(interestTies.organisationId, [...organisationIds]), isNull(interestTies.endedAt)));
  const recorded = rows.flatMap(({ kind, consortiumMemberId, ...row }) =>
    consortiumMemberId === null || isHard(kind as TieKind)
      ? []
      : [{ ...row, consortiumMemberId, kind: kind as TieKind }],
  );
  return [...recorded, ...(await seatsInCountryOf(reader, organisationIds))];
}

async function seatsInCountryOf(reader: Reader, organisationIds: readonly string[]): Promise<readonly SoftTie[]> {
  const rows = await reader
    .select({ organisationId: organisations.id, consortiumMemberId: consortiumMembers.id })
    .from(organisations)
    .innerJoin(consortiumMembers, eq(consortiumMembers.country, organisations.country))
    .where(and(inArray(organisations.id, [...organisationIds]), eq(organisations.regionOnly, false)));
  return rows.map((row) => ({ ...row, kind: 'country-desk' }));
}

/** I9: who a hard tie keeps from these third parties: a member as a whole, or one person. */
export type Barred = {
  readonly organisationId: string;
  readonly accountId: string | null;
  readonly consortiumMemberId: string | null;
};

/** Hard ties in force, and for every third party whoever ever belonged to it. */
export async function barredFrom(reader: Reader, organisationIds: readonly string[]): Promise<readonly Barred[]> {
  if (organisationIds.length === 0) return [];
  const ties = await reader
    .select({
      organisationId: interestTies.organisationId,
      accountId: interestTies.accountId,
      consortiumMemberId: interestTies.consortiumMemberId,
      kind: interestTies.kind,
    })
    .from(interestTies)
    .where(and(inArray(interestTies.organisationId, [...organisationIds]), isNull(interestTies.endedAt)));
  const people = await reader
    .selectDistinct({ organisationId: memberships.organisationId, accountId: memberships.accountId })
    .from(memberships)
    .where(inArray(memberships.organisationId, [...organisationIds]));
  return [
    ...ties.flatMap(({ kind, ...tie }) => (isHard(kind as TieKind) ? [tie] : [])),
    ...people.flatMap(({ organisationId, accountId }) =>
      organisationId ? [{ organisationId, accountId, consortiumMemberId: null }] : [],
    ),
  ];
}

/**
 * I9: whose conflicts count for each of these third parties: its own, those of its other descriptions, and those of the
 * co-applicants its files name. The other side of `recused_organisations`.
 */
export async function conflictsCountingFor(
  reader: Reader,
  organisationIds: readonly string[],
): Promise<readonly { readonly organisationId: string; readonly countedId: string }[]> {
  const ids = sql.param(`{${[...new Set(organisationIds)].join(',')}}`);
  const rows = await reader.execute<{ organisation_id: string; counted_id: string }>(
    sql`select organisation_id, counted_id from conflicts_counting_for(${ids}::uuid[])`,
  );
  return [...rows].map((row) => ({ organisationId: row.organisation_id, countedId: row.counted_id }));
}

/** Third parties with a description here that files of this one name as co-applicants, but those the person is recused from. */
export async function partnersOf(reader: Reader, actor: Actor, organisationId: string) {
  return reader
    .select({ id: organisations.id, alias: organisations.alias })
    .from(organisations)
    .where(
      and(
        sql`${organisations.id} in (select partner_id from co_applicant_links where organisation_id = ${organisationId})`,
        notRecused(organisations.id, actor),
      ),
    )
    .orderBy(asc(organisations.alias));
}
