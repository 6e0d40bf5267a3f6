import type { Actor } from '#app/kernel/actor.ts';
import { actorReference } from '#app/kernel/actor.ts';
import { utcDate, type LocalDate } from '#app/kernel/instant.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { disbursementLifecycle } from './disbursement-lifecycle.ts';
import { saveState } from './disbursement-store.server.ts';
import { moved, moveDisbursement, type MoveRequest } from './move-disbursement.server.ts';
import { keepProof, storeProof, type ReceivedProof } from './payment-proof.server.ts';
import { returnPayment, settlePayment } from './settle-payment.server.ts';

/**
 * The bank says it was paid: the posting is made (Dr 1200 Cr 1000) in the same transaction, and the grantee told. Where
 * the bank gives no statement file, `proof` shows it; it is taken away again when nothing was written down. `feeMinor`: what
 * bank or provider kept for it, in euro cents.
 */
export async function confirmDisbursement(
  world: World,
  actor: Actor,
  given: MoveRequest & { bankReference: string; valueDate: LocalDate; proof?: ReceivedProof; feeMinor?: bigint | null },
) {
  const { valueDate, bankReference, proof: received, feeMinor = null } = given;
  const proof = received ? await storeProof(world, given.disbursementId, received) : null;
  const kept = { byThisCall: false };
  try {
    const result = await moveDisbursement(world, actor, {
      ...given,
      command: 'confirm-disbursement',
      action: 'disbursements.instruct',
      work: async (tx, payment) => {
        if (valueDate > utcDate(world.clock.now())) return refuse('value-date-in-future', { field: 'valueDate' });
        const preparedBy = actorReference(actor);
        if (proof) await keepProof(world, tx, { actor, payment, proof });
        const settled = await settlePayment(world, tx, { payment, valueDate, bankReference, preparedBy, feeMinor });
        kept.byThisCall = settled.ok;
        return settled;
      },
    });
    kept.byThisCall &&= result.ok;
    return result;
  } finally {
    if (proof && !kept.byThisCall) await world.documents.remove(proof.storageKey);
  }
}

/** The bank refused it. Nothing was posted; the instalment may be requested again. */
export async function failDisbursement(world: World, actor: Actor, given: MoveRequest & { reason: string }) {
  return moveDisbursement(world, actor, {
    ...given,
    command: 'fail-disbursement',
    action: 'disbursements.instruct',
    work: async (tx, payment) => {
      const next = advance(disbursementLifecycle, 'fail', payment.state);
      if (!next.ok) return next;
      await saveState(tx, payment, { state: next.value, endedReason: given.reason });
      return ok(moved(payment, 'disbursement.failed'));
    },
  });
}

/** The money came back after it had been paid: its posting is reversed, and the instalment may be requested again. */
export async function returnDisbursement(
  world: World,
  actor: Actor,
  given: MoveRequest & { reason: string; valueDate: LocalDate },
) {
  return moveDisbursement(world, actor, {
    ...given,
    command: 'return-disbursement',
    action: 'disbursements.instruct',
    work: async (tx, payment) => {
      const { valueDate, reason } = given;
      if (valueDate > utcDate(world.clock.now())) return refuse('value-date-in-future', { field: 'valueDate' });
      return returnPayment(world, tx, { payment, valueDate, reason, preparedBy: actorReference(actor) });
    },
  });
}
