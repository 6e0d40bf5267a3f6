import { and, eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { accounts, memberships } from '#db/schema/people.ts';
import { assignments } from '#db/schema/reviews.ts';
import type { Person } from '#app/kernel/actor.ts';
import { ALLOWED, denied, type Verdict } from '#app/kernel/verdict.ts';
import { staffMay } from '#app/people/access.ts';
import { toMembership } from '#app/people/account-store.server.ts';
import { consortiumOf, holdsLastAdministrator, rolesAt } from './consortium-store.server.ts';
import { decideEnd, type Member } from './consortium.ts';
import { theProgramme } from './programme-store.server.ts';

/** Everybody who takes or took part; null for who may not change it. */
export async function consortiumPage(reader: Reader, actor: Person) {
  const { id } = await theProgramme(reader);
  return staffMay(actor, 'programme.edit', id) ? { members: await consortiumOf(reader, id) } : null;
}

/** One member, and what the end of its part would take with it: roles by alias, and readings that are not handed in. */
export async function memberPage(reader: Reader, actor: Person, memberId: string) {
  const page = await consortiumPage(reader, actor);
  const member = page?.members.find(({ id }) => id === memberId);
  if (!member) return null;
  const held = await reader
    .select({ id: memberships.id, alias: accounts.alias, membership: memberships })
    .from(memberships)
    .innerJoin(accounts, eq(accounts.id, memberships.accountId))
    .where(rolesAt(memberId))
    .orderBy(accounts.alias, memberships.id);
  const open = ['invited', 'accepted', 'in_progress', 'reopened'];
  const readings = and(eq(assignments.consortiumMemberId, memberId), inArray(assignments.state, open));
  return {
    member,
    roles: held.map(({ id, alias, membership }) => ({ id, alias, role: toMembership(membership).role })),
    readings: await reader.$count(assignments, readings),
    end: await verdictOnEnd(reader, actor, member),
  };
}

async function verdictOnEnd(reader: Reader, actor: Person, member: Member): Promise<Verdict> {
  const own = actor.memberships.some(({ consortiumMemberId }) => consortiumMemberId === member.id);
  const lastAdministrator = await holdsLastAdministrator(reader, member.id);
  const decided = decideEnd(member, { own, lastAdministrator });
  return decided.ok ? ALLOWED : denied(decided.refusal.code);
}
