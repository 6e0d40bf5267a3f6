import type { Actor } from '#app/kernel/actor.ts';
import { APPLICANT_ROLES, isStaff, ROLES, type Role } from '#app/kernel/roles.ts';
import { ALLOWED, denied, type Verdict } from '#app/kernel/verdict.ts';

const ASSISTANT = 'applicant-assistant';
const STAFF = ROLES.filter(isStaff);
/** Who fills in for a group leaves that first: an account is changed in its own roles. */
const EVERYBODY = ROLES.filter((role) => role !== 'applicant-assistant');
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
  'renewals.ask': ['administrator'],
  'renewals.approve': ['administrator', 'overall-lead'],
  'programme.read': STAFF,
  'programme.edit': ['overall-lead'],
  'programme.set-up': ['overall-lead'],
  'programme-rules.propose': ['call-manager', 'finance-officer', 'overall-lead'],
  'programme-rules.approve': ['overall-lead'],
  'programme-account.read': [...FINANCE, 'overall-lead'],
  'programme-account.propose': ['finance-officer', 'overall-lead'],
  'programme-account.approve': ['finance-approver', 'overall-lead'],
  'rates.enter': ['finance-officer'],
  'witnesses.manage': ['overall-lead'],
  'organisation.own': [...APPLICANTS, ASSISTANT],
  'organisation.edit': ['applicant-owner', ASSISTANT],
  'hosting.own': [...APPLICANTS, ASSISTANT],
  'hosting.money': ['applicant-owner', 'applicant-finance'],
  'assistance.own': [ASSISTANT],
  'assistance.give': ['grants-officer', 'call-manager', 'partner-coordinator'],
  'assistance.reveal': ['grants-officer', 'overall-lead'],
  'team.manage': ['applicant-owner'],
  'payee.propose': ['applicant-owner', 'applicant-finance'],
  'payee.stop': APPLICANTS,
  'organisations.read': [...GRANT_DESK, ...FINANCE],
  'organisations.merge': ['grants-officer', 'overall-lead'],
  'due-diligence.record': ['grants-officer'],
  'due-diligence.documents': ['grants-officer', 'finance-officer', 'overall-lead'],
  'interests.record': ['grants-officer', 'call-manager'],
  'payee.verify': ['finance-officer'],
  'lists.import': ['grants-officer', 'administrator'],
  'screening.run': ['grants-officer', 'finance-officer'],
  'screening.read': ['grants-officer', 'finance-officer', 'overall-lead'],
  'screening.decide': ['grants-officer', 'finance-officer', 'overall-lead'],
  'calls.read': [...GRANT_DESK, 'reviewer'],
  'calls.draft': ['call-manager'],
  'clarifications.ask': APPLICANTS,
  'clarifications.answer': ['call-manager'],
  'calls.approve': ['call-manager', 'overall-lead'],
  'calls.close': ['call-manager', 'grants-officer'],
  'applications.own': [...APPLICANTS, ASSISTANT],
  'applications.start': [...WRITERS, ASSISTANT],
  'applications.edit': [...WRITERS, 'applicant-finance', ASSISTANT],
  'applications.submit': ['applicant-owner', ASSISTANT],
  'applications.read': GRANT_DESK,
  'applications.confidential': ['grants-officer', 'overall-lead'],
  'applications.sealed': ['overall-lead'],
  'conversation.read': ['grants-officer', 'call-manager', 'overall-lead'],
  'conversation.write': ['grants-officer'],
  'eligibility.decide': ['grants-officer'],
  'eligibility.confirm': ['grants-officer', 'call-manager', 'overall-lead'],
  'documents.read': [...APPLICANTS, ASSISTANT, ...GRANT_DESK, ...FINANCE],
  'assignments.make': ['grants-officer', 'call-manager'],
  'reviews.own': ['reviewer'],
  'answers.translate': ['grants-officer', 'call-manager'],
  'consensus.chair': ['grants-officer', 'call-manager'],
  'ranking.read': GRANT_DESK,
  'ranking.fix': ['grants-officer', 'call-manager'],
  'awards.read': GRANT_DESK,
  'cap-overrides.propose': ['grants-officer'],
  'cap-overrides.decide': ['call-manager', 'overall-lead'],
  'awards.prepare': ['grants-officer'],
  'awards.approve': ['call-manager', 'overall-lead', 'partner-coordinator'],
  'awards.notify': ['grants-officer'],
  'committee.sign': [...GRANT_DESK, 'reviewer'],
  'redress.decide': GRANT_DESK,
  'selection.read': [...GRANT_DESK, 'auditor'],
  'agreements.read': [...APPLICANTS, ...GRANT_DESK, ...FINANCE],
  'agreements.draft': ['grants-officer'],
  'agreements.sign': ['applicant-owner'],
  'agreements.countersign': ['call-manager', 'overall-lead'],
  'agreements.suspend': ['grants-officer', 'call-manager', 'overall-lead'],
  'agreements.resume': ['call-manager', 'overall-lead'],
  'agreements.close': ['grants-officer', 'call-manager', 'overall-lead'],
  'amendments.write': [...WRITERS, 'applicant-finance', 'grants-officer'],
  'amendments.request': ['applicant-owner', 'grants-officer'],
  'amendments.check': ['grants-officer', 'finance-officer'],
  'amendments.approve': ['call-manager', 'overall-lead', 'finance-approver'],
  'amendments.refuse': ['grants-officer', 'finance-officer', 'call-manager', 'overall-lead', 'finance-approver'],
  'overview.read': [...APPLICANTS, ...GRANT_DESK, ...FINANCE],
  'overview.finance': FINANCE,
  'overview.portfolio': ['overall-lead'],
  'milestones.plan': ['grants-officer'],
  'milestones.claim': [...WRITERS],
  'mentoring.read': [...APPLICANTS, ...GRANT_DESK],
  'mentoring.record': ['partner-coordinator', 'grants-officer'],
  'mentoring.answer': WRITERS,
  'reports.read': [...APPLICANTS, ...GRANT_DESK, ...FINANCE],
  'reports.write': [...WRITERS, 'applicant-finance'],
  'reports.describe': [...WRITERS, 'applicant-finance', 'grants-officer', 'finance-officer'],
  'reports.submit': ['applicant-owner'],
  'reports.decide': ['grants-officer'],
  'reports.countersign': ['grants-officer', 'partner-coordinator', 'finance-officer', 'overall-lead'],
  'disbursements.read': MONEY_READERS,
  'disbursements.request': ['finance-officer', 'grants-officer'],
  'disbursements.check': ['finance-officer'],
  'disbursements.approve': ['finance-approver', 'overall-lead'],
  'disbursements.instruct': ['finance-officer'],
  'disbursements.hold': MONEY_READERS,
  'disbursements.receive': ['applicant-owner', 'applicant-finance'],
  'recoveries.contest': ['applicant-owner', 'applicant-finance'],
  'recoveries.write-off': ['finance-officer'],
  'recoveries.approve-write-off': ['finance-approver', 'overall-lead'],
  'recoveries.report': [...FINANCE, 'overall-lead'],
  'approval-rules.propose': [...FINANCE, 'overall-lead'],
  'approval-rules.approve': ['overall-lead'],
  'operators.read': MONEY_READERS,
  'operators.propose': ['finance-officer', 'overall-lead'],
  'operators.approve': ['finance-approver', 'overall-lead'],
  'operators.withdraw': [...FINANCE, 'overall-lead'],
  'publication.consent': ['applicant-owner'],
  'publication.read': ['grants-officer', 'call-manager', 'overall-lead'],
  'publication.manage': ['grants-officer', 'overall-lead'],
  'publication.approve': ['call-manager', 'overall-lead'],
  'ledger.read': [...FINANCE, 'overall-lead', 'auditor'],
  'periods.close': FINANCE,
  'periods.reopen': [...FINANCE, 'overall-lead'],
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
