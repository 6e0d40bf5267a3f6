import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { agreements } from '#db/schema/agreements.ts';
import { calls } from '#db/schema/calls.ts';
import { disbursements } from '#db/schema/disbursements.ts';
import { costLines, reports } from '#db/schema/reports.ts';
import { confirmReceipt } from '#app/disbursements/confirm-receipt.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { paths } from '#app/http/paths.ts';
import { FORM_FIELD, KEY_FIELD } from '#app/kernel/form.ts';
import { money } from '#app/kernel/money.ts';
import { expectOk } from '#app/kernel/result.ts';
import type { FxPolicy } from '#app/programme/fx-policy.ts';
import { addRates } from '#app/programme/rate-store.server.ts';
import { addCostLine } from '#app/reports/costs/add-cost-line.server.ts';
import type { NewCost } from '#app/reports/costs/cost-line.ts';
import { postable } from '#app/reports/books/postable-lines.server.ts';
import { saveNarrative } from '#app/reports/narrative/save-narrative.server.ts';
import { loadContent } from '#app/reports/load-content.server.ts';
import { contentSha256 } from '#app/reports/report-content.ts';
import { submitReport } from '#app/reports/submit-report.server.ts';
import { account, cookieOf } from '#tests/support/accounts.ts';
import { realPortal } from '#tests/support/real-pages.ts';
import { activeAgreement, type TestAgreement } from '#tests/support/agreement.ts';
import { freshKey, paid, paymentOffice } from '#tests/support/payment-office.ts';
import { person } from '#tests/support/people.ts';
import { programme } from '#tests/support/programme.ts';
import { receipt, reportOf } from '#tests/support/report.ts';
import { setRules } from '#tests/support/set-rules.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;

beforeEach(async () => {
  world = await testWorld();
  await rates({ '2026-09': '3.30', '2026-10': '3.40' });
});
afterEach(() => world.close());

async function rates(units: Readonly<Record<string, string>>, currency = 'TND') {
  const kept = { currency, source: 'InforEuro', retrievedAt: world.clock.now(), enteredBy: 'system:rates' };
  const rows = Object.entries(units).map(([month, unitsPerEur]) => ({
    ...kept,
    id: world.ids.next(),
    month,
    unitsPerEur,
  }));
  await world.db.transaction((tx) => addRates(tx, rows));
}

type Written = { agreement: TestAgreement; disbursementId: string; owner: Person; reportId: string };

/** A report to write in a programme of that rule, over a period of its own. */
async function written(fxPolicy: FxPolicy, period: { periodFrom: string; periodTo: string }): Promise<Written> {
  const { id: programmeId } = await programme(world);
  await setRules(world, programmeId, { fxPolicy });
  const office = await paymentOffice(world, programmeId);
  const agreement = await activeAgreement(world, { programmeId });
  const disbursementId = await paid(world, office, { agreement, instalment: 1 });
  const reportId = world.ids.next();
  const report = { id: reportId, programmeId, agreementId: agreement.id, number: 1, kind: 'interim' };
  await world.db.insert(reports).values({ ...report, ...period, state: 'scheduled', dueOn: '2027-02-28' });
  const owner = await person(world, 'applicant-owner', { organisationId: agreement.organisationId });
  return { agreement, disbursementId, owner, reportId };
}

const dinars = (changes: Partial<NewCost> = {}) => receipt({ currency: 'TND', amountMinor: 1_000_000n, ...changes });
const add = ({ reportId, owner }: Written, cost: NewCost) =>
  addCostLine(world, owner, { reportId, cost, key: freshKey() });

async function lineOf({ reportId }: Written) {
  const [line] = await world.db.select().from(costLines).where(eq(costLines.reportId, reportId));
  if (!line) throw new Error('no line');
  const { rateBasis, rateFromMonth, rateMonth, unitsPerEur, rateSource, eurMinor, rateProvisional } = line;
  const shown = [rateBasis, rateFromMonth, rateMonth, unitsPerEur, rateSource, eurMinor, rateProvisional];
  return { line, shown };
}

async function lineAt(id: string) {
  const [line] = await world.db.select().from(costLines).where(eq(costLines.id, id));
  if (!line) throw new Error('no line');
  return line;
}

