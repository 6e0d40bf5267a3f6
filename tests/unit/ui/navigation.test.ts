import { describe, expect, it } from 'vitest';
import { ROLES } from '#app/kernel/roles.ts';
import { currentItem, folded, navigationFor } from '#app/ui/navigation.ts';

describe('the main menu', () => {
  it('offers visitors the calls only', () => {
    expect(navigationFor(null).map((item) => item.href)).toEqual(['/calls', '/grants']);
  });

  it.each(ROLES.filter((role) => role !== 'applicant-assistant'))(
    'gives %s calls, notices and something of their own',
    (role) => {
      const hrefs = navigationFor([role]).map((item) => item.href);
      expect(hrefs.slice(-2)).toEqual(['/calls', '/notices']);
      expect(hrefs.length).toBeGreaterThan(2);
    },
  );

  it('gives whoever fills in for a group its files and no notices of their own', () => {
    const hrefs = navigationFor(['applicant-assistant']).map((item) => item.href);
    expect(hrefs).toContain('/applications');
    expect(hrefs).not.toContain('/notices');
  });

  it('repeats nothing for a person with several roles', () => {
    const hrefs = navigationFor(['grants-officer', 'finance-officer', 'finance-approver']).map((item) => item.href);
    expect(new Set(hrefs).size).toBe(hrefs.length);
  });

  it('leaves a short menu as it is', () => {
    const items = navigationFor(['auditor']);
    expect(folded(items)).toBe(items);
  });

  it.each(ROLES)('folds the menu of %s to what stands in one line, and loses no page', (role) => {
    const items = navigationFor([role]);
    const entries = folded(items);
    expect(entries.length).toBeLessThanOrEqual(9);
    const shown = entries.flatMap((entry) => ('items' in entry ? entry.items : [entry]));
    expect(shown.map((item) => item.href).toSorted()).toEqual(items.map((item) => item.href).toSorted());
  });

  it('marks the longest address that fits, and only whole steps of the path', () => {
    const items = navigationFor(['grants-officer', 'call-manager']);
    expect(currentItem(items, '/desk/applications/1')?.href).toBe('/desk/applications');
    expect(currentItem(items, '/callsign')).toBeUndefined();
  });

  it('knows the pages that live beside an entry', () => {
    const items = navigationFor(['finance-officer']);
    expect(currentItem(items, '/payments-due')?.href).toBe('/disbursements');
    expect(currentItem(items, '/bank/files/1')?.href).toBe('/disbursements');
    expect(currentItem(items, '/bankers')).toBeUndefined();
  });
});
