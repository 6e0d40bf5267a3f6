import type { Role } from '#app/kernel/roles.ts';

/** Every desk role one person could hold at once. An auditor and an administrator are somebody else. */
export const STAFF_ROLES: readonly Role[] = [
  'reviewer',
  'partner-coordinator',
  'call-manager',
  'grants-officer',
  'finance-officer',
  'finance-approver',
  'overall-lead',
];
