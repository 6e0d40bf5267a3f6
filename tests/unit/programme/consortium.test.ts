import { describe, expect, it } from 'vitest';
import {
  changedFacts,
  decideCode,
  decideEnd,
  decidePart,
  newMemberShape,
  type Member,
} from '#app/programme/consortium.ts';

const member = (code: string, more: Partial<Member> = {}): Member => ({
  id: code.toLowerCase(),
  code,
  name: `Member ${code}`,
  kind: 'partner',
  country: 'SE',
  endedAt: null,
  version: 1,
  ...more,
});
const LEAD = member('LEAD', { kind: 'lead' });
const FSTP = member('FSTP', { kind: 'fstp-lead' });
const PARTNER = member('P1');
const GONE = member('P2', { endedAt: new Date('2026-01-01T00:00:00Z') });
const ALL = [LEAD, FSTP, PARTNER, GONE];
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code);

describe('the consortium', () => {
  it('hands a leading part over: one holds it, and who held it is named', () => {
    expect(decidePart(ALL, PARTNER, 'fstp-lead')).toMatchObject({ ok: true, value: { handsOver: FSTP } });
    expect(decidePart(ALL, null, 'lead')).toMatchObject({ ok: true, value: { handsOver: LEAD } });
    expect(decidePart(ALL, PARTNER, 'associate')).toMatchObject({ ok: true, value: { handsOver: null } });
    expect(decidePart(ALL, LEAD, 'lead')).toMatchObject({ ok: true, value: { handsOver: null } });
  });

  it('never leaves a leading part without a holder', () => {
    expect(codeOf(decidePart(ALL, LEAD, 'partner'))).toBe('consortium-lead-kept');
    expect(codeOf(decidePart(ALL, LEAD, 'fstp-lead'))).toBe('consortium-lead-kept');
    const nothing = { own: false, lastAdministrator: false };
    expect([LEAD, FSTP].map((each) => codeOf(decideEnd(each, nothing)))).toEqual([
      'consortium-lead-kept',
      'consortium-lead-kept',
    ]);
  });

  it('gives a short name once, also where the part of its member has ended', () => {
    expect(codeOf(decideCode(ALL, 'P3'))).toBe('ok');
    expect(codeOf(decideCode(ALL, 'p2'))).toBe('consortium-code-twice');
  });

  it('ends a part once, never where one works oneself, never with the last who gives out roles', () => {
    expect(codeOf(decideEnd(PARTNER, { own: false, lastAdministrator: false }))).toBe('ok');
    expect(codeOf(decideEnd(GONE, { own: false, lastAdministrator: false }))).toBe('move-not-allowed');
    expect(codeOf(decideEnd(PARTNER, { own: true, lastAdministrator: false }))).toBe('consortium-own-member');
    expect(codeOf(decideEnd(PARTNER, { own: false, lastAdministrator: true }))).toBe('consortium-last-administrator');
  });

  it('names what a change touches', () => {
    expect(changedFacts(PARTNER, { ...PARTNER, name: 'Other', country: 'FR' })).toEqual(['name', 'country']);
    expect(changedFacts(PARTNER, PARTNER)).toEqual([]);
  });

  it.each([
    [{ code: 'x' }, 'code'],
    [{ country: 'Sweden' }, 'country'],
    [{ country: 'QQ' }, 'country'],
    [{ kind: 'boss' }, 'kind'],
    [{ name: '  ' }, 'name'],
  ])('takes no form with %o', (wrong, field) => {
    const right = { code: 'P3', name: 'Member', kind: 'partner', country: 'se' };
    expect(newMemberShape.parse(right)).toMatchObject({ country: 'SE' });
    const parsed = newMemberShape.safeParse({ ...right, ...wrong });
    expect([...new Set(parsed.error?.issues.map(({ path }) => path[0]))]).toEqual([field]);
  });
});
