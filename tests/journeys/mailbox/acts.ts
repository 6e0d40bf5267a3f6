import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Browser } from '@playwright/test';
import { paths } from '#app/http/paths.ts';
import type { Mail } from '#app/kernel/world.ts';
import type { OwnPortal } from '../own-portal.ts';
import { expectAccepted, expectAccessible, fill, press, proofOf, seatOf, type Account } from '../seat.ts';
import type { Victim, Victims } from './victims.ts';

/** The account the money is to be led to. */
export const THEIRS = { iban: 'DE89370400440532013000', bic: 'COBADEFF', last: '3000' };
/** The last digits of the account the grantee gave long ago. */
export const OURS = '7034';

/** A telephone number that came with the change. */
export async function changeNumber(browser: Browser, owner: Account): Promise<void> {
  const seat = await seatOf(browser, owner);
  await seat.page.goto(paths.organisation({ change: 'yes' }));
  await fill(seat, { contactPhone: '+49 151 000 00 00' });
  await press(seat, seat.t('common.save'));
  await expectAccepted(seat);
  await seat.leave();
}

/** Whoever has the owner's password gives an account of their own. */
export async function enterAccount(browser: Browser, owner: Account): Promise<void> {
  const seat = await seatOf(browser, owner);
  await seat.page.goto(paths.ownPayee());
  await expectAccessible(seat);
  await fill(seat, {
    holder: 'Red de Defensoras',
    holderLatin: 'Red de Defensoras',
    accountKind: 'iban',
    iban: THEIRS.iban,
    bic: THEIRS.bic,
    bankName: 'Bank',
    bankCountry: 'DE',
    town: 'Berlin',
    country: 'DE',
    ...proofOf(owner),
  });
  await press(seat, seat.t('organisations.payee.send'));
  await expectAccepted(seat);
  await seat.leave();
}

/** Everybody of the group is told in the portal, whoever reads whose mail. */
export async function warned(browser: Browser, colleague: Account): Promise<void> {
  const seat = await seatOf(browser, colleague);
  await seat.page.goto(paths.notices());
  await expectAccessible(seat);
  await expect(seat.page.locator(`main a[href="${paths.stopPayee()}"]`).first()).toBeVisible();
  await seat.leave();
}

type Verifying = { made: Victims; victim: Victim; refused: 'refusal.call-back-number-new' | null };

/** `refused`: why the call confirms nothing; null: the verifier was careless. */
export async function verify(browser: Browser, { made, victim, refused }: Verifying): Promise<void> {
  const seat = await seatOf(browser, made.verifier);
  const { page, t } = seat;
  await page.goto(paths.deskOrganisation(victim.agreement.organisationId));
  await page.locator('main a[href*="/payees/"]', { hasText: THEIRS.last }).click();
  await page.waitForURL(/payees/);
  await expect(page.locator('main')).toContainText(THEIRS.last);
  await expect(page.locator('main')).toContainText(t('payee-warning.replaces'));
  await expectAccessible(seat);
  await fill(seat, { decision: 'verify', callBack: true });
  await press(seat, t('common.confirm'));
  if (refused) await expect(page.locator('.error-summary')).toContainText(t(refused));
  else await expectAccepted(seat);
  await seat.leave();
}

/** The office asks for the first instalment; the page shows which account it would go to. */
export async function request(
  browser: Browser,
  given: { made: Victims; victim: Victim; account: string },
): Promise<string> {
  const seat = await seatOf(browser, given.made.officer);
  await seat.page.goto(paths.disbursementRequest(given.victim.agreement.id));
  await press(seat, seat.t('disbursements.request.send', { number: 1 }));
  await expectAccepted(seat);
  await expect(seat.page.locator('main')).toContainText(given.account);
  const id = new URL(seat.page.url()).pathname.split('/').at(-1) ?? '';
  await seat.leave();
  return id;
}

type Blocked = {
  made: Victims;
  disbursementId: string;
  reason: 'refusal.payee-cool-off' | 'refusal.payee-not-verified';
};

/** Nobody can check the payment, and the page says why. */
export async function notPayable(browser: Browser, { made, disbursementId, reason }: Blocked): Promise<void> {
  const seat = await seatOf(browser, made.checker);
  const { page, t } = seat;
  await page.goto(paths.disbursementCheck(disbursementId));
  await expectAccessible(seat);
  await expect(page.getByRole('button', { name: t('disbursements.check.send') })).toBeDisabled();
  await expect(page.locator('main')).toContainText(t(reason));
  await seat.leave();
}

/** Any member of the group, with one button. */
export async function stop(browser: Browser, colleague: Account): Promise<void> {
  const seat = await seatOf(browser, colleague);
  const { page, t } = seat;
  await page.goto(paths.stopPayee());
  await expectAccessible(seat);
  await expect(page.locator('main')).toContainText(THEIRS.last);
  await press(seat, t('organisations.stop.send'));
  await expectAccepted(seat);
  await expect(page.getByRole('button', { name: t('organisations.stop.send') })).toHaveCount(0);
  await seat.leave();
}

/** Check, two approvals, bank file; answers what the bank would read. */
export async function pay(browser: Browser, made: Victims, disbursementId: string): Promise<string> {
  const checker = await seatOf(browser, made.checker);
  await checker.page.goto(paths.disbursementCheck(disbursementId));
  await press(checker, checker.t('disbursements.check.send'));
  await expectAccepted(checker);
  for (const approver of made.approvers) {
    const seat = await seatOf(browser, approver);
    await seat.page.goto(paths.disbursementApproval(disbursementId));
    await expect(seat.page.locator('main')).toContainText(OURS);
    await fill(seat, { seen: true });
    await press(seat, seat.t('disbursements.approval.send'));
    await expectAccepted(seat);
    await seat.leave();
  }
  await checker.page.goto(paths.paymentBatches());
  await press(checker, checker.t('disbursements.batches.create'));
  await expectAccepted(checker);
  const link = checker.page.getByRole('link', { name: checker.t('disbursements.batch.download') });
  const [file] = await Promise.all([checker.page.waitForEvent('download'), link.click()]);
  const xml = readFileSync(await file.path(), 'utf8');
  await checker.leave();
  return xml;
}

/** What the outbox sent to the members of these groups so far; it sends within seconds. */
export async function mailsOf(portal: OwnPortal, groups: readonly Victim[]): Promise<readonly Mail[]> {
  const theirs = groups.flatMap(({ owner, colleague }) => [owner.email, colleague.email]);
  const read = () => {
    const folder = join(portal.folder, 'mail');
    const all = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Mail);
    return all.filter(({ to }) => theirs.includes(to));
  };
  await expect(() => expect(new Set(read().map(({ to }) => to)).size).toBe(theirs.length)).toPass({ timeout: 30_000 });
  return read();
}
