import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, type Browser } from '@playwright/test';
import { paths } from '#app/http/paths.ts';
import {
  demoAccount,
  expectAccepted,
  expectAccessible,
  fill,
  follow,
  press,
  seatOf,
  signIn,
  takeSeat,
  type Seat,
} from '../seat.ts';
import { ADHWAA, WORKING_NAME, type Story } from './story.ts';

const PHONE = { width: 320, height: 568 };

/** Step 2: a group registers, describes itself and applies: in Arabic, on a small telephone, with scripts off. */
export async function applyFromTelephone(browser: Browser, story: Story): Promise<void> {
  const seat = await takeSeat(browser, { language: 'ar', javaScriptEnabled: false, viewport: PHONE });
  await register(seat);
  await describeOrganisation(seat);
  story.applicationId = await fillIn(seat, story.callReference);
  await submit(seat, story.applicationId);
  await seat.leave();
}

/** Another group applies with scripts on; no page of the form has a fault that a machine can find. */
export async function applyFromDesk(browser: Browser, story: Story): Promise<void> {
  const seat = await seatOf(browser, demoAccount('applicant-owner', 1));
  const applicationId = await fillIn(seat, story.callReference);
  await lookAround(seat, applicationId);
  await submit(seat, applicationId);
  await seat.leave();
}

async function fillIn(seat: Seat, callReference: string): Promise<string> {
  const applicationId = await start(seat, callReference);
  await fillBasics(seat, applicationId);
  await fillSections(seat, applicationId);
  await fillBudget(seat, applicationId);
  await attach(seat, applicationId);
  return applicationId;
}

async function register(seat: Seat): Promise<void> {
  const { page, t } = seat;
  await page.goto(paths.register());
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  // Nothing filled in: the page again, every field named, and what is typed next is kept.
  await press(seat, t('common.register'));
  await expect(page.locator('.error-summary a')).toHaveCount(4);
  await fill(seat, { alias: 'مها', fullName: 'مها السيد', email: ADHWAA.email, password: 'short' });
  await press(seat, t('common.register'));
  await expect(page.locator('[name="fullName"]')).toHaveValue('مها السيد');
  await fill(seat, { password: ADHWAA.password });
  await press(seat, t('common.register'));
  await signIn(seat, ADHWAA);
}

async function describeOrganisation(seat: Seat): Promise<void> {
  const { page, t } = seat;
  await page.goto(paths.organisation());
  await fill(seat, {
    workingName: WORKING_NAME,
    category: 'registered',
    country: 'TN',
    legalName: 'جمعية أضواء على الطريق',
    legalNameLatin: 'Association Adhwaa',
    registrationNumber: 'TN-2019-44718',
    town: 'Tunis',
    contactPerson: 'مها السيد',
    contactEmail: ADHWAA.email,
  });
  await press(seat, t('organisations.own.create'));
  await expectAccepted(seat);
}

async function start(seat: Seat, callReference: string): Promise<string> {
  const { page, t } = seat;
  await page.goto(paths.startApplication(callReference));
  await press(seat, t('applications.start.button'));
  const applicationId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  // I8: starting twice offers the same draft.
  await page.goto(paths.startApplication(callReference));
  await follow(seat, t('applications.start.go-on'));
  expect(page.url()).toContain(applicationId);
  return applicationId;
}

async function fillBasics(seat: Seat, applicationId: string): Promise<void> {
  const { page, t } = seat;
  await page.goto(paths.applicationBasics(applicationId));
  await page.locator('[name="activities[]"]').first().check();
  await fill(seat, { duration: '12', language: seat.language });
  await press(seat, t('common.save-and-continue'));
  await expectAccepted(seat);
}

const ANSWER =
  'تعمل مجموعتنا مع عائلات المفقودين منذ 2019. نجمع الشهادات بطريقة آمنة، ونرافق الناجيات إلى الجهات القضائية، ونحفظ الوثائق.';

