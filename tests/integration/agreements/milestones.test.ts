import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { disbursements } from '#db/schema/disbursements.ts';
import { milestones } from '#db/schema/milestones.ts';
import { notices } from '#db/schema/messages.ts';
import { remindMilestones } from '#app/agreements/milestones/remind-milestones.server.ts';
import { checkDisbursement } from '#app/disbursements/check-disbursement.server.ts';
import { requestDisbursement } from '#app/disbursements/request-disbursement.server.ts';
import { paths } from '#app/http/paths.ts';
import { FORM_FIELD, KEY_FIELD } from '#app/kernel/form.ts';
import { expectOk } from '#app/kernel/result.ts';
import { activeAgreement, type TestAgreement } from '#tests/support/agreement.ts';
import { account, cookieOf } from '#tests/support/accounts.ts';
import { codeOf, freshKey, paymentOffice, type PaymentOffice } from '#tests/support/payment-office.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let portal: TestPortal;
let office: PaymentOffice;
let programmeId: string;
let agreement: TestAgreement;
let owner: string;
let officer: string;
let stranger: string;

beforeAll(async () => {
  world = await testWorld();
  office = await paymentOffice(world);
  ({ programmeId } = office);
  agreement = await activeAgreement(world, { programmeId });
  const other = await activeAgreement(world, { programmeId });
  const ownerOf = async ({ organisationId }: TestAgreement) =>
    cookieOf(world, await account(world, [{ role: 'applicant-owner', organisationId }]));
  owner = await ownerOf(agreement);
  stranger = await ownerOf(other);
  officer = await cookieOf(world, await account(world, [{ role: 'grants-officer', programmeId }], { totp: true }));
  portal = await realPortal(world, ['agreements', 'ui', 'people']);
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

async function ask(path: string, who: string, init: RequestInit = {}) {
  const headers = { cookie: `${who}; lang=en`, origin: portal.origin, 'sec-fetch-site': 'same-origin' };
  const response = await fetch(`${portal.origin}${path}`, { ...init, headers, redirect: 'manual' });
  return { status: response.status, body: await response.text() };
}

function send(
  who: string,
  form: string,
  fields: Readonly<Record<string, string | Blob>>,
  page = paths.milestones(agreement.id),
) {
  const body = new FormData();
  for (const [name, value] of Object.entries({ [FORM_FIELD]: form, [KEY_FIELD]: world.ids.next(), ...fields })) {
    if (typeof value === 'string') body.append(name, value);
    else body.append(name, value, 'proof.pdf');
  }
  return ask(page, who, { method: 'POST', body });
}

const planned = { condition: 'Twenty people accompanied', proof: 'A list with counts', expectedOn: '' };
const proof = new Blob(['%PDF-1.4\n% counts\n%%EOF\n'], { type: 'application/pdf' });
const rowOf = async (number: number) =>
  (await world.db.select().from(milestones).where(eq(milestones.number, number)))[0];
const about = async (number: number) => {
  const row = await rowOf(number);
  return { milestone: row?.id ?? '', version: String(row?.version) };
};

describe.sequential('milestones of an agreement', () => {
  it('are planned by the office, with or without a day', async () => {
    expect((await send(officer, 'plan', { ...planned, condition: '' })).status).toBe(422);
    expect((await send(officer, 'plan', { ...planned, expectedOn: '2040-01-01' })).status).toBe(422);
    expect((await send(owner, 'plan', planned)).status).toBe(403);
    expect((await send(officer, 'plan', planned)).status).toBe(302);
    expect((await send(officer, 'plan', { ...planned, expectedOn: '2026-11-10' })).status).toBe(302);
    const page = await ask(paths.milestones(agreement.id), owner);
    expect(page.body).toContain(planned.condition);
    expect(page.body).toContain('No day: when the condition is met');
    expect((await ask(paths.milestones(agreement.id), stranger)).status).toBe(404);
  });

  it('remind of a day, never of a condition', async () => {
    expect(await remindMilestones(world)).toBe(1);
    expect(await remindMilestones(world)).toBe(0);
    expect(await world.db.$count(notices, eq(notices.kind, 'milestone-due'))).toBeGreaterThan(0);
  });

  it('are reached with their proof, sent back once, and confirmed by another', async () => {
    const reachedOn = world.clock.now().toISOString().slice(0, 10);
    expect((await send(owner, 'claim-1', { ...(await about(1)), reachedOn })).status).toBe(422);
    expect((await send(owner, 'claim-1', { ...(await about(1)), reachedOn: '2039-01-01', file: proof })).status).toBe(
      422,
    );
    expect((await send(officer, 'decide-1', { ...(await about(1)), intent: 'confirmed', answer: '' })).status).toBe(
      409,
    );
    expect((await send(owner, 'claim-1', { ...(await about(1)), reachedOn, file: proof })).status).toBe(302);
    const file = paths.milestoneProof(agreement.id, (await rowOf(1))?.id ?? '');
    expect((await ask(file, officer)).body).toContain('% counts');
    expect((await ask(file, stranger)).status).toBe(404);
    const stale = { ...(await about(1)), version: '1' };
    expect((await send(officer, 'decide-1', { ...stale, intent: 'confirmed', answer: '' })).status).toBe(409);
    expect((await send(officer, 'decide-1', { ...(await about(1)), intent: 'returned', answer: '' })).status).toBe(422);
    expect(
      (await send(officer, 'decide-1', { ...(await about(1)), intent: 'returned', answer: 'Of last year' })).status,
    ).toBe(302);
    expect((await ask(paths.milestones(agreement.id), owner)).body).toContain('Of last year');
    expect((await send(owner, 'claim-1', { ...(await about(1)), reachedOn, file: proof })).status).toBe(302);
    expect((await send(officer, 'decide-1', { ...(await about(1)), intent: 'confirmed', answer: '' })).status).toBe(
      302,
    );
    expect(await rowOf(1)).toMatchObject({ state: 'confirmed', reachedOn, answer: '' });
    expect((await send(officer, 'decide-2', { ...(await about(2)), intent: 'dropped' })).status).toBe(302);
  });

  it('the database keeps what was confirmed, and wants proof and a second person', async () => {
    const set = (values: Partial<typeof milestones.$inferInsert>, number = 1) =>
      world.db.update(milestones).set(values).where(eq(milestones.number, number));
    const broken = (constraint: string) => ({ cause: { constraint_name: constraint } });
    await expect(set({ reachedOn: '2026-01-02' })).rejects.toMatchObject(broken('milestone_unchanged'));
    await expect(set({ state: 'planned' })).rejects.toMatchObject(broken('milestone_unchanged'));
    await expect(set({ state: 'planned' }, 2)).rejects.toMatchObject(broken('milestone_unchanged'));
    const row = await rowOf(1);
    const [id, number] = [world.ids.next(), 3];
    const copy = { ...row, id, number } as typeof milestones.$inferInsert;
    await expect(world.db.insert(milestones).values({ ...copy, documentId: null })).rejects.toMatchObject(
      broken('milestones_proved'),
    );
    const alone = { ...copy, decidedBy: row?.claimedBy ?? '' };
    await expect(world.db.insert(milestones).values(alone)).rejects.toMatchObject(broken('milestones_by_another'));
  });
});

describe('I20 what a payment waits for', () => {
  it('I20: no payment of its instalment goes on before it is confirmed, and nobody drops it', async () => {
    const other = await activeAgreement(world, { programmeId });
    const page = paths.milestones(other.id);
    expect((await send(officer, 'plan', { ...planned, instalment: '9' }, page)).status).toBe(422);
    expect((await send(officer, 'plan', { ...planned, instalment: '__proto__' }, page)).status).toBe(422);
    expect((await send(officer, 'plan', { ...planned, instalment: '1' }, page)).status).toBe(302);
    expect((await ask(page, officer)).body).toContain('Payment that waits for it');
    const [row] = await world.db.select().from(milestones).where(eq(milestones.agreementId, other.id));
    const its = { milestone: row?.id ?? '', version: '1' };
    expect((await send(officer, 'decide-1', { ...its, intent: 'dropped' }, page)).status).toBe(409);
    const own = eq(milestones.id, row?.id ?? '');
    const stays = { cause: { constraint_name: 'milestone_condition_stays' } };
    await expect(world.db.update(milestones).set({ state: 'dropped' }).where(own)).rejects.toMatchObject(stays);
    await expect(world.db.update(milestones).set({ instalment: null }).where(own)).rejects.toMatchObject(stays);

    const instalmentId = other.instalmentIds[0] ?? '';
    const { disbursementId } = expectOk(
      await requestDisbursement(world, office.requester, { agreementId: other.id, instalmentId, key: freshKey() }),
    );
    const check = () => checkDisbursement(world, office.checker, { disbursementId, key: freshKey() });
    expect(codeOf(await check())).toBe('condition-open');
    const payment = eq(disbursements.id, disbursementId);
    await expect(world.db.update(disbursements).set({ state: 'checked' }).where(payment)).rejects.toMatchObject({
      cause: { constraint_name: 'disbursement_conditions_met' },
    });
    const grantee = await account(world, [{ role: 'applicant-owner', organisationId: other.organisationId }]);
    const reachedOn = world.clock.now().toISOString().slice(0, 10);
    const claimed = await send(await cookieOf(world, grantee), 'claim-1', { ...its, reachedOn, file: proof }, page);
    expect(claimed.status).toBe(302);
    expect(codeOf(await check())).toBe('condition-open');
    const confirmed = { ...its, version: '2', intent: 'confirmed', answer: '' };
    expect((await send(officer, 'decide-1', confirmed, page)).status).toBe(302);
    expectOk(await check());
  });
});
