import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applications } from '#db/schema/applications.ts';
import { calls } from '#db/schema/calls.ts';
import { applicationReturns, roundCarries } from '#db/schema/eligibility.ts';
import { notices } from '#db/schema/messages.ts';
import { applicationFacts } from '#app/applications/application-store.server.ts';
import { returnApplication } from '#app/applications/opening/return-application.server.ts';
import { submitApplication } from '#app/applications/submit-application.server.ts';
import { approveCall } from '#app/calls/approve-call.server.ts';
import { callFacts } from '#app/calls/call-store.server.ts';
import { draftCall } from '#app/calls/draft-call.server.ts';
import { publishCorrigendum } from '#app/calls/publish-corrigendum.server.ts';
import { setIntake } from '#app/calls/rounds/set-intake.server.ts';
import { startCorrigendum } from '#app/calls/start-corrigendum.server.ts';
import { paths } from '#app/http/paths.ts';
import type { Person } from '#app/kernel/actor.ts';
import { addDays } from '#app/kernel/instant.ts';
import { expectOk } from '#app/kernel/result.ts';
import { waitingFiles } from '#app/reviews/ranking-store.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { account, cookieOf, personOf } from '#tests/support/accounts.ts';
import { applicant, completeDraft, type TestApplicant } from '#tests/support/applicant.ts';
import { CALL_CONTENT } from '#tests/support/open-call.ts';
import { person } from '#tests/support/people.ts';
import { programme } from '#tests/support/programme.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { visitor, type Visitor } from '#tests/support/visitor.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

const NOW = new Date('2026-11-02T09:00:00Z');
const MONEY = { envelopeMinor: 300_000_00n, minimumMinor: 5_000_00n, maximumMinor: 60_000_00n, currency: 'EUR' };

let world: TestWorld;
let portal: TestPortal;
let office: Visitor;
let officer: Person;
let drafter: Person;
let lead: Person;
let callId: string;
let page: string;
const own: TestApplicant[] = [];
const files: string[] = [];
let count = 0;
const key = () => namedKey(`carried-${(count += 1)}`);
const broken = (constraint: string) => ({ cause: { constraint_name: constraint } });

