import { organisationsOf, type Actor } from '#app/kernel/actor.ts';
import { ALLOWED, denied, type Verdict } from '#app/kernel/verdict.ts';
import { can, staffMay, type Action } from '#app/people/access.ts';

export type DocumentOwnerKind = 'application' | 'report' | 'organisation';

/** What a document hangs on. `received`: the office has it; before that it is its organisation's alone. */
export type DocumentOwner = {
  readonly kind: DocumentOwnerKind;
  readonly organisationId: string;
  readonly programmeId: string;
  readonly received: boolean;
};

const OWN: Readonly<Record<DocumentOwnerKind, Action>> = {
  application: 'applications.own',
  report: 'reports.read',
  organisation: 'organisation.own',
};
const STAFF: Readonly<Record<DocumentOwnerKind, Action>> = {
  application: 'applications.read',
  report: 'reports.read',
  organisation: 'due-diligence.documents',
};

/**
 * The organisation itself, and staff of the programme whose role reads such files. Never a reviewer: a file somebody
 * attached may name people on any page, and reviewers judge an alias.
 */
export function mayDownload(actor: Actor, owner: DocumentOwner): Verdict<'role-may-not'> {
  if (organisationsOf(actor).includes(owner.organisationId) && can(actor, OWN[owner.kind]).allowed) return ALLOWED;
  if (!owner.received) return denied('role-may-not');
  return staffMay(actor, STAFF[owner.kind], owner.programmeId) ? ALLOWED : denied('role-may-not');
}
