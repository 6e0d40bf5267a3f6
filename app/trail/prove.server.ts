import type { Tx } from '#db/client.server.ts';
import { consistencyRanges, inclusionRanges, proofTree } from './merkle-proof.ts';
import { storedLeaves } from './stored-trail.server.ts';

/** Hashes of a proof, in the order of the RFC. */
export type Proof = readonly Buffer[];

/** RFC 6962 §2.1.2: that a programme's trail at `second` events begins with the trail at `first`. Reads every leaf. */
export async function proveConsistency(
  snapshot: Tx,
  programmeId: string,
  { first, second }: { first: number; second: number },
): Promise<Proof> {
  const ranges = consistencyRanges(first, second);
  const tree = proofTree(ranges);
  for await (const leaf of storedLeaves(snapshot, programmeId, second)) tree.take(leaf);
  return ranges.map((range) => tree.hashOf(range));
}

/**
 * RFC 6962 §2.1.1: that events stand in a programme's trail of `size` events, by their number in the chain. Reads every
 * leaf once for all of them.
 */
export async function proveInclusion(
  snapshot: Tx,
  programmeId: string,
  { numbers, size }: { numbers: readonly number[]; size: number },
): Promise<ReadonlyMap<number, Proof>> {
  const ranges = new Map(numbers.map((number) => [number, inclusionRanges(number - 1, size)]));
  const tree = proofTree([...ranges.values()].flat());
  for await (const leaf of storedLeaves(snapshot, programmeId, size)) tree.take(leaf);
  return new Map([...ranges].map(([number, wanted]) => [number, wanted.map((range) => tree.hashOf(range))]));
}
