import { Readable } from 'node:stream';
import { renderPdf } from '#app/adapters/pdf/pdf-document.server.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { AgreementId } from '#app/kernel/ids.ts';
import type { World } from '#app/kernel/world.ts';
import { APPLICANT_ROLES } from '#app/kernel/roles.ts';
import { can } from '#app/people/access.ts';
import { writeEvents } from '#app/trail/trail-store.server.ts';
import { agreementPreview } from './agreement-document.ts';
import { agreementFacts } from './agreement-facts.server.ts';
import { agreementEvent } from './agreement-news.ts';
import { actsFor, reachOf } from './agreement-policy.ts';
import { loadAgreement, paperOf, signedCopyOf, type Agreement } from './agreement-store.server.ts';

export type OpenedCopy = OpenedPaper & { readonly mediaType: string };

export type OpenedPaper = { readonly content: Readable; readonly reference: string; readonly bytes: number };

/**
 * The printed agreement, byte for byte what was hashed. It names the organisation, so that anybody else who opens it
 * leaves a trail event (I37): not through `perform`, for a download has no answer to keep. A draft is previewed for
 * those who draft, under the alias alone. Null where there is nothing the actor may open.
 */
export async function openPaper(world: World, actor: Person, id: AgreementId): Promise<OpenedPaper | null> {
  const agreement = await loadAgreement(world.db, id, reachOf(actor));
  if (!agreement) return null;
  const paper = await paperOf(world.db, agreement);
  if (!paper) return can(actor, 'agreements.draft').allowed ? preview(world, agreement) : null;
  if (!actsFor(actor, agreement.organisationId, APPLICANT_ROLES)) {
    const event = agreementEvent('agreement.opened', agreement, { sha256: paper.sha256 });
    await world.db.transaction((tx) => writeEvents(world, tx, { actor, command: 'open-agreement', events: [event] }));
  }
  const content = await world.documents.open(paper.storageKey);
  return { content, reference: agreement.reference, bytes: paper.bytes };
}

async function preview(world: World, agreement: Agreement): Promise<OpenedPaper> {
  const facts = await agreementFacts(world.db, agreement);
  const pdf = await renderPdf(agreementPreview(facts, textIn(agreement.language), world.clock.now()));
  return { content: Readable.from([pdf]), reference: `${agreement.reference}-draft`, bytes: pdf.byteLength };
}

/** The scan of the agreement the grantee signed by hand. It names people: the office leaves a trail event (I37). */
export async function openSignedCopy(world: World, actor: Person, id: AgreementId): Promise<OpenedCopy | null> {
  const agreement = await loadAgreement(world.db, id, reachOf(actor));
  const copy = agreement && (await signedCopyOf(world.db, agreement.id));
  if (!copy) return null;
  if (!actsFor(actor, agreement.organisationId, APPLICANT_ROLES)) {
    const event = agreementEvent('agreement.opened', agreement, { sha256: copy.sha256 });
    await world.db.transaction((tx) => writeEvents(world, tx, { actor, command: 'open-agreement', events: [event] }));
  }
  const { mediaType, bytes } = copy;
  const content = await world.documents.open(copy.storageKey);
  return { content, reference: `${agreement.reference}-signed`, mediaType, bytes };
}
