/** What an award holds once its agreement has ended, and what is free again. Euro cents. */
export type Release = {
  readonly heldMinor: bigint;
  readonly releasedMinor: bigint;
  /** `released`: nothing of it was kept. */
  readonly awardState: 'live' | 'released';
};

/**
 * I3: an ended agreement keeps what left the bank for it and did not come back; the rest of its award is free for the
 * call, the lot and the cap of the third party. What was written off was received, so it is kept.
 */
export function releaseOf(given: {
  readonly awardMinor: bigint;
  readonly paidMinor: bigint;
  readonly refundedMinor: bigint;
}): Release {
  const heldMinor = given.paidMinor - given.refundedMinor;
  if (heldMinor < 0n || heldMinor > given.awardMinor) throw new Error('more was kept than was awarded');
  const awardState = heldMinor === 0n ? 'released' : 'live';
  return { heldMinor, releasedMinor: given.awardMinor - heldMinor, awardState };
}
