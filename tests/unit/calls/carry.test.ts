import { describe, expect, it } from 'vitest';
import { mayCarry, mayChooseToCarry } from '#app/calls/rounds/carry.ts';
import { denied } from '#app/kernel/verdict.ts';

describe('files that are with their applicants', () => {
  const call = { state: 'open', currentVersionId: 'one' } as const;

  it('I6: go on into a round of the same version, while theirs is not ranked and the call is open', () => {
    expect(mayCarry(call, { currentVersionId: 'one', ranked: false }).allowed).toBe(true);
    expect(mayCarry(call, { currentVersionId: 'older', ranked: false })).toEqual(denied('carry-version'));
    expect(mayCarry(call, { currentVersionId: 'one', ranked: true })).toEqual(denied('carry-ranked'));
    const closed = { ...call, state: 'closed' } as const;
    expect(mayCarry(closed, { currentVersionId: 'one', ranked: false })).toEqual(denied('carry-call-closed'));
  });

  it('I10: leave something to rank, and what was answered meanwhile stays', () => {
    const given = { chosen: ['a'], returned: ['a', 'b'], files: 3 };
    expect(mayChooseToCarry(given).allowed).toBe(true);
    expect(mayChooseToCarry({ ...given, returned: ['b'] })).toEqual(denied('carry-not-returned'));
    expect(mayChooseToCarry({ ...given, files: 1 })).toEqual(denied('carry-leaves-none'));
    expect(mayChooseToCarry({ chosen: ['a', 'b'], returned: ['a', 'b'], files: 2 })).toEqual(
      denied('carry-leaves-none'),
    );
  });
});
