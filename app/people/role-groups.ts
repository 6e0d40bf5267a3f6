import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { isStaff, type Role } from '#app/kernel/roles.ts';

/** Roles an administrator gives; applicants receive theirs with their organisation. */
export const STAFF_ROLES = [
  'reviewer',
  'partner-coordinator',
  'call-manager',
  'grants-officer',
  'finance-officer',
  'finance-approver',
  'overall-lead',
  'auditor',
  'administrator',
] as const satisfies readonly Role[];

type Group = 'applicant' | 'desk' | 'auditor' | 'administrator';

/**
 * AZ-4: one account stays on one side. Who applies does not judge, who audits does nothing else, and who gives out
 * roles has no power over money.
 */
export function decideRoles(roles: readonly Role[]): Result<null, Refusal<'roles-do-not-mix'>> {
  return new Set(roles.map(groupOf)).size > 1 ? refuse('roles-do-not-mix', { field: 'role' }) : ok(null);
}

function groupOf(role: Role): Group {
  if (!isStaff(role)) return 'applicant';
  return role === 'auditor' || role === 'administrator' ? role : 'desk';
}
