import { readFileSync } from 'node:fs';
import { expect, type Browser } from '@playwright/test';
import { paths } from '#app/http/paths.ts';
import { demoAccount, expectAccepted, expectAccessible, fill, letPass, now, press, proofOf, seatOf } from '../seat.ts';
import { recordChecks } from './judge.ts';
import { ADHWAA, type Story } from './story.ts';

/** The account money goes to: the group gives it, a finance officer calls back and verifies it (I22). */
export async function openAccount(browser: Browser, story: Story): Promise<void> {
  const owner = await seatOf(browser, ADHWAA, { javaScriptEnabled: false });
  await owner.page.goto(paths.ownPayee());
  await fill(owner, {
    holder: 'جمعية أضواء على الطريق',
    holderLatin: 'Association Adhwaa',
    accountKind: 'iban',
    iban: 'TN59 1000 6035 1835 9847 8831',
    currency: 'EUR',
    bic: 'STBKTNTT',
    bankName: 'Demonstration Bank',
    bankCountry: 'TN',
    town: 'Tunis',
    country: 'TN',
    ...proofOf(ADHWAA),
  });
  await press(owner, owner.t('organisations.payee.send'));
  await expectAccepted(owner);
  await owner.leave();
  const finance = await seatOf(browser, demoAccount('finance-officer'));
  await finance.page.goto(paths.deskOrganisation(story.organisationId));
  await finance.page.locator('main a[href*="/payees/"]').first().click();
  await finance.page.waitForURL(/payees/);
  await expectAccessible(finance);
  await fill(finance, { decision: 'verify', callBack: true });
  await press(finance, finance.t('common.confirm'));
  await expectAccepted(finance);
  await finance.leave();
}

/** Steps 7 and 9: request, check, two approvals by two people, bank file, sent, confirmed, and the group says it came. */
export async function payInstalment(browser: Browser, story: Story, instalment: number): Promise<void> {
  const officer = await seatOf(browser, demoAccount('grants-officer'));
  await recordChecks(officer, paths.deskOrganisation(story.organisationId));
  await officer.page.goto(paths.disbursementRequest(story.agreementId));
  await expectAccessible(officer);
  await press(officer, officer.t('disbursements.request.send', { number: instalment }));
  await expectAccepted(officer);
  const disbursementId = new URL(officer.page.url()).pathname.split('/').at(-1) ?? '';
  await officer.leave();
  await check(browser, disbursementId);
  for (const place of [0, 1]) await approve(browser, { disbursementId, place });
  await pay(browser, disbursementId);
  await receive(browser, disbursementId);
}

/** I24: nothing more is paid before the last payment is accounted for; the page says so in words. */
export async function refuseEarlyInstalment(browser: Browser, story: Story): Promise<void> {
  const officer = await seatOf(browser, demoAccount('grants-officer'));
  const { page, t } = officer;
  await page.goto(paths.disbursementRequest(story.agreementId));
  await expect(page.getByRole('button', { name: t('disbursements.request.send', { number: 2 }) })).toBeDisabled();
  await expect(page.locator('main')).toContainText(t('refusal.report-not-accepted'));
  await officer.leave();
}

async function check(browser: Browser, disbursementId: string): Promise<void> {
  const seat = await seatOf(browser, demoAccount('finance-officer'));
  await seat.page.goto(paths.disbursementCheck(disbursementId));
  await press(seat, seat.t('disbursements.check.send'));
  await expectAccepted(seat);
  await seat.leave();
}

/** I21: the second approval by the same person is refused in words, not by an error. */
async function approve(browser: Browser, given: { disbursementId: string; place: number }): Promise<void> {
  const seat = await seatOf(browser, demoAccount('finance-approver', given.place));
  const { page, t } = seat;
  await page.goto(paths.disbursementApproval(given.disbursementId));
  await expectAccessible(seat);
  await fill(seat, { seen: true });
  await press(seat, t('disbursements.approval.send'));
  await expectAccepted(seat);
  await page.goto(paths.disbursementApproval(given.disbursementId));
  await expect(page.getByRole('button', { name: t('disbursements.approval.send') })).toBeDisabled();
  await seat.leave();
}

const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n');

async function pay(browser: Browser, disbursementId: string): Promise<void> {
  const seat = await seatOf(browser, demoAccount('finance-officer'));
  const { page, t } = seat;
  await page.goto(paths.paymentBatches());
  await press(seat, t('disbursements.batches.create'));
  await expectAccepted(seat);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: t('disbursements.batch.download') }).click(),
  ]);
  expect(readFileSync(await file.path(), 'utf8')).toContain('urn:iso:std:iso:20022:tech:xsd:pain.001.001.09');
  await press(seat, t('disbursements.batch.sent'));
  letPass({ minutes: 10 });
  await page.goto(paths.disbursementSettlement(disbursementId));
  await fill(seat, { bankReference: 'SEB-0001', valueDate: now().toISOString().slice(0, 10) });
  const proof = { name: 'confirmation.pdf', mimeType: 'application/pdf', buffer: PDF };
  await page.setInputFiles('main [name="proof"]', proof);
  await press(seat, t('disbursements.settlement.send'));
  await expectAccepted(seat);
  await seat.leave();
}

async function receive(browser: Browser, disbursementId: string): Promise<void> {
  const seat = await seatOf(browser, ADHWAA, { javaScriptEnabled: false });
  await seat.page.goto(paths.disbursementReceipt(disbursementId));
  await fill(seat, { receivedOn: now().toISOString().slice(0, 10) });
  await press(seat, seat.t('disbursements.receipt.send'));
  await expect(seat.page.locator('main')).toContainText(seat.t('disbursements.receipt.done'));
  await seat.leave();
}
