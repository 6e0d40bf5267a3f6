import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applications } from '#db/schema/applications.ts';
import { awards } from '#db/schema/awards.ts';
import { calls, callVersions } from '#db/schema/calls.ts';
import { notices } from '#db/schema/messages.ts';
import { applicationFacts } from '#app/applications/application-store.server.ts';
import { startApplication } from '#app/applications/start-application.server.ts';
import { submitApplication } from '#app/applications/submit-application.server.ts';
import { notifyAward } from '#app/awards/notify-award.server.ts';
import { approveCall } from '#app/calls/approve-call.server.ts';
import type { CallContent } from '#app/calls/call-content.ts';
import { callFacts, type CallFacts } from '#app/calls/call-store.server.ts';
import { draftCall } from '#app/calls/draft-call.server.ts';
import { publishCorrigendum } from '#app/calls/publish-corrigendum.server.ts';
import { startCorrigendum } from '#app/calls/start-corrigendum.server.ts';
import { callsPage } from '#app/calls/public-pages.server.ts';
import { roundsOf } from '#app/calls/rounds/round-store.server.ts';
import { paths } from '#app/http/paths.ts';
import type { Person } from '#app/kernel/actor.ts';
import { addDays } from '#app/kernel/instant.ts';
import { expectOk } from '#app/kernel/result.ts';
import { fixRanking } from '#app/reviews/fix-ranking.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { account, cookieOf, type TestAccount } from '#tests/support/accounts.ts';
import { applicant, completeDraft, type TestApplicant } from '#tests/support/applicant.ts';
import { award, awardDesk, without } from '#tests/support/award-desk.ts';
import { clearChecks, GRID, reviewed } from '#tests/support/closed-call.ts';
import { CALL_CONTENT } from '#tests/support/open-call.ts';
import { person } from '#tests/support/people.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { visitor, type Visitor } from '#tests/support/visitor.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

const NOW = new Date('2026-11-02T09:00:00Z');
/** Two grants of EUR 20 000 leave less than the smallest one. */
const MONEY = { envelopeMinor: 44_000_00n, minimumMinor: 5_000_00n, maximumMinor: 25_000_00n };
const CONTENT: CallContent = { ...CALL_CONTENT, ...GRID, languages: ['en'] };

let world: TestWorld;
let portal: TestPortal;
let desk: Awaited<ReturnType<typeof awardDesk>>;
let manager: TestAccount;
let officer: TestAccount;
let office: Visitor;
let drafter: Person;
let callId: string;
let reference: string;
let own: readonly TestApplicant[];
const fileIds: string[] = [];
let count = 0;
const key = () => namedKey(`rolling-${(count += 1)}`);
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) =>
  result.ok ? 'ok' : (result.refusal?.code ?? '');
const broken = (constraint: string) => ({ cause: { constraint_name: constraint } });
const at = <Each>(list: readonly Each[], index: number): Each => {
  const each = list[index];
  if (each === undefined) throw new Error('no such item');
  return each;
};
const start = (who: Person) => startApplication(world, who, { callId, language: 'en', key: key() });

async function handIn(who: TestApplicant): Promise<string> {
  const applicationId = await completeDraft(world, who.person, callId);
  const given = { applicationId, declarations: ['exclusion'], key: key() };
  expectOk(await submitApplication(world, who.person, given));
  return applicationId;
}

async function roundOf(applicationId: string): Promise<CallFacts> {
  const file = await applicationFacts(world.db, applicationId);
  const round = await callFacts(world.db, file?.callId ?? '');
  if (!round) throw new Error('no round');
  return round;
}

/** Found eligible and read by two, while the round takes applications or after. */
async function read(who: TestApplicant, applicationId: string, points: readonly [number, number]) {
  await world.db.update(applications).set({ state: 'eligible' }).where(eq(applications.id, applicationId));
  await clearChecks(world, who.organisationId);
  const reviewers = desk.readers.slice(0, 2);
  await reviewed(world, desk.officer, { applicationId, reviewers, points: [points, points] });
}

