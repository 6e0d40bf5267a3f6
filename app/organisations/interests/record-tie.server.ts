import { and, eq, isNull, ne } from 'drizzle-orm';
import { interestTies } from '#db/schema/interests.ts';
import { consortiumMembers } from '#db/schema/programme.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import { theProgramme } from '#app/programme/programme-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { OrganisationRefusal } from '../refusals.ts';
import type { TieKind } from './interest.ts';
import { openOrganisation } from './recusal.server.ts';

/** I9: puts on record what ties a consortium member to a third party. A hard tie bars the whole member from then on. */
export async function recordTie(
  world: World,
  actor: Actor,
  given: { organisationId: string; memberId: string; kind: TieKind; key: IdempotencyKey },
): Promise<Result<{ tieId: string }, OrganisationRefusal>> {
  if (!can(actor, 'interests.record').allowed) return refuse('role-may-not');
  return perform<{ tieId: string }, OrganisationRefusal>(world, actor, 'record-tie', given.key, async (tx) => {
    const { organisationId, memberId, kind } = given;
    if (!(await openOrganisation(tx, actor, organisationId))) return refuse('not-found');
    const { id: programmeId } = await theProgramme(tx);
    const [member] = await tx.select().from(consortiumMembers).where(eq(consortiumMembers.id, memberId));
    if (member?.programmeId !== programmeId) return refuse('tie-member-unknown', { field: 'member' });
    const tieId = world.ids.next();
    await tx.insert(interestTies).values({
      id: tieId,
      organisationId,
      consortiumMemberId: memberId,
      kind,
      recordedBy: actorReference(actor),
      recordedAt: world.clock.now(),
    });
    const entity = { kind: 'organisation', id: organisationId };
    const body = { tieId, consortiumMemberId: memberId, tie: kind };
    return ok({ value: { tieId }, events: [{ kind: 'interest.recorded', programmeId, entity, body }] });
  });
}

/** Ends a tie that was recorded, but nobody ends one that bars them; declarations of people are never ended. */
export async function endTie(
  world: World,
  actor: Actor,
  given: { organisationId: string; tieId: string; key: IdempotencyKey },
): Promise<Result<null, OrganisationRefusal>> {
  if (!can(actor, 'interests.record').allowed) return refuse('role-may-not');
  return perform<null, OrganisationRefusal>(world, actor, 'end-tie', given.key, async (tx) => {
    const { organisationId, tieId } = given;
    if (!(await openOrganisation(tx, actor, organisationId))) return refuse('not-found');
    const { id: programmeId } = await theProgramme(tx);
    const ended = await tx
      .update(interestTies)
      .set({ endedAt: world.clock.now(), endedBy: actorReference(actor) })
      .where(
        and(
          eq(interestTies.id, tieId),
          eq(interestTies.organisationId, organisationId),
          isNull(interestTies.endedAt),
          ne(interestTies.kind, 'assistance'),
        ),
      )
      .returning({ id: interestTies.id });
    if (ended.length === 0) return refuse('not-found');
    const entity = { kind: 'organisation', id: organisationId };
    return ok({ value: null, events: [{ kind: 'interest.ended', programmeId, entity, body: { tieId } }] });
  });
}
