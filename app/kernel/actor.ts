import type { AccountId, OrganisationId, ProgrammeId } from './ids.ts';
import type { Role } from './roles.ts';

/** One role held by an account, with where it holds. Re-read from the database on every request. */
export type Membership = {
  readonly role: Role;
  readonly programmeId: ProgrammeId | null;
  readonly consortiumMemberId: string | null;
  readonly organisationId: OrganisationId | null;
};

/** A person acting through a session. `alias` is the display name the person chose; the real name is in the vault. */
export type Person = {
  readonly kind: 'person';
  readonly accountId: AccountId;
  readonly alias: string;
  readonly memberships: readonly Membership[];
  readonly sessionHash: string;
};

/** The portal itself: reactions, schedules, seeds. */
export type SystemActor = { readonly kind: 'system'; readonly name: string };

export type Actor = Person | SystemActor;

export function holds(actor: Actor, ...roles: readonly Role[]): boolean {
  return actor.kind === 'person' && actor.memberships.some((membership) => roles.includes(membership.role));
}

/** The organisation an applicant acts for; null for staff. Where some were merged, the one that stands: it comes first. */
export function organisationOf(actor: Actor): OrganisationId | null {
  if (actor.kind !== 'person') return null;
  return actor.memberships.find((membership) => membership.organisationId !== null)?.organisationId ?? null;
}

/** Every organisation an applicant acts for: the own one, and what was merged into it. */
export function organisationsOf(actor: Actor): readonly OrganisationId[] {
  if (actor.kind !== 'person') return [];
  return actor.memberships.flatMap(({ organisationId }) => (organisationId === null ? [] : [organisationId]));
}

/** The consortium member a staff account belongs to; null for applicants. */
export function consortiumMemberOf(actor: Actor): string | null {
  if (actor.kind !== 'person') return null;
  return actor.memberships.find((membership) => membership.consortiumMemberId !== null)?.consortiumMemberId ?? null;
}

/** What is written in the trail: an account id, or `system:<name>`. */
export function actorReference(actor: Actor): string {
  return actor.kind === 'person' ? actor.accountId : `system:${actor.name}`;
}
