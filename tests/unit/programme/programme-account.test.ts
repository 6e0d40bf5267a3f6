import { describe, expect, it } from 'vitest';
import { accountShape, decideProgrammeAccount } from '#app/programme/programme-account.ts';

const OPEN = { outcome: null, proposedBy: 'one', accountIndex: 'abc' };
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code);

describe('the account payments leave from', () => {
  it('BK-1: is put in force or refused once, by another person than who gave it', () => {
    expect(codeOf(decideProgrammeAccount(OPEN, 'two', 'abc'))).toBe('ok');
    expect(codeOf(decideProgrammeAccount(OPEN, 'two', null))).toBe('ok');
    expect(codeOf(decideProgrammeAccount(OPEN, 'one', 'abc'))).toBe('programme-account-by-another');
    expect(codeOf(decideProgrammeAccount({ ...OPEN, outcome: 'refused' }, 'two', 'abc'))).toBe('move-not-allowed');
    expect(codeOf(decideProgrammeAccount(null, 'two', 'abc'))).toBe('move-not-allowed');
  });

  it('BK-4: is put in force only by who typed the same number', () => {
    expect(decideProgrammeAccount(OPEN, 'two', 'abd')).toMatchObject({
      refusal: { code: 'programme-account-differs', field: 'iban' },
    });
  });

  it('takes an IBAN and a BIC whose digits fit, in any spacing', () => {
    const typed = { holder: 'Member', iban: 'be71 0961 2345 6769', bic: 'gkcc be bb', reason: 'New bank' };
    expect(accountShape.parse(typed)).toMatchObject({ iban: 'BE71096123456769', bic: 'GKCCBEBB' });
    const wrong = accountShape.safeParse({ holder: '', iban: 'BE71096123456760', bic: 'GKCC', reason: '' });
    expect(wrong.error?.issues.map(({ path }) => path[0])).toEqual(['holder', 'iban', 'bic', 'reason']);
  });
});
