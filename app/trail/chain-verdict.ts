import { chainLink } from './leaf.ts';

/** The first thing that is wrong with a chain. Words: `assurance.fault.<kind>`. */
export const FAULT_KINDS = [
  'edited-event',
  'edited-body',
  'missing-event',
  'unchained-event',
  'repeated-event',
  'edited-entry',
  'unbalanced-entry',
  'missing-entry',
  'unchained-entry',
  'broken-link',
  'forged-checkpoint',
  'broken-checkpoint',
  'cut-tail',
] as const;

export type FaultKind = (typeof FAULT_KINDS)[number];

/** `number`: place in the chain, null for a record that has none. `id`: the record, where it is known. */
export type ChainFault = { readonly kind: FaultKind; readonly number: number | null; readonly id: string | null };

/**
 * What walking a chain from its start found. `count` and `headHash` (hex) are those of the part that is whole. `erased`
 * counts records whose content was taken out lawfully: the chain holds without it, and the number makes it seen.
 */
export type ChainVerdict = {
  readonly count: number;
  readonly erased: number;
  readonly headHash: string;
  readonly fault: ChainFault | null;
};

/** One link as it is stored. */
export type StoredLink = { readonly number: number; readonly prevHash: Uint8Array; readonly hash: Uint8Array };

/** Where a walk along a chain stands. */
export type ChainEnd = { readonly number: number; readonly hash: Uint8Array };

export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

/** AT-2: whether a link continues the chain: next number, previous hash, and the hash of both over its leaf. */
export function continues(end: ChainEnd, link: StoredLink, leaf: Uint8Array): boolean {
  return (
    link.number === end.number + 1 &&
    sameBytes(link.prevHash, end.hash) &&
    sameBytes(link.hash, chainLink(end.hash, leaf))
  );
}
