import { eq, sql } from 'drizzle-orm';
import { connect } from '#db/client.server.ts';
import { organisations } from '#db/schema/organisations.ts';
import { programmes } from '#db/schema/programme.ts';
import { submitApplication } from '#app/applications/submit-application.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { applicant, completeDraft, type TestApplicant } from './applicant.ts';
import { auditedGrant, type AuditedGrant } from './audited-grant.ts';
import { openCall } from './open-call.ts';
import { person } from './people.ts';
import { refused } from './refused-file.ts';
import type { TestWorld } from './world.ts';

const NOW = '2026-11-02T09:00:00Z';

export type EndedProgramme = {
  readonly grant: AuditedGrant;
  readonly lead: Person;
  readonly admin: Person;
  /** Applied in 2019 and was found ineligible; nothing was ever paid to it. */
  readonly unfunded: TestApplicant & { readonly applicationId: string };
};

/**
 * A programme that ended in 2018, as it stands today: one grant, and one application that was not funded. The dates lie
 * so far back because the database asks its own clock before it lets anything go.
 */
export async function endedProgramme(world: TestWorld): Promise<EndedProgramme> {
  const grant = await auditedGrant(world);
  const { programmeId } = grant;
  await endBeforeItsGrant(world, programmeId);
  const since = { createdAt: new Date('2017-02-01'), alias: 'ORG-0001' };
  await world.db.update(organisations).set(since).where(eq(organisations.id, grant.agreement.organisationId));
  world.setNow('2019-03-01T09:00:00Z');
  const call = await openCall(world, { programmeId });
  const made = await applicant(world, { category: 'registered', registrationNumber: 'RNE-2019/77' });
  const applicationId = await completeDraft(world, made.person, call.id);
  const declared = { applicationId, declarations: ['exclusion'], key: namedKey('ended-submit') };
  expectOk(await submitApplication(world, made.person, declared));
  world.setNow('2019-05-10T09:00:00Z');
  await refused(world, { programmeId, applicationId, call: call.content });
  world.setNow(NOW);
  const admin = await person(world, 'administrator', { programmeId });
  return { grant, lead: grant.lead, admin, unfunded: { ...made, applicationId } };
}

/** No command ends an action before its agreements do, and no wall lets it: the owner of the tables takes that one down. */
async function endBeforeItsGrant(world: TestWorld, programmeId: string): Promise<void> {
  const owner = connect(world.database.ownerUrl, { max: 1 });
  const ended = { startsOn: '2014-01-01', endsOn: '2018-12-31' };
  await owner.db.transaction(async (tx) => {
    await tx.execute(sql`alter table programmes disable trigger programme_rules_guarded`);
    await tx.update(programmes).set(ended).where(eq(programmes.id, programmeId));
    await tx.execute(sql`alter table programmes enable always trigger programme_rules_guarded`);
  });
  await owner.close();
}
