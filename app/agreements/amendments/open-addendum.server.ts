import type { Person } from '#app/kernel/actor.ts';
import { APPLICANT_ROLES } from '#app/kernel/roles.ts';
import type { World } from '#app/kernel/world.ts';
import { writeEvents } from '#app/trail/trail-store.server.ts';
import { actsFor, reachOf } from '../agreement-policy.ts';
import { loadAgreement, paperOf } from '../agreement-store.server.ts';
import type { OpenedPaper } from '../open-paper.server.ts';
import { amendmentEvent } from './amendment-news.ts';
import { loadAmendment } from './amendment-store.server.ts';

/** The printed addendum, byte for byte what is signed. It names the organisation: others who open it leave a trace (I37). */
export async function openAddendum(world: World, actor: Person, id: string): Promise<OpenedPaper | null> {
  const amendment = await loadAmendment(world.db, id, reachOf(actor));
  const agreement = amendment && (await loadAgreement(world.db, amendment.agreementId, reachOf(actor)));
  const paper = amendment && (await paperOf(world.db, amendment));
  if (!agreement || !paper) return null;
  if (!actsFor(actor, agreement.organisationId, APPLICANT_ROLES)) {
    const event = amendmentEvent('amendment.opened', amendment, { sha256: paper.sha256 });
    await world.db.transaction((tx) => writeEvents(world, tx, { actor, command: 'open-addendum', events: [event] }));
  }
  return { content: await world.documents.open(paper.storageKey), reference: amendment.reference, bytes: paper.bytes };
}
