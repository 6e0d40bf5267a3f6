import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { applications } from '#db/schema/applications.ts';
import { answerMark } from '#app/applications/application-hash.ts';
import { saveSection } from '#app/applications/save-section.server.ts';
import { submitApplication } from '#app/applications/submit-application.server.ts';
import { paths } from '#app/http/paths.ts';
import { expectOk } from '#app/kernel/result.ts';
import { returnApplication } from '#app/applications/opening/return-application.server.ts';
import { addDays, utcDate } from '#app/kernel/instant.ts';
import { person } from '#tests/support/people.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { account, cookieOf } from '#tests/support/accounts.ts';
import { applicant, completeDraft } from '#tests/support/applicant.ts';
import { openCall } from '#tests/support/open-call.ts';
import { programme } from '#tests/support/programme.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { visitor } from '#tests/support/visitor.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let portal: TestPortal;
beforeAll(async () => {
  world = await testWorld();
  portal = await realPortal(world, ['applications']);
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

it('a second submission beside the first: what was and what is, for its own team', async () => {
  const { id: programmeId } = await programme(world);
  const call = await openCall(world, { programmeId });
  const own = await applicant(world);
  const applicationId = await completeDraft(world, own.person, call.id);
  const submit = (key: string) =>
    submitApplication(world, own.person, { applicationId, declarations: ['exclusion'], key: namedKey(key) });
  expectOk(await submit('versions-first'));
  const officer = await person(world, 'grants-officer', { programmeId });
  const [facts] = await world.db.select().from(applications).where(eq(applications.id, applicationId));
  const asked = { version: facts?.version ?? 0, parts: ['security'], message: 'Which plan?' };
  const dueOn = utcDate(addDays(world.clock.now(), 10));
  expectOk(await returnApplication(world, officer, { applicationId, ...asked, dueOn, key: namedKey('versions-back') }));
  const answers = new Map([['plan', { typed: 'A safer plan', mark: answerMark(1, 'Answer to plan') }]]);
  const about = { applicationId, section: 'security', answers, key: namedKey('versions-plan') };
  expectOk(await saveSection(world, own.person, about));
  expectOk(await submit('versions-second'));

  const read = async (cookie: string) => visitor(portal, cookie).read(paths.applicationVersions(applicationId));
  const { body } = await read(await cookieOf(world, own.account));
  expect(body).toContain('Answer to plan');
  expect(body).toContain('A safer plan');
  expect(body).not.toContain('Answer to problem');
  const desk = await account(world, [{ role: 'grants-officer', programmeId }], { totp: true });
  for (const who of [desk, (await applicant(world)).account]) {
    expect([403, 404]).toContain((await read(await cookieOf(world, who))).status);
  }
});
