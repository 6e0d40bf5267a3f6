import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, type Browser } from '@playwright/test';
import { DOWNLOAD_CODES, FORMATS, type DownloadCode, type Format } from '#app/assurance/downloads/download-name.ts';
import { paths } from '#app/http/paths.ts';
import {
  demoAccount,
  expectAccepted,
  expectAccessible,
  fill,
  follow,
  now,
  press,
  proofOf,
  seatOf,
  type Seat,
} from '../seat.ts';
import { unzipped } from '#tests/support/unzip.ts';
import type { Story } from './story.ts';

/** Step 10: the lead opens an engagement, the auditor finds every euro and takes the files away. */
export async function audit(browser: Browser, story: Story): Promise<void> {
  await engage(browser);
  const seat = await seatOf(browser, demoAccount('auditor'));
  const { page, t } = seat;
  await acceptTerms(seat);
  await expectAccessible(seat);
  await expect(page.locator('main')).toContainText(t('assurance.checks.agree'));
  await drawAndFind(seat);
  for (const code of DOWNLOAD_CODES) await takeBoth(seat, code, story);
  await page.goto(paths.assurance());
  const taken = page.locator('main tbody tr', { hasText: `${DOWNLOAD_CODES.at(-1)}.csv` });
  await expect(taken).toHaveCount(1);
  await verifyChains(seat);
  await verifyBundle(seat);
  await readRegister(seat);
  await seat.leave();
}

/** I39: the books open once the terms are accepted. */
async function acceptTerms(seat: Seat): Promise<void> {
  const { page, t } = seat;
  await page.goto(paths.assurance());
  expect(new URL(page.url()).pathname).toBe(paths.auditTerms());
  await expectAccessible(seat);
  await press(seat, t('assurance.terms.accept'));
  await expect(page.locator('.error-summary')).toBeVisible();
  await fill(seat, { accepted: true });
  await press(seat, t('assurance.terms.accept'));
  expect(new URL(page.url()).pathname).toBe(paths.assurance());
}

/** AT-4: the bundle, unpacked, by the command its README prints, with the key the page shows, without the portal. */
async function verifyBundle({ page, t }: Seat): Promise<void> {
  await page.goto(paths.assurance());
  const command = (await page.getByText(/^node verify\.mjs/).textContent()) ?? '';
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: t('assurance.bundle.link'), exact: true }).click(),
  ]);
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-journey-bundle-'));
  try {
    for (const [name, bytes] of await unzipped(readFileSync(await file.path()))) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    const key = command.trim().split(/\s+/).at(-1) ?? '';
    const printed = /^node verify\.mjs .*$/m.exec(readFileSync(join(folder, 'README.txt'), 'utf8'))?.[0] ?? '';
    expect(printed).toMatch(/‹.+›$/);
    const [, ...words] = printed.replace(/‹.+›$/, key).split(' ');
    const verified = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' });
    expect([verified.status, verified.stderr]).toEqual([0, '']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** From population to finding: the auditor draws a sample, tests the largest cost of it and says what is wrong. */
async function drawAndFind(seat: Seat): Promise<void> {
  const { page, t } = seat;
  await page.goto(paths.newSample());
  await expectAccessible(seat);
  await fill(seat, { method: 'top', size: '1', seed: 'journey' });
  await press(seat, t('sampling.draw'));
  await expectAccepted(seat);
  await expectAccessible(seat);
  await Promise.all([page.waitForEvent('load'), page.locator('main tbody a').first().click()]);
  await press(seat, t('sampling.step.tested.action'));
  const type = (await page.locator('main [name="type"] option').last().getAttribute('value')) ?? '';
  await fill(seat, { type, criterion: 'Article 14', facts: 'The contract is missing.', ineligible: '99999999.00' });
  await press(seat, t('sampling.finding.raise'));
  await expect(page.locator('.error-summary')).toBeVisible();
  await fill(seat, { ineligible: '10.00' });
  await press(seat, t('sampling.finding.raise'));
  await expectAccepted(seat);
  await expectAccessible(seat);
  expect(new URL(page.url()).pathname).toContain('/assurance/findings/');
}

/** I39: the auditor reads what the lead reads of the audit. */
async function readRegister(seat: Seat): Promise<void> {
  const { page, t } = seat;
  await page.goto(paths.assurance());
  await follow(seat, t('assurance.register.title'));
  await expectAccessible(seat);
  await expect(page.locator('main tbody tr', { hasText: t('assurance.act.download.completed') }).first()).toBeVisible();
}

async function engage(browser: Browser): Promise<void> {
  const seat = await seatOf(browser, demoAccount('overall-lead'));
  const { page, t } = seat;
  await page.goto(paths.engagements());
  await expectAccessible(seat);
  const choice = page.locator('main [name="accountId"] option', { hasText: 'Auditor 1' });
  const today = now().toISOString().slice(0, 10);
  const accountId = (await choice.getAttribute('value')) ?? '';
  await fill(seat, {
    accountId,
    periodTo: today,
    startsOn: today,
    endsOn: '2026-01-01',
    ...proofOf(demoAccount('overall-lead')),
  });
  await press(seat, t('assurance.engagement.open'));
  await expect(page.locator('.error-summary')).toBeVisible();
  const later = new Date(now().getTime() + 30 * 86_400_000).toISOString().slice(0, 10);
  await fill(seat, { endsOn: later, ...proofOf(demoAccount('overall-lead')) });
  await press(seat, t('assurance.engagement.open'));
  await expectAccepted(seat);
  await seat.leave();
}

/** CSV and XLSX of one download; the group appears by its alias only, whoever reads it. */
async function takeBoth(seat: Seat, code: DownloadCode, story: Story): Promise<void> {
  for (const format of FORMATS) {
    const bytes = await take(seat, code, format);
    if (format === 'xlsx') expect(bytes.subarray(0, 2).toString()).toBe('PK');
    else expectCsv(code, bytes.toString('utf8'), story);
  }
}

function expectCsv(code: DownloadCode, text: string, story: Story): void {
  expect(text).toContain('TOTAL');
  for (const identity of ['Association Adhwaa', 'جمعية أضواء', 'maha@adhwaa.example', 'TN59']) {
    expect(text, code).not.toContain(identity);
  }
  if (code === 'D13') {
    expect(text).toContain('29920.000');
    expect(text).toContain('8800.00');
  }
  if (code === 'D09') expect(text).toContain(`${story.applicationReferences[0] ?? ''}-A`);
}

async function take(seat: Seat, code: DownloadCode, format: Format): Promise<Buffer> {
  const { page, t } = seat;
  await page.goto(paths.assurance());
  const name = t('assurance.downloads.link', { code, format: format.toUpperCase() });
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name, exact: true }).click(),
  ]);
  expect(file.suggestedFilename()).toContain(code);
  return readFileSync(await file.path());
}

async function verifyChains(seat: Seat): Promise<void> {
  const { page, t } = seat;
  await page.goto(paths.trail());
  await expectAccessible(seat);
  await press(seat, t('assurance.trail.verify'));
  await expect(page.getByText(t('assurance.chain.whole'))).toHaveCount(2);
}
