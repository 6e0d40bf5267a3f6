import { Readable } from 'node:stream';
import type { Tx } from '#db/client.server.ts';
import { documents } from '#db/schema/documents.ts';
import { renderPdf } from '#app/adapters/pdf/pdf-document.server.ts';
import type { PdfDocument } from '#app/adapters/pdf/pdf-document.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { World } from '#app/kernel/world.ts';

const LARGEST_PDF = 20_000_000;
const MEDIA_TYPE = 'application/pdf';

/**
 * Prints a paper of an agreement and keeps it with its hash. The file is stored first: should the transaction be undone,
 * a file without a row is left, which nobody can reach.
 */
export async function printDocument(
  world: World,
  tx: Tx,
  given: {
    agreementId: string;
    label: 'agreement' | 'addendum' | 'debit-note';
    reference: string;
    actor: Actor;
    paper: PdfDocument;
  },
): Promise<{ id: string; sha256: string }> {
  const { agreementId, label, reference, actor, paper } = given;
  const id = world.ids.next();
  const storageKey = `agreements/${id}`;
  const pdf = await renderPdf(paper);
  const stored = await world.documents.put(storageKey, Readable.from([pdf]), {
    mediaType: MEDIA_TYPE,
    maxBytes: LARGEST_PDF,
  });
  await tx.insert(documents).values({
    ...stored,
    id,
    ownerKind: 'agreement',
    ownerId: agreementId,
    label,
    reference,
    mediaType: MEDIA_TYPE,
    storageKey,
    scan: 'own',
    createdBy: actorReference(actor),
    createdAt: world.clock.now(),
  });
  return { id, sha256: stored.sha256 };
}
