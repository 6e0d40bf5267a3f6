import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assistances } from '#db/schema/assistances.ts';
import { applications } from '#db/schema/applications.ts';
import { interestTies } from '#db/schema/interests.ts';
import { trailEvents } from '#db/schema/trail.ts';
import { deskApplication } from '#app/applications/desk-pages.server.ts';
import { submitApplication } from '#app/applications/submit-application.server.ts';
import { deliveries } from '#app/deliveries.server.ts';
import { paths } from '#app/http/paths.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import { ownAssistances } from '#app/organisations/assistance/assistance-pages.server.ts';
import { beginAssistance } from '#app/organisations/assistance/begin-assistance.server.ts';
import { endAssistance } from '#app/organisations/assistance/end-assistance.server.ts';
import { handOver } from '#app/organisations/assistance/hand-over.server.ts';
import { revealConsent } from '#app/organisations/assistance/reveal-consent.server.ts';
import { isRecusedFrom } from '#app/organisations/interests/recusal.server.ts';
import { acceptInvitation } from '#app/organisations/team/accept-invitation.server.ts';
import { resolveSession } from '#app/people/resolve-session.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { drainOutbox } from '#app/trail/outbox.server.ts';
import { account, cookieOf, personOf, type TestAccount } from '#tests/support/accounts.ts';
import { completeDraft, PROFILE, refereesNamed } from '#tests/support/applicant.ts';
import { openCall, type TestCall } from '#tests/support/open-call.ts';
import { person } from '#tests/support/people.ts';
import { programme } from '#tests/support/programme.ts';
import { realPortal } from '#tests/support/real-pages.ts';
import { visitor } from '#tests/support/visitor.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let programmeId: string;
let call: TestCall;
let count = 0;
const key = () => namedKey(`assist-${(count += 1)}`);
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code);
const WHO = 'Hawa of the well';
const CONSENT = {
  consentBy: WHO,
  consentOn: '2026-11-01',
  channel: 'phone',
  spokenLanguage: 'Zarma',
  readBack: 'That the office reads it and reviewers do not see who they are.',
} as const;

beforeAll(async () => {
  world = await testWorld({ now: '2026-11-02T09:00:00Z' });
  programmeId = (await programme(world)).id;
  call = await openCall(world, { programmeId });
});
afterAll(() => world.close());

/** Somebody of the staff signed in twice over: as a person with a session, and as the session now stands. */
async function assistant() {
  const who = await account(world, [{ role: 'grants-officer', programmeId }], { totp: true });
  const cookie = await cookieOf(world, who);
  const now = async (): Promise<Person> => {
    const session = await resolveSession(world, cookie);
    if (!session) throw new Error('no session');
    return session.person;
  };
  return { who, cookie, now };
}

async function begun() {
  const given = await assistant();
  const result = await beginAssistance(world, await given.now(), { ...PROFILE, ...CONSENT, key: key() });
  const made = expectOk(result);
  await refereesNamed(world, await given.now());
  return { ...given, ...made };
}

const newcomer = (): Promise<TestAccount> => account(world, [{ role: 'applicant-owner' }]);

