import { expect, test } from '@playwright/test';
import { paths } from '#app/http/paths.ts';
import { PDF } from '#tests/support/applicant.ts';
import { ownPortal, type OwnPortal } from './own-portal.ts';
import { expectAccepted, expectAccessible, fill, press, seatOf, type Seat } from './seat.ts';
import { draftingTeam, type DraftingTeam } from './team/drafting-team.ts';

/** An editor and a finance colleague complete one application together; its owner hands it in. */
test.describe.serial('two colleagues write', () => {
  test.setTimeout(180_000);
  let portal: OwnPortal;
  let team: DraftingTeam;

  test.beforeAll(async () => {
    test.setTimeout(120_000);
    portal = await ownPortal('2026-11-02T09:00:00Z');
    team = await portal.within(draftingTeam);
  });
  test.afterAll(() => portal.leave());

  test('both on one page: each is told of the other, and both texts are shown where they meet', async ({ browser }) => {
    const [editor, finance] = [await seatOf(browser, team.editor), await seatOf(browser, team.finance)];
    const section = paths.applicationSection(team.applicationId, 'context');
    await Promise.all([editor.page.goto(section), finance.page.goto(section)]);
    await problem(editor).fill('Four families of our town search for their sons.');
    await expect(note(editor)).toHaveText(/^Saved \d/);
    await problem(finance).fill('Our town lost four young men in 2024.');
    await expect(finance.page.locator('[data-question="problem"] .panel')).toContainText('Four families of our town');
    await expect(problem(finance)).toHaveValue('Our town lost four young men in 2024.');
    await expectAccessible(finance);
    // What they agree on is saved by the button; nobody's text was overwritten before.
    await problem(finance).fill('Four families of our town search for their sons, who were taken in 2024.');
    await press(finance, finance.t('common.save-and-continue'));
    await expectAccepted(finance);
    await editor.page.goto(section);
    await expect(problem(editor)).toHaveValue(/taken in 2024/);
    await expect(editor.page.locator('main')).toContainText('You can write too.');
    await expectAccessible(editor);
    await Promise.all([editor.leave(), finance.leave()]);
  });

  test('each does their part, neither hands it in, and the owner does', async ({ browser }) => {
    const [editor, finance] = [await seatOf(browser, team.editor), await seatOf(browser, team.finance)];
    await Promise.all([writeTexts(editor, team), writeBudget(finance, team)]);
    for (const seat of [editor, finance]) {
      await seat.page.goto(paths.applicationCheck(team.applicationId));
      await expect(seat.page.getByRole('button', { name: seat.t('applications.check.submit') })).toBeDisabled();
      await seat.leave();
    }
    const owner = await seatOf(browser, team.owner);
    await owner.page.goto(paths.applicationCheck(team.applicationId));
    await expect(owner.page.locator('main')).toContainText('taken in 2024');
    await owner.page.locator('main [name="declarations[]"]').check();
    await press(owner, owner.t('applications.check.submit'));
    await expectAccepted(owner);
    await expectAccessible(owner);
    await owner.leave();
    // What is handed in is read-only for everybody.
    const later = await seatOf(browser, team.editor);
    await later.page.goto(paths.applicationSection(team.applicationId, 'context'));
    expect(new URL(later.page.url()).pathname).toBe(paths.application(team.applicationId));
    await later.leave();
  });
});

const problem = ({ page }: Seat) => page.locator('[data-question="problem"] textarea');
const note = ({ page }: Seat) => page.locator('[data-question="problem"] [data-save-note]').last();

async function writeTexts(seat: Seat, { applicationId }: DraftingTeam): Promise<void> {
  const { page, t } = seat;
  await page.goto(paths.applicationBasics(applicationId));
  await page.locator('[name="activities[]"]').first().check();
  await fill(seat, { duration: '12', language: 'en' });
  await press(seat, t('common.save-and-continue'));
  await expectAccepted(seat);
  await page.goto(paths.applicationSection(applicationId, 'security'));
  await page.locator('main textarea').fill('Two people meet every witness; notes are kept on paper only.');
  await press(seat, t('common.save-and-continue'));
  await expectAccepted(seat);
}

async function writeBudget(seat: Seat, { applicationId }: DraftingTeam): Promise<void> {
  const { page, t } = seat;
  await page.goto(paths.applicationBudget(applicationId));
  const row = (await page.locator('main [name^="heading-new-"]').getAttribute('name'))?.slice('heading-'.length) ?? '';
  await fill(seat, {
    [`heading-${row}`]: 'human-resources',
    [`description-${row}`]: 'Coordinator',
    [`quantity-${row}`]: '12',
    [`unit-${row}`]: '1500',
  });
  // No button was pressed: the line saves itself, and the limits of the call say where it stands.
  await expect(page.locator(`[data-row="${row}"] [data-save-note]`)).toHaveText(/^Saved \d/);
  await expect(page.locator('[data-limit="range"]').first()).toContainText('18,000.00');
  await page.reload();
  await expect(page.locator('main [name^="description-"]').first()).toHaveValue('Coordinator');
  await press(seat, t('common.save-and-continue'));
  await expectAccepted(seat);
  await page.goto(paths.applicationDocuments(applicationId));
  await fill(seat, { label: 'statutes' });
  await page.setInputFiles('main [name="file"]', { name: 'statutes.pdf', mimeType: 'application/pdf', buffer: PDF });
  await press(seat, t('applications.documents.attach'));
  await expectAccepted(seat);
}
