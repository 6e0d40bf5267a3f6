import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applications } from '#db/schema/applications.ts';
import { callInvitations } from '#db/schema/call-invitations.ts';
import { calls } from '#db/schema/calls.ts';
import { organisations } from '#db/schema/organisations.ts';
import { trailEvents } from '#db/schema/trail.ts';
import { startApplication } from '#app/applications/start-application.server.ts';
import { approveCall } from '#app/calls/approve-call.server.ts';
import { askClarification } from '#app/calls/ask-clarification.server.ts';
import { draftCall } from '#app/calls/draft-call.server.ts';
import { forgetInvited } from '#app/calls/invitations/forget-invited.server.ts';
import { deliveries } from '#app/deliveries.server.ts';
import { paths } from '#app/http/paths.ts';
import { addDays } from '#app/kernel/instant.ts';
import { expectOk } from '#app/kernel/result.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { drainOutbox } from '#app/trail/outbox.server.ts';
import { openFields } from '#app/vault/identity-store.server.ts';
import { account, cookieOf, personOf, type TestAccount } from '#tests/support/accounts.ts';
import { applicant, type TestApplicant } from '#tests/support/applicant.ts';
import { GRID } from '#tests/support/closed-call.ts';
import { CALL_CONTENT } from '#tests/support/open-call.ts';
import { programme } from '#tests/support/programme.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { visitor, type Visitor } from '#tests/support/visitor.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

const NOW = new Date('2026-11-02T09:00:00Z');

let world: TestWorld;
let portal: TestPortal;
let desk: Visitor;
let callId: string;
let reference: string;
let version: number;
let invited: TestApplicant;
let other: TestApplicant;
let lead: TestAccount;
let count = 0;
const key = () => namedKey(`invited-${(count += 1)}`);
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code);
const as = async (who: TestAccount | null) => visitor(portal, who && (await cookieOf(world, who)));
const start = (who: TestApplicant) => startApplication(world, who.person, { callId, language: 'en', key: key() });

