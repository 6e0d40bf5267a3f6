import { describe, expect, it } from 'vitest';
import { isStaff, ROLES } from '#app/kernel/roles.ts';
import { decideRoles, STAFF_ROLES } from '#app/people/role-groups.ts';

describe('AZ-4 which roles one account may hold', () => {
  it('offers every staff role there is', () => {
    expect(STAFF_ROLES).toEqual(ROLES.filter(isStaff));
  });

  it('lets the desk combine its own', () => {
    expect(decideRoles(['call-manager', 'grants-officer', 'finance-officer']).ok).toBe(true);
    expect(decideRoles(['applicant-owner', 'applicant-finance']).ok).toBe(true);
    expect(decideRoles([]).ok).toBe(true);
  });

  it.each([
    ['administrator', 'finance-approver'],
    ['administrator', 'applicant-owner'],
    ['auditor', 'grants-officer'],
    ['auditor', 'administrator'],
    ['reviewer', 'applicant-editor'],
  ] as const)('keeps %s apart from %s', (one, other) => {
    expect(decideRoles([one, other])).toMatchObject({ ok: false, refusal: { code: 'roles-do-not-mix' } });
  });
});
