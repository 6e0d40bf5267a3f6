import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  consistencyRanges,
  inclusionRanges,
  isConsistent,
  isIncluded,
  proofTree,
  type LeafRange,
} from '#app/trail/merkle-proof.ts';
import { EMPTY_EDGE, grow, merkleRoot } from '#app/trail/merkle.ts';

/** Leaves and proofs certificate-transparency implementations test with. */
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const H = {
  '0': '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  '1': '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
  '4': 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
  '0-2': 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  '2-4': '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
  '4-6': '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
  '6-8': 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
  '0-4': 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4-8': '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
};

const KNOWN = LEAVES.map((leaf) => Buffer.from(leaf, 'hex'));
const MANY = Array.from({ length: 70 }, (_, place) => Buffer.from([place]));

function rootOf(leaves: readonly Buffer[]): Buffer {
  return merkleRoot(leaves.reduce((edge, leaf) => grow(edge, leaf), EMPTY_EDGE));
}

function hashes(leaves: readonly Buffer[], ranges: readonly LeafRange[]): Buffer[] {
  const tree = proofTree(ranges);
  for (const leaf of leaves) tree.take(leaf);
  return ranges.map((range) => tree.hashOf(range));
}

const hex = (list: readonly Buffer[]) => list.map((each) => each.toString('hex'));

describe('proofs of a Merkle tree (RFC 6962)', () => {
  it.each([
    [1, 1, []],
    [1, 8, [H['1'], H['2-4'], H['4-8']]],
    [6, 8, [H['4-6'], H['6-8'], H['0-4']]],
    [2, 5, [H['2-4'], H['4']]],
  ])('AT-3: consistency of %i and %i is the known proof', (first, second, proof) => {
    const found = hashes(KNOWN.slice(0, second), consistencyRanges(first, second));
    expect(hex(found)).toEqual(proof);
  });

  it.each([
    [0, 1, []],
    [0, 8, [H['1'], H['2-4'], H['4-8']]],
    [5, 8, [H['4'], H['6-8'], H['0-4']]],
    [2, 3, [H['0-2']]],
    [1, 5, [H['0'], H['2-4'], H['4']]],
  ])('AT-5: inclusion of leaf %i in a tree of %i is the known proof', (index, size, proof) => {
    expect(hex(hashes(KNOWN.slice(0, size), inclusionRanges(index, size)))).toEqual(proof);
  });

  it('AT-5: every leaf of every tree up to 40 is proved, and no other leaf, place or root', () => {
    for (let size = 1; size <= 40; size += 1) {
      const leaves = MANY.slice(0, size);
      const root = rootOf(leaves);
      const proofs = leaves.map((_, index) => inclusionRanges(index, size));
      const tree = proofTree(proofs.flat());
      for (const leaf of leaves) tree.take(leaf);
      for (const [index, data] of leaves.entries()) {
        const proof = proofs[index]?.map((range) => tree.hashOf(range)) ?? [];
        expect(isIncluded({ index, size, data, proof, root })).toBe(true);
        expect(isIncluded({ index, size, data: Buffer.from('x'), proof, root })).toBe(false);
        if (size > 1) expect(isIncluded({ index: (index + 1) % size, size, data, proof, root })).toBe(false);
        expect(isIncluded({ index, size, data, proof: [...proof, root], root })).toBe(false);
        expect(isIncluded({ index, size, data, proof, root: Buffer.alloc(32) })).toBe(false);
      }
    }
  });

  it('AT-3: any two trees are proved consistent, unless the later one does not begin with the earlier', () => {
    const size = fc.integer({ min: 1, max: MANY.length });
    fc.assert(
      fc.property(size, size, fc.nat(), (one, other, place) => {
        const [first, second] = one < other ? [one, other] : [other, one];
        const older = { size: first, root: rootOf(MANY.slice(0, first)) };
        const newer = { size: second, root: rootOf(MANY.slice(0, second)) };
        const proof = hashes(MANY.slice(0, second), consistencyRanges(first, second));
        expect(isConsistent(older, newer, proof)).toBe(true);
        const rewritten = MANY.map((leaf, at) => (at === place % first ? Buffer.from('x') : leaf)).slice(0, second);
        const forged = { size: second, root: rootOf(rewritten) };
        const attempt = hashes(rewritten, consistencyRanges(first, second));
        expect(isConsistent(older, forged, attempt)).toBe(false);
        expect(isConsistent(older, forged, proof)).toBe(false);
        expect(isConsistent(older, newer, [...proof, newer.root])).toBe(false);
        if (proof.length > 0) expect(isConsistent(older, newer, proof.slice(1))).toBe(false);
        if (first < second) expect(isConsistent(newer, older, proof)).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  it('AT-3: says so when it is asked for what no tree has', () => {
    expect(() => inclusionRanges(3, 3)).toThrow('no leaf 3');
    expect(() => consistencyRanges(4, 3)).toThrow('does not begin');
    expect(() => proofTree([[0, 2]]).hashOf([0, 2])).toThrow('have not gone by');
    expect(consistencyRanges(0, 5)).toEqual([]);
  });
});