async function send({ reportId, owner }: Written) {
  const before = await reportOf(world, owner, reportId);
  if (before.narrativeResults === '') {
    const narrative = { results: 'Twelve families were accompanied.', difficulties: '', learning: '' };
    const given = { reportId, version: before.version, narrative, indicators: [], key: freshKey() };
    expectOk(await saveNarrative(world, owner, given));
  }
  const seen = contentSha256(await loadContent(world.db, await reportOf(world, owner, reportId)));
  return submitReport(world, owner, { reportId, contentSha256: seen, confirmed: true, key: freshKey() });
}

/** What the grantee reads of its costs, before sending, and when sending is refused. */
async function pagesOf({ reportId, owner, agreement }: Written) {
  const portal = await realPortal(world, ['reports', 'ui', 'people']);
  try {
    const { organisationId } = agreement;
    const reader = await account(world, [{ role: 'applicant-owner', organisationId }]);
    const cookie = `${await cookieOf(world, reader)}; lang=en`;
    const ask = async (path: string, init: RequestInit = {}) => {
      const headers = { ...init.headers, cookie, origin: portal.origin, 'sec-fetch-site': 'same-origin' };
      return (await fetch(`${portal.origin}${path}`, { ...init, headers, redirect: 'manual' })).text();
    };
    const seen = contentSha256(await loadContent(world.db, await reportOf(world, owner, reportId)));
    const form = { [FORM_FIELD]: 'submit', [KEY_FIELD]: 'sent-over-http', contentSha256: seen, confirmed: 'on' };
    return {
      costs: await ask(paths.reportCosts(reportId)),
      check: await ask(paths.reportSubmission(reportId)),
      sent: await ask(paths.reportSubmission(reportId), { method: 'POST', body: new URLSearchParams(form) }),
    };
  } finally {
    await portal.stop();
  }
}

const refusalOf = (result: { ok: boolean; refusal?: { code: string; values?: unknown } }) =>
  result.ok ? 'ok' : [result.refusal?.code, result.refusal?.values];
const broken = (change: PromiseLike<unknown>) =>
  Promise.resolve(change).then(
    () => 'done',
    (error: { cause?: { constraint_name?: string } }) => error.cause?.constraint_name ?? 'unknown',
  );

