import { describe, expect, it } from 'vitest';
import { verificationIn } from '#app/assurance/verify/verification.ts';
import { letterCode } from '#app/awards/letter-code.ts';

const nothing = { hash: '', reference: '', code: '' };
const said = { decisionId: 'list', applicationId: 'file', outcome: 'award', amountMinor: 5n };

describe('what somebody wants to have confirmed', () => {
  it('is a check number in whatever grouping, or a letter', () => {
    const hash = 'AB '.repeat(32);
    expect(verificationIn({ ...nothing, hash })).toEqual({
      asked: { kind: 'hash', sha256: 'ab'.repeat(32) },
      errors: [],
    });
    const letter = { ...nothing, reference: ' giai-2026-c1-0001', code: 'AB12cd34 ef56-0a1b-2c3d' };
    expect(verificationIn(letter).asked).toEqual({
      kind: 'letter',
      reference: 'GIAI-2026-C1-0001',
      code: 'ab12-cd34-ef56-0a1b-2c3d',
    });
    expect(verificationIn(nothing)).toEqual({ asked: null, errors: [] });
  });

  it.each([
    [{ hash: 'abc' }, 'hash'],
    [{ code: 'ab12-cd34-ef56-0a1b-2c3d' }, 'reference'],
    [{ reference: 'A-1', code: 'zz' }, 'code'],
  ])('says which field is wrong: %o', (change, field) => {
    expect(verificationIn({ ...nothing, ...change }).errors.map((error) => error.field)).toEqual([field]);
  });

  it('a code stands for every word of its letter, and for the key of its portal', () => {
    const code = letterCode(Buffer.alloc(32, 1), said);
    expect(code).toMatch(/^([0-9a-f]{4}-){4}[0-9a-f]{4}$/);
    expect(letterCode(Buffer.alloc(32, 1), { ...said, amountMinor: 6n })).not.toBe(code);
    expect(letterCode(Buffer.alloc(32, 1), { ...said, outcome: 'reject' })).not.toBe(code);
    expect(letterCode(Buffer.alloc(32, 2), said)).not.toBe(code);
  });
});