beforeAll(async () => {
  world = await testWorld();
  world.setNow(NOW);
  const programmeId = (await programme(world)).id;
  const manager = await account(world, [{ role: 'call-manager', programmeId }], { totp: true });
  lead = await account(world, [{ role: 'overall-lead', programmeId }], { totp: true });
  const made = expectOk(
    await draftCall(world, await personOf(world, manager), {
      envelopeMinor: 100_000_00n,
      minimumMinor: 5_000_00n,
      maximumMinor: 60_000_00n,
      opensAt: addDays(NOW, -1),
      deadlineAt: addDays(NOW, 30),
      graceMinutes: 30,
      deadlineZone: 'Europe/Brussels',
      currency: 'EUR',
      content: { ...CALL_CONTENT, ...GRID, languages: ['en'] },
      key: key(),
    }),
  );
  ({ callId, reference } = made);
  [invited, other] = [await applicant(world), await applicant(world)];
  portal = await realPortal(world, ['ui', 'people', 'calls', 'applications', 'organisations']);
  desk = await as(manager);
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

/** Everything public that names a call. */
const pages = () => [
  paths.call(reference),
  paths.callQuestions(reference),
  paths.callSelfCheck(reference),
  paths.callBlankForm(reference),
  paths.blankForm(reference),
  paths.budgetTemplate(reference),
];

describe('a call for invited organisations', () => {
  it('I6: is made so while it is a draft, and stays so', async () => {
    const page = paths.callInvitations(callId);
    expect((await desk.read(page)).body).not.toContain('Invite an organisation');
    expect((await (await as(other.account)).read(page)).status).toBe(403);
    expect((await desk.post(page, { organisation: 'ORG-1' }, { form: 'organisation' })).status).toBe(409);
    expect((await desk.post(page, { version: '1', audience: 'some' }, { form: 'audience' })).status).toBe(422);
    expect((await desk.post(page, { version: '7', audience: 'invited' }, { form: 'audience' })).status).toBe(409);
    expect((await desk.post(page, { version: '1', audience: 'invited' }, { form: 'audience' })).location).toBe(page);
    version = 2;
    expectOk(await approveCall(world, await personOf(world, lead), { callId, version, key: key() }));
    expect((await desk.post(page, { version: '3', audience: 'public' }, { form: 'audience' })).status).toBe(409);
    const forced = world.db.update(calls).set({ audience: 'public' }).where(eq(calls.id, callId));
    await expect(forced).rejects.toMatchObject({ cause: { constraint_name: 'call_audience_fixed' } });
  });

  it('is in no list and no feed, and its pages exist for nobody but the desk', async () => {
    const [nobody, stranger] = [await as(null), await as(other.account)];
    for (const list of [paths.calls(), paths.callsAtom(), paths.callsCalendar()]) {
      expect((await nobody.read(list)).body).not.toContain(reference);
      expect((await stranger.read(list)).body).not.toContain(reference);
    }
    for (const page of pages()) {
      expect([page, (await nobody.read(page)).status]).toEqual([page, 404]);
      expect([page, (await stranger.read(page)).status]).toEqual([page, 404]);
    }
    expect((await stranger.read(paths.startApplication(reference))).status).toBe(404);
    expect(codeOf(await start(other))).toBe('not-found');
    const asked = { callId, asked: 'May we?', language: 'en', key: key() } as const;
    expect(codeOf(await askClarification(world, other.person, asked))).toBe('not-found');
    expect((await desk.read(paths.call(reference))).status).toBe(200);
  });

  it('opens for an organisation invited by its alias, and for its people alone', async () => {
    const page = paths.callInvitations(callId);
    const [row] = await world.db.select().from(organisations).where(eq(organisations.id, invited.organisationId));
    const alias = row?.alias ?? '';
    expect((await desk.post(page, { organisation: 'ORG-none' }, { form: 'organisation' })).status).toBe(422);
    expect((await desk.post(page, { organisation: alias.toLowerCase() }, { form: 'organisation' })).location).toBe(
      page,
    );
    expect((await desk.post(page, { organisation: alias }, { form: 'organisation' })).status).toBe(409);
    const guest = await as(invited.account);
    for (const each of pages()) expect([each, (await guest.read(each)).status]).toEqual([each, 200]);
    expect((await guest.read(paths.applications())).body).toContain(paths.call(reference));
    expectOk(await start(invited));
    expect(codeOf(await start(other))).toBe('not-found');
    const [model] = await world.db.select().from(applications).where(eq(applications.callId, callId));
    const forged = { ...model, id: world.ids.next(), organisationId: other.organisationId, reference: 'FORGED' };
    const insert = world.db.insert(applications).values(forged as typeof applications.$inferInsert);
    await expect(insert).rejects.toMatchObject({ cause: { constraint_name: 'application_invited' } });
  });

  it('PV-5: opens by a code that only the invited address brings in, and the mail says nothing', async () => {
    const page = paths.callInvitations(callId);
    const bad = await desk.post(page, { email: 'no address', language: 'fr' }, { form: 'address' });
    expect([bad.status, bad.body.includes('no address')]).toEqual([422, true]);
    const sent = await desk.post(page, { email: other.account.email, language: 'fr' }, { form: 'address' });
    expect(sent.location).toBe(paths.callInvitations(callId, { sent: 'yes' }));
    await drainOutbox(world, deliveries);
    const mail = world.mails.findLast(({ to }) => to === other.account.email);
    expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/http|passerelle|ORG-|TEST-/i);
    const code = /\b\w{4}-\w{4}-\w{4}\b/.exec(mail?.text ?? '')?.[0] ?? '';
    const third = await as((await applicant(world)).account);
    const passedOn = await third.post(paths.callInvitation(), { invitationCode: code }, { form: 'invitation' });
    expect(passedOn.status).toBeGreaterThanOrEqual(400);
    expect((await third.read(paths.call(reference))).status).toBe(404);
    const holder = await as(other.account);
    const taken = await holder.post(paths.callInvitation(), { invitationCode: code }, { form: 'invitation' });
    expect(taken.location).toBe(paths.call(reference));
    expect((await holder.read(paths.call(reference))).status).toBe(200);
    const rows = await world.db.select().from(callInvitations).where(eq(callInvitations.callId, callId));
    const answered = rows.find(({ organisationId }) => organisationId === other.organisationId);
    const ids = [answered?.identityId ?? ''];
    expect((await openFields(world, world.db, { ids, fields: ['email'] })).get(ids[0] ?? '')?.['email']).toBe('');
    const events = await world.db.select().from(trailEvents).where(eq(trailEvents.entityId, callId));
    expect(JSON.stringify(events)).not.toContain('@');
  });

  it('closes again for who has not begun, and forgets addresses nobody answered from', async () => {
    const page = paths.callInvitations(callId);
    const rows = await world.db.select().from(callInvitations).where(eq(callInvitations.callId, callId));
    for (const { id } of rows) await desk.post(page, { invitation: id }, { form: `withdraw-${id}` });
    expect((await (await as(other.account)).read(paths.call(reference))).status).toBe(404);
    expect((await (await as(invited.account)).read(paths.call(reference))).status).toBe(200);
    await desk.post(page, { email: 'late@example.org', language: 'en' }, { form: 'address' });
    world.setNow(addDays(NOW, 31));
    await forgetInvited(world);
    await forgetInvited(world);
    const left = await world.db.select().from(callInvitations).where(eq(callInvitations.callId, callId));
    expect(left.map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn', 'withdrawn']);
  });
});
