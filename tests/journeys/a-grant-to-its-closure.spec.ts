import { expect, test } from '@playwright/test';
import { agreementBalance } from '#app/agreements/agreement-balance.server.ts';
import { paths } from '#app/http/paths.ts';
import { clearChecks } from '#tests/support/closed-call.ts';
import { paid } from '#tests/support/payment-office.ts';
import { bookFaults } from '#tests/support/sound-books.ts';
import {
  amended,
  recoveryOrdered,
  reportedInThreeCurrencies,
  reportedToTheEnd,
  signedGrant,
  type WholeGrant,
} from './grant/whole-grant.ts';
import { ownPortal, type OwnPortal } from './own-portal.ts';
import { expectAccepted, expectAccessible, fill, letPass, now, press, seatOf } from './seat.ts';

/** A grant from its award to its closure: three currencies, an amendment, a returned payment, a debt set off. */
test.describe.serial('a grant to its closure', () => {
  test.setTimeout(180_000);
  let portal: OwnPortal;
  let grant: WholeGrant;

  test.beforeAll(async () => {
    test.setTimeout(120_000);
    portal = await ownPortal('2026-11-02T09:00:00Z');
    grant = await portal.within(signedGrant);
  });
  test.afterAll(() => portal.leave());

  const pay = (instalment: number) =>
    portal.within((world) => paid(world, grant.office, { agreement: grant.agreement, instalment }));
  const balance = () => portal.within((world) => agreementBalance(world.db, grant.agreement.id));
  const today = () => now().toISOString().slice(0, 10);

  test('a payment comes back from the bank and is made again', async ({ browser }) => {
    const first = await pay(1);
    const seat = await seatOf(browser, grant.seats['finance-officer']);
    const { page, t } = seat;
    await page.goto(paths.disbursementSettlement(first));
    await expectAccessible(seat);
    // No reason: the page again, with the day that was typed.
    await fill(seat, { valueDate: today() });
    await press(seat, t('disbursements.settlement.sendReturned'));
    await expect(page.locator('.error-summary')).toBeVisible();
    await expect(page.locator('[name="valueDate"]')).toHaveValue(today());
    await fill(seat, { reason: 'Account closed (AC04)' });
    await press(seat, t('disbursements.settlement.sendReturned'));
    await expectAccepted(seat);
    await expect(page.locator('main')).toContainText(t('disbursements.next.returned'));
    await seat.leave();
    expect(await balance()).toMatchObject({ paid: 0n, outstanding: 0n });
    await pay(1);
    expect(await balance()).toMatchObject({ committed: 50_000_00n, paid: 25_000_00n, outstanding: 25_000_00n });
  });

  test('the budget changes by an addendum both sides sign, and costs in three currencies are judged', async ({
    browser,
  }) => {
    const amendmentId = await portal.within((world) => amended(world, grant));
    const seat = await seatOf(browser, grant.seats['applicant-owner'], { javaScriptEnabled: false });
    const { page, t } = seat;
    await page.goto(paths.amendment(amendmentId));
    await expect(page.locator('main')).toContainText(t('amendment.state.in_force'));
    await expectAccessible(seat);
    await portal.within((world) => reportedInThreeCurrencies(world, grant));
    await page.goto(paths.agreement(grant.agreement.id));
    await expect(page.locator('main')).toContainText('24,500.00');
    await expectAccessible(seat);
    await seat.leave();
    expect(await balance()).toMatchObject({ accepted: 24_500_00n, outstanding: 0n, receivable: 500_00n });
  });

  test('what was disallowed is set off against the grant, and the next instalment is paid', async ({ browser }) => {
    const recoveryId = await portal.within((world) => recoveryOrdered(world, grant));
    const seat = await seatOf(browser, grant.seats['finance-officer']);
    const { page, t } = seat;
    await page.goto(paths.recovery(recoveryId));
    await expectAccessible(seat);
    await press(seat, t('disbursements.recovery.offset'));
    await expectAccepted(seat);
    await expect(page.locator('main')).toContainText(t('recovery.state.offset'));
    await seat.leave();
    await pay(2);
    // 500 less left the bank: the grantee holds them already, as an advance again.
    expect(await balance()).toMatchObject({ paid: 44_500_00n, outstanding: 20_000_00n, receivable: 0n });
  });

  test('the last report is accepted, the balance is paid, and two people close the grant', async ({ browser }) => {
    letPass({ days: 250 });
    await portal.within((world) => reportedToTheEnd(world, grant));
    const officer = await seatOf(browser, grant.seats['grants-officer']);
    await officer.page.goto(paths.agreementClosure(grant.agreement.id));
    // The balance is not paid yet: the list says what is missing, and the button explains itself.
    await expect(officer.page.getByRole('button', { name: officer.t('closure.propose') })).toBeDisabled();
    await expectAccessible(officer);
    await portal.within((world) => clearChecks(world, grant.agreement.organisationId));
    await pay(3);
    await officer.page.goto(paths.agreementClosure(grant.agreement.id));
    await fill(officer, { assets: 'Two laptops, given to the group.' });
    await press(officer, officer.t('closure.propose'));
    await expectAccepted(officer);
    await expect(officer.page.getByRole('button', { name: officer.t('closure.close') })).toBeDisabled();
    await officer.leave();
    const lead = await seatOf(browser, grant.seats['overall-lead']);
    await lead.page.goto(paths.agreementClosure(grant.agreement.id));
    await expect(lead.page.locator('main')).toContainText('Two laptops');
    await press(lead, lead.t('closure.close'));
    await expectAccepted(lead);
    await expect(lead.page.locator('main')).toContainText(lead.t('agreement.state.closed'));
    await expectAccessible(lead);
    await lead.leave();
    expect(await balance()).toMatchObject({ paid: 49_500_00n, accepted: 49_500_00n, outstanding: 0n, receivable: 0n });
    expect(await portal.within((world) => bookFaults(world, grant.office.programmeId))).toEqual([]);
  });
});
