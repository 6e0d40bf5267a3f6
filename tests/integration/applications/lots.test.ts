import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { applications, applicationVersions } from '#db/schema/applications.ts';
import { applicationFacts } from '#app/applications/application-store.server.ts';
import { basicsPage } from '#app/applications/form-pages.server.ts';
import { saveBasics } from '#app/applications/save-basics.server.ts';
import { submitApplication } from '#app/applications/submit-application.server.ts';
import { expectOk } from '#app/kernel/result.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { applicant, completeDraft } from '#tests/support/applicant.ts';
import { openCall } from '#tests/support/open-call.ts';
import { programme } from '#tests/support/programme.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.close());

it('I2: an application to a call with lots chooses one of them, before it is handed in', async () => {
  const { id: programmeId } = await programme(world);
  const lots = [
    { code: 'north', title: { en: 'North' }, envelopeMinor: '20000000' },
    { code: 'south', title: { en: 'South' }, envelopeMinor: '30000000' },
  ];
  const call = await openCall(world, { programmeId, lots });
  const { person } = await applicant(world);
  const applicationId = await completeDraft(world, person, call.id);
  const submit = (key: string) =>
    submitApplication(world, person, { applicationId, declarations: ['exclusion'], key: namedKey(key) });
  expect(await submit('lots-early')).toMatchObject({ refusal: { code: 'application-not-complete' } });

  const page = await basicsPage(world.db, person, applicationId);
  expect(page?.lots.map(({ code }) => code)).toEqual(['north', 'south']);
  const save = async (lot: string) => {
    const facts = await applicationFacts(world.db, applicationId);
    if (!facts) throw new Error('no application');
    const { activities, durationMonths, language, version } = facts;
    const given = { applicationId, activities, durationMonths, language, version, lot, key: namedKey(`lots-${lot}`) };
    return saveBasics(world, person, given);
  };
  expect(await save('west')).toMatchObject({ refusal: { code: 'lot-not-in-call', field: 'lot' } });
  expectOk(await save('north'));
  expectOk(await submit('lots-whole'));
  expect(await applicationFacts(world.db, applicationId)).toMatchObject({ lotCode: 'north', state: 'submitted' });
  const [version] = await world.db
    .select({ content: applicationVersions.content })
    .from(applicationVersions)
    .where(eq(applicationVersions.applicationId, applicationId));
  expect(version?.content).toMatchObject({ lot: 'north' });

  const forged = world.db.update(applications).set({ lotCode: 'west' }).where(eq(applications.id, applicationId));
  await expect(forged).rejects.toMatchObject({ cause: { constraint_name: 'application_lot_known' } });
});
