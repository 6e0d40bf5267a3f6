import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { applications } from '#db/schema/applications.ts';
import { answerMark } from '#app/applications/application-hash.ts';
import { saveBasics } from '#app/applications/save-basics.server.ts';
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
  const asked = { version: facts?.version ?? 0, parts: [':basics', 'security'], message: 'Which plan?' };
  const dueOn = utcDate(addDays(world.clock.now(), 10));
  expectOk(await returnApplication(world, officer, { applicationId, ...asked, dueOn, key: namedKey('versions-back') }));
  const answers = new Map([['plan', { typed: 'A safer plan', mark: answerMark(1, 'Answer to plan') }]]);
  const about = { applicationId, section: 'security', answers, key: namedKey('versions-plan') };
  expectOk(await saveSection(world, own.person, about));
  const [back] = await world.db.select().from(applications).where(eq(applications.id, applicationId));
  const basics = { version: back?.version ?? 0, activities: ['R1.1'], durationMonths: 9, language: 'fr' } as const;
  expectOk(await saveBasics(world, own.person, { applicationId, ...basics, key: namedKey('versions-basics') }));
  expectOk(await submit('versions-second'));

  const read = async (cookie: string) => visitor(portal, cookie).read(paths.applicationVersions(applicationId));
  const { body } = await read(await cookieOf(world, own.account));
  expect(body).toContain('Answer to plan');
  expect(body).toContain('A safer plan');
  expect(body).not.toContain('Answer to problem');
  const said = body.replaceAll('<!-- -->', '');
  expect(said).toContain('Duration – Before: 12 months; Now: 9 months');
  expect(said).toContain('Language of your answers – Before: English; Now: French');
  const desk = await account(world, [{ role: 'grants-officer', programmeId }], { totp: true });
  for (const who of [desk, (await applicant(world)).account]) {
    expect([403, 404]).toContain((await read(await cookieOf(world, who))).status);
  }
});

it('what was submitted is read with its number, and its declarations with who signed them and when', async () => {
  const { id: programmeId } = await programme(world, 'SECOND');
  const call = await openCall(world, { programmeId });
  const own = await applicant(world);
  const applicationId = await completeDraft(world, own.person, call.id);
  const me = visitor(portal, await cookieOf(world, own.account));
  const page = async () => (await me.read(paths.applicationCheck(applicationId))).body.replaceAll('<!-- -->', '');
  expect(await page()).not.toContain('Declared on honour');
  const given = { applicationId, declarations: ['exclusion'], key: namedKey('versions-declared') };
  const { sha256 } = expectOk(await submitApplication(world, own.person, given));
  const read = await page();
  expect(read).toContain(sha256);
  expect(read).toContain('We are not excluded');
  expect(read).toMatch(new RegExp(`Declared on honour by ${own.person.alias}, \\d`));
});
