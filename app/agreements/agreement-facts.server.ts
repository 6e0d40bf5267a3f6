import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { applications } from '#db/schema/applications.ts';
import { consortiumMembers } from '#db/schema/programme.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { World } from '#app/kernel/world.ts';
import { organisationFacts } from '#app/organisations/organisation-store.server.ts';
import { programmeFacts } from '#app/programme/programme-store.server.ts';
import { reveal } from '#app/vault/reveal.server.ts';
import type { AgreementFacts } from './agreement-clauses.ts';
import { headingsOf, instalmentsOf, type Agreement } from './agreement-store.server.ts';

/** Everything the printed agreement says. Opens the legal name of the organisation, which leaves a trail event (I37). */
export async function agreementFacts(
  world: World,
  tx: Tx,
  given: { actor: Actor; agreement: Agreement },
): Promise<AgreementFacts> {
  const { actor, agreement } = given;
  const { programmeId } = agreement;
  const programme = await programmeFacts(tx, programmeId);
  const organisation = await organisationFacts(tx, agreement.organisationId);
  const [application] = await tx
    .select({ reference: applications.reference, sha256: applications.submittedSha256 })
    .from(applications)
    .where(eq(applications.id, agreement.applicationId));
  const [lead] = await tx
    .select({ name: consortiumMembers.name })
    .from(consortiumMembers)
    .where(and(eq(consortiumMembers.programmeId, programmeId), eq(consortiumMembers.kind, 'fstp-lead')));
  if (!programme || !organisation || !application || !lead) throw new Error('an agreement without its parties');
  const { identityId } = organisation;
  const opened = await reveal(world, tx, {
    actor,
    programmeId,
    purpose: 'agreement-document',
    ids: [identityId],
    fields: ['legalName'],
  });
  return {
    agreement,
    programme,
    leadName: lead.name,
    granteeName: opened.get(identityId)?.['legalName'] || organisation.workingName,
    granteeAlias: organisation.alias,
    application,
    headings: await headingsOf(tx, agreement.id),
    instalments: await instalmentsOf(tx, agreement.id),
  };
}
