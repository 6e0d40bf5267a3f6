/** Every role of `docs/glossary.md`. An account may hold several, each in a programme, a member or an organisation. */
export const ROLES = [
  'applicant-owner',
  'applicant-editor',
  'applicant-finance',
  'applicant-viewer',
  'applicant-assistant',
  'reviewer',
  'partner-coordinator',
  'call-manager',
  'grants-officer',
  'finance-officer',
  'finance-approver',
  'overall-lead',
  'auditor',
  'administrator',
] as const;

export type Role = (typeof ROLES)[number];

/**
 * Roles of an organisation's own people. `applicant-assistant` is nobody's for good: one of the staff holds it, and nothing
 * else, while they fill in for a group.
 */
export const APPLICANT_ROLES = [
  'applicant-owner',
  'applicant-editor',
  'applicant-finance',
  'applicant-viewer',
] as const;

/** Staff sign in with a second factor; applicants may. */
export function isStaff(role: Role): boolean {
  return !role.startsWith('applicant-');
}
