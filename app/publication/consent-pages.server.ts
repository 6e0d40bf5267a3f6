import type { Reader } from '#db/client.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { AgreementId } from '#app/kernel/ids.ts';
import { organisationFacts } from '#app/organisations/organisation-store.server.ts';
import { reaches } from './change-publication.server.ts';
import { loadPublication } from './publication-store.server.ts';

/** What the grantee decides about its own grant: what is seen now, and under which name it would be. */
export async function consentPage(reader: Reader, actor: Person, agreementId: AgreementId) {
  const publication = await loadPublication(reader, agreementId);
  if (!publication || !reaches(actor, 'publication.consent', publication)) return null;
  const organisation = await organisationFacts(reader, publication.organisationId);
  if (!organisation) throw new Error('a grant without its organisation');
  const { reference, tier, publicCode, recipientOrgId, held, version, consent } = publication;
  const { workingName } = organisation;
  return { agreementId, reference, tier, publicCode, recipientOrgId, held, version, consent, workingName };
}
