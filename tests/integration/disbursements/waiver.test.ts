import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instalmentWaiverApprovals, instalmentWaivers } from '#db/schema/payment-stops.ts';
import { requestDisbursement } from '#app/disbursements/request-disbursement.server.ts';
import { approveWaiver, proposeWaiver } from '#app/disbursements/waive-consumption.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import { activeAgreement } from '#tests/support/agreement.ts';
import { codeOf, freshKey, paid, paymentOffice, type PaymentOffice } from '#tests/support/payment-office.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let office: PaymentOffice;

beforeAll(async () => {
  world = await testWorld();
  office = await paymentOffice(world);
});
afterAll(() => world.close());

describe('I41, I24 an emergency exception', () => {
  it('lets the next instalment be requested once two others agree, and until its day', async () => {
    const agreement = await activeAgreement(world, { programmeId: office.programmeId });
    await paid(world, office, { agreement, instalment: 1 });
    const which = { agreementId: agreement.id, instalmentId: agreement.instalmentIds[1] ?? '' };
    const ask = () => requestDisbursement(world, office.requester, { ...which, key: freshKey() });
    const propose = (expiresOn: string, who: Person = office.requester) =>
      proposeWaiver(world, who, { ...which, reason: 'The shelter closes', expiresOn, key: freshKey() });
    expect(codeOf(await ask())).toBe('report-not-accepted');
    expect(codeOf(await propose('2027-02-01'))).toBe('waiver-too-long');
    expect(codeOf(await propose('2026-11-01'))).toBe('waiver-too-long');
    expect(codeOf(await propose('2026-11-20', office.approvers[0]))).toBe('role-may-not');
    expectOk(await propose('2026-11-20'));
    expect(codeOf(await propose('2026-11-20'))).toBe('waiver-asked-before');
    const [waiver] = await world.db
      .select()
      .from(instalmentWaivers)
      .where(eq(instalmentWaivers.instalmentId, which.instalmentId));
    const waiverId = waiver?.id ?? '';
    const agree = (who: Person) => approveWaiver(world, who, { ...which, waiverId, key: freshKey() });
    const [one, two, three] = office.approvers;
    if (!one || !two || !three) throw new Error('three approvers');
    expectOk(await agree(one));
    expect(codeOf(await ask())).toBe('report-not-accepted');
    expect(codeOf(await agree(one))).toBe('approver-approved-before');
    const insert = (accountId: string, approvedAt: string) =>
      world.db
        .insert(instalmentWaiverApprovals)
        .values({ waiverId, step: 2, accountId, approvedAt: new Date(approvedAt) });
    const broken = (constraint: string) => ({ cause: { constraint_name: constraint } });
    const asker = office.requester.accountId;
    await expect(insert(asker, '2026-11-02T09:00:00Z')).rejects.toMatchObject(broken('waiver_by_another'));
    await expect(insert(two.accountId, '2026-11-21T00:00:00Z')).rejects.toMatchObject(broken('waiver_over'));
    expectOk(await agree(two));
    expect(codeOf(await agree(three))).toBe('waiver-approved');
    world.setNow('2026-11-21T09:00:00Z');
    expect(codeOf(await ask())).toBe('report-not-accepted');
    world.setNow('2026-11-20T09:00:00Z');
    expectOk(await ask());
  });
});
