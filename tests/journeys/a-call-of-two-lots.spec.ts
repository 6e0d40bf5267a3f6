import { expect, test, type Browser } from '@playwright/test';
import { FIRST_CALL } from '#db/seeds/call-content.ts';
import { paths } from '#app/http/paths.ts';
import { LANGUAGES } from '#app/kernel/languages.ts';
import { twoManagers } from './call/earlier-call.ts';
import { putInOrder } from './call/reorder.ts';
import { ownPortal, type OwnPortal } from './own-portal.ts';
import {
  expectAccepted,
  expectAccessible,
  fill,
  now,
  press,
  seatOf,
  takeSeat,
  type Account,
  type Seat,
} from './seat.ts';

const TITLES = {
  en: 'Families before the courts',
  fr: 'Les familles devant les tribunaux',
  es: 'Las familias ante los tribunales',
  ar: 'العائلات أمام المحاكم',
  ru: 'Семьи перед судом',
};
const LOTS = [
  { en: 'First steps', fr: 'Premiers pas', es: 'Primeros pasos', ar: 'خطوات أولى', ru: 'Первые шаги' },
  { en: 'Longer work', fr: 'Travail de longue durée', es: 'Trabajo prolongado', ar: 'عمل طويل', ru: 'Долгая работа' },
];
const SHARES = ['100000', '200000'];

/** A call manager builds a call of two lots after an earlier one and publishes it in five languages. */
test.describe.serial('a call of two lots', () => {
  test.setTimeout(240_000);
  let portal: OwnPortal;
  let writer: Account;
  let approver: Account;
  let callId: string;

  test.beforeAll(async () => {
    test.setTimeout(120_000);
    portal = await ownPortal('2026-03-02T09:00:00Z');
    [writer, approver] = await portal.within(twoManagers);
  });
  test.afterAll(() => portal.leave());

  test('is begun as a copy; its questions change places by mouse, by finger and by buttons', async ({ browser }) => {
    const seat = await seatOf(browser, writer);
    callId = await begin(seat);
    await seat.leave();
    await putInOrder({ browser, writer, callId });
  });

  test('cannot be handed over before every lot and every text is there; then a second person publishes it', async ({
    browser,
  }) => {
    const seat = await seatOf(browser, writer);
    await addLots(seat, callId);
    await leaveOutAText(seat, callId);
    await press(seat, seat.t('calls.request.send'));
    await expectAccepted(seat);
    await preview(seat, callId);
    await seat.leave();
    const second = await seatOf(browser, approver);
    await second.page.goto(paths.callApproval(callId));
    await expectAccessible(second);
    await fill(second, { read: true });
    await press(second, second.t('calls.approval.send'));
    await expectAccepted(second);
    await second.leave();
  });

  test('is read in five languages, with its lots, by anybody, on a telephone', async ({ browser }) => {
    const reference = await referenceOf(browser);
    for (const language of LANGUAGES) {
      const seat = await takeSeat(browser, {
        language,
        javaScriptEnabled: false,
        viewport: { width: 320, height: 640 },
      });
      await seat.page.goto(paths.call(reference));
      await expect(seat.page.locator('h1')).toContainText(TITLES[language]);
      for (const lot of LOTS) await expect(seat.page.locator('#lots')).toContainText(lot[language]);
      await expectAccessible(seat);
      await seat.leave();
    }
  });
});

async function begin(seat: Seat): Promise<string> {
  const { page, t } = seat;
  await page.goto(paths.newCall());
  const earlier = await page.locator('[name="copyOf"] option').last().getAttribute('value');
  await fill(seat, {
    ...Object.fromEntries(LANGUAGES.map((language) => [`title.${language}`, TITLES[language]])),
    copyOf: earlier ?? '',
    envelope: '300000',
    minimum: '5000',
    maximum: '60000',
    zone: 'Europe/Brussels',
    opensOn: day(0),
    opensTime: '00:00',
    deadlineOn: day(60),
    deadlineTime: '17:00',
    graceMinutes: '30',
  });
  await press(seat, t('calls.new.create'));
  await expectAccepted(seat);
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** I2: as long as the shares do not add up to the total, the checklist says so and nobody can be asked to approve. */
async function addLots(seat: Seat, callId: string): Promise<void> {
  const { page, t } = seat;
  for (const [place, titles] of LOTS.entries()) {
    await page.goto(paths.callDraft(callId, { part: 'lots' }));
    await page.locator('main summary', { hasText: t('calls.lot.add') }).click();
    const form = page.locator('main form').last();
    for (const language of LANGUAGES) await form.locator(`[name="title.${language}"]`).fill(titles[language]);
    await form.locator('[name="envelope"]').fill(SHARES[place] ?? '');
    await press(seat, t('calls.lot.add'));
    await expectAccepted(seat);
    await expectAccessible(seat);
    await page.goto(paths.deskCall(callId));
    const ask = page.getByRole('button', { name: t('calls.request.send') });
    if (place === 0) await expect(ask).toBeDisabled();
    else await expect(ask).toBeEnabled();
  }
}

/** A text that lacks one of the five languages is named, with the way to where it is mended. */
async function leaveOutAText(seat: Seat, callId: string): Promise<void> {
  const { page, t } = seat;
  await page.goto(paths.callDraft(callId, { part: 'texts' }));
  const summary = await page.locator('[name="summary.ru"]').inputValue();
  await fill(seat, { 'summary.ru': '' });
  await press(seat, t('common.save'));
  await page.goto(paths.deskCall(callId));
  await expect(page.getByRole('button', { name: t('calls.request.send') })).toBeDisabled();
  const gap = t('calls.check.translation-into', { language: t('language.ru') });
  await expect(page.getByRole('link', { name: gap })).toBeVisible();
  await page.locator('#gaps summary').click();
  await expectAccessible(seat);
  await page
    .locator('#gaps')
    .getByRole('link', { name: t('calls.change.summary') })
    .click();
  await page.waitForURL(/part=texts/);
  await fill(seat, { 'summary.ru': summary });
  await press(seat, t('common.save'));
  await expectAccepted(seat);
  await page.goto(paths.deskCall(callId));
}

/** As an applicant will see the form, in each language. */
async function preview(seat: Seat, callId: string): Promise<void> {
  for (const language of LANGUAGES) {
    await seat.page.goto(paths.callPreview(callId, { in: language }));
    const form = seat.page.locator(`main .flow[lang="${language}"]`);
    for (const { title } of FIRST_CALL.sections) await expect(form).toContainText(title[language] ?? '-');
    // A word of the catalogue that is missing would print its key.
    await expect(form).not.toContainText(/\b(calls|content|applications)\.[a-z]/);
    await expectAccessible(seat);
  }
}

/** The schedule opens it within seconds. */
async function referenceOf(browser: Browser): Promise<string> {
  const seat = await takeSeat(browser, { javaScriptEnabled: false });
  const link = seat.page.getByRole('link', { name: TITLES.en });
  await expect(async () => {
    await seat.page.goto(paths.calls());
    await expect(link).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 20_000 });
  const reference = (await link.getAttribute('href'))?.split('/').at(-1) ?? '';
  await seat.leave();
  return reference;
}

function day(ahead: number): string {
  return new Date(now().getTime() + ahead * 86_400_000).toISOString().slice(0, 10);
}
