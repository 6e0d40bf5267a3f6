import { expect, type Browser } from '@playwright/test';
import { paths } from '#app/http/paths.ts';
import { demoAccount, expectAccepted, expectAccessible, fill, now, press, seatOf, type Seat } from '../seat.ts';
import type { Story } from './story.ts';

/** Step 3: the officer goes through the published checklist, file by file, and records what was checked of whom. */
export async function decideEligibility(browser: Browser, story: Story): Promise<void> {
  const seat = await seatOf(browser, demoAccount('grants-officer'));
  const { page, t } = seat;
  for (const applicationId of await filesOf(seat, story)) {
    await page.goto(paths.eligibility(applicationId));
    await expectAccessible(seat);
    for (const met of await page.locator('main input[type="radio"][value="met"]').all()) await met.check();
    await press(seat, t('applications.eligibility.button'));
    await expectAccepted(seat);
    const organisation = await page.locator('a[href^="/desk/organisations/"]').first().getAttribute('href');
    await recordChecks(seat, organisation ?? '');
    if (applicationId === story.applicationId) story.organisationId = organisation?.split('/').at(-1) ?? '';
  }
  await seat.leave();
}

/** I15: the declaration, dated today, and the screening against the lists that were imported (I16). */
export async function recordChecks(seat: Seat, organisation: string): Promise<void> {
  const { page, t } = seat;
  await page.goto(organisation);
  const declared = { kind: 'exclusion-declaration', result: 'clear', source: 'Signed declaration' };
  await fill(seat, { ...declared, sourceDate: now().toISOString().slice(0, 10) });
  await press(seat, t('organisations.checks.record'));
  await expectAccepted(seat);
  await press(seat, t('screening.run'));
  await expectAccepted(seat);
  await expectAccessible(seat);
}

/** Step 4: two reviewers of two partners for every file, who cannot see each other's scores before their own are in. */
export async function review(browser: Browser, story: Story): Promise<void> {
  const officer = await seatOf(browser, demoAccount('grants-officer'));
  const files = await filesOf(officer, story);
  for (const applicationId of files) await assign(officer, applicationId);
  await officer.leave();
  for (const place of [0, 1]) await scoreAll(browser, { place, story });
}

async function assign(seat: Seat, applicationId: string): Promise<void> {
  const { page, t } = seat;
  await page.goto(paths.assignments(applicationId));
  const boxes = page.locator('main [name="reviewers[]"]');
  const aliases = await boxes.evaluateAll((nodes) => nodes.map((node) => node.parentElement?.textContent ?? ''));
  for (const member of ['REDRESS', 'TRIAL']) {
    const index = aliases.findIndex((alias) => alias.includes(member));
    await boxes.nth(index).check();
  }
  await press(seat, t('reviews.assign.button'));
  await expectAccepted(seat);
}

async function scoreAll(browser: Browser, given: { place: number; story: Story }): Promise<void> {
  const seat = await seatOf(browser, demoAccount('reviewer', given.place));
  const { page, t } = seat;
  for (const reference of given.story.applicationReferences) {
    await page.goto(paths.reviews());
    await Promise.all([
      page.waitForEvent('load'),
      page.locator('main tr', { hasText: reference }).locator('a').click(),
    ]);
    // I9: nothing of the file before the declaration.
    await expect(page.locator('main [name^="points"]')).toHaveCount(0);
    await fill(seat, { nature: 'none' });
    await press(seat, t('reviews.conflict.declare'));
    await expectAccessible(seat);
    await expect(page.locator('main')).not.toContainText('جمعية أضواء');
    await score(seat, reference === given.story.applicationReferences[0] ? 0.9 : 0.7);
    await press(seat, t('reviews.sheet.submit'));
    await expectAccepted(seat);
  }
  await seat.leave();
}

/** About that share of every criterion's most, each with a comment. */
async function score({ page }: Seat, share: number): Promise<void> {
  for (const points of await page.locator('main select[name^="points"]').all()) {
    const most = (await points.locator('option').count()) - 2;
    await points.selectOption(String(Math.round(most * share)));
  }
  for (const comment of await page.locator('main textarea[name^="comment"]').all()) {
    await comment.fill('The method follows the survivors; risks are named and met.');
  }
}

/** Step 5, first half: the ranking is fixed, once and for all. */
export async function fixRanking(browser: Browser, story: Story): Promise<void> {
  const seat = await seatOf(browser, demoAccount('grants-officer'));
  const { page, t } = seat;
  await page.goto(paths.ranking(story.callId));
  await expectAccessible(seat);
  await press(seat, t('reviews.ranking.fix.button'));
  await expectAccepted(seat);
  await expect(page.locator('main').getByText(/^[0-9a-f]{64}$/)).toBeVisible();
  await seat.leave();
}

/** The ids of the call's files, as the officer's list has them; the story's own first. */
async function filesOf({ page }: Seat, story: Story): Promise<readonly string[]> {
  await page.goto(paths.deskApplications({ call: story.callReference }));
  const rows = page.locator('main tbody a[href^="/desk/applications/"]');
  const found = await rows.evaluateAll((links) =>
    links.map((link) => [link.getAttribute('href')?.split('/').at(-1) ?? '', link.textContent?.trim() ?? ''] as const),
  );
  const own = ([id]: readonly [string, string]) => (id === story.applicationId ? 0 : 1);
  const files = found.toSorted((one, other) => own(one) - own(other));
  expect(files).toHaveLength(2);
  story.applicationReferences = files.map(([, reference]) => reference);
  return files.map(([id]) => id);
}
