import { expect, type Browser } from '@playwright/test';
import { paths } from '#app/http/paths.ts';
import {
  demoAccount,
  expectAccepted,
  expectAccessible,
  fill,
  follow,
  letPass,
  now,
  press,
  seatOf,
  type Seat,
} from '../seat.ts';
import { ADHWAA, type Story } from './story.ts';

const PHONE = { width: 320, height: 568 };
const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n');

/** Step 8: the group reports in its own currency, the officer accepts some and disallows some with a code. */
export async function report(browser: Browser, story: Story): Promise<void> {
  letPass({ days: 70 });
  await enterRate(browser);
  story.reportId = await fillIn(browser);
  await decide(browser, story.reportId);
}

/** I28: no amount is turned into euros without a rate, its month and where it is from. */
async function enterRate(browser: Browser): Promise<void> {
  const seat = await seatOf(browser, demoAccount('finance-officer'));
  await seat.page.goto(paths.rates());
  await expectAccessible(seat);
  const month = now().toISOString().slice(0, 7);
  const reason = 'InforEuro had not published this month yet.';
  await fillRate(seat, { currency: 'TND', month, unitsPerEur: '3.40', reason });
  await press(seat, seat.t('programme.rates.enter.button'));
  await expectAccepted(seat);
  await seat.leave();
}

/** The page has a filter whose fields have the same names. */
async function fillRate({ page }: Seat, fields: Record<string, string>): Promise<void> {
  const form = page.locator('main form', { has: page.locator('[name="unitsPerEur"]') });
  for (const [name, value] of Object.entries(fields)) {
    const field = form.locator(`[name="${name}"]`);
    if ((await field.evaluate((node) => node.tagName)) === 'SELECT') await field.selectOption(value);
    else await field.fill(value);
  }
}

async function fillIn(browser: Browser): Promise<string> {
  const seat = await seatOf(browser, ADHWAA, { javaScriptEnabled: false, viewport: PHONE });
  const { page } = seat;
  await page.goto(paths.reports());
  await expectAccessible(seat);
  await Promise.all([page.waitForEvent('load'), page.locator('main a[href^="/reports/"]').first().click()]);
  await expectAccessible(seat);
  const reportId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await narrate(seat, reportId);
  const lines = [
    { budgetLine: 'human-resources.1', costType: 'staff', amount: '٢٩٩٢٠', description: 'أجور منسقتين', labels: 4 },
    { budgetLine: 'travel.1', costType: 'cash', amount: '680.500', description: 'تنقلات إلى المحاكم', labels: 1 },
  ] as const;
  for (const line of lines) await addCost(seat, reportId, line);
  await submit(seat, reportId);
  await seat.leave();
  return reportId;
}

async function narrate(seat: Seat, reportId: string): Promise<void> {
  const { page, t } = seat;
  await page.goto(paths.reportNarrative(reportId));
  await expectAccessible(seat);
  await fill(seat, {
    results: 'رافقنا أربعين عائلة إلى الجهات القضائية ووثقنا شهاداتها بطريقة آمنة.',
    'indicator.1.label': 'عائلات رافقناها',
    'indicator.1.target': '40',
    'indicator.1.actual': '43',
  });
  await press(seat, t('common.save-and-continue'));
  await expectAccepted(seat);
}

type Line = {
  readonly budgetLine: string;
  readonly costType: string;
  readonly amount: string;
  readonly description: string;
  /** How many of the documents it needs are attached. */
  readonly labels: number;
};

async function addCost(seat: Seat, reportId: string, line: Line): Promise<void> {
  const { page, t } = seat;
  await page.goto(paths.reportCosts(reportId));
  await expectAccessible(seat);
  const { labels, ...fields } = line;
  const day = now().toISOString().slice(0, 10);
  const about = { supplier: 'مورد تجريبي', documentNumber: `F-${line.budgetLine}`, incurredOn: day, paidOn: day };
  await fill(seat, { ...fields, ...about, currency: 'TND', amount: '1.23456' });
  await press(seat, t('reports.costs.add.documents'));
  // TND has three decimals, not five; what was typed stays.
  await expect(page.locator('.error-summary')).toBeVisible();
  await expect(page.locator('[name="description"]')).toHaveValue(line.description);
  await fill(seat, { amount: line.amount });
  await press(seat, t('reports.costs.add.documents'));
  await expectAccepted(seat);
  for (let place = 0; place < labels; place += 1) {
    // The page proposes the first document that is still missing.
    await page.setInputFiles('main [name="file"]', {
      name: 'receipt.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.concat([PDF, Buffer.from(`% ${line.budgetLine} ${place}\n`)]),
    });
    await press(seat, t('reports.documents.attach'));
    await expectAccepted(seat);
  }
  await expectAccessible(seat);
}

async function submit(seat: Seat, reportId: string): Promise<void> {
  const { page, t } = seat;
  await page.goto(paths.reportSubmission(reportId));
  await expectAccessible(seat);
  await fill(seat, { confirmed: true });
  await press(seat, t('reports.check.submit'));
  await expectAccepted(seat);
  await expect(page.locator('main').getByText(/^[0-9a-f]{64}$/)).toBeVisible();
}

/** 8 800 and 200.15 euros claimed at 3.40 dinars a euro; 100 of the second are accepted. */
async function decide(browser: Browser, reportId: string): Promise<void> {
  const seat = await seatOf(browser, demoAccount('grants-officer'));
  const { page, t } = seat;
  await page.goto(paths.reports({ state: 'submitted' }));
  await expectAccessible(seat);
  await page.goto(paths.report(reportId));
  await follow(seat, t('reports.decision.title'));
  await expectAccessible(seat);
  const amounts = page.locator('main [name^="accepted."]');
  await expect(amounts).toHaveCount(2);
  await expect(amounts.nth(0)).toHaveValue('8800.00');
  await expect(amounts.nth(1)).toHaveValue('200.15');
  await amounts.nth(1).fill('100.00');
  // I26: what is not accepted says why.
  await press(seat, t('reports.decision.send'));
  await expect(page.locator('.error-summary')).toBeVisible();
  await page.locator('main [name^="ground."]').nth(1).selectOption('no-evidence');
  await press(seat, t('reports.decision.send'));
  await expectAccepted(seat);
  await expect(page.locator('main')).toContainText('8,900.00');
  await expect(page.locator('main')).toContainText('100.15');
  await seat.leave();
}
