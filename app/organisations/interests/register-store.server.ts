import { and, eq, isNull, sql, type SQL } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { interestRegister, interestTies } from '#db/schema/interests.ts';
import { consortiumMembers } from '#db/schema/programme.ts';
import type { DomainEvent } from '#app/kernel/event.ts';
import type { World } from '#app/kernel/world.ts';
import { blindIndex } from '#app/vault/seal.ts';
import type { RegisterKind, RegisterLine } from './register.ts';

/** Who recorded a tie that a register and a description of a third party found between them. */
const BY_REGISTER = 'system:register';

/** The hash of a line, which is the same as that of an organisation described so (`writeMarks`). */
export function blindLine(world: World, { kind, value }: RegisterLine): string {
  return blindIndex(value, { key: world.keys.blindIndexKey, scope: `organisation-${kind}` });
}

/**
 * I9: puts on record the ties a register says, of one member or of one third party, and answers their events. Whom a
 * file names as a co-applicant counts like its applicant. A tie that was found before is not found again, so that a person can end one that was found by mistake.
 */
export async function tieByRegister(
  world: World,
  tx: Tx,
  given: { readonly programmeId: string } & ({ readonly memberId: string } | { readonly organisationId: string }),
): Promise<readonly DomainEvent[]> {
  const which: SQL =
    'memberId' in given
      ? sql`r.consortium_member_id = ${given.memberId}`
      : sql`m.organisation_id = ${given.organisationId}`;
  const rows = await tx.execute<{ organisationId: string; memberId: string; kind: RegisterKind }>(sql`
    select distinct m.organisation_id as "organisationId", r.consortium_member_id as "memberId", r.kind
    from interest_register r join (
      select organisation_id, kind, blind from organisation_marks
      union all select organisation_id, kind, blind from co_applicant_marks
    ) m on m.kind = r.mark_kind and m.blind = r.blind
    where r.ended_at is null and ${which} and not exists (
      select from interest_ties t where t.organisation_id = m.organisation_id
        and t.consortium_member_id = r.consortium_member_id and t.kind = r.kind
        and (t.ended_at is null or t.recorded_by = ${BY_REGISTER}))
    order by 1, 2, 3`);
  const found = [...rows].map((row) => ({ ...row, tieId: world.ids.next() }));
  if (found.length === 0) return [];
  const recorded = { recordedBy: BY_REGISTER, recordedAt: world.clock.now() };
  await tx.insert(interestTies).values(
    found.map(({ tieId, organisationId, memberId, kind }) => ({
      ...recorded,
      id: tieId,
      organisationId,
      consortiumMemberId: memberId,
      kind,
    })),
  );
  return found.map(({ tieId, organisationId, memberId, kind }) => ({
    kind: 'interest.recorded' as const,
    programmeId: given.programmeId,
    entity: { kind: 'organisation', id: organisationId },
    body: { tieId, consortiumMemberId: memberId, tie: kind, by: BY_REGISTER },
  }));
}

/** How many lines each member has in force by kind, and how many third parties they found. */
export async function registerSums(reader: Reader, programmeId: string) {
  const lines = sql<number>`count(*)::int`;
  const rows = await reader
    .select({
      memberId: interestRegister.consortiumMemberId,
      member: consortiumMembers.code,
      kind: interestRegister.kind,
      lines,
      recordedAt: sql<number>`extract(epoch from max(${interestRegister.recordedAt}))::float8`,
      found: sql<number>`(
        select count(*)::int from interest_ties t where t.consortium_member_id = ${interestRegister.consortiumMemberId}
          and t.kind = ${interestRegister.kind} and t.recorded_by = ${BY_REGISTER} and t.ended_at is null)`,
    })
    .from(interestRegister)
    .innerJoin(consortiumMembers, eq(consortiumMembers.id, interestRegister.consortiumMemberId))
    .where(and(eq(consortiumMembers.programmeId, programmeId), isNull(interestRegister.endedAt)))
    .groupBy(interestRegister.consortiumMemberId, consortiumMembers.code, interestRegister.kind)
    .orderBy(consortiumMembers.code, interestRegister.kind);
  // The check `interest_register_kind` of the database.
  return rows.map(({ recordedAt, ...row }) => ({
    ...row,
    kind: row.kind as RegisterKind,
    recordedAt: new Date(recordedAt * 1000),
  }));
}
