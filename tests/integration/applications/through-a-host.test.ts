import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { organisations } from '#db/schema/organisations.ts';
import { startApplication } from '#app/applications/start-application.server.ts';
import { submitApplication } from '#app/applications/submit-application.server.ts';
import { paths } from '#app/http/paths.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import { acceptHosting, askHost, endHosting } from '#app/organisations/hosting/change-hosting.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { applicant, completeDraft } from '#tests/support/applicant.ts';
import { openCall } from '#tests/support/open-call.ts';
import { programme } from '#tests/support/programme.ts';
import { realPortal } from '#tests/support/real-pages.ts';
import { visitor } from '#tests/support/visitor.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let programmeId: string;
let count = 0;
const key = () => namedKey(`through-${(count += 1)}`);
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code);

beforeAll(async () => {
  world = await testWorld({ now: '2026-11-02T09:00:00Z' });
  programmeId = (await programme(world)).id;
});
afterAll(() => world.close());

const start = (who: Person, callId: string) => startApplication(world, who, { callId, language: 'en', key: key() });

it('I6: a call for the registered and for whoever has a host takes a group while its host holds its money', async () => {
  const call = await openCall(world, { programmeId, content: { categories: ['registered', 'hosted'] } });
  const [group, host] = [await applicant(world), await applicant(world)];
  expect(codeOf(await start(group.person, call.id))).toBe('category-not-eligible');
  const [row] = await world.db.select().from(organisations).where(eq(organisations.id, host.organisationId));
  const { hostingId } = expectOk(await askHost(world, group.person, { hostAlias: row?.alias ?? '', key: key() }));
  expect(codeOf(await start(group.person, call.id))).toBe('category-not-eligible');
  expectOk(await acceptHosting(world, host.person, { hostingId, key: key() }));
  const applicationId = await completeDraft(world, group.person, call.id);
  const submit = () =>
    submitApplication(world, group.person, { applicationId, declarations: ['exclusion'], key: key() });
  expectOk(await endHosting(world, group.person, { hostingId, key: key() }));
  expect(codeOf(await submit())).toBe('category-not-eligible');
});

it('says so on the call’s page, and asks for it in the self-check only where it counts', async () => {
  const [open, other] = [
    await openCall(world, { programmeId, content: { categories: ['registered', 'hosted'] } }),
    await openCall(world, { programmeId }),
  ];
  const portal = await realPortal(world, ['calls']);
  const anybody = visitor(portal, null);
  expect((await anybody.read(paths.call(open.reference))).body).toContain('Through a fiscal host');
  expect((await anybody.read(paths.callSelfCheck(open.reference))).body).toContain('value="hosted"');
  expect((await anybody.read(paths.callSelfCheck(other.reference))).body).not.toContain('value="hosted"');
  await portal.stop();
});
