import { expect, test, type Page } from '@playwright/test';
import { paths } from '#app/http/paths.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import { directionOf, LANGUAGES } from '#app/kernel/languages.ts';
import { carriedBy } from './carried.ts';
import { expectAccessible, follow, takeSeat } from './seat.ts';

const DOORS = [paths.signIn(), paths.register(), paths.forgottenPassword(), paths.newPassword({ asked: 'yes' })];
const PUBLIC = [paths.home(), paths.calls(), ...DOORS, paths.safety(), paths.privacy()];
const PHONE = { width: 320, height: 568 };

/** The heaviest public page on a cold cache (docs/performance.md); sizes are what crosses the line. */
const MOST_BYTES = 35_000;
const MOST_REQUESTS = 3;

for (const language of LANGUAGES) {
  test(`public pages in ${language}: right direction, no fault, nothing scrolls sideways`, async ({ browser }) => {
    const seat = await takeSeat(browser, { language, viewport: PHONE });
    for (const path of [...PUBLIC, await firstCall(seat.page)]) {
      await seat.page.goto(path);
      expect(await seat.page.locator('html').getAttribute('lang')).toBe(language);
      expect(await seat.page.locator('html').getAttribute('dir')).toBe(directionOf(language));
      await expectAccessible(seat);
    }
    await seat.leave();
  });
}

test('public pages are light, ship no framework script and ask nobody else', async ({ browser }) => {
  const looking = await takeSeat(browser);
  const call = await firstCall(looking.page);
  await looking.leave();
  for (const path of [...PUBLIC, call, `${call}?times=RU`]) {
    const seat = await takeSeat(browser);
    const carried = await carriedBy(seat.page, path);
    expect(carried.requests, path).toBeLessThanOrEqual(MOST_REQUESTS);
    expect(carried.bytes, path).toBeLessThanOrEqual(MOST_BYTES);
    expect(new Set(carried.origins).size, path).toBe(1);
    await expect(seat.page.locator('script[src]')).toHaveCount(1);
    await seat.leave();
  }
});

test('the language switch keeps the page and is remembered', async ({ browser }) => {
  const seat = await takeSeat(browser);
  await seat.page.goto(`${paths.calls()}?state=open`);
  await follow(seat, 'العربية');
  const url = new URL(seat.page.url());
  expect([url.pathname, url.searchParams.get('state')]).toEqual([paths.calls(), 'open']);
  await seat.page.goto(paths.home());
  expect(await seat.page.locator('html').getAttribute('dir')).toBe('rtl');
  await seat.leave();
});

test('an open call can be read by feed reader and calendar', async ({ request }) => {
  const base = process.env['PASSERELLE_JOURNEYS_URL'] ?? '';
  const atom = await request.get(`${base}${paths.callsAtom()}`);
  expect(atom.headers()['content-type']).toContain('application/atom+xml');
  expect(await atom.text()).toContain('<entry>');
  const calendar = await request.get(`${base}${paths.callsCalendar()}`);
  expect(calendar.headers()['content-type']).toContain('text/calendar');
  expect(await calendar.text()).toContain('BEGIN:VEVENT\r\n');
});

for (const timezoneId of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kathmandu']) {
  test(`a deadline is also said by the clock of a device in ${timezoneId}`, async ({ browser }) => {
    for (const language of ['en', 'ru', 'ar'] as const) {
      const seat = await takeSeat(browser, { language, timezoneId });
      await seat.page.goto(await firstCall(seat.page));
      const deadline = seat.page.locator('dd time[data-device]').last();
      const at = new Date((await deadline.getAttribute('datetime')) ?? '');
      const { t } = textIn(language);
      const own = t('common.date.device', { when: textIn(language).dateTime(at, timezoneId) });
      await expect(deadline.getByText(own, { exact: true })).toBeVisible();
      await seat.leave();
    }
  });
}

test('a deadline is said once where the device goes by the clock of Brussels', async ({ browser }) => {
  const seat = await takeSeat(browser, { timezoneId: 'Europe/Brussels' });
  await seat.page.goto(await firstCall(seat.page));
  await expect(seat.page.locator('dd time[data-device]').last()).toBeVisible();
  await expect(seat.page.getByText(textIn('en').t('common.date.device', { when: '' }).trim())).toHaveCount(0);
  await seat.leave();
});

async function firstCall(page: Page): Promise<string> {
  await page.goto(paths.calls());
  const link = page.locator('main a[href^="/calls/"]').first();
  return (await link.getAttribute('href')) ?? paths.calls();
}
