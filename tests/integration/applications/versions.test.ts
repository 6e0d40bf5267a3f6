import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { applications } from '#db/schema/applications.ts';
import { answerMark } from '#app/applications/application-hash.ts';
import { saveSection } from '#app/applications/save-section.server.ts';
import { submitApplication } from '#app/applications/submit-application.server.ts';
import { paths } from '#app/http/paths.ts';
import { expectOk } from '#app/kernel/result.ts';
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

it('a second submission beside the first: what was and what is, for the team and the office, for nobody else', async () => {
  const { id: programmeId } = await programme(world);
  const call = await openCall(world, { programmeId });
  const own = await applicant(world);
  const applicationId = await completeDraft(world, own.person, call.id);
  const submit = (key: string) =>
    submitApplication(world, own.person, { applicationId, declarations: ['exclusion'], key: namedKey(key) });
  expectOk(await submit('versions-first'));
  // The desk's command that returns an application is tested where it is written; here only its state counts.
  await world.db.update(applications).set({ state: 'returned' }).where(eq(applications.id, applicationId));
  const answers = new Map([['plan', { typed: 'A safer plan', mark: answerMark(1, 'Answer to plan') }]]);
  const about = { applicationId, section: 'security', answers, key: namedKey('versions-plan') };
  expectOk(await saveSection(world, own.person, about));
  expectOk(await submit('versions-second'));

  const read = async (cookie: string) => visitor(portal, cookie).read(paths.applicationVersions(applicationId));
  const officer = await account(world, [{ role: 'grants-officer', programmeId }], { totp: true });
  for (const who of [own.account, officer]) {
    const { body } = await read(await cookieOf(world, who));
    expect(body).toContain('Answer to plan');
    expect(body).toContain('A safer plan');
    expect(body).not.toContain('Answer to problem');
  }
  const manager = await account(world, [{ role: 'call-manager', programmeId }], { totp: true });
  for (const who of [manager, (await applicant(world)).account]) {
    expect((await read(await cookieOf(world, who))).status).toBe(404);
  }
});
