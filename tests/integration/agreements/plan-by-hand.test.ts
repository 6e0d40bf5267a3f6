import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreements } from '#db/schema/agreements.ts';
import { agreementVersions } from '#db/schema/negotiation.ts';
import { instalmentsOf } from '#app/agreements/agreement-store.server.ts';
import { planMilestone } from '#app/agreements/milestones/plan-milestone.server.ts';
import { readTerms } from '#app/agreements/negotiation/version.ts';
import { sendAgreement } from '#app/agreements/send-agreement.server.ts';
import { paths } from '#app/http/paths.ts';
import type { Person } from '#app/kernel/actor.ts';
import { FORM_FIELD, KEY_FIELD } from '#app/kernel/form.ts';
import { toJson } from '#app/kernel/json.ts';
import { expectOk } from '#app/kernel/result.ts';
import { account, cookieOf, personOf } from '#tests/support/accounts.ts';
import { draftedAgreement, type TestAgreement } from '#tests/support/agreement.ts';
import { freshKey } from '#tests/support/payment-office.ts';
import { programme } from '#tests/support/programme.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let portal: TestPortal;
let agreement: TestAgreement;
let officer: Person;
let cookie: string;

beforeAll(async () => {
  world = await testWorld();
  const programmeId = (await programme(world)).id;
  agreement = await draftedAgreement(world, { programmeId });
  const desk = await account(world, [{ role: 'grants-officer', programmeId }], { totp: true });
  officer = await personOf(world, desk);
  cookie = await cookieOf(world, desk);
  portal = await realPortal(world, ['agreements', 'ui', 'people']);
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

async function ask(path: string, body?: URLSearchParams) {
  const headers = { cookie: `${cookie}; lang=en`, origin: portal.origin, 'sec-fetch-site': 'same-origin' };
  const init: RequestInit = { headers, redirect: 'manual', ...(body ? { method: 'POST', body } : {}) };
  const response = await fetch(`${portal.origin}${path}`, init);
  return { status: response.status, to: response.headers.get('location'), body: await response.text() };
}

/** Sends the plan as the page shows it now, with what is changed in it; a list is sent as one field each. */
async function send(changes: Readonly<Record<string, string | readonly string[]>>) {
  const path = paths.agreementPlan(agreement.id);
  const page = await ask(path);
  const fields = new URLSearchParams({ [FORM_FIELD]: 'plan', [KEY_FIELD]: world.ids.next(), specialConditions: '' });
  const inputs = page.body.matchAll(
    /<input[^>]*name="(version|startsOn|endsOn|(?:line|instalment)\.[^"]+)"[^>]*value="([^"]*)"/g,
  );
  for (const [, name = '', value = ''] of inputs) fields.set(name, value);
  for (const [name, value] of Object.entries(changes)) {
    if (typeof value === 'string') fields.set(name, value);
    else for (const each of value) fields.append(name, each);
  }
  return ask(path, fields);
}

const plan = async () => {
  const rows = await instalmentsOf(world.db, agreement.id);
  return rows.map(({ number, kind, amountMinor }) => [number, kind, amountMinor]);
};

describe.sequential('a plan by hand', () => {
  it('I19: takes one instalment more, from the figures as typed, and the page comes back', async () => {
    const period = { startsOn: '2026-02-01', endsOn: '2027-06-30', 'instalment.3.date': '2027-09-28' };
    const dates = { 'instalment.1.date': '2026-11-15', 'instalment.2.date': '2027-01-15' };
    const typed = { ...period, ...dates, 'instalment.1.amount': '24000.00', 'instalment.2.amount': '21000.00' };
    const wrong = await send({ ...typed, 'instalment.1.amount': '24000.01', intent: 'add' });
    expect([wrong.status, wrong.body.includes('24000.01')]).toEqual([422, true]);
    const added = await send({ ...typed, intent: 'add' });
    expect([added.status, added.to]).toEqual([302, paths.agreementPlan(agreement.id)]);
    expect(await plan()).toEqual([
      [1, 'advance', 24_000_00n],
      [2, 'interim', 10_500_00n],
      [3, 'interim', 10_500_00n],
      [4, 'final', 5_000_00n],
    ]);
  });

  it('I20: rows a condition names keep their number; the balance and the first stay', async () => {
    const about = { condition: 'The office is open', proof: 'The lease', expectedOn: null, instalment: 3 };
    expectOk(await planMilestone(world, officer, { agreementId: agreement.id, ...about, key: freshKey() }));
    const named = await send({ intent: 'remove.2' });
    expect([named.status, named.body.includes('A condition names instalment 3')]).toEqual([409, true]);
    expect((await send({ intent: 'remove.1' })).status).toBe(422);
    expect(await plan()).toHaveLength(4);
    expect((await send({ intent: 'add' })).status).toBe(302);
    expect(await plan()).toHaveLength(5);
  });

  it('says which clauses were chosen in the version it is sent in', async () => {
    expect((await send({ 'clauses[]': ['nonsense'] })).status).toBe(422);
    expect((await send({ 'clauses[]': ['host', 'testimony'] })).status).toBe(302);
    const home = await ask(paths.agreement(agreement.id));
    expect(home.body).toContain('Testimony and evidence');
    const version = await versionNow();
    expectOk(await sendAgreement(world, officer, { agreementId: agreement.id, version, key: freshKey() }));
    const [row] = await world.db.select().from(agreementVersions);
    const said = readTerms(toJson(row?.terms)).clauses.map(({ code }) => code);
    expect(said).toEqual(expect.arrayContaining(['testimony', 'host', 'control', 'recovery']));
    expect(said).not.toContain('equipment');
  });

  it('the database keeps the clauses of what was sent, and no version without what is handed on', async () => {
    const constraintOf = (work: Promise<unknown>) =>
      work.then(
        () => 'done',
        (error: { cause?: { constraint_name?: string } }) => error.cause?.constraint_name,
      );
    const mine = eq(agreements.id, agreement.id);
    const change = (clauses: string[]) => world.db.update(agreements).set({ clauses }).where(mine).execute();
    expect(await constraintOf(change([]))).toBe('agreement_clauses_fixed');
    const [row] = await world.db.select().from(agreementVersions);
    if (!row) throw new Error('no version');
    const terms = { ...(row.terms as object), clauses: [{ code: 'control', version: 1 }] };
    const next = { ...row, number: row.number + 1, terms };
    expect(await constraintOf(world.db.insert(agreementVersions).values(next).execute())).toBe(
      'agreement_version_clauses',
    );
  });
});

async function versionNow(): Promise<number> {
  const [row] = await world.db.select().from(agreements).where(eq(agreements.id, agreement.id));
  return row?.version ?? 0;
}
