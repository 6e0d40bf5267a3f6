import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { memberships } from '#db/schema/people.ts';
import { consortiumMembers } from '#db/schema/programme.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { DomainEvent, Notice } from '#app/kernel/event.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { accountEvent } from '#app/people/account-event.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { heldMember, memberEvent } from './change-consortium.server.ts';
import { holdsLastAdministrator, rolesAt, saveMember } from './consortium-store.server.ts';
import { decideEnd } from './consortium.ts';
import type { ProgrammeRefusal } from './refusals.ts';

type Given = { readonly memberId: string; readonly version: number; readonly key: IdempotencyKey };
type Answer = Promise<Result<{ roles: number }, ProgrammeRefusal>>;

/**
 * Ends the part of a member, and in the same act every role its people hold there: nobody acts for a member that has left
 * (SE-3: from the next request on). Nothing is deleted; what they did keeps their names and the member's. Answers how many
 * roles ended.
 */
export async function endMember(world: World, actor: Person, given: Given): Answer {
  return perform<{ roles: number }, ProgrammeRefusal>(world, actor, 'end-member', given.key, async (tx) => {
    const held = await heldMember(tx, actor, given);
    if (!held.ok) return held;
    const { programmeId, member } = held.value;
    // A role that is being given there waits for this lock (0114), and is refused.
    await tx.select().from(consortiumMembers).where(eq(consortiumMembers.id, member.id)).for('update');
    const own = actor.memberships.some(({ consortiumMemberId }) => consortiumMemberId === member.id);
    const lastAdministrator = await holdsLastAdministrator(tx, member.id);
    const decided = decideEnd(member, { own, lastAdministrator });
    if (!decided.ok) return decided;
    const ended = await endRoles(world, tx, { programmeId, memberId: member.id });
    await saveMember(tx, member, { endedAt: world.clock.now() });
    const about = { code: member.code, roles: ended.events.length };
    return ok({
      value: { roles: ended.events.length },
      events: [memberEvent('consortium.member-ended', programmeId, member.id, about), ...ended.events],
      notices: ended.notices,
    });
  });
}

/** A member takes part again, as what it was. Its people are given their roles anew. */
export async function returnMember(world: World, actor: Person, given: Given): Answer {
  return perform<{ roles: number }, ProgrammeRefusal>(world, actor, 'return-member', given.key, async (tx) => {
    const held = await heldMember(tx, actor, given);
    if (!held.ok) return held;
    const { programmeId, member } = held.value;
    if (member.endedAt === null) return refuse('move-not-allowed');
    await saveMember(tx, member, { endedAt: null });
    const about = { code: member.code, kind: member.kind };
    const event = memberEvent('consortium.member-returned', programmeId, member.id, about);
    return ok({ value: { roles: 0 }, events: [event] });
  });
}

async function endRoles(
  world: World,
  tx: Tx,
  { programmeId, memberId }: { programmeId: string; memberId: string },
): Promise<{ events: readonly DomainEvent[]; notices: readonly Notice[] }> {
  const ended = await tx.update(memberships).set({ endedAt: world.clock.now() }).where(rolesAt(memberId)).returning();
  const events = ended.map(({ id: membershipId, accountId, role }) => ({
    ...accountEvent('membership.ended', accountId, { membershipId, role }),
    programmeId,
  }));
  const told = [...new Set(ended.map(({ accountId }) => accountId))];
  const notices = told.map((accountId) => ({
    accountId,
    kind: 'role-ended',
    entity: { kind: 'account', id: accountId },
  }));
  return { events, notices };
}
