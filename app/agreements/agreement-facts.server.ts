import { and, eq } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { applications } from '#db/schema/applications.ts';
import { consortiumMembers } from '#db/schema/programme.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { World } from '#app/kernel/world.ts';
import { organisationFacts } from '#app/organisations/organisation-store.server.ts';
import { activitiesOf, programmeFacts } from '#app/programme/programme-store.server.ts';
import { reveal } from '#app/vault/reveal.server.ts';
import type { AgreementFacts } from './agreement-clauses.ts';
import { agreementLinesOf } from './budget-line-store.server.ts';
import { milestonesOf } from './milestones/milestone-store.server.ts';
import { headingsOf, instalmentsOf, type Agreement } from './agreement-store.server.ts';

/** Everything the printed agreement says but the name of the grantee, which stands under its alias. */
export async function agreementFacts(reader: Reader, agreement: Agreement): Promise<AgreementFacts> {
  const { programmeId } = agreement;
  const programme = await programmeFacts(reader, programmeId);
  const organisation = await organisationFacts(reader, agreement.organisationId);
  const [application] = await reader
    .select({ reference: applications.reference, sha256: applications.submittedSha256 })
    .from(applications)
    .where(eq(applications.id, agreement.applicationId));
  const [lead] = await reader
    .select({ name: consortiumMembers.name })
    .from(consortiumMembers)
    .where(and(eq(consortiumMembers.programmeId, programmeId), eq(consortiumMembers.kind, 'fstp-lead')));
  if (!programme || !organisation || !application || !lead) throw new Error('an agreement without its parties');
  return {
    agreement,
    programme,
    leadName: lead.name,
    granteeName: null,
    granteeAlias: organisation.alias,
    application,
    headings: await headingsOf(reader, agreement.id),
    lines: await agreementLinesOf(reader, agreement.id),
    instalments: await instalmentsOf(reader, agreement.id),
    conditions: (await milestonesOf(reader, agreement.id)).flatMap(({ state, condition, proof, instalment }) =>
      instalment === null || state === 'dropped' ? [] : [{ condition, proof, instalment }],
    ),
    activities: await activitiesOf(reader, programmeId),
  };
}

/** The same with the legal name of the organisation, which leaves a trail event (I37). */
export async function namedAgreementFacts(
  world: World,
  tx: Tx,
  given: { actor: Actor; agreement: Agreement },
): Promise<AgreementFacts> {
  const { actor, agreement } = given;
  const facts = await agreementFacts(tx, agreement);
  const organisation = await organisationFacts(tx, agreement.organisationId);
  if (!organisation) throw new Error('an agreement without a third party');
  const { identityId, workingName } = organisation;
  const opened = await reveal(world, tx, {
    actor,
    programmeId: agreement.programmeId,
    purpose: 'agreement-document',
    ids: [identityId],
    fields: ['legalName'],
  });
  return { ...facts, granteeName: opened.get(identityId)?.['legalName'] || workingName };
}
