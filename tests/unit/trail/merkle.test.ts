import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  EMPTY_EDGE,
  grow,
  merkleLeaf,
  merkleNode,
  merkleRoot,
  packEdge,
  unpackEdge,
  type MerkleEdge,
} from '#app/trail/merkle.ts';

/** The leaves and roots certificate-transparency implementations test with. */
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

describe('merkle tree', () => {
  it('AT-2: has the roots of RFC 6962 at every size', () => {
    let edge = EMPTY_EDGE;
    const roots = [merkleRoot(edge).toString('hex')];
    for (const leaf of LEAVES) {
      edge = grow(edge, Buffer.from(leaf, 'hex'));
      roots.push(merkleRoot(edge).toString('hex'));
    }
    expect(roots).toEqual(ROOTS);
  });

  it('grows to the same root as the definition, which splits at the largest power of two', () => {
    const leaves = Array.from({ length: 130 }, (_, place) => createHash('sha256').update(String(place)).digest());
    let edge = EMPTY_EDGE;
    for (const [place, leaf] of leaves.entries()) {
      edge = grow(edge, leaf);
      expect(merkleRoot(edge)).toEqual(defined(leaves.slice(0, place + 1)));
    }
  });

  it('goes on from a packed edge as from the tree itself', () => {
    let whole = EMPTY_EDGE;
    let packed: MerkleEdge = EMPTY_EDGE;
    for (let place = 0; place < 77; place += 1) {
      whole = grow(whole, Buffer.from([place]));
      packed = grow(unpackEdge(packed.size, packEdge(packed)), Buffer.from([place]));
    }
    expect(merkleRoot(packed)).toEqual(merkleRoot(whole));
    expect(() => unpackEdge(78, packEdge(whole).subarray(32))).toThrow('does not fit');
  });
});

function defined(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 1) return merkleLeaf(leaves[0] ?? Buffer.alloc(0));
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return merkleNode(defined(leaves.slice(0, split)), defined(leaves.slice(split)));
}