describe('I9: filling in for a group', () => {
  it('makes the session the group’s assistant, and the person recused for good', async () => {
    const { who, now, organisationId, assistanceId } = await begun();
    expect((await now()).memberships).toMatchObject([{ role: 'applicant-assistant', organisationId }]);
    const self = await personOf(world, who);
    expect(self.memberships.map(({ role }) => role)).toEqual(['grants-officer']);
    expect(await isRecusedFrom(world.db, self, organisationId)).toBe(true);
    const [row] = await world.db.select().from(assistances).where(eq(assistances.id, assistanceId));
    expect(row).toMatchObject({ assistantId: who.accountId, channel: 'phone', language: 'Zarma' });
    const end = world.db
      .update(interestTies)
      .set({ endedAt: world.clock.now(), endedBy: 'x' })
      .where(eq(interestTies.accountId, who.accountId));
    await expect(end).rejects.toMatchObject({ cause: { constraint_name: 'interest_ties_assistance' } });
  });

  it('fills in and hands in as the group, and the file says so; the desk reads the consent, the assistant not', async () => {
    const { who, now, organisationId } = await begun();
    const applicationId = await completeDraft(world, await now(), call.id);
    expectOk(await submitApplication(world, await now(), { applicationId, declarations: ['exclusion'], key: key() }));
    const events = await world.db.select().from(trailEvents).where(eq(trailEvents.entityId, applicationId));
    expect(events.filter(({ kind }) => kind === 'application.assisted')).toHaveLength(2);
    expect(events.every(({ actor }) => actor === who.accountId)).toBe(true);
    const officer = await person(world, 'grants-officer', { programmeId });
    const page = await deskApplication(world.db, officer, applicationId);
    expect(page?.assisted).toBe(true);
    expect(page?.history.map(({ kind }) => kind)).toContain('assisted');
    expect(await deskApplication(world.db, await personOf(world, who), applicationId)).toBeNull();
    const names = expectOk(await revealConsent(world, officer, organisationId));
    expect([...names.values()]).toEqual([WHO]);
    expect(codeOf(await revealConsent(world, await personOf(world, who), organisationId))).toBe('not-found');
    const manager = await person(world, 'call-manager', { programmeId });
    expect(codeOf(await revealConsent(world, manager, organisationId))).toBe('role-may-not');
    const all = JSON.stringify(await world.db.select().from(trailEvents));
    expect(all).not.toContain(WHO);
    expect(all).toContain('assistance-consent');
  });

  it('the group takes over with an owner of its own, and the assistance ends at once', async () => {
    const { now, organisationId, assistanceId } = await begun();
    await completeDraft(world, await now(), call.id);
    const owner = await newcomer();
    expectOk(await handOver(world, await now(), { email: owner.email, language: 'fr', key: key() }));
    await drainOutbox(world, deliveries);
    const code = /\b\w{4}-\w{4}-\w{4}\b/.exec(world.mails.at(-1)?.text ?? '')?.[0] ?? '';
    expectOk(await acceptInvitation(world, await personOf(world, owner), { code, key: key() }));
    const [row] = await world.db.select().from(assistances).where(eq(assistances.id, assistanceId));
    expect(row).toMatchObject({ ending: 'taken-over' });
    expect((await now()).memberships.map(({ role }) => role)).toEqual(['grants-officer']);
    const [file] = await world.db.select().from(applications).where(eq(applications.organisationId, organisationId));
    const taken = await submitApplication(world, await personOf(world, owner), {
      applicationId: file?.id ?? '',
      declarations: ['exclusion'],
      key: key(),
    });
    expect(codeOf(taken)).toBe('ok');
  });

  it('may be stopped, and is not begun without consent, by the wrong role, or for a known registration', async () => {
    const { now } = await begun();
    expectOk(await endAssistance(world, await now(), { key: key() }));
    const self = await now();
    expect(self.memberships.map(({ role }) => role)).toEqual(['grants-officer']);
    expect((await ownAssistances(world.db, self, null)).rows).toMatchObject([{ ending: 'stopped' }]);
    const begin = (actor: Person, given: object) =>
      beginAssistance(world, actor, { ...PROFILE, ...CONSENT, ...given, key: key() });
    expect(codeOf(await begin(self, { consentOn: '2026-11-03' }))).toBe('consent-in-future');
    const reviewer = await person(world, 'reviewer', { programmeId });
    expect(codeOf(await begin(reviewer, {}))).toBe('role-may-not');
    const registered = { category: 'registered', registrationNumber: 'TN 77-1' };
    expect(codeOf(await begin(await (await assistant()).now(), registered))).toBe('ok');
    expect(codeOf(await begin(self, registered))).toBe('organisation-exists');
  });

  it('the database takes no assistance of somebody who is not recused by it', async () => {
    const { organisationId } = await begun();
    const other = await assistant();
    const { consentBy: _, spokenLanguage: language, ...said } = CONSENT;
    const own = eq(assistances.organisationId, organisationId);
    await world.db.update(assistances).set({ endedAt: world.clock.now(), ending: 'stopped' }).where(own);
    const row = { id: world.ids.next(), organisationId, assistantId: other.who.accountId, language, ...said };
    const insert = world.db.insert(assistances).values({ ...row, begunAt: world.clock.now() });
    await expect(insert).rejects.toMatchObject({ cause: { constraint_name: 'assistance_recuses' } });
    const edit = world.db.update(assistances).set({ readBack: 'Something else' }).where(own);
    await expect(edit).rejects.toMatchObject({ cause: { constraint_name: 'consent_unchanged' } });
  });
});

describe('the pages', () => {
  it('lead from the desk through the consent to the group’s applications, and back', async () => {
    const portal = await realPortal(world, ['applications', 'organisations', 'people', 'calls']);
    const { cookie, now } = await assistant();
    const self = visitor(portal, cookie);
    const { regionOnly: _, ...profile } = PROFILE;
    const form = { ...profile, legalName: 'Second circle', contactEmail: 'second@example.org', ...CONSENT };
    const bare = await self.post(paths.newAssistance(), { ...form, readBack: '' }, { form: 'assistance' });
    expect(bare.status).toBe(422);
    expect(bare.body).toContain(WHO);
    expect((await self.post(paths.newAssistance(), { ...form, agreed: 'yes' }, { form: 'assistance' })).location).toBe(
      paths.calls(),
    );
    expect((await now()).memberships.map(({ role }) => role)).toEqual(['applicant-assistant']);
    expect((await self.read(paths.deskApplications())).status).toBe(403);
    const own = await self.read(paths.assistance());
    expect(own.body).toContain('Zarma');
    expect(own.body).not.toContain(WHO);
    expect((await self.read(paths.applications())).status).toBe(200);
    expect((await self.post(paths.assistance(), { intent: 'leave' }, { form: 'leave' })).location).toBe(
      paths.deskAssistances(),
    );
    expect((await self.read(paths.deskAssistances())).status).toBe(200);
    expect((await self.read(paths.assistance())).status).toBe(403);
    await portal.stop();
  });
});
