import { describe, expect, it } from 'vitest';
import { decideRooms, headingRooms, withinRooms } from '#app/reports/figures/heading-room.ts';

const budget = [
  { heading: 'travel', signedMinor: 1_000_00n },
  { heading: 'equipment', signedMinor: 400_00n },
] as const;
const rooms = headingRooms(budget, new Map([['travel', 900_00n]]), 25);
const lines = [
  { id: 'a', heading: 'travel', most: 200_00n },
  { id: 'b', heading: 'travel', most: 200_00n },
  { id: 'c', heading: 'equipment', most: 500_00n },
  { id: 'd', heading: 'local-office', most: 1n },
] as const;

describe('I27 room under a heading', () => {
  it('I27: is the signed budget and its flexibility, less what other reports had accepted', () => {
    expect([...rooms]).toEqual([
      ['travel', 350_00n],
      ['equipment', 500_00n],
    ]);
    expect(headingRooms(budget, new Map([['travel', 2_000_00n]]), 25).get('travel')).toBe(0n);
  });

  it('I27: lines fill it in order, the excess is disallowed by itself', () => {
    expect([...withinRooms(lines, (line) => line.most, rooms).values()]).toEqual([200_00n, 150_00n, 500_00n, 0n]);
  });

  it('I27: to the cent, and a heading that was never signed has none', () => {
    const accepted = (b: bigint, d = 0n) =>
      new Map([
        ['a', 200_00n],
        ['b', b],
        ['c', 500_00n],
        ['d', d],
      ]);
    expect(decideRooms(lines, accepted(150_00n), rooms).ok).toBe(true);
    expect(decideRooms(lines, accepted(150_01n), rooms)).toMatchObject({ refusal: { field: 'accepted.b' } });
    expect(decideRooms(lines, accepted(0n, 1n), rooms)).toMatchObject({ refusal: { field: 'accepted.d' } });
  });
});
