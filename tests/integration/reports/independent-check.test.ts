import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportChecks } from '#db/schema/report-checks.ts';
import { costLines, reports } from '#db/schema/reports.ts';
import { paths } from '#app/http/paths.ts';
import { FORM_FIELD, KEY_FIELD } from '#app/kernel/form.ts';
import type { Person } from '#app/kernel/actor.ts';
import { decideReport } from '#app/reports/review/decide-report.server.ts';
import { account, cookieOf } from '#tests/support/accounts.ts';
import { codeOf, freshKey, paymentOffice } from '#tests/support/payment-office.ts';
import { person } from '#tests/support/people.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { addReceipt, receipt, reportOf, reportToWrite, sendReport } from '#tests/support/report.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let portal: TestPortal;
let officer: Person;
let reportId: string;
let owner: string;
let office: string;

beforeAll(async () => {
  world = await testWorld();
  const desk = await paymentOffice(world);
  const made = await reportToWrite(world, desk);
  reportId = made.reportIds[0] ?? '';
  await addReceipt(world, { reportId, owner: made.owner, cost: receipt({ amountMinor: 1000_00n }) });
  await sendReport(world, made.owner, reportId);
  const { programmeId } = desk;
  officer = await person(world, 'grants-officer', { programmeId });
  const { organisationId } = made.agreement;
  owner = await cookieOf(world, await account(world, [{ role: 'applicant-owner', organisationId }]));
  office = await cookieOf(world, await account(world, [{ role: 'grants-officer', programmeId }], { totp: true }));
  portal = await realPortal(world, ['reports', 'applications', 'ui', 'people']);
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

async function send(who: string, form: string, fields: Readonly<Record<string, string | Blob>> = {}) {
  const body = new FormData();
  for (const [name, value] of Object.entries({ [FORM_FIELD]: form, [KEY_FIELD]: world.ids.next(), ...fields })) {
    if (typeof value === 'string') body.append(name, value);
    else body.append(name, value, 'opinion.pdf');
  }
  const headers = { cookie: `${who}; lang=en`, origin: portal.origin, 'sec-fetch-site': 'same-origin' };
  const init = { method: 'POST', body, headers, redirect: 'manual' } as const;
  return (await fetch(`${portal.origin}${paths.reportCheck(reportId)}`, init)).status;
}

const file = new Blob(['%PDF-1.4\n% opinion\n%%EOF\n'], { type: 'application/pdf' });
const opinion = { opinion: 'qualified', examined: '800', exceptions: '50.50' };

async function decide() {
  const { version } = await reportOf(world, officer, reportId);
  const lines = await world.db.select().from(costLines).where(eq(costLines.reportId, reportId));
  const judgements = new Map(lines.map(({ id, eurMinor }) => [id, { acceptedEurMinor: eurMinor, code: null }]));
  return codeOf(await decideReport(world, officer, { reportId, version, judgements, key: freshKey() }));
}

describe.sequential('an independent check', () => {
  it('is asked for by the office alone, once; until the opinion is there nothing is decided', async () => {
    expect(await send(owner, 'ask')).toBe(403);
    expect(await send(office, 'opinion', { ...opinion, file })).toBe(404);
    expect(await send(office, 'ask')).toBe(302);
    expect(await send(office, 'ask')).toBe(409);
    expect(await decide()).toBe('check-open');
    const change = world.db.update(reports).set({ state: 'accepted' }).where(eq(reports.id, reportId));
    await expect(change).rejects.toMatchObject({ cause: { constraint_name: 'report_check_open' } });
  });

  it('is answered with figures and a document that both sides read', async () => {
    expect(await send(office, 'opinion', { ...opinion, opinion: 'clean', file })).toBe(422);
    expect(await send(office, 'opinion', { ...opinion, examined: '1000.01', file })).toBe(422);
    expect(await send(office, 'opinion', opinion)).toBe(422);
    expect(await send(office, 'opinion', { ...opinion, file })).toBe(302);
    expect(await send(office, 'opinion', { ...opinion, file })).toBe(409);
    const [check] = await world.db.select().from(reportChecks);
    expect(check).toMatchObject({ opinion: 'qualified', examinedMinor: 800_00n, exceptionsMinor: 50_50n });
    for (const who of [owner, office]) {
      const read = await fetch(`${portal.origin}${paths.document(check?.documentId ?? '')}`, {
        headers: { cookie: who },
      });
      expect(await read.text()).toContain('% opinion');
    }
    const edited = world.db.update(reportChecks).set({ opinion: 'clean', exceptionsMinor: 0n });
    await expect(edited).rejects.toMatchObject({ cause: { constraint_name: 'report_check_unchanged' } });
    expect(await decide()).toBe('ok');
  });
});
