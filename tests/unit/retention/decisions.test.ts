import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideBalance } from '#app/retention/balance.ts';
import { disposalDigest } from '#app/retention/disposal-digest.ts';
import { decideApproval, decideCarryingOut, type DisposalItem } from '#app/retention/disposal.ts';
import { decideLift } from '#app/retention/hold.ts';

const item = (reference: string): DisposalItem => ({
  subjectKind: 'application',
  subjectId: `id of ${reference}`,
  reference,
  class: 'unfunded-application',
  endsOn: '2020-01-31',
});
const over = { clocks: [{ startsOn: '2018-01-31', months: 24, lawUntil: null }], held: false };
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => result.refusal?.code ?? 'ok';

describe('two custodians', () => {
  it('I36: the same person never lifts a hold twice, and a lifted one is not lifted again', () => {
    expect(decideLift([], 'a')).toEqual({ ok: true, value: 1 });
    expect(codeOf(decideLift([{ accountId: 'a' }], 'a'))).toBe('second-custodian-needed');
    expect(decideLift([{ accountId: 'a' }], 'b')).toEqual({ ok: true, value: 2 });
    expect(codeOf(decideLift([{ accountId: 'a' }, { accountId: 'b' }], 'c'))).toBe('hold-lifted');
  });

  it('I35: the same person never approves a disposal twice', () => {
    expect(decideApproval([], 'a')).toEqual({ ok: true, value: 1 });
    expect(codeOf(decideApproval([{ accountId: 'a' }], 'a'))).toBe('second-custodian-needed');
    expect(decideApproval([{ accountId: 'a' }], 'b')).toEqual({ ok: true, value: 2 });
  });
});

describe('a disposal', () => {
  it('I35, I36: is carried out whole or not at all', () => {
    const judged = [{ item: item('A'), standing: over }];
    expect(codeOf(decideCarryingOut(judged, '2020-02-01'))).toBe('ok');
    expect(codeOf(decideCarryingOut(judged, '2020-01-31'))).toBe('retention-running');
    const held = { item: item('B'), standing: { ...over, held: true } };
    expect(decideCarryingOut([...judged, held], '2020-02-01')).toMatchObject({
      refusal: { code: 'retention-held', values: { reference: 'B' } },
    });
    const unknown = { item: item('C'), standing: undefined };
    expect(codeOf(decideCarryingOut([...judged, unknown], '2020-02-01'))).toBe('retention-not-begun');
  });

  it('has one digest whatever order its list is read in, and another for every other list', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 1 }), (references) => {
        const items = references.map(item);
        const digest = disposalDigest('D-1', items);
        expect(disposalDigest('D-1', items.toReversed())).toBe(digest);
        expect(disposalDigest('D-2', items)).not.toBe(digest);
        expect(disposalDigest('D-1', items.slice(1))).not.toBe(digest);
      }),
    );
  });
});

describe('the balance of the main grant', () => {
  const about = { actionEndsOn: '2018-12-31', today: '2026-11-02' };
  const given = { paidOn: '2019-06-30', reference: 'PO-1', lawUntil: '' };

  it('I35: starts the clock neither before the action has ended nor in the future', () => {
    expect(decideBalance(given, about)).toMatchObject({ ok: true, value: { paidOn: '2019-06-30', lawUntil: null } });
    expect(codeOf(decideBalance({ ...given, paidOn: '2018-12-30' }, about))).toBe('balance-before-the-end');
    expect(codeOf(decideBalance({ ...given, paidOn: '2026-11-03' }, about))).toBe('balance-in-future');
    expect(codeOf(decideBalance({ ...given, lawUntil: '2019-06-30' }, about))).toBe('law-before-balance');
  });
});
