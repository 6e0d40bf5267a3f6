import { Readable } from 'node:stream';
import { z } from 'zod';
import type { Tx } from '#db/client.server.ts';
import { documents } from '#db/schema/documents.ts';
import { renderPdf } from '#app/adapters/pdf/pdf-document.server.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import { actorReference, type SystemActor } from '#app/kernel/actor.ts';
import { expectOk, ok, refuse } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { programmeFacts } from '#app/programme/programme-store.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import type { Delivery } from '#app/trail/outbox.server.ts';
import { perform } from '#app/trail/perform.server.ts';
import { certificateDocument } from './certificate.ts';
import type { DisposalCounts } from './disposal.ts';
import { approvalsOf, itemsOf, lockDisposal, moveDisposal, type Disposal } from './disposal-store.server.ts';
import type { RetentionRefusal } from './refusals.ts';
import { aliasesOf } from './retention-pages.server.ts';
import { custodiansOf } from './retention-store.server.ts';

const RETENTION: SystemActor = { kind: 'system', name: 'retention' };
const LARGEST_PDF = 20_000_000;

const payloadShape = z.object({ disposalId: z.string(), files: z.array(z.string()) });

/** Outbox kind `disposal-files`: removes the files of a disposal; once none is left, its certificate is made out. */
export const removeDisposedFiles: Delivery = async (world, _tx, payload) => {
  const { disposalId, files } = payloadShape.parse(payload);
  for (const file of files) await world.documents.remove(file);
  await certifyDisposal(world, disposalId);
};

/** The certificate is kept as a document; its hash is in the trail (I35). Asked twice, it is made out once. */
async function certifyDisposal(world: World, disposalId: string): Promise<void> {
  expectOk(
    await perform<null, RetentionRefusal>(world, RETENTION, 'certify-disposal', namedKey(disposalId), async (tx) => {
      const disposal = await lockDisposal(tx, disposalId);
      if (!disposal) return refuse('not-found');
      const certificate = await makeOut(world, tx, disposal);
      const set = { certifiedAt: certificate.at, certificateId: certificate.id };
      const moved = await moveDisposal(tx, disposal, 'certify', set);
      if (!moved.ok) return moved;
      const { programmeId, reference, digest } = disposal;
      const entity = { kind: 'disposal', id: disposalId };
      const body = { reference, digest, documentId: certificate.id, sha256: certificate.sha256 };
      const tell = await custodiansOf(tx, programmeId);
      return ok({
        value: null,
        events: [{ kind: 'disposal.certified', programmeId, entity, body }],
        notices: tell.map((accountId) => ({ accountId, kind: 'disposal-certified', entity, values: { reference } })),
      });
    }),
  );
}

/** In English, the language of the contract with the EU. */
async function makeOut(world: World, tx: Tx, disposal: Disposal) {
  const programme = await programmeFacts(tx, disposal.programmeId);
  const approvals = await approvalsOf(tx, disposal.id);
  if (!programme || !disposal.carriedOutAt) throw new Error('a disposal that was not carried out has no certificate');
  const names = await aliasesOf(
    tx,
    approvals.map((approval) => approval.accountId),
  );
  const at = world.clock.now();
  const facts = {
    ...disposal,
    programme,
    items: await itemsOf(tx, disposal.id),
    // What `carryOut` wrote.
    counts: disposal.counts as DisposalCounts,
    approvals: approvals.map(({ accountId, approvedAt }) => ({ alias: names.get(accountId) ?? '', at: approvedAt })),
    carriedOutAt: disposal.carriedOutAt,
    certifiedAt: at,
  };
  const pdf = await renderPdf(certificateDocument(facts, textIn('en')));
  const id = world.ids.next();
  const storageKey = `disposals/${id}`;
  const about = { mediaType: 'application/pdf', maxBytes: LARGEST_PDF };
  const stored = await world.documents.put(storageKey, Readable.from([pdf]), about);
  const owner = { ownerKind: 'disposal', ownerId: disposal.id, label: 'certificate', reference: disposal.reference };
  const { mediaType } = about;
  const made = { createdBy: actorReference(RETENTION), createdAt: at };
  await tx.insert(documents).values({ ...stored, ...owner, ...made, id, storageKey, mediaType, scan: 'own' });
  return { id, sha256: stored.sha256, at };
}