beforeAll(async () => {
  world = await testWorld();
  world.setNow(NOW);
  const programmeId = (await programme(world)).id;
  const desk = await account(world, [{ role: 'grants-officer', programmeId }], { totp: true });
  officer = await personOf(world, desk);
  drafter = await person(world, 'call-manager', { programmeId });
  lead = await person(world, 'overall-lead', { programmeId });
  const dates = { opensAt: addDays(NOW, -1), deadlineAt: addDays(NOW, 300), deadlineZone: 'Europe/Brussels' };
  const about = { ...MONEY, ...dates, graceMinutes: 0, content: { ...CALL_CONTENT, languages: ['en' as const] } };
  ({ callId } = expectOk(await draftCall(world, drafter, { ...about, key: key() })));
  const rolling = { version: 1, intake: 'rolling', answerDays: 10 } as const;
  expectOk(await setIntake(world, drafter, { callId, ...rolling, key: key() }));
  expectOk(await approveCall(world, lead, { callId, version: 2, key: key() }));
  page = paths.callRounds(callId);
  portal = await realPortal(world, ['calls', 'applications']);
  for (let index = 0; index < 3; index += 1) {
    const who = await applicant(world);
    const applicationId = await completeDraft(world, who.person, callId);
    own.push(who);
    files.push(applicationId);
    expectOk(await submit(who, applicationId));
  }
  office = visitor(portal, await cookieOf(world, desk));
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

const submit = (who: TestApplicant, applicationId: string) =>
  submitApplication(world, who.person, { applicationId, declarations: ['exclusion'], key: key() });
const each = <Item>(list: readonly Item[], index: number): Item => {
  const item = list[index];
  if (item === undefined) throw new Error('no such item');
  return item;
};
const fileOf = async (index: number) => {
  const file = await applicationFacts(world.db, each(files, index));
  if (!file) throw new Error('no such file');
  return file;
};
const roundOf = async (index: number) => {
  const round = await callFacts(world.db, (await fileOf(index)).callId);
  if (!round) throw new Error('no round');
  return round;
};
async function giveBack(index: number) {
  const { id: applicationId, version } = await fileOf(index);
  const given = { applicationId, version, parts: ['context'], message: 'Which villages?', dueOn: '2026-11-20' };
  return expectOk(await returnApplication(world, officer, { ...given, key: key() }));
}

describe('a round does not wait for a file that is with its applicant', () => {
  it('is closed without it; it keeps its number, its day and its time in the next round', async () => {
    await giveBack(2);
    const [round, before] = [await roundOf(2), await fileOf(2)];
    const shown = (await office.read(page)).body;
    expect(shown).toContain(`value="${before.id}"`);
    expect(shown).toContain('Answer possible until 20 November 2026');
    const unasked = await office.post(page, { round: round.id, 'carry[]': each(files, 0) }, { form: 'close-round' });
    expect([unasked.status, (await roundOf(0)).state]).toEqual([409, 'open']);
    const sent = await office.post(page, { round: round.id, 'carry[]': before.id }, { form: 'close-round' });
    expect(sent.location).toBe(page);
    expect(await callFacts(world.db, round.id)).toMatchObject({ state: 'closed' });
    expect(await waitingFiles(world.db, round.id)).toBe(2);
    expect(await roundOf(2)).toMatchObject({ state: 'open', roundOf: callId, reference: /-R2$/ });
    const { reference, submittedAt, state, version } = before;
    expect(await fileOf(2)).toMatchObject({ reference, submittedAt, state, version });
    // I36: a hold on the round it left still reaches it.
    const reach = await world.database.app.sql`
      select 1 from retention_reach where subject_id = ${before.id} and held_id = ${round.id}`;
    expect(reach).toHaveLength(1);
    const told = await world.db.select().from(notices).where(eq(notices.kind, 'application-carried-over'));
    expect(told.map(({ accountId }) => accountId)).toEqual([each(own, 2).account.accountId]);
    const mine = visitor(portal, await cookieOf(world, each(own, 2).account));
    const home = (await mine.read(paths.application(before.id))).body;
    expect(home).toContain('Your application stands in round 2');
    const other = visitor(portal, await cookieOf(world, each(own, 0).account));
    expect((await other.read(paths.application(each(files, 0)))).body).not.toContain('stands in round');
    expectOk(await submit(each(own, 2), before.id));
    expect((await roundOf(2)).roundOf).toBe(callId);
  });

  it('given back after its round was closed, it goes on as well; something always stays', async () => {
    await giveBack(1);
    const [round, { id }] = [await roundOf(1), await fileOf(1)];
    const none = await office.post(page, { round: round.id }, { form: 'carry-1' });
    expect([none.status, none.body.includes('Choose at least one file.')]).toEqual([422, true]);
    expect((await office.post(page, { round: round.id, 'carry[]': id }, { form: 'carry-1' })).location).toBe(page);
    expect((await roundOf(1)).id).toBe((await roundOf(2)).id);
    await giveBack(0);
    const last = await office.post(page, { round: round.id, 'carry[]': each(files, 0) }, { form: 'carry-1' });
    expect([last.status, last.body.includes('At least one file has to stay')]).toEqual([422, true]);
  });

  it('I6: never into a round of another version, and the database holds every wall', async () => {
    const [file, next] = [await fileOf(0), await roundOf(2)];
    const [back] = await world.db
      .select()
      .from(applicationReturns)
      .where(eq(applicationReturns.applicationId, file.id));
    const carry = { id: world.ids.next(), applicationId: file.id, returnId: back?.id ?? '' };
    const rest = { fromRoundId: file.callId, toRoundId: next.id, carriedBy: 'system:test', carriedAt: NOW };
    const straight = world.db.update(applications).set({ callId: next.id }).where(eq(applications.id, file.id));
    await expect(straight).rejects.toMatchObject(broken('application_enters_round'));
    const unmoved = world.db.insert(roundCarries).values({ ...carry, ...rest });
    await expect(unmoved).rejects.toMatchObject(broken('round_carry_done'));
    const backward = { ...rest, fromRoundId: next.id, toRoundId: file.callId };
    const wrong = world.db.insert(roundCarries).values({ ...carry, ...backward });
    await expect(wrong).rejects.toMatchObject(broken('round_carry_allowed'));
    const [row] = await world.db.select().from(calls).where(eq(calls.id, callId));
    const longer = { reason: { en: 'More time' }, deadlineAt: addDays(NOW, 320) };
    expectOk(await startCorrigendum(world, drafter, { callId, version: row?.version ?? 0, ...longer, key: key() }));
    expectOk(await publishCorrigendum(world, lead, { callId, version: 1, key: key() }));
    const sent = await office.post(page, { round: file.callId, 'carry[]': file.id }, { form: 'carry-1' });
    expect([sent.status, (await fileOf(0)).callId]).toEqual([409, file.callId]);
    expect((await office.read(page)).body).toContain('the next round is judged by another version');
  });
});
