import { expect, type Browser } from '@playwright/test';
import { paths } from '#app/http/paths.ts';
import { amountField, outcomeField, reasonField } from '#app/awards/award-list.ts';
import { demoAccount, expectAccepted, expectAccessible, fill, now, press, seatOf, type Seat } from '../seat.ts';
import { ADHWAA, REQUESTED, type Story } from './story.ts';

// The alias of the call manager.
const CHAIR = 'Karin';

/** Step 5, second half: the committee's list within the envelope, two approvals by two people, letters. */
export async function award(browser: Browser, story: Story): Promise<void> {
  const officer = await seatOf(browser, demoAccount('grants-officer'));
  const decision = await prepare(officer, story);
  await officer.leave();
  await sign(browser, decision);
  await approve(browser, 'call-manager', decision);
  await approve(browser, 'overall-lead', decision);
  await sendLetters(browser, decision);
  await readLetter(browser, story);
}

/** Answers the address of the decision. */
async function prepare(seat: Seat, story: Story): Promise<string> {
  const { page, t } = seat;
  await page.goto(paths.awardPreparation(story.callId));
  await expectAccessible(seat);
  const own = amountField(story.applicationId);
  // I4: a cent more than was asked for is refused, with the reason beside the field, and nothing typed is lost.
  await fill(seat, { ...(await chooseAll(seat, story)), [own]: `${REQUESTED}.01` });
  await chooseCommittee(seat);
  await press(seat, t('awards.prepare.save'));
  await expect(page.locator('.error-summary')).toContainText(story.applicationReferences[0] ?? '');
  await expect(page.locator(`[name="${own}"]`)).toHaveValue(`${REQUESTED}.01`);
  await fill(seat, { [own]: `${REQUESTED}.00` });
  await press(seat, t('awards.prepare.save'));
  await expectAccepted(seat);
  const decision = page.url();
  await page.goto(paths.awardVotes(idIn(decision)));
  await expectAccessible(seat);
  await press(seat, t('awards.votes.save'));
  await expectAccepted(seat);
  await press(seat, t('awards.recommend'));
  await expectAccepted(seat);
  return decision;
}

/** Everybody who may be asked votes; the call manager leads the meeting and signs. */
async function chooseCommittee({ page }: Seat): Promise<void> {
  const voters = page.locator('main input[name="voters[]"]');
  for (const voter of await voters.all()) await voter.check();
  const chair = page.locator('main select[name="chair"]');
  const manager = await chair.locator('option', { hasText: CHAIR }).first().getAttribute('value');
  await chair.selectOption(manager);
}

async function sign(browser: Browser, decision: string): Promise<void> {
  const seat = await seatOf(browser, demoAccount('call-manager'));
  await seat.page.goto(paths.awardMinutes(idIn(decision)));
  await expectAccessible(seat);
  await fill(seat, { seen: true });
  await press(seat, seat.t('awards.minutes.sign'));
  await expectAccepted(seat);
  await seat.leave();
}

/** The story's own file is awarded, all others are held in reserve. */
async function chooseAll({ page }: Seat, story: Story): Promise<Record<string, string>> {
  const amounts = page.locator('main [name^="amount."]');
  const names = await amounts.evaluateAll((nodes) => nodes.map((node) => node.getAttribute('name') ?? ''));
  const others = names
    .map((name) => name.slice('amount.'.length))
    .filter((applicationId) => applicationId !== story.applicationId)
    .map((applicationId) => ({
      [outcomeField(applicationId)]: 'reserve',
      [amountField(applicationId)]: '',
      [reasonField(applicationId)]: 'Held in reserve until the first agreement is signed.',
    }));
  return Object.assign({}, ...others, {
    [outcomeField(story.applicationId)]: 'award',
    metOn: now().toISOString().slice(0, 10),
    minutes: 'The committee followed the ranking. One file is awarded, one is held in reserve.',
  }) as Record<string, string>;
}

async function approve(browser: Browser, role: string, decision: string): Promise<void> {
  const seat = await seatOf(browser, demoAccount(role));
  const { page, t } = seat;
  await page.goto(paths.awardApproval(idIn(decision)));
  await expectAccessible(seat);
  await fill(seat, { seen: true });
  await press(seat, t('awards.approval.send'));
  await expectAccepted(seat);
  await page.goto(paths.awardApproval(idIn(decision)));
  await expect(page.getByRole('button', { name: t('awards.approval.send') })).toBeDisabled();
  await seat.leave();
}

async function sendLetters(browser: Browser, decision: string): Promise<void> {
  const seat = await seatOf(browser, demoAccount('grants-officer'));
  const { page, t } = seat;
  await page.goto(paths.awardLetters(idIn(decision)));
  await expectAccessible(seat);
  await fill(seat, { read: true });
  await press(seat, t('awards.letters.send'));
  await expectAccepted(seat);
  await seat.leave();
}

/** The group finds its result among its notices, in its own language. */
async function readLetter(browser: Browser, story: Story): Promise<void> {
  const seat = await seatOf(browser, ADHWAA, { javaScriptEnabled: false, viewport: { width: 320, height: 568 } });
  await seat.page.goto(paths.notices());
  await expect(seat.page.locator(`main a[href*="${story.applicationId}"]`).first()).toBeVisible();
  await seat.page.goto(paths.applicationResult(story.applicationId));
  await expectAccessible(seat);
  await expect(seat.page.locator('main')).toContainText('20');
  await seat.leave();
}

function idIn(url: string): string {
  return new URL(url).pathname.split('/').at(-1) ?? '';
}
