import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '#app/http/paths.ts';
import { account, cookieOf } from '#tests/support/accounts.ts';
import { paymentOffice } from '#tests/support/payment-office.ts';
import { person } from '#tests/support/people.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { addReceipt, receipt, reportOf, reportToWrite, sendReport, type TestReport } from '#tests/support/report.ts';
import { decideReport } from '#app/reports/review/decide-report.server.ts';
import { linesOf } from '#app/reports/report-store.server.ts';
import { expectOk } from '#app/kernel/result.ts';
import { freshKey } from '#tests/support/payment-office.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let portal: TestPortal;
let programmeId: string;
let mine: TestReport;
let theirs: TestReport;
let owner: string;
let lead: string;

beforeAll(async () => {
  world = await testWorld();
  const office = await paymentOffice(world);
  programmeId = office.programmeId;
  mine = await reportToWrite(world, office);
  theirs = await reportToWrite(world, office);
  const { organisationId } = mine.agreement;
  owner = await cookieOf(world, await account(world, [{ role: 'applicant-owner', organisationId }]));
  lead = await cookieOf(world, await account(world, [{ role: 'overall-lead', programmeId }], { totp: true }));
  portal = await realPortal(world, ['reports', 'agreements', 'assurance', 'ui', 'people']);
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

async function read(path: string, who: string) {
  const response = await fetch(`${portal.origin}${path}`, {
    headers: { cookie: `${who}; lang=en` },
    redirect: 'manual',
  });
  return { status: response.status, text: (await response.text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ') };
}

async function sent(report: TestReport, amountMinor: bigint): Promise<string> {
  const reportId = report.reportIds[0] ?? '';
  await addReceipt(world, { reportId, owner: report.owner, cost: receipt({ amountMinor }) });
  await sendReport(world, report.owner, reportId);
  return reportId;
}

describe.sequential('what is due', () => {
  it('is said to each side for what it reaches, with whose turn it is and how much', async () => {
    await sent(mine, 1234_50n);
    await sent(theirs, 777_00n);
    const own = (await read(paths.overview(), owner)).text;
    expect(own).toContain('Decision on report 1');
    expect(own).toMatch(/EUR\s1,234\.50/);
    expect(own).not.toMatch(/777\.00/);
    const desk = (await read(paths.overview(), lead)).text;
    expect(desk).toMatch(/1,234\.50/);
    expect(desk).toMatch(/777\.00/);
    expect((await read(`${paths.overview()}?after=x`, lead)).status).toBe(200);
  });

  it('I27: budget against actual says what D15 says, for one agreement and for all', async () => {
    const officer = await person(world, 'grants-officer', { programmeId });
    const reportId = mine.reportIds[0] ?? '';
    const { version } = await reportOf(world, officer, reportId);
    const before = (await read(paths.agreementBudget(mine.agreement.id), owner)).text;
    expect(before).toContain('Reported, not decided');
    expect(before).toMatch(/1,234\.50/);
    const judgements = new Map(
      (await linesOf(world.db, reportId)).map(({ id, eurMinor }) => [id, { acceptedEurMinor: eurMinor, code: null }]),
    );
    expectOk(await decideReport(world, officer, { reportId, version, judgements, key: freshKey() }));
    const row = (text: string) =>
      /Other costs and services ([\d,.\s-]+)/.exec(text.slice(text.indexOf('Status')))?.[1] ?? '';
    const one = row((await read(paths.agreementBudget(mine.agreement.id), owner)).text);
    expect(one).toContain('1,234.50');
    expect((await read(paths.agreementBudget(theirs.agreement.id), owner)).status).toBe(404);
    const all = (await read(paths.budgetActual(), lead)).text;
    expect(row(all)).toContain('1,234.50');
    expect((await read(paths.budgetActual(), owner)).status).toBe(403);
    expect((await read(paths.budgetActual({ from: 'x', to: '2026-13-40' }), lead)).status).toBe(200);
  });
});
