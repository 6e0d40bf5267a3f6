import { expect, test, type Browser } from '@playwright/test';
import { paths } from '#app/http/paths.ts';
import { ownPortal, type OwnPortal } from './own-portal.ts';
import { expectAccepted, expectAccessible, fill, now, press, seatOf, type Seat } from './seat.ts';
import { correctedCall, type CorrectedCall } from './team/corrected-call.ts';

/** I6: a published call changes by corrigendum while somebody is writing to it; no answer is lost. */
test.describe.serial('a call is corrected', () => {
  test.setTimeout(180_000);
  let portal: OwnPortal;
  let story: CorrectedCall;

  test.beforeAll(async () => {
    test.setTimeout(120_000);
    portal = await ownPortal('2026-11-02T09:00:00Z');
    story = await portal.within(correctedCall);
  });
  test.afterAll(() => portal.leave());

  test('the draft follows the new form, what is being typed is kept, and the page says what is asked no more', async ({
    browser,
  }) => {
    const group = await seatOf(browser, story.owner);
    await group.page.goto(paths.applicationSection(story.applicationId, 'context'));
    const text = group.page.locator('[data-question="problem"] textarea');
    await text.fill('Families search alone.');
    await expect(group.page.locator('[data-question="problem"] [data-save-note]').last()).toHaveText(/^Saved \d/);
    await startCorrigendum(browser, story);
    await portal.within((world) => story.correct(world));
    await askForApproval(browser, story);
    await publish(browser, story);
    // The page in front of them was printed before: what they go on typing is kept all the same.
    await text.press('End');
    await text.pressSequentially(' Nobody answers them.');
    await press(group, group.t('common.save-and-continue'));
    await expectAccepted(group);
    await lookAgain(group, story);
    await group.leave();
  });

  test('everybody reads what changed, and until when one may now apply', async ({ browser }) => {
    const reader = await seatOf(browser, story.owner, { javaScriptEnabled: false });
    await reader.page.goto(paths.notices());
    await expect(reader.page.locator(`main a[href*="${story.applicationId}"]`).first()).toBeVisible();
    await reader.page.goto(paths.application(story.applicationId));
    await expect(reader.page.locator('main')).toContainText(dayIn(40).slice(8));
    await expectAccessible(reader);
    await reader.leave();
  });
});

async function startCorrigendum(browser: Browser, { writer, callId }: CorrectedCall): Promise<void> {
  const seat = await seatOf(browser, writer);
  const { page, t } = seat;
  await page.goto(paths.corrigendum(callId));
  await expectAccessible(seat);
  // A deadline that is not later: the page again, with what was typed.
  await fill(seat, { 'reason.en': 'A question was unclear.', deadlineOn: dayIn(20) });
  await press(seat, t('calls.corrigendum.start'));
  await expect(page.locator('.error-summary')).toBeVisible();
  await expect(page.locator('[name="reason.en"]')).toHaveValue('A question was unclear.');
  await fill(seat, { deadlineOn: dayIn(40) });
  await press(seat, t('calls.corrigendum.start'));
  await expectAccepted(seat);
  await seat.leave();
}

async function askForApproval(browser: Browser, { writer, callId }: CorrectedCall): Promise<void> {
  const seat = await seatOf(browser, writer);
  const { page, t } = seat;
  await page.goto(paths.corrigendum(callId));
  await expect(page.locator('#changes')).toContainText('What will change');
  await expectAccessible(seat);
  await press(seat, t('calls.request.send'));
  await expectAccepted(seat);
  // Nobody approves what they wrote.
  await expect(page.getByRole('button', { name: t('calls.corrigendum.publish') })).toBeDisabled();
  await seat.leave();
}

async function publish(browser: Browser, { approver, callId }: CorrectedCall): Promise<void> {
  const seat = await seatOf(browser, approver);
  await seat.page.goto(paths.corrigendum(callId));
  await expectAccessible(seat);
  await fill(seat, { read: true });
  await press(seat, seat.t('calls.corrigendum.publish'));
  await expectAccepted(seat);
  await seat.leave();
}

/** The section asks the new question; the check lists it as missing and shows the old answer, whole. */
async function lookAgain(seat: Seat, { applicationId }: CorrectedCall): Promise<void> {
  const { page, t } = seat;
  await page.goto(paths.applicationSection(applicationId, 'context'));
  await expect(page.locator('[data-question="change"]')).toBeVisible();
  await expect(page.locator('[data-question="problem"]')).toHaveCount(0);
  await page.goto(paths.applicationCheck(applicationId));
  await expect(page.locator('#unasked')).toContainText(t('applications.unasked.title'));
  await expect(page.locator('#unasked')).toContainText('Families search alone. Nobody answers them.');
  await expect(page.locator('main')).toContainText('What will change');
  await expectAccessible(seat);
}

/** The day so many days from now, as a date field wants it. */
function dayIn(days: number): string {
  return new Date(now().getTime() + days * 86_400_000).toISOString().slice(0, 10);
}
