import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { DisbursementState } from './disbursement-lifecycle.ts';
import type { DisbursementRefusal } from './disbursement.ts';

/** A payment as far as its onward transfer is concerned. */
export type OnwardFacts = {
  readonly state: DisbursementState;
  /** Whose account it went to: the grantee's own, or that of the fiscal host that passes it on. */
  readonly heldBy: 'own' | 'host';
  readonly proved: boolean;
};

/** The host's proof is given once, for money that arrived at the host. */
export function decideOnwardProof(facts: OnwardFacts): Result<null, DisbursementRefusal> {
  if (facts.heldBy === 'own') return refuse('onward-not-needed');
  if (facts.state !== 'confirmed') return refuse('move-not-allowed', { values: { state: facts.state } });
  return facts.proved ? refuse('onward-proved-before') : ok(null);
}
