import { describe, expect, it } from 'vitest';
import { decideMerge, decideSettling, pairOf } from '#app/organisations/merging/merge.ts';

const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code);

describe('merging two organisations', () => {
  const facts = { merged: false, chained: false, inOneCall: false };

  it('I8: is refused while both apply to one call, and never makes a chain', () => {
    expect(codeOf(decideMerge(facts))).toBe('ok');
    expect(codeOf(decideMerge({ ...facts, merged: true }))).toBe('merge-done');
    expect(codeOf(decideMerge({ ...facts, chained: true }))).toBe('merge-chain');
    expect(codeOf(decideMerge({ ...facts, inOneCall: true }))).toBe('merge-same-call');
  });

  it('takes two people, once', () => {
    expect(codeOf(decideSettling({ proposedBy: 'a', outcome: null }, 'b'))).toBe('ok');
    expect(codeOf(decideSettling({ proposedBy: 'a', outcome: null }, 'a'))).toBe('merge-own');
    expect(codeOf(decideSettling({ proposedBy: 'a', outcome: 'refused' }, 'b'))).toBe('merge-done');
  });

  it('knows a pair by one name', () => {
    expect(pairOf('b', 'a')).toEqual(pairOf('a', 'b'));
  });
});
