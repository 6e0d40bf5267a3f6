import type { Actor } from '#app/kernel/actor.ts';
import { ACCESS } from '#app/people/access.ts';
import type { Role } from '#app/kernel/roles.ts';

/** Whose agreements an actor may see: those of some organisations, of some programmes, or of all. */
export type Reach = {
  readonly organisations: readonly string[];
  readonly programmes: readonly string[] | 'all';
};

const READERS: readonly Role[] = ACCESS['agreements.read'];

/** AZ-2: grantees reach their organisation's agreements and reports, staff those of their programme. */
export function reachOf(actor: Actor): Reach {
  if (actor.kind === 'system') return { organisations: [], programmes: 'all' };
  const readers = actor.memberships.filter((membership) => READERS.includes(membership.role));
  const staff = readers.filter((membership) => membership.organisationId === null);
  const programmes = staff.flatMap((membership) => (membership.programmeId ? [membership.programmeId] : []));
  return {
    organisations: readers.flatMap((membership) => (membership.organisationId ? [membership.organisationId] : [])),
    programmes: programmes.length < staff.length ? 'all' : programmes,
  };
}

/** Whether an actor holds one of the roles for that very organisation: a grantee's own acts. */
export function actsFor(actor: Actor, organisationId: string, roles: readonly Role[]): boolean {
  return (
    actor.kind === 'person' &&
    actor.memberships.some((each) => each.organisationId === organisationId && roles.includes(each.role))
  );
}
