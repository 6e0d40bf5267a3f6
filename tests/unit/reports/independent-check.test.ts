import { describe, expect, it } from 'vitest';
import { decideOpinion, type Opinion } from '#app/reports/review/independent-check.ts';

const decide = (opinion: Opinion, examined: bigint, exceptions: bigint) => {
  const result = decideOpinion({ opinion, examined, exceptions }, 1000_00n);
  return result.ok ? 'ok' : result.refusal.code;
};

describe('the opinion of an independent expert', () => {
  it('is about no more than is claimed, finds no more than was looked at, and nothing where it is clean', () => {
    expect(decide('clean', 1000_00n, 0n)).toBe('ok');
    expect(decide('qualified', 800_00n, 800_00n)).toBe('ok');
    expect(decide('clean', 1000_01n, 0n)).toBe('opinion-above-claim');
    expect(decide('adverse', 800_00n, 800_01n)).toBe('opinion-exceptions-above');
    expect(decide('clean', 800_00n, 1n)).toBe('opinion-not-clean');
  });
});
