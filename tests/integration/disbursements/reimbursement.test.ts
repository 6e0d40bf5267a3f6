import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreementBalance } from '#app/agreements/agreement-balance.server.ts';
import { requestDisbursement } from '#app/disbursements/request-disbursement.server.ts';
import { paths } from '#app/http/paths.ts';
import { expectOk } from '#app/kernel/result.ts';
import { decideReport } from '#app/reports/review/decide-report.server.ts';
import { linesOf } from '#app/reports/report-store.server.ts';
import { account, cookieOf } from '#tests/support/accounts.ts';
import { activeAgreement, type TestAgreement } from '#tests/support/agreement.ts';
import { codeOf, freshKey, paid, paymentOffice, type PaymentOffice } from '#tests/support/payment-office.ts';
import { person } from '#tests/support/people.ts';
import { realPortal } from '#tests/support/real-pages.ts';
import { addReceipt, receipt, reportOf, scheduled, sendReport, type TestReport } from '#tests/support/report.ts';
import { visitor } from '#tests/support/visitor.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let office: PaymentOffice;
let agreement: TestAgreement;
let report: TestReport;

beforeAll(async () => {
  world = await testWorld();
  office = await paymentOffice(world);
  agreement = await activeAgreement(world, { programmeId: office.programmeId, plan: [50_000_00n], reimbursed: true });
  report = await scheduled(world, office, agreement);
});
afterAll(() => world.close());

const ask = () =>
  requestDisbursement(world, office.requester, {
    agreementId: agreement.id,
    instalmentId: agreement.instalmentIds[0] ?? '',
    key: freshKey(),
  });

describe.sequential('I24, I25 a grant that is reimbursed', () => {
  it('has one report, the final one, and pays nothing before it is accepted', async () => {
    expect(report.reportIds).toHaveLength(1);
    expect(codeOf(await ask())).toBe('report-not-accepted');
    const [reportId = ''] = report.reportIds as readonly string[];
    await addReceipt(world, { reportId, owner: report.owner, cost: receipt({ amountMinor: 41_200_50n }) });
    await sendReport(world, report.owner, reportId);
    expect(codeOf(await ask())).toBe('report-not-accepted');
  });

  it('says so on the page of the agreement', async () => {
    const reader = await account(world, [{ role: 'grants-officer', programmeId: office.programmeId }], { totp: true });
    const portal = await realPortal(world, ['agreements', 'ui', 'people']);
    const page = await visitor(portal, await cookieOf(world, reader)).read(paths.agreement(agreement.id));
    await portal.stop();
    expect(page.status).toBe(200);
    expect(page.body).toContain('Balance');
    expect(page.body).not.toContain('Both signatures and a verified bank account.');
  });

  it('pays what was accepted, to the cent, and closes the books of the grant', async () => {
    const officer = await person(world, 'grants-officer', { programmeId: office.programmeId });
    const [reportId = ''] = report.reportIds as readonly string[];
    const { version } = await reportOf(world, officer, reportId);
    const lines = await linesOf(world.db, reportId);
    const judged = { acceptedEurMinor: 40_000_25n, code: 'unreasonable', comment: 'Two rooms were not used.' } as const;
    const judgements = new Map(lines.map(({ id }) => [id, judged]));
    expectOk(await decideReport(world, officer, { reportId, version, judgements, key: freshKey() }));
    expect(await agreementBalance(world.db, agreement.id)).toMatchObject({ paid: 0n, receivable: 0n });
    await paid(world, office, { agreement, instalment: 1 });
    const closed = { paid: 40_000_25n, accepted: 40_000_25n, outstanding: 0n, receivable: 0n };
    expect(await agreementBalance(world.db, agreement.id)).toMatchObject(closed);
    expect(codeOf(await ask())).toBe('instalment-already-requested');
  });
});
