import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { disbursements, onwardProofs } from '#db/schema/disbursements.ts';
import { documents } from '#db/schema/documents.ts';
import { payeeAccounts } from '#db/schema/organisations.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import { ok } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { Disbursement } from './disbursement.ts';
import { moved, moveDisbursement, type MoveRequest } from './move-disbursement.server.ts';
import { decideOnwardProof, type OnwardFacts } from './onward-proof.ts';
import { storeProof, type ReceivedProof } from './payment-proof.server.ts';

/**
 * The grantee shows that its fiscal host passed the money on. Until then no later instalment is requested. The file goes
 * first; when nothing is written down it is taken away again.
 */
export async function proveOnward(world: World, actor: Actor, given: MoveRequest & { proof: ReceivedProof }) {
  const proof = await storeProof(world, given.disbursementId, given.proof);
  const kept = { byThisCall: false };
  try {
    const result = await moveDisbursement(world, actor, {
      ...given,
      command: 'prove-onward-transfer',
      action: 'disbursements.receive',
      work: async (tx, payment) => {
        const decision = decideOnwardProof(await onwardFacts(tx, payment));
        if (!decision.ok) return decision;
        const by = actorReference(actor);
        const at = world.clock.now();
        const about = { ownerKind: 'agreement', ownerId: payment.agreementId, label: 'onward-proof' };
        const reference = `${payment.reference}-OT`;
        await tx.insert(documents).values({ ...proof, ...about, reference, createdBy: by, createdAt: at });
        const row = { disbursementId: payment.id, documentId: proof.id, provedBy: by, provedAt: at };
        await tx.insert(onwardProofs).values(row);
        kept.byThisCall = true;
        const tell = await accountsHolding(tx, { programmeId: payment.programmeId, roles: ['finance-officer'] });
        return ok(moved(payment, 'disbursement.onward-proved', { tell }));
      },
    });
    kept.byThisCall &&= result.ok;
    return result;
  } finally {
    if (!kept.byThisCall) await world.documents.remove(proof.storageKey);
  }
}

/** Whose account a payment went to, and whether its onward transfer was shown. */
export async function onwardFacts(reader: Reader, payment: Pick<Disbursement, 'id' | 'state'>): Promise<OnwardFacts> {
  const [row] = await reader
    .select({ heldBy: payeeAccounts.heldBy, proof: onwardProofs.documentId })
    .from(disbursements)
    .innerJoin(payeeAccounts, eq(payeeAccounts.id, disbursements.payeeAccountId))
    .leftJoin(onwardProofs, eq(onwardProofs.disbursementId, disbursements.id))
    .where(eq(disbursements.id, payment.id));
  // The check `payee_accounts_held_by` of the database.
  return { state: payment.state, heldBy: row?.heldBy === 'host' ? 'host' : 'own', proved: Boolean(row?.proof) };
}