async function fillSections(seat: Seat, applicationId: string): Promise<void> {
  const { page, t } = seat;
  await page.goto(paths.application(applicationId));
  const links = page.locator('.task-list a[href*="/sections/"]');
  const hrefs = await links.evaluateAll((nodes) => nodes.map((node) => node.getAttribute('href') ?? ''));
  expect(hrefs.length).toBeGreaterThan(0);
  for (const href of hrefs) {
    await page.goto(href);
    await answerAll(seat);
    await press(seat, t('common.save-and-continue'));
    await expectAccepted(seat);
  }
}

async function answerAll({ page }: Seat): Promise<void> {
  for (const list of await page.locator('main select[name^="answer-"]').all()) await list.selectOption({ index: 1 });
  for (const area of await page.locator('main textarea').all()) await area.fill(ANSWER);
  for (const field of await page.locator('main input[name^="answer-"]').all()) {
    const type = await field.getAttribute('type');
    if (type === 'radio') await field.check();
    else await field.fill(type === 'date' ? '2027-01-15' : '٩');
  }
}

/** 12 × 1 200 + 8 × 450 + 1 500 + 500; digits as people type them. */
const LINES = [
  ['human-resources', 'أجور منسقتين', '12', '1200'],
  ['travel', 'تنقلات إلى المحاكم', '٨', '450,00'],
  ['security-wellbeing', 'دعم نفسي للفريق', '1', '1 500'],
  ['indirect', 'مصاريف إدارية', '1', '٥٠٠'],
] as const;

async function fillBudget(seat: Seat, applicationId: string): Promise<void> {
  const { page, t } = seat;
  await page.goto(paths.applicationBudget(applicationId));
  for (const [heading, description, quantity, unit] of LINES) {
    const row = await page.locator('main [name^="heading-new-"]').getAttribute('name');
    const name = (field: string) => `${field}-${row?.slice('heading-'.length) ?? ''}`;
    await fill(seat, {
      [name('heading')]: heading,
      [name('description')]: description,
      [name('quantity')]: quantity,
      [name('unit')]: unit,
    });
    await press(seat, t('applications.budget.add'));
    await expectAccepted(seat);
  }
  await press(seat, t('common.save-and-continue'));
  await expectAccepted(seat);
}

async function attach(seat: Seat, applicationId: string): Promise<void> {
  const { page, t } = seat;
  await page.goto(paths.applicationDocuments(applicationId));
  const labels = await page
    .locator('main [name="label"]')
    .evaluateAll((choices) => choices.map((choice) => choice.getAttribute('value') ?? ''));
  // A file that is not what its name says is refused, with the reason beside the field.
  await fill(seat, { label: labels[0] ?? '' });
  const file = { name: 'statutes.pdf', mimeType: 'application/pdf' };
  await page.setInputFiles('main [name="file"]', { ...file, buffer: Buffer.from('<script>') });
  await press(seat, t('applications.documents.attach'));
  await expect(page.locator('.error-summary')).toBeVisible();
  for (const label of labels) {
    await fill(seat, { label });
    await page.setInputFiles('main [name="file"]', { ...file, buffer: PDF });
    await press(seat, t('applications.documents.attach'));
    await expectAccepted(seat);
  }
}

const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n');

async function submit(seat: Seat, applicationId: string): Promise<void> {
  const { page, t } = seat;
  await page.goto(paths.applicationCheck(applicationId));
  for (const box of await page.locator('main [name="declarations[]"]').all()) await box.check();
  await press(seat, t('applications.check.submit'));
  await expectAccepted(seat);
  expect(new URL(page.url()).pathname).toBe(paths.applicationSubmission(applicationId));
  const sha256 = await page
    .locator('main')
    .getByText(/^[0-9a-f]{64}$/)
    .first()
    .innerText();
  const [receipt] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: t('applications.submission.receipt') }).click(),
  ]);
  const pdf = readFileSync(await receipt.path());
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(createHash('sha256').update(pdf).digest('hex')).not.toBe(sha256);
  await follow(seat, t('applications.submission.home'));
}

async function lookAround(seat: Seat, applicationId: string): Promise<void> {
  for (const path of [
    paths.application(applicationId),
    paths.applicationBasics(applicationId),
    paths.applicationBudget(applicationId),
    paths.applicationDocuments(applicationId),
    paths.applicationCheck(applicationId),
  ]) {
    await seat.page.goto(path);
    await expectAccessible(seat);
  }
}
