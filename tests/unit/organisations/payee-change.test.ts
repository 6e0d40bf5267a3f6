import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#app/kernel/instant.ts';
import { decideCallBack, usableFrom, warningsOf } from '#app/organisations/payee-change.ts';

const at = new Date('2026-11-02T09:00:00Z');
const code = (result: ReturnType<typeof decideCallBack>) => (result.ok ? 'ok' : result.refusal.code);

describe('I22 a change of bank details', () => {
  it('BK-3: is confirmed over a number that was on file for thirty days and before the change', () => {
    const changed = (numberSince: Date | null, proposedAt = addDays(at, -1)) =>
      code(decideCallBack({ changed: true, numberSince, proposedAt }, at));
    expect(changed(addDays(at, -30))).toBe('ok');
    expect(changed(new Date(addDays(at, -30).getTime() + 1))).toBe('call-back-number-new');
    expect(changed(null)).toBe('call-back-no-number');
    expect(changed(addDays(at, -40), addDays(at, -50))).toBe('call-back-number-new');
    expect(code(decideCallBack({ changed: false, numberSince: null, proposedAt: at }, at))).toBe('ok');
  });

  it('BK-4: waits from the moment it was entered; a first account does not', () => {
    const from = (changed: boolean, coolOffHours: number) =>
      usableFrom({ changed, proposedAt: at, contactsChangedAt: null, coolOffHours });
    expect(from(true, 72)).toEqual(addDays(at, 3));
    expect(from(true, 24)).toEqual(addDays(at, 1));
    expect(from(false, 72)).toEqual(at);
  });

  it('BK-4: waits anew when the contacts change after it was entered, not for an older change', () => {
    const from = (contactsChangedAt: Date, changed = true) =>
      usableFrom({ changed, proposedAt: at, contactsChangedAt, coolOffHours: 72 });
    expect(from(addDays(at, 2))).toEqual(addDays(at, 5));
    expect(from(addDays(at, -2))).toEqual(addDays(at, 3));
    expect(from(addDays(at, 2), false)).toEqual(at);
  });

  it('BK-3, T31: no number younger than the change is ever enough', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 }), (numberDays, proposedDays) => {
        const given = { numberSince: addDays(at, -numberDays), proposedAt: addDays(at, -proposedDays) };
        const ok = decideCallBack({ changed: true, ...given }, at).ok;
        expect(ok).toBe(numberDays >= 30 && numberDays > proposedDays);
      }),
    );
  });
});

describe('BK-5 what a verifier looks at', () => {
  const entered = {
    changed: false,
    shared: false,
    holders: ['Association Adhwaa Ala Ettarik'],
    legalNames: ['جمعية أضواء على الطريق', 'Association Adhwaa Ala Ettarik'],
    bankCountry: 'TN',
    country: 'TN',
    host: false,
  };

  it('nothing, where everything fits', () => expect(warningsOf(entered)).toEqual([]));

  it('another holder, or one that is only close', () => {
    expect(warningsOf({ ...entered, holders: ['Nordic Trading Ltd'] })).toEqual(['holder-differs']);
    expect(warningsOf({ ...entered, holders: ['Ettarik Adhwaa'] })).toEqual(['holder-close']);
    expect(warningsOf({ ...entered, holders: ['ETTARIK ALA ADHWAA, ASSOCIATION'] })).toEqual([]);
    expect(warningsOf({ ...entered, legalNames: [] })).toEqual(['holder-differs']);
  });

  it('an account of a fiscal host bears another name, and says so', () =>
    expect(warningsOf({ ...entered, holders: ['Nordic Trading Ltd'], host: true })).toEqual(['host']));

  it('a replacement, a shared account, a bank abroad', () => {
    const all = { ...entered, changed: true, shared: true, bankCountry: 'CY' };
    expect(warningsOf(all)).toEqual(['replaces', 'account-shared', 'bank-abroad']);
  });
});
