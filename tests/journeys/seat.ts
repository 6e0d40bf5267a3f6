import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { textIn } from '#app/i18n/catalogue.server.ts';
import type { Text } from '#app/i18n/text.ts';
import { paths } from '#app/http/paths.ts';
import type { Language } from '#app/kernel/languages.ts';
import { aheadBy, moveClock } from '#tests/support/movable-clock.ts';

/** A line of `db/seeds/demo-accounts.json`, or an account a story made itself. */
export type Account = {
  readonly role: string;
  readonly email: string;
  readonly password: string;
  readonly totpSecret?: string;
  readonly language: Language;
};

const ACCOUNTS = JSON.parse(
  readFileSync(new URL('../../db/seeds/demo-accounts.json', import.meta.url), 'utf8'),
) as readonly Account[];

/** The demonstration's account of a role; `place` counts from 0 where there are several. */
export function demoAccount(role: string, place = 0): Account {
  const account = ACCOUNTS.filter((each) => each.role === role)[place];
  if (!account) throw new Error(`the demonstration has no account ${place} for ${role}`);
  return account;
}

/** A person at a browser window: the page, and the words of the language they read. */
export type Seat = {
  readonly page: Page;
  readonly language: Language;
  readonly t: Text['t'];
  readonly scripts: boolean;
  readonly leave: () => Promise<void>;
};

export type SeatOptions = BrowserContextOptions & { readonly language?: Language };

const origin = () => process.env['PASSERELLE_JOURNEYS_URL'] ?? '';
const folder = () => process.env['PASSERELLE_JOURNEYS_DATA'] ?? '';

/** What the portal's clock shows now. */
export function now(): Date {
  return new Date(Date.now() + aheadBy(folder()));
}

/** Lets days and minutes pass in the portal. */
export function letPass(time: { days?: number; minutes?: number }): void {
  moveClock(folder(), ((time.days ?? 0) * 1440 + (time.minutes ?? 0)) * 60_000);
}

/** A window of a visitor nobody knows. */
export async function takeSeat(browser: Browser, { language = 'en', ...options }: SeatOptions = {}): Promise<Seat> {
  const context = await browser.newContext({ baseURL: origin(), locale: language, ...options });
  const page = await context.newPage();
  const faults: Error[] = [];
  page.on('pageerror', (fault) => faults.push(fault));
  const leave = async () => {
    expect(faults).toEqual([]);
    await context.close();
  };
  const scripts = options.javaScriptEnabled ?? true;
  return { page, language, t: textIn(language).t, scripts, leave };
}

/** A window of somebody signed in, by the two steps people take. */
export async function seatOf(browser: Browser, who: Account, options: SeatOptions = {}): Promise<Seat> {
  const seat = await takeSeat(browser, { language: who.language, ...options });
  await signIn(seat, who);
  return seat;
}

export async function signIn(seat: Seat, who: Account): Promise<void> {
  const { page, t } = seat;
  await page.goto(paths.signIn());
  await page.fill('[name="email"]', who.email);
  await page.fill('[name="password"]', who.password);
  await press(seat, t('common.sign-in'));
  if (!who.totpSecret) return;
  await page.fill('[name="code"]', nextCode(who.totpSecret));
  await press(seat, /./);
  expect(new URL(page.url()).pathname).not.toBe(paths.signInCode());
}

/** What somebody confirms an act with, by the field that asks for it. */
export function proofOf({ password, totpSecret }: Account): { code: string } | { password: string } {
  return totpSecret ? { code: nextCode(totpSecret) } : { password };
}

/** A code counts once: half a minute passes before the next one is asked for. */
function nextCode(secret: string): string {
  moveClock(folder(), 30_000);
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now().getTime() });
}

/** Presses a button of the page's own part and waits for the page that answers. */
export async function press({ page }: Seat, name: string | RegExp): Promise<void> {
  const button = page.locator('main').getByRole('button', { name, exact: typeof name === 'string' });
  await Promise.all([page.waitForEvent('load', { timeout: 20_000 }), button.first().click()]);
}

/** Follows a link by its words. */
export async function follow({ page }: Seat, name: string | RegExp): Promise<void> {
  const link = page.getByRole('link', { name, exact: typeof name === 'string' });
  await Promise.all([page.waitForEvent('load', { timeout: 20_000 }), link.first().click()]);
}

/** Fills fields by their names; a list or `true` ticks, a select takes the value. */
export async function fill({ page }: Seat, fields: Readonly<Record<string, string | true>>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) {
    const field = page.locator(`main [name="${name}"]:not([type="hidden"])`);
    const kind = await field.first().evaluate((node) => `${node.tagName} ${node.getAttribute('type') ?? ''}`);
    if (value === true) await field.first().check();
    else if (kind.startsWith('SELECT')) await field.selectOption(value);
    else if (/radio|checkbox/.test(kind)) await page.locator(`main [name="${name}"][value="${value}"]`).check();
    else await field.first().fill(value);
  }
}

/** The page says no to nothing: no error summary. */
export async function expectAccepted({ page }: Seat): Promise<void> {
  await expect(page.locator('.error-summary')).toHaveCount(0);
}

/** WCAG 2.2 AA as far as a machine can tell, and no sideways scrolling. */
export async function expectAccessible(seat: Seat): Promise<void> {
  const { page, leave } = await withScripts(seat);
  // No page has frames, and what passes is of no interest: a check takes half as long.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wider, page.url()).toBeLessThanOrEqual(0);
  await leave();
}

/** The checker is a script itself: where scripts are off it looks at the same page from a window where they are on. */
async function withScripts({ page, scripts }: Seat): Promise<Pick<Seat, 'page' | 'leave'>> {
  if (scripts) return { page, leave: async () => undefined };
  const storageState = await page.context().storageState();
  const context = await page
    .context()
    .browser()
    ?.newContext({ baseURL: origin(), storageState, viewport: page.viewportSize() });
  if (!context) throw new Error('the browser is gone');
  const twin = await context.newPage();
  await twin.goto(page.url());
  return { page: twin, leave: () => context.close() };
}
