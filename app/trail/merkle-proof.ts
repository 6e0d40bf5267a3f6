import { EMPTY_EDGE, grow, joined, merkleLeaf, merkleNode } from './merkle.ts';

/** Leaves from `from` (counted from 0) up to and without `to`: a subtree, the part of a tree one hash of a proof stands for. */
export type LeafRange = readonly [from: number, to: number];

/** RFC 6962 §2.1.1: the subtrees whose hashes prove that the leaf at `index` is in the tree of `size` leaves. */
export function inclusionRanges(index: number, size: number): readonly LeafRange[] {
  if (!(index >= 0 && index < size)) throw new Error(`no leaf ${index} in a tree of ${size}`);
  return pathTo(index, [0, size]);
}

/** RFC 6962 §2.1.2: the subtrees whose hashes prove that the tree of `second` leaves begins with that of `first`. */
export function consistencyRanges(first: number, second: number): readonly LeafRange[] {
  if (!(first >= 0 && first <= second)) throw new Error(`a tree of ${second} does not begin with one of ${first}`);
  return first === 0 ? [] : subproof(first, [0, second], true);
}

function pathTo(index: number, [from, to]: LeafRange): readonly LeafRange[] {
  if (to - from === 1) return [];
  const middle = from + widestBelow(to - from);
  const [left, right]: [LeafRange, LeafRange] = [
    [from, middle],
    [middle, to],
  ];
  return index < middle ? [...pathTo(index, left), right] : [...pathTo(index, right), left];
}

/** `known`: the subtree is the whole first tree, whose root the verifier has. */
function subproof(first: number, [from, to]: LeafRange, known: boolean): readonly LeafRange[] {
  if (first === to) return known ? [] : [[from, to]];
  const middle = from + widestBelow(to - from);
  return first <= middle
    ? [...subproof(first, [from, middle], known), [middle, to]]
    : [...subproof(first, [middle, to], false), [from, middle]];
}

/** The largest power of two below a number of leaves. */
function widestBelow(leaves: number): number {
  let width = 1;
  while (width * 2 < leaves) width *= 2;
  return width;
}

/** Leaves that go by once, in order, and the hashes of the subtrees that were asked for. */
export type ProofTree = { take(data: Uint8Array): void; hashOf(range: LeafRange): Buffer };

/** Gathers what proofs are made of while the leaves of a tree go by: it keeps the hashes that are wanted and no other. */
export function proofTree(wanted: Iterable<LeafRange>): ProofTree {
  const hashes = new Map<string, Buffer | null>();
  for (const range of wanted) for (const place of fullSubtrees(range)) hashes.set(place, null);
  let edge = EMPTY_EDGE;
  return {
    take(data) {
      edge = grow(edge, data, (hash, to, width) => {
        const place = `${to}:${width}`;
        if (hashes.has(place)) hashes.set(place, hash);
      });
    },
    hashOf(range) {
      const parts = fullSubtrees(range).map((place) => hashes.get(place));
      return joined(parts.map((part) => part ?? wrong(range)));
    },
  };
}

function wrong([from, to]: LeafRange): never {
  throw new Error(`the leaves ${from} to ${to} have not gone by`);
}

/** A range as the full subtrees it is made of, from the largest to the smallest, as `grow` tells of them. */
function fullSubtrees([from, to]: LeafRange): readonly string[] {
  const places: string[] = [];
  for (let at = from; at < to;) {
    const width = widestBelow(to - at + 1);
    at += width;
    places.push(`${at}:${width}`);
  }
  return places;
}

/** RFC 9162 §2.1.3.2: whether a proof leads from a leaf to the root. */
export function isIncluded(given: {
  readonly index: number;
  readonly size: number;
  readonly data: Uint8Array;
  readonly proof: readonly Buffer[];
  readonly root: Uint8Array;
}): boolean {
  const { index, size, proof, root } = given;
  if (!(index >= 0 && index < size)) return false;
  let [leaf, last, hash] = [index, size - 1, merkleLeaf(given.data)];
  for (const sibling of proof) {
    if (last === 0) return false;
    if (isRight(leaf, last)) {
      hash = merkleNode(sibling, hash);
      [leaf, last] = upToRight(leaf, last);
    } else hash = merkleNode(hash, sibling);
    [leaf, last] = [half(leaf), half(last)];
  }
  return last === 0 && hash.equals(root);
}

/** A tree as a checkpoint tells of it. */
export type TreeHead = { readonly size: number; readonly root: Buffer };

/** RFC 9162 §2.1.4.2: whether a proof shows that the second tree begins with the first. */
export function isConsistent(first: TreeHead, second: TreeHead, proof: readonly Buffer[]): boolean {
  if (first.size > second.size) return false;
  if (first.size === 0) return proof.length === 0;
  if (first.size === second.size) return proof.length === 0 && first.root.equals(second.root);
  let [leaf, last] = [first.size - 1, second.size - 1];
  while (leaf % 2 === 1) [leaf, last] = [half(leaf), half(last)];
  const [start, ...rest] = leaf === 0 ? [first.root, ...proof] : proof;
  if (!start) return false;
  let [older, newer] = [start, start];
  for (const sibling of rest) {
    if (last === 0) return false;
    if (isRight(leaf, last)) {
      [older, newer] = [merkleNode(sibling, older), merkleNode(sibling, newer)];
      [leaf, last] = upToRight(leaf, last);
    } else newer = merkleNode(newer, sibling);
    [leaf, last] = [half(leaf), half(last)];
  }
  return last === 0 && older.equals(first.root) && newer.equals(second.root);
}

function isRight(leaf: number, last: number): boolean {
  return leaf % 2 === 1 || leaf === last;
}

/** A node without a right neighbour stands for itself on the levels above, until it is a right child. */
function upToRight(leaf: number, last: number): readonly [leaf: number, last: number] {
  let [up, end] = [leaf, last];
  while (up !== 0 && up % 2 === 0) [up, end] = [half(up), half(end)];
  return [up, end];
}

function half(place: number): number {
  return Math.floor(place / 2);
}
