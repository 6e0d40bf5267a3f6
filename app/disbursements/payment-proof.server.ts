import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { disbursements, onwardProofs } from '#db/schema/disbursements.ts';
import { documents } from '#db/schema/documents.ts';
import type { KeptFile, UploadedFile } from '#app/adapters/documents/upload.server.ts';
import type { Downloadable } from '#app/applications/document-pages.server.ts';
import { actorReference, type Actor, type Person } from '#app/kernel/actor.ts';
import type { World } from '#app/kernel/world.ts';
import { isRecusedFrom } from '#app/organisations/interests/recusal.server.ts';
import { staffMay } from '#app/people/access.ts';
import { writeEvents } from '#app/trail/trail-store.server.ts';
import type { Disbursement } from './disbursement.ts';

export const MOST_PROOF_BYTES = 10_000_000;

/** A file from a form that shows what the bank did. */
export type ReceivedProof = UploadedFile;

/** Stores the file; nothing names it yet. */
export async function storeProof(world: World, disbursementId: string, proof: ReceivedProof): Promise<KeptFile> {
  const id = world.ids.next();
  const { mediaType, scan = 'not-scanned' } = proof;
  const storageKey = `payment-proofs/${disbursementId}/${id}`;
  const stored = await world.documents.put(storageKey, proof.open(), { mediaType, maxBytes: MOST_PROOF_BYTES });
  return { ...stored, id, storageKey, mediaType, scan };
}

/** Ties a stored file to its payment: it belongs to the agreement, and is kept and disposed of with it. */
export async function keepProof(
  world: World,
  tx: Tx,
  given: { actor: Actor; payment: Disbursement; proof: KeptFile },
): Promise<void> {
  const { actor, payment, proof } = given;
  await tx.insert(documents).values({
    ...proof,
    ownerKind: 'agreement',
    ownerId: payment.agreementId,
    label: 'payment-proof',
    reference: `${payment.reference}-PR`,
    createdBy: actorReference(actor),
    createdAt: world.clock.now(),
  });
  await tx.update(disbursements).set({ proofDocumentId: proof.id }).where(eq(disbursements.id, payment.id));
}

/** The proof of a payment, or of its onward transfer by a fiscal host, for whoever reads payments; it holds names and numbers, so that opening leaves a trace (I37). */
export async function openProof(
  world: World,
  actor: Person,
  { disbursementId, which }: { disbursementId: string; which: 'payment' | 'onward' },
): Promise<Downloadable | null> {
  const [row] = await world.db
    .select({ payment: disbursements, document: documents })
    .from(disbursements)
    .leftJoin(onwardProofs, eq(onwardProofs.disbursementId, disbursements.id))
    .innerJoin(
      documents,
      eq(documents.id, which === 'payment' ? disbursements.proofDocumentId : onwardProofs.documentId),
    )
    .where(eq(disbursements.id, disbursementId));
  if (!row || row.document.removedAt || row.document.scan === 'infected') return null;
  const { programmeId, organisationId, reference } = row.payment;
  if (!staffMay(actor, 'disbursements.read', programmeId)) return null;
  if (await isRecusedFrom(world.db, actor, organisationId)) return null;
  const entity = { kind: 'disbursement', id: disbursementId };
  const event = { kind: 'disbursement.proof-opened', programmeId, entity, body: { reference, which } } as const;
  await world.db.transaction((tx) => writeEvents(world, tx, { actor, command: 'open-payment-proof', events: [event] }));
  return row.document;
}
