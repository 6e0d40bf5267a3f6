import { expect, test } from '@playwright/test';
import { reasonField } from '#app/awards/award-list.ts';
import { noteField } from '#app/awards/shortlist/shortlist-form.ts';
import { paths } from '#app/http/paths.ts';
import { PDF } from '#tests/support/applicant.ts';
import { ownPortal, type OwnPortal } from './own-portal.ts';
import { expectAccepted, expectAccessible, fill, follow, letPass, press, seatOf, type Seat } from './seat.ts';
import { ranked, twoStages, type TwoStages } from './stages/two-calls.ts';

const WITHOUT_SCRIPTS = { javaScriptEnabled: false };

/** A concept note is handed in, shortlisted by two people, and becomes a full proposal nobody writes twice. */
test.describe.serial('a note becomes a proposal', () => {
  test.setTimeout(180_000);
  let portal: OwnPortal;
  let story: TwoStages;

  test.beforeAll(async () => {
    test.setTimeout(120_000);
    portal = await ownPortal('2026-11-02T09:00:00Z');
    story = await portal.within(twoStages);
  });
  test.afterAll(() => portal.leave());

  test('two groups hand their notes in; the second stage is public and takes nobody yet', async ({ browser }) => {
    for (const { owner, noteId } of story.groups) {
      const group = await seatOf(browser, owner, WITHOUT_SCRIPTS);
      await handIn(group, noteId);
      await group.page.goto(paths.call(story.note.reference));
      await follow(group, group.t('calls.stages.second.read'));
      await expect(group.page.locator('main')).toContainText(group.t('calls.stages.public.full'));
      await expectAccessible(group);
      await group.page.goto(paths.startApplication(story.full.reference));
      await press(group, group.t('applications.start.button'));
      await expect(group.page.locator('.error-summary')).toContainText(group.t('refusal.not-shortlisted'));
      await group.leave();
    }
  });

  test('one person proposes the shortlist, another decides it (I12)', async ({ browser }) => {
    letPass({ days: 31 });
    await portal.within((world) => ranked(world, story));
    const [best, other] = story.groups;
    const officer = await seatOf(browser, story.seats.officer);
    const { page, t } = officer;
    await page.goto(paths.shortlist(story.note.callId));
    await expectAccessible(officer);
    // The better note is passed over without a word: the page again, as it was filled in.
    await page.uncheck(`[name="${noteField(best.noteId)}"]`);
    await page.check(`[name="${noteField(other.noteId)}"]`);
    await press(officer, t('shortlist.propose'));
    await expect(page.locator('.error-summary')).toBeVisible();
    await expect(page.locator(`[name="${noteField(other.noteId)}"]`)).toBeChecked();
    await page.check(`[name="${noteField(best.noteId)}"]`);
    await page.uncheck(`[name="${noteField(other.noteId)}"]`);
    await page.fill(`[name="${reasonField(other.noteId)}"]`, 'Money for one full proposal.');
    await press(officer, t('shortlist.propose'));
    await expectAccepted(officer);
    await expect(page.getByRole('button', { name: t('shortlist.decide.send') })).toHaveCount(0);
    await officer.leave();
    const lead = await seatOf(browser, story.seats.lead);
    await lead.page.goto(paths.shortlist(story.note.callId));
    await expectAccessible(lead);
    await lead.page.check('main [name="seen"]');
    await press(lead, t('shortlist.decide.send'));
    await expectAccepted(lead);
    await expect(lead.page.locator('main')).toContainText(t('shortlist.state.decided'));
    await lead.leave();
  });

  test('the shortlisted group finds its note in the proposal, adds what is new and hands it in', async ({
    browser,
  }) => {
    const [{ owner, noteId }] = story.groups;
    const group = await seatOf(browser, owner, WITHOUT_SCRIPTS);
    const { page, t } = group;
    await page.goto(paths.shortlistResult(noteId));
    await expect(page.locator('main')).toContainText(t('shortlist.result.yes'));
    await expectAccessible(group);
    await follow(group, t('shortlist.result.onward'));
    await follow(group, t('applications.second-stage.start'));
    await press(group, t('applications.start.button'));
    const proposalId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await page.goto(paths.applicationSection(proposalId, 'context'));
    await expect(page.locator('[data-question="problem"] textarea')).toHaveValue('Answer to problem');
    await page.goto(paths.applicationSection(proposalId, 'work'));
    await page.locator('[data-question="method"] textarea').fill('Step by step, with the families.');
    await press(group, t('common.save-and-continue'));
    await expectAccepted(group);
    await page.goto(paths.applicationDocuments(proposalId));
    await fill(group, { label: 'statutes' });
    await page.setInputFiles('main [name="file"]', { name: 'statutes.pdf', mimeType: 'application/pdf', buffer: PDF });
    await press(group, t('applications.documents.attach'));
    await expectAccepted(group);
    await handIn(group, proposalId);
    await page.goto(paths.application(noteId));
    await expect(page.getByRole('link', { name: t('applications.second-stage.open') })).toBeVisible();
    await group.leave();
  });

  test('the other group reads why not, and is not let in', async ({ browser }) => {
    const [, { owner, noteId }] = story.groups;
    const group = await seatOf(browser, owner, WITHOUT_SCRIPTS);
    const { page, t } = group;
    await page.goto(paths.shortlistResult(noteId));
    await expect(page.locator('main')).toContainText(t('shortlist.result.no'));
    await expectAccessible(group);
    await page.goto(paths.startApplication(story.full.reference));
    await press(group, t('applications.start.button'));
    await expect(page.locator('.error-summary')).toContainText(t('refusal.not-shortlisted'));
    await group.leave();
  });
});

/** The check lists nothing as missing; the declarations are given and the file is sealed. */
async function handIn(seat: Seat, applicationId: string): Promise<void> {
  const { page, t } = seat;
  await page.goto(paths.applicationCheck(applicationId));
  await expectAccessible(seat);
  for (const box of await page.locator('main [name="declarations[]"]').all()) await box.check();
  await press(seat, t('applications.check.submit'));
  await expectAccepted(seat);
  expect(new URL(page.url()).pathname).toBe(paths.applicationSubmission(applicationId));
}
