import { describe, expect, it } from 'vitest';
import { EMPTY_EDGE, grow, merkleRoot } from '#app/trail/merkle.ts';
import { verifyTrail } from '#app/trail/verify-trail.ts';
import { chain, PROGRAMME } from './stored-trail.ts';

const WHOLE = chain(50);

describe('AT-3 the trail against its checkpoints', () => {
  const signed = [10, 30, 50].map((size) => ({ size, root: rootAt(size) }));

  it('finds nothing wrong where the trail is what was signed, and may have grown since', () => {
    expect(verifyTrail(PROGRAMME, WHOLE, null, signed).fault).toBeNull();
    expect(verifyTrail(PROGRAMME, WHOLE, null, signed.slice(0, 2)).fault).toBeNull();
  });

  it('finds a tail that was cut off, which the chain alone does not see', () => {
    for (let length = 0; length < WHOLE.length; length += 1) {
      const cut = WHOLE.slice(0, length);
      const next = signed.find(({ size }) => size > length)?.size;
      expect(verifyTrail(PROGRAMME, cut).fault).toBeNull();
      expect(verifyTrail(PROGRAMME, cut, null, signed).fault).toEqual({ kind: 'cut-tail', number: next, id: null });
    }
  });

  it('finds a trail that was written anew from some event on', () => {
    for (let at = 0; at < WHOLE.length; at += 1) {
      const rewritten = chain(WHOLE.length, at + 1);
      expect(verifyTrail(PROGRAMME, rewritten).fault).toBeNull();
      expect(verifyTrail(PROGRAMME, rewritten, null, signed).fault?.kind).toBe('broken-checkpoint');
    }
  });
});

function rootAt(size: number): Buffer {
  let edge = EMPTY_EDGE;
  for (const { event: stored } of WHOLE.slice(0, size)) edge = grow(edge, stored?.leafHash ?? Buffer.alloc(0));
  return merkleRoot(edge);
}