beforeAll(async () => {
  world = await testWorld();
  world.setNow(NOW);
  desk = await awardDesk(world);
  const { programmeId } = desk;
  manager = await account(world, [{ role: 'call-manager', programmeId }], { totp: true });
  officer = await account(world, [{ role: 'grants-officer', programmeId }], { totp: true });
  own = [await applicant(world), await applicant(world), await applicant(world)];
  drafter = await person(world, 'call-manager', { programmeId });
  const dates = { opensAt: addDays(NOW, -1), deadlineAt: addDays(NOW, 300), deadlineZone: 'Europe/Brussels' };
  const about = { ...MONEY, ...dates, graceMinutes: 0, currency: 'EUR', content: CONTENT, key: key() };
  ({ callId, reference } = expectOk(await draftCall(world, drafter, about)));
  portal = await realPortal(world, ['ui', 'people', 'calls', 'applications', 'awards']);
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

describe('a rolling call', () => {
  it('I6: is made one in its draft, and its promise is frozen with it', async () => {
    const drafting = visitor(portal, await cookieOf(world, manager));
    const page = paths.callRounds(callId);
    const wrong = await drafting.post(page, { version: '1', intake: 'rolling', answerDays: '0' }, { form: 'intake' });
    expect([wrong.status, wrong.body.includes('answerDays-error')]).toEqual([422, true]);
    const right = { version: '1', intake: 'rolling', answerDays: '10' };
    expect((await drafting.post(page, right, { form: 'intake' })).location).toBe(page);
    const letters = paths.callDraft(callId, { part: 'letters' });
    const write = (text: string, version: string) =>
      drafting.post(letters, { version, item: 'award', 'body.en': text }, { form: 'letter-award' });
    const unknown = await write('{name} gets {amount}', '2');
    expect([unknown.status, unknown.body.includes('has no fixed field “name”')]).toEqual([422, true]);
    expect((await write('Good news: {amount} for {reference}, until {accept-until}.', '2')).status).toBe(302);
    expect((await drafting.read(letters)).body).toContain(`for ${reference}-0001, until`);
    expectOk(await approveCall(world, desk.lead, { callId, version: 3, key: key() }));
    const [frozen] = await world.db.select().from(callVersions).where(eq(callVersions.callId, callId));
    expect(frozen?.content).toMatchObject({ terms: { intake: 'rolling', answerDays: 10 } });
    const changed = world.db.update(calls).set({ answerDays: 20 }).where(eq(calls.id, callId));
    await expect(changed).rejects.toMatchObject(broken('call_intake_fixed'));
    const said = await visitor(portal, null).read(paths.call(reference));
    expect(said.body).toContain('no common deadline');
    expect(said.body).toContain('within 10 days of submitting');
    expect((await drafting.post(page, right, { form: 'intake' })).status).toBe(409);
  });

  it('I7, I8: what is submitted stands in a round at once; one application of an organisation at a time', async () => {
    for (const who of own.slice(0, 2)) fileIds.push(await handIn(who));
    const [first, second] = [at(fileIds, 0), at(fileIds, 1)];
    const round = await roundOf(first);
    expect(round).toMatchObject({ reference: `${reference}-R1`, intake: 'round', roundOf: callId, state: 'open' });
    expect((await roundOf(second)).id).toBe(round.id);
    expect(expectOk(await start(at(own, 0).person))).toEqual({ applicationId: first, existing: true });
    const mine = visitor(portal, await cookieOf(world, at(own, 0).account));
    expect((await mine.read(paths.application(first))).body).toContain('You have an answer by');
    // A round is no call of its own for the public.
    const [open] = await callsPage(world.db, { only: 'open', after: null, at: NOW });
    expect(open?.calls.map((call) => call.reference)).toEqual([reference]);
    expect((await mine.read(paths.call(round.reference))).status).toBe(404);
    const inside = { callId: round.id, language: 'en', key: key() } as const;
    expect(codeOf(await startApplication(world, at(own, 2).person, inside))).toBe('not-found');
    const back = world.db.update(applications).set({ callId }).where(eq(applications.id, first));
    await expect(back).rejects.toMatchObject(broken('application_enters_round'));
    const { applicationId } = expectOk(await start(at(own, 2).person));
    const forged = world.db.update(applications).set({ callId: round.id }).where(eq(applications.id, applicationId));
    await expect(forged).rejects.toMatchObject(broken('application_enters_round'));
  });

  it('is read while it is open, and ranked once its round is closed', async () => {
    const round = await roundOf(at(fileIds, 0));
    await read(at(own, 0), at(fileIds, 0), [19, 19]);
    await read(at(own, 1), at(fileIds, 1), [12, 13]);
    const fix = () => fixRanking(world, desk.officer, { callId: round.id, key: key() });
    expect(codeOf(await fix())).toBe('round-collecting');
    const page = paths.callRounds(callId);
    world.setNow(addDays(NOW, 3));
    office = visitor(portal, await cookieOf(world, officer));
    expect((await office.read(page)).body).toContain('Takes applications');
    expect((await office.read(paths.deskCall(round.id))).body).toContain(page);
    expect((await office.post(page, { round: round.id }, { form: 'close-round' })).location).toBe(page);
    expect(await callFacts(world.db, round.id)).toMatchObject({ state: 'in_review', deadlineAt: addDays(NOW, 3) });
    expect((await office.post(page, { round: round.id }, { form: 'close-round' })).status).toBe(409);
    expect(await callFacts(world.db, callId)).toMatchObject({ state: 'open' });
    const again = world.db.update(calls).set({ state: 'open' }).where(eq(calls.id, round.id));
    await expect(again).rejects.toMatchObject(broken('round_frozen'));
    expectOk(await fix());
  });

  it('decides a round while the next one collects; who was turned down may apply again after the letter', async () => {
    const [first, second] = [at(own, 0), at(own, 1)];
    const round = await roundOf(at(fileIds, 0));
    const files = fileIds.map((applicationId, index) => ({
      applicationId,
      reference: '',
      organisationId: at(own, index).organisationId,
    }));
    const list = { callId: round.id, reference: round.reference, files };
    const decision = await desk.approved(list, [
      award(list, 0, 20_000n, 'Less travel'),
      without(list, 1, 'reject', 'Not urgent'),
    ]);
    expect(expectOk(await start(second.person)).existing).toBe(true);
    expectOk(await notifyAward(world, desk.officer, { ...decision, key: key() }));
    const mine = visitor(portal, await cookieOf(world, first.account));
    const told = await mine.read(paths.applicationResult(at(fileIds, 0)));
    expect(told.body).toMatch(new RegExp(`Good news: EUR.20,000.00 for ${reference}-0001, until`));
    const before = await world.db.select().from(applications).where(eq(applications.callId, callId));
    expect(expectOk(await start(first.person))).toEqual({ applicationId: at(fileIds, 0), existing: true });
    expect(expectOk(await start(second.person)).existing).toBe(false);
    expect(before.map((row) => row.organisationId)).toEqual([at(own, 2).organisationId]);
    expect(await callFacts(world.db, round.id)).toMatchObject({ state: 'decided' });
    expect(await callFacts(world.db, callId)).toMatchObject({ state: 'open' });
  });

  it('I3: all rounds spend one envelope, and the call closes when it is used up', async () => {
    const before = await roundOf(await handIn(await applicant(world)));
    expect(before.reference).toBe(`${reference}-R2`);
    // I6: one round is judged by one version.
    const { version = 0 } = (await world.db.select().from(calls).where(eq(calls.id, callId)))[0] ?? {};
    const longer = { reason: { en: 'More time' }, deadlineAt: addDays(NOW, 320) };
    expectOk(await startCorrigendum(world, drafter, { callId, version, ...longer, key: key() }));
    expectOk(await publishCorrigendum(world, desk.lead, { callId, version: 1, key: key() }));
    const third = await applicant(world);
    const applicationId = await handIn(third);
    const round = await roundOf(applicationId);
    expect(round.reference).toBe(`${reference}-R3`);
    expect(round.currentVersionId).not.toBe(before.currentVersionId);
    expect(await callFacts(world.db, before.id)).toMatchObject({ state: 'closed' });
    await read(third, applicationId, [18, 18]);
    expect((await office.read(paths.callRounds(callId))).body).toContain('24,000');
    await office.post(paths.callRounds(callId), { round: round.id }, { form: 'close-round' });
    expectOk(await fixRanking(world, desk.officer, { callId: round.id, key: key() }));
    const { organisationId } = third;
    const list = { callId: round.id, reference: '', files: [{ applicationId, reference: '', organisationId }] };
    const [live] = await world.db
      .select()
      .from(awards)
      .where(eq(awards.applicationId, at(fileIds, 0)));
    const file = { applicationId, organisationId, callId: round.id, amountMinor: 24_000_01n };
    const over = { ...live, ...file, id: world.ids.next() } as typeof awards.$inferInsert;
    await expect(world.db.insert(awards).values(over)).rejects.toMatchObject(broken('awards_within_envelope'));
    await desk.approved(list, [award(list, 0, 20_000n, 'Less travel')]);
    expect(await callFacts(world.db, callId)).toMatchObject({ state: 'closed' });
    expect((await roundsOf(world.db, callId)).map(({ state }) => state)).toEqual(['decided', 'closed', 'decided']);
    const told = await world.db
      .select()
      .from(notices)
      .where(and(eq(notices.accountId, at(own, 1).account.accountId), eq(notices.kind, 'call-closed-early')));
    expect(told).toHaveLength(1);
    expect(codeOf(await start((await applicant(world)).person))).toBe('call-not-open');
  });
});
