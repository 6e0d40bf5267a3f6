import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Browser } from '@playwright/test';
import { paths } from '#app/http/paths.ts';
import { ownPortal, type OwnPortal } from './own-portal.ts';
import { expectAccessible, press, seatOf, type Seat } from './seat.ts';
import { draftingTeam, type DraftingTeam } from './team/drafting-team.ts';

/** A draft is taken along as a file, filled in where there is no line, and brought back. */
test.describe.serial('a form goes home', () => {
  test.setTimeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-form-'));
  let portal: OwnPortal;
  let team: DraftingTeam;

  test.beforeAll(async () => {
    test.setTimeout(120_000);
    portal = await ownPortal('2026-11-02T09:00:00Z');
    team = await portal.within(draftingTeam);
  });
  test.afterAll(async () => {
    await portal.leave();
    rmSync(folder, { recursive: true, force: true });
  });

  test('filled in without a line, and taken over with a report; what a colleague wrote meanwhile stands', async ({
    browser,
  }) => {
    const seat = await seatOf(browser, team.editor, { javaScriptEnabled: false });
    const taken = await takeAlong(seat, team, join(folder, 'taken.html'));
    const filled = await fillInAtHome(browser, taken, join(folder, 'filled.html'));
    await saveMeanwhile(browser, team);
    const { page, t } = seat;
    await page.goto(paths.applicationOffline(team.applicationId));
    // A file that is no form of the portal: the page again, with the reason beside the field.
    const wrong = { name: 'other.html', mimeType: 'text/html', buffer: Buffer.from('<p>Nothing') };
    await page.setInputFiles('main [name="file"]', wrong);
    await press(seat, t('offline.bring.button'));
    await expect(page.locator('.error-summary')).toContainText(t('refusal.offline-form-unreadable'));
    await page.setInputFiles('main [name="file"]', filled);
    await press(seat, t('offline.bring.button'));
    const report = page.locator('main');
    await expect(report).toContainText(t('offline.report.taken', { count: 4 }));
    await expect(report).toContainText(t('offline.result.conflict'));
    await expect(report).toContainText('Written in the office');
    await expect(report).toContainText('Written on the road');
    await expectAccessible(seat);
    // The same file once more takes nothing twice.
    await page.goto(paths.applicationOffline(team.applicationId));
    await page.setInputFiles('main [name="file"]', filled);
    await press(seat, t('offline.bring.button'));
    await expect(report).toContainText(t('offline.report.taken', { count: 0 }));
    await page.goto(paths.applicationSection(team.applicationId, 'security'));
    await expect(page.locator('main textarea')).toHaveValue('A plan </script> & “more”');
    await page.goto(paths.applicationBasics(team.applicationId));
    await expect(page.locator('[name="activities[]"]').first()).toBeChecked();
    await expect(page.locator('[name="duration"]')).toHaveValue('9');
    await page.goto(paths.applicationSection(team.applicationId, 'context'));
    await expect(page.locator('[data-question="problem"] textarea')).toHaveValue('Written in the office');
    await seat.leave();
  });
});

async function takeAlong(seat: Seat, { applicationId }: DraftingTeam, place: string): Promise<string> {
  const { page, t } = seat;
  await page.goto(paths.applicationOffline(applicationId));
  await expectAccessible(seat);
  const link = page.getByRole('link', { name: t('offline.take.link') });
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
  await file.saveAs(place);
  return place;
}

/** Another browser, from the disk, with the line cut; the file's own button makes the file that goes back. */
async function fillInAtHome(browser: Browser, taken: string, place: string): Promise<string> {
  const context = await browser.newContext({ offline: true });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(taken).href);
  await page.locator('[data-code="problem"]').fill('Written on the road');
  await page.locator('[data-code="people"]').fill('40');
  await page.locator('[data-list=":activities"] [data-choice]').first().check();
  await page.locator('[data-code=":duration"]').fill('9');
  await page.locator('[data-code="plan"]').fill('A plan </script> & “more”');
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator('#save').click()]);
  await file.saveAs(place);
  expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('blob:'))).toEqual([]);
  await context.close();
  return place;
}

async function saveMeanwhile(browser: Browser, { owner, applicationId }: DraftingTeam): Promise<void> {
  const seat = await seatOf(browser, owner, { javaScriptEnabled: false });
  await seat.page.goto(paths.applicationSection(applicationId, 'context'));
  await seat.page.locator('[data-question="problem"] textarea').fill('Written in the office');
  await press(seat, seat.t('common.save-and-continue'));
  await seat.leave();
}
