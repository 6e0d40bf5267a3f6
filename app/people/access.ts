import type { Actor } from '#app/kernel/actor.ts';
import { APPLICANT_ROLES, isStaff, ROLES, type Role } from '#app/kernel/roles.ts';
import { ALLOWED, denied, type Verdict } from '#app/kernel/verdict.ts';

const STAFF = ROLES.filter(isStaff);
const EVERYBODY = ROLES;
const APPLICANTS = APPLICANT_ROLES;
const WRITERS = ['applicant-owner', 'applicant-editor'] as const;
const GRANT_DESK = ['call-manager', 'grants-officer', 'partner-coordinator', 'overall-lead'] as const;
const FINANCE = ['finance-officer', 'finance-approver'] as const;
const MONEY_READERS = ['grants-officer', 'overall-lead', ...FINANCE] as const;

/**
 * AZ-1: the one table of who may do what, role by action, in the order a grant lives. Default deny. Which records
 * a role sees is decided by the query that loads them; rules about persons (four eyes, conflicts) by their policies.
 */
export const ACCESS = {
  'account.use': EVERYBODY,
  'notices.read': EVERYBODY,
  'people.read': ['administrator'],
  'people.invite': ['administrator'],
  'programme.read': STAFF,
  'rates.enter': ['finance-officer'],
  'witnesses.manage': ['overall-lead'],
  'organisation.own': APPLICANTS,
  'organisation.edit': ['applicant-owner'],
  'team.manage': ['applicant-owner'],
  'payee.propose': ['applicant-owner', 'applicant-finance'],
  'organisations.read': [...GRANT_DESK, ...FINANCE],
  'due-diligence.record': ['grants-officer'],
  'payee.verify': ['finance-officer'],
  'lists.import': ['grants-officer', 'administrator'],
  'screening.run': ['grants-officer', 'finance-officer'],
  'screening.read': ['grants-officer', 'finance-officer', 'overall-lead'],
  'screening.decide': ['grants-officer', 'finance-officer', 'overall-lead'],
  'calls.read': [...GRANT_DESK, 'reviewer'],
  'calls.draft': ['call-manager'],
  'calls.approve': ['call-manager', 'overall-lead'],
  'applications.own': APPLICANTS,
  'applications.start': WRITERS,
  'applications.edit': [...WRITERS, 'applicant-finance'],
  'applications.submit': ['applicant-owner'],
  'applications.read': GRANT_DESK,
  'applications.confidential': ['grants-officer', 'overall-lead'],
  'conversation.read': ['grants-officer', 'call-manager', 'overall-lead'],
  'conversation.write': ['grants-officer'],
  'eligibility.decide': ['grants-officer'],
  'documents.read': [...APPLICANTS, ...GRANT_DESK, ...FINANCE, 'reviewer'],
  'assignments.make': ['grants-officer', 'call-manager'],
  'reviews.own': ['reviewer'],
  'ranking.read': GRANT_DESK,
  'ranking.fix': ['grants-officer', 'call-manager'],
  'awards.read': GRANT_DESK,
  'awards.prepare': ['grants-officer'],
  'awards.approve': ['call-manager', 'overall-lead', 'partner-coordinator'],
  'awards.notify': ['grants-officer'],
  'selection.read': [...GRANT_DESK, 'auditor'],
  'agreements.read': [...APPLICANTS, ...GRANT_DESK, ...FINANCE],
  'agreements.draft': ['grants-officer'],
  'agreements.sign': ['applicant-owner'],
  'agreements.countersign': ['call-manager', 'overall-lead'],
  'reports.read': [...APPLICANTS, ...GRANT_DESK, ...FINANCE],
  'reports.write': [...WRITERS, 'applicant-finance'],
  'reports.submit': ['applicant-owner'],
  'reports.decide': ['grants-officer'],
  'disbursements.read': MONEY_READERS,
  'disbursements.request': ['finance-officer', 'grants-officer'],
  'disbursements.check': ['finance-officer'],
  'disbursements.approve': ['finance-approver', 'overall-lead'],
  'disbursements.instruct': ['finance-officer'],
  'disbursements.receive': ['applicant-owner', 'applicant-finance'],
  'publication.consent': ['applicant-owner'],
  'publication.read': ['grants-officer', 'call-manager', 'overall-lead'],
  'publication.manage': ['grants-officer', 'overall-lead'],
  'publication.approve': ['call-manager', 'overall-lead'],
  'ledger.read': [...FINANCE, 'overall-lead', 'auditor'],
  'donor-report.read': [...FINANCE, 'overall-lead', 'auditor'],
  'engagements.invite': ['overall-lead'],
  'assurance.read': ['auditor', 'overall-lead'],
  'identities.audit': ['auditor'],
  'samples.read': ['auditor', 'overall-lead', ...FINANCE],
  'samples.draw': ['auditor'],
  'findings.answer': ['overall-lead', 'finance-officer'],
  'findings.correct': ['finance-officer'],
  'trail.read': ['auditor', 'overall-lead'],
  'trail.record': [...GRANT_DESK, ...FINANCE, 'auditor'],
  'retention.keep': ['overall-lead', 'administrator'],
} as const satisfies Record<string, readonly Role[]>;

export type Action = keyof typeof ACCESS;

/** AZ-1: whether an actor may do an action at all. Pure: the same table hides a link and guards a route. */
export function can(actor: Actor | null, action: Action): Verdict<'not-signed-in' | 'role-may-not'> {
  if (!actor || actor.kind === 'system') return denied('not-signed-in');
  const roles: readonly Role[] = ACCESS[action];
  return actor.memberships.some((membership) => roles.includes(membership.role)) ? ALLOWED : denied('role-may-not');
}

/** The programmes in which a person of the staff may do an action; a membership without a programme counts for all. */
export function programmesWhere(actor: Actor, action: Action): readonly string[] | 'all' {
  if (actor.kind !== 'person') return [];
  const roles: readonly Role[] = ACCESS[action];
  const held = actor.memberships.filter(
    (each) => roles.includes(each.role) && isStaff(each.role) && each.organisationId === null,
  );
  if (held.some((each) => each.programmeId === null)) return 'all';
  return held.flatMap((each) => (each.programmeId === null ? [] : [each.programmeId]));
}

/** AZ-2: whether a person of the staff may do an action in that programme. */
export function staffMay(actor: Actor, action: Action, programmeId: string): boolean {
  const programmes = programmesWhere(actor, action);
  return programmes === 'all' || programmes.includes(programmeId);
}
