import { sha256 } from '#app/kernel/sha256.ts';

const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);

/** RFC 6962 §2.1: the hash of a leaf, SHA-256(0x00 ‖ data). */
export function merkleLeaf(data: Uint8Array): Buffer {
  return sha256(LEAF, data);
}

/** RFC 6962 §2.1: the hash of a node, SHA-256(0x01 ‖ left ‖ right). */
export function merkleNode(left: Uint8Array, right: Uint8Array): Buffer {
  return sha256(NODE, left, right);
}

/**
 * A Merkle tree that only grows, kept as its full subtrees from the largest to the smallest: as many as `size` has ones
 * in binary. Enough to go on from, and to say the root; never more than 53 hashes, however many leaves there are.
 */
export type MerkleEdge = { readonly size: number; readonly subtrees: readonly Buffer[] };

export const EMPTY_EDGE: MerkleEdge = { size: 0, subtrees: [] };

/** Is told of every full subtree as it comes about: the hash over `width` leaves that end before the leaf `to`. */
export type SeeSubtree = (hash: Buffer, to: number, width: number) => void;

/** The edge after one more leaf. */
export function grow(edge: MerkleEdge, data: Uint8Array, see?: SeeSubtree): MerkleEdge {
  const subtrees = [...edge.subtrees];
  const size = edge.size + 1;
  let node = merkleLeaf(data);
  let width = 1;
  see?.(node, size, width);
  for (let rest = edge.size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
    const left = subtrees.pop();
    if (!left) throw new Error('the edge has too few subtrees for its size');
    node = merkleNode(left, node);
    width *= 2;
    see?.(node, size, width);
  }
  subtrees.push(node);
  return { size, subtrees };
}

/** The root, RFC 6962 §2.1: that of nothing is SHA-256 of the empty string. */
export function merkleRoot({ subtrees }: MerkleEdge): Buffer {
  return subtrees.length === 0 ? sha256() : joined(subtrees);
}

/** One hash over full subtrees from the largest to the smallest. */
export function joined(subtrees: readonly Buffer[]): Buffer {
  return subtrees.reduceRight((right, left) => merkleNode(left, right));
}

/** An edge as bytes, 32 for each subtree, and back. */
export function packEdge({ subtrees }: MerkleEdge): Buffer {
  return Buffer.concat(subtrees);
}

export function unpackEdge(size: number, bytes: Uint8Array): MerkleEdge {
  const packed = Buffer.from(bytes);
  const count = packed.length / 32;
  if (count !== onesOf(size)) throw new Error('the edge does not fit its size');
  return { size, subtrees: Array.from({ length: count }, (_, place) => packed.subarray(place * 32, place * 32 + 32)) };
}

function onesOf(size: number): number {
  return size.toString(2).replaceAll('0', '').length;
}
