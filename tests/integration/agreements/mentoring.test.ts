import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { interestTies } from '#db/schema/interests.ts';
import { mentoringAnswers, mentoringEntries, mentoringNotes } from '#db/schema/mentoring.ts';
import { notices } from '#db/schema/messages.ts';
import { trailEvents } from '#db/schema/trail.ts';
import { paths } from '#app/http/paths.ts';
import { FORM_FIELD, KEY_FIELD } from '#app/kernel/form.ts';
import { activeAgreement, type TestAgreement } from '#tests/support/agreement.ts';
import { account, cookieOf } from '#tests/support/accounts.ts';
import { paymentOffice } from '#tests/support/payment-office.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let portal: TestPortal;
let agreement: TestAgreement;
const who: Record<string, string> = {};
let coordinatorId: string;

beforeAll(async () => {
  world = await testWorld();
  const { programmeId } = await paymentOffice(world);
  agreement = await activeAgreement(world, { programmeId });
  const { organisationId } = agreement;
  const other = await activeAgreement(world, { programmeId });
  const totp = { totp: true };
  const coordinator = await account(world, [{ role: 'partner-coordinator', programmeId }], totp);
  coordinatorId = coordinator.accountId;
  const recused = await account(world, [{ role: 'grants-officer', programmeId }], totp);
  const tie = { kind: 'past-grant', recordedBy: 'test', recordedAt: world.clock.now() };
  await world.db
    .insert(interestTies)
    .values({ id: world.ids.next(), organisationId, accountId: recused.accountId, ...tie });
  const people = {
    coordinator,
    recused,
    officer: await account(world, [{ role: 'grants-officer', programmeId }], totp),
    manager: await account(world, [{ role: 'call-manager', programmeId }], totp),
    finance: await account(world, [{ role: 'finance-officer', programmeId }], totp),
    owner: await account(world, [{ role: 'applicant-owner', organisationId }]),
    stranger: await account(world, [{ role: 'applicant-owner', organisationId: other.organisationId }]),
  };
  for (const [name, person] of Object.entries(people)) who[name] = await cookieOf(world, person);
  portal = await realPortal(world, ['agreements', 'ui', 'people']);
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

async function ask(name: string, init: RequestInit = {}, path = paths.mentoring(agreement.id)) {
  const headers = { cookie: `${who[name]}; lang=en`, origin: portal.origin, 'sec-fetch-site': 'same-origin' };
  const response = await fetch(`${portal.origin}${path}`, { ...init, headers, redirect: 'manual' });
  return { status: response.status, body: await response.text() };
}

function send(name: string, form: string, fields: Readonly<Record<string, string>>) {
  const body = new URLSearchParams({ [FORM_FIELD]: form, [KEY_FIELD]: world.ids.next(), ...fields });
  return ask(name, { method: 'POST', body });
}

const today = () => world.clock.now().toISOString().slice(0, 10);
const entry = () => ({
  kind: 'visit',
  heldOn: today(),
  topics: 'Hearings of spring',
  agreed: 'A plan by May',
  note: 'They need rest',
  corrects: '',
});
const entries = () => world.db.select().from(mentoringEntries).orderBy(mentoringEntries.id);
const broken = (constraint: string) => ({ cause: { constraint_name: constraint } });

describe.sequential('the mentoring log of a grant', () => {
  it('is written by the coordinator and the desk; what was typed comes back', async () => {
    const bad = await send('coordinator', 'record', { ...entry(), heldOn: '2039-01-01' });
    expect(bad.status).toBe(422);
    expect(bad.body).toContain('Hearings of spring');
    expect((await send('coordinator', 'record', { ...entry(), topics: '' })).status).toBe(422);
    expect((await send('manager', 'record', entry())).status).toBe(403);
    expect((await send('owner', 'record', entry())).status).toBe(403);
    expect((await send('coordinator', 'record', entry())).status).toBe(302);
    expect(await world.db.$count(notices, eq(notices.kind, 'contact-recorded'))).toBe(1);
    const [event] = await world.db.select().from(trailEvents).where(eq(trailEvents.kind, 'agreement.contact-recorded'));
    expect(JSON.stringify(event?.body)).not.toContain('Hearings');
  });

  it('I9, I39: the note is for named roles and its writer; recused people see nothing', async () => {
    for (const name of ['coordinator', 'officer']) expect((await ask(name)).body).toContain('They need rest');
    for (const name of ['owner', 'manager']) {
      const page = await ask(name);
      expect(page.body).toContain('A plan by May');
      expect(page.body).not.toContain('They need rest');
    }
    expect((await ask('recused')).status).toBe(404);
    expect((await send('recused', 'record', entry())).status).toBe(404);
    expect((await ask('stranger')).status).toBe(404);
    expect((await ask('finance')).status).toBe(403);
    expect((await ask('owner', {}, paths.agreement(agreement.id))).body).toContain(paths.mentoring(agreement.id));
    expect((await ask('finance', {}, paths.agreement(agreement.id))).body).not.toContain(paths.mentoring(agreement.id));
  });

  it('is answered by the organisation, and corrected by a newer entry of its writer', async () => {
    const [first] = await entries();
    const id = first?.id ?? '';
    const replied = { entry: id, body: 'May is too early' };
    expect((await send('owner', `answer-${id}`, { ...replied, body: '' })).status).toBe(422);
    expect((await send('stranger', `answer-${id}`, replied)).status).toBe(404);
    expect((await send('coordinator', `answer-${id}`, replied)).status).toBe(403);
    expect((await send('owner', `answer-${id}`, replied)).status).toBe(302);
    expect((await ask('coordinator')).body).toContain('May is too early');
    const newer = { ...entry(), agreed: 'A plan by June', corrects: id };
    expect((await send('officer', 'record', newer)).status).toBe(403);
    const form = await ask('coordinator', {}, paths.mentoring(agreement.id, { correct: id }));
    expect(form.body).toContain(`name="corrects" value="${id}"`);
    expect((await send('coordinator', 'record', newer)).status).toBe(302);
    expect((await send('coordinator', 'record', newer)).status).toBe(409);
    const page = (await ask('owner')).body;
    expect(page).toContain('A plan by June');
    expect(page).toContain('Replaced by a newer entry');
  });

  it('goes on page by page', async () => {
    for (let count = 0; count < 25; count += 1)
      await send('officer', 'record', { ...entry(), topics: `Call ${count}.` });
    const first = await ask('owner');
    const next = /href="([^"]*after=[^"]*)"/.exec(first.body)?.[1] ?? '';
    expect(first.body).not.toContain('A plan by June');
    expect((await ask('owner', {}, next.replaceAll('&amp;', '&'))).body).toContain('A plan by June');
  });

  it('I9, I40: the database refuses edits, foreign corrections, recused writers and foreign answers', async () => {
    const [first, second] = await entries();
    if (!first || !second) throw new Error('two entries were written');
    const change = world.db.update(mentoringEntries).set({ agreed: 'x' }).where(eq(mentoringEntries.id, first.id));
    await expect(change).rejects.toMatchObject({ cause: { code: '42501' } });
    const recorded = (values: Partial<typeof mentoringEntries.$inferInsert>) =>
      world.db.insert(mentoringEntries).values({ ...second, id: world.ids.next(), corrects: null, ...values });
    const [third] = (await entries()).slice(2);
    await expect(recorded({ corrects: third?.id ?? '' })).rejects.toMatchObject(broken('mentoring_own_correction'));
    await expect(recorded({ corrects: first.id })).rejects.toMatchObject(broken('mentoring_corrected_once'));
    const [tie] = await world.db.select().from(interestTies);
    await expect(recorded({ recordedBy: tie?.accountId ?? '' })).rejects.toMatchObject(
      broken('mentoring_without_conflict'),
    );
    const answered = { id: world.ids.next(), entryId: first.id, body: 'x', writtenAt: world.clock.now() };
    await expect(
      world.db.insert(mentoringAnswers).values({ ...answered, writtenBy: coordinatorId }),
    ).rejects.toMatchObject(broken('mentoring_answer_own'));
    expect(await world.db.$count(mentoringNotes)).toBeGreaterThan(1);
  });
});
