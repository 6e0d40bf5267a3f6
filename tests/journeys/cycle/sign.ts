import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { expect, type Browser } from '@playwright/test';
import { paths } from '#app/http/paths.ts';
import { demoAccount, expectAccepted, expectAccessible, fill, follow, press, proofOf, seatOf } from '../seat.ts';
import { ADHWAA, type Story } from './story.ts';

const PHONE = { width: 320, height: 568 };

/** Step 6: the officer checks the plan and sends the paper, the group signs it, the FSTP lead countersigns. */
export async function sign(browser: Browser, story: Story): Promise<void> {
  story.agreementId = await send(browser, story);
  await signAsGrantee(browser, story.agreementId);
  await countersign(browser, story.agreementId);
}

async function send(browser: Browser, story: Story): Promise<string> {
  const seat = await seatOf(browser, demoAccount('grants-officer'));
  const { page, t } = seat;
  await page.goto(paths.agreements({ state: 'drafted' }));
  await expectAccessible(seat);
  await follow(seat, new RegExp(`${story.applicationReferences[0] ?? ''}-A`));
  await expectAccessible(seat);
  const agreementId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await page.goto(paths.agreementPlan(agreementId));
  await expectAccessible(seat);
  // I19: instalments must add up to the amount, to the cent.
  const first = page.locator('[name="instalment.1.amount"]');
  const planned = await first.inputValue();
  await fill(seat, { 'instalment.1.amount': '1.00' });
  await press(seat, t('agreements.plan.save'));
  await expect(page.locator('.error-summary')).toBeVisible();
  await fill(seat, { 'instalment.1.amount': planned });
  await press(seat, t('agreements.plan.save'));
  await expectAccepted(seat);
  await page.goto(paths.agreementSending(agreementId));
  await press(seat, t('agreements.sending.action'));
  await expectAccepted(seat);
  await seat.leave();
  return agreementId;
}

async function signAsGrantee(browser: Browser, agreementId: string): Promise<void> {
  const seat = await seatOf(browser, ADHWAA, { javaScriptEnabled: false, viewport: PHONE });
  const { page, t } = seat;
  await page.goto(paths.agreement(agreementId));
  await expectAccessible(seat);
  await page.goto(paths.agreementSignature(agreementId));
  await expectAccessible(seat);
  const sha256 = await page.locator('main [name="documentSha256"]').first().inputValue();
  const link = page.locator(`main a[href="${paths.agreementDocument(agreementId)}"]`).first();
  const [paper] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(
    createHash('sha256')
      .update(readFileSync(await paper.path()))
      .digest('hex'),
  ).toBe(sha256);
  // The paper is read before it is signed.
  await press(seat, t('agreements.signature.action'));
  await expect(page.locator('.error-summary')).toBeVisible();
  await fill(seat, { read: true, fullName: 'مها السيد', ...proofOf(ADHWAA) });
  await press(seat, t('agreements.signature.action'));
  await expectAccepted(seat);
  await seat.leave();
}

async function countersign(browser: Browser, agreementId: string): Promise<void> {
  const seat = await seatOf(browser, demoAccount('overall-lead'));
  const { page, t } = seat;
  await page.goto(paths.agreementCountersignature(agreementId));
  await expectAccessible(seat);
  await fill(seat, { read: true, ...proofOf(demoAccount('overall-lead')) });
  await press(seat, t('agreements.countersignature.action'));
  await expectAccepted(seat);
  await expect(page.locator('main')).toContainText(t('agreement.state.active'));
  await seat.leave();
}
