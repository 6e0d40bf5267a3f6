import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decideLine,
  decideLines,
  mostAcceptable,
  type ClaimedLine,
  type Judgement,
} from '#app/reports/review/acceptance.ts';

const line: ClaimedLine = { id: 'a', amountMinor: 120_00n, vatMinor: 20_00n, vatRecoverable: false, eurMinor: 60_00n };

function outcome(judgement: Judgement | undefined, claimed: ClaimedLine = line) {
  const result = decideLine(claimed, judgement);
  return result.ok ? result.value : result.refusal;
}

describe('I26 accepted cost', () => {
  it('I26: the whole claim may be accepted, without a code', () => {
    expect(outcome({ acceptedEurMinor: 60_00n, code: null })).toMatchObject({
      decision: 'accepted',
      disallowedEurMinor: 0n,
      disallowCode: null,
    });
  });

  it('I26: a part leaves the rest disallowed, with its code and what was written', () => {
    const comment = 'Only the ticket is documented';
    expect(outcome({ acceptedEurMinor: 59_99n, code: 'no-evidence', comment })).toMatchObject({
      decision: 'part-accepted',
      disallowedEurMinor: 1n,
      disallowCode: 'no-evidence',
      decisionComment: comment,
    });
  });

  it('I26: nothing accepted is a disallowance', () => {
    expect(outcome({ acceptedEurMinor: 0n, code: 'duplicate' })).toMatchObject({
      decision: 'disallowed',
      disallowedEurMinor: 60_00n,
      decisionComment: null,
    });
  });

  it.each([
    [60_01n, null],
    [-1n, 'other'],
  ] as const)('I26: %s is outside the claim', (acceptedEurMinor, code) => {
    expect(outcome({ acceptedEurMinor, code })).toMatchObject({ code: 'accepted-above-claim', field: 'accepted.a' });
  });

  it('I26: a disallowance carries a code', () => {
    expect(outcome({ acceptedEurMinor: 10n, code: null })).toMatchObject({
      code: 'disallow-code-missing',
      field: 'ground.a',
    });
  });

  it('I26: every line is decided, or none', () => {
    const lines = [line, { ...line, id: 'b' }];
    const result = decideLines(lines, new Map([['a', { acceptedEurMinor: 60_00n, code: null }]]));
    expect(result).toMatchObject({ ok: false, refusal: { code: 'line-undecided', field: 'accepted.b' } });
  });

  it('I26: accepted and disallowed always make up the claim', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 10n ** 9n), fc.bigInt(0n, 10n ** 9n), (eurMinor, acceptedEurMinor) => {
        const result = decideLine({ ...line, eurMinor }, { acceptedEurMinor, code: 'other' });
        expect(result.ok).toBe(acceptedEurMinor <= eurMinor);
        if (!result.ok) return;
        expect(result.value.acceptedEurMinor + result.value.disallowedEurMinor).toBe(eurMinor);
        expect(result.value.disallowCode === null).toBe(result.value.disallowedEurMinor === 0n);
      }),
    );
  });
});

describe('I29 recoverable VAT', () => {
  const recoverable = { ...line, vatRecoverable: true };

  it('I29: its share of the claim is never accepted', () => {
    expect(mostAcceptable(line)).toBe(60_00n);
    expect(mostAcceptable(recoverable)).toBe(50_00n);
    expect(outcome({ acceptedEurMinor: 50_01n, code: 'other' }, recoverable)).toMatchObject({
      code: 'vat-recoverable',
    });
    expect(outcome({ acceptedEurMinor: 50_00n, code: 'ineligible-tax' }, recoverable)).toMatchObject({
      decision: 'part-accepted',
      disallowedEurMinor: 10_00n,
    });
  });

  it('I29: is taken off in euro cents, half up', () => {
    expect(mostAcceptable({ ...recoverable, amountMinor: 3n, vatMinor: 1n, eurMinor: 2n })).toBe(1n);
    expect(mostAcceptable({ ...recoverable, amountMinor: 3n, vatMinor: 1n, eurMinor: 1n })).toBe(1n);
  });
});