describe('I28: a programme converts by the rule it froze', () => {
  it('I28: MONTH_OF_SUBMISSION: provisional at the last rate there is, settled in the transaction that sends', async () => {
    const report = await written('MONTH_OF_SUBMISSION', { periodFrom: '2026-09-01', periodTo: '2026-12-31' });
    expectOk(await add(report, dinars({ incurredOn: '2026-09-05', paidOn: '2026-09-06' })));
    expectOk(await add(report, receipt()));
    // November has none yet: 1000.000 ÷ 3.40.
    expect((await lineOf(report)).shown).toEqual(['month', null, '2026-10', '3.40', 'InforEuro', 294_12n, true]);
    expect(refusalOf(await send(report))).toEqual(['rate-missing', { currency: 'TND', month: '2026-11' }]);
    const shown = await pagesOf(report);
    expect(shown.costs).toContain('Provisional: settled when the report is sent');
    expect(shown.check).toContain('Amounts in euros are still provisional');
    expect(shown.sent).toMatch(/There is no TND rate for November 2026 yet/);
    expect((await reportOf(world, report.owner, report.reportId)).state).toBe('draft');
    const { line } = await lineOf(report);
    const state = world.db.update(reports).set({ state: 'submitted' }).where(eq(reports.id, report.reportId));
    expect(await broken(state)).toBe('report_rates_settled');

    await rates({ '2026-11': '3.50' });
    const { submittedSha256 } = expectOk(await send(report));
    expect((await lineOf(report)).shown).toEqual(['month', null, '2026-11', '3.50', 'InforEuro', 285_71n, false]);
    const now = await reportOf(world, report.owner, report.reportId);
    expect(submittedSha256).toBe(contentSha256(await loadContent(world.db, now)));
    const again = world.db.update(costLines).set({ eurMinor: 300_00n }).where(eq(costLines.id, line.id));
    expect(await broken(again)).toBe('cost_line_rate_settled');
  });

  it('I28: PERIOD_AVERAGE: the mean of every month of the period; one that is missing is named', async () => {
    const report = await written('PERIOD_AVERAGE', { periodFrom: '2026-08-15', periodTo: '2026-10-31' });
    const cost = dinars({ incurredOn: '2026-09-05', paidOn: '2026-10-06' });
    expect(refusalOf(await add(report, cost))).toEqual(['rate-missing', { currency: 'TND', month: '2026-08' }]);
    await rates({ '2026-08': '3.25' });
    expectOk(await add(report, cost));
    // (3.25 + 3.30 + 3.40) ÷ 3
    const average = ['average', '2026-08', '2026-10', '3.3166666667', 'InforEuro', 301_51n];
    expect((await lineOf(report)).shown).toEqual([...average, true]);
    expectOk(await send(report));
    const { line, shown } = await lineOf(report);
    expect(shown).toEqual([...average, false]);
    expect(postable(line, { reference: 'R', posted: 0n }).rateSource).toBe('average 2026-08..2026-10 InforEuro');
    const { id: _, ...copy } = line;
    const other = { ...copy, id: world.ids.next(), number: 9, unitsPerEur: '3.3' };
    expect(await broken(world.db.insert(costLines).values(other))).toBe('cost_line_rate_true');
  });

  it('I28: MONTH_BEFORE_DEADLINE: the month before the one in which the call closed', async () => {
    const report = await written('MONTH_BEFORE_DEADLINE', { periodFrom: '2026-01-01', periodTo: '2026-10-31' });
    const [call] = await world.db
      .select({ id: calls.id })
      .from(agreements)
      .innerJoin(calls, eq(calls.id, agreements.callId))
      .where(eq(agreements.id, report.agreement.id));
    const closed = { opensAt: new Date('2026-01-10T00:00:00Z'), deadlineAt: new Date('2026-02-28T23:30:00Z') };
    await world.db
      .update(calls)
      .set({ ...closed, deadlineZone: 'Europe/Brussels' })
      .where(eq(calls.id, call?.id ?? ''));
    // In Brussels it was March already.
    expect(refusalOf(await add(report, dinars()))).toEqual(['rate-missing', { currency: 'TND', month: '2026-02' }]);
    await rates({ '2026-02': '3.20' });
    expectOk(await add(report, dinars()));
    expect((await lineOf(report)).shown).toEqual(['month', null, '2026-02', '3.20', 'InforEuro', 312_50n, false]);
  });

  it('I28: RATE_OF_RECEIPT: what arrived for each euro of the last payment before the cost was paid', async () => {
    const report = await written('RATE_OF_RECEIPT', { periodFrom: '2026-01-01', periodTo: '2026-12-31' });
    const cost = dinars({ incurredOn: '2026-10-05', paidOn: '2026-11-02' });
    expect(refusalOf(await add(report, cost))).toEqual(['fx-no-receipt', { currency: 'TND', day: '2026-11-02' }]);
    expectOk(await add(report, receipt()));
    const { disbursementId } = report;
    const [payment] = await world.db.select().from(disbursements).where(eq(disbursements.id, disbursementId));
    // 86 000.000 dinars arrived for EUR 25 000.
    const arrived = { amount: money(86_000_000n, 'TND'), receivedOn: '2026-11-02' };
    expectOk(await confirmReceipt(world, report.owner, { disbursementId, ...arrived, key: freshKey() }));
    const early = { ...cost, incurredOn: '2026-10-01', paidOn: '2026-10-02' };
    expect(refusalOf(await add(report, early))).toEqual(['fx-no-receipt', { currency: 'TND', day: '2026-10-02' }]);
    expectOk(await add(report, cost));
    const lines = await world.db.select().from(costLines).where(eq(costLines.reportId, report.reportId));
    const line = lines.find(({ currency }) => currency === 'TND');
    const said = [line?.rateBasis, line?.rateMonth, line?.unitsPerEur, line?.rateSource, line?.eurMinor];
    expect(said).toEqual(['receipt', '2026-11', '3.44', payment?.reference, 290_70n]);
    expectOk(await send(report));
    expect((await lineAt(line?.id ?? '')).rateProvisional).toBe(false);
  });
});
