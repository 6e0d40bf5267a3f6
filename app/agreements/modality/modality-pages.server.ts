import type { Reader } from '#db/client.server.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { AgreementId } from '#app/kernel/ids.ts';
import { reachOf } from '../agreement-policy.ts';
import { loadAgreement } from '../agreement-store.server.ts';
import { modalityOf } from './modality-store.server.ts';

/** What the rating proposed for an agreement and what was chosen; null outside the actor's reach (AZ-2). */
export async function modalityPage(reader: Reader, actor: Actor, id: AgreementId) {
  const agreement = await loadAgreement(reader, id, reachOf(actor));
  const modality = agreement && (await modalityOf(reader, id));
  if (!agreement || !modality) return null;
  const { reference, version, state, organisationId } = agreement;
  return { id, reference, version, drafted: state === 'drafted', organisationId, ...modality };
}
