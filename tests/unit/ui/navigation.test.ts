import { describe, expect, it } from 'vitest';
import { ROLES } from '#app/kernel/roles.ts';
import { currentItem, navigationFor } from '#app/ui/navigation.ts';

describe('the main menu', () => {
  it('offers visitors the calls only', () => {
    expect(navigationFor(null).map((item) => item.href)).toEqual(['/calls', '/grants']);
  });

  it.each(ROLES)('gives %s calls, notices and something of their own', (role) => {
    const hrefs = navigationFor([role]).map((item) => item.href);
    expect(hrefs.slice(-2)).toEqual(['/calls', '/notices']);
    expect(hrefs.length).toBeGreaterThan(2);
  });

  it('repeats nothing for a person with several roles', () => {
    const hrefs = navigationFor(['grants-officer', 'finance-officer', 'finance-approver']).map((item) => item.href);
    expect(new Set(hrefs).size).toBe(hrefs.length);
  });

  it('marks the longest address that fits, and only whole steps of the path', () => {
    const items = navigationFor(['grants-officer', 'call-manager']);
    expect(currentItem(items, '/desk/applications/1')?.href).toBe('/desk/applications');
    expect(currentItem(items, '/callsign')).toBeUndefined();
  });
});
