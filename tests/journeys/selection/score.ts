import { expect } from '@playwright/test';
import { paths } from '#app/http/paths.ts';
import { expectAccessible, fill, press, type Seat } from '../seat.ts';

/** Opens a file of one's own list and says that nothing ties the reader to it (I9). */
export async function openFile(seat: Seat, reference: string): Promise<void> {
  const { page, t } = seat;
  await page.goto(paths.reviews());
  await Promise.all([page.waitForEvent('load'), rowOf(seat, reference).getByRole('link').first().click()]);
  await expect(page.locator('main [name^="points"]')).toHaveCount(0);
  await fill(seat, { nature: 'none' });
  await press(seat, t('reviews.conflict.declare'));
}

/** Fills and submits the open sheet from the keyboard alone: Tab moves, digits score, Enter sends. */
export async function scoreByKeyboard(seat: Seat, points: readonly number[]): Promise<void> {
  const { page, t } = seat;
  await expectAccessible(seat);
  await page.locator('main select[name^="points"]').first().focus();
  for (const [index, given] of points.entries()) {
    if (index > 0) await tabTo(seat, 'SELECT');
    await page.keyboard.type(String(given));
    await tabTo(seat, 'TEXTAREA');
    await page.keyboard.type('The method follows the survivors.');
  }
  await tabTo(seat, 'BUTTON');
  await expect(page.locator(':focus')).toHaveText(t('reviews.sheet.submit'));
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  await expect(page.locator('.error-summary')).toHaveCount(0);
  await expect(page.locator('main select[name^="points"]')).toHaveCount(0);
}

/** The row of a list that names exactly this file. */
export function rowOf({ page }: Seat, reference: string) {
  return page.locator('main tr').filter({ has: page.getByText(reference, { exact: true }) });
}

async function tabTo({ page }: Seat, tag: string): Promise<void> {
  for (let steps = 0; steps < 40; steps += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.tagName)) === tag) return;
  }
  throw new Error(`no ${tag} follows`);
}
