// `npm run screenshots`: ten pages of the running demonstration (PASSERELLE_URL, else http://localhost:3000), each in
// English and Arabic, on a desk and on a small telephone, into docs/screenshots.
import { mkdir } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Secret, TOTP } from 'otpauth';
import { chromium, type Browser, type Page } from 'playwright';
import { paths } from '#app/http/paths.ts';
import { CHROMIUM_OPTIONS, findChromium } from '#tests/support/chromium.ts';

const ORIGIN = process.env['PASSERELLE_URL'] ?? 'http://localhost:3000';
const FOLDER = fileURLToPath(new URL('./screenshots/', import.meta.url));
const SIZES = { desk: { width: 1280, height: 900 }, phone: { width: 320, height: 640 } };
const TALLEST = 2400;

type Account = { role: string; email: string; password: string; totpSecret?: string };
const ACCOUNTS = JSON.parse(
  readFileSync(new URL('../db/seeds/demo-accounts.json', import.meta.url), 'utf8'),
) as Account[];

type Shot = { readonly name: string; readonly role?: string; readonly open: (page: Page) => Promise<void> };

const at = (path: string) => (page: Page) => go(page, path);
const firstIn = (path: string, link: string) => async (page: Page) => {
  await go(page, path);
  await go(page, (await page.locator(link).first().getAttribute('href')) ?? path);
};

const SHOTS: readonly Shot[] = [
  { name: 'home', open: at(paths.home()) },
  { name: 'call', open: firstIn(paths.calls(), 'main a[href^="/calls/"]') },
  {
    name: 'application',
    role: 'applicant-owner',
    open: firstIn(paths.applications(), 'main a[href^="/applications/"]'),
  },
  { name: 'register-of-applications', role: 'grants-officer', open: at(paths.deskApplications()) },
  { name: 'review', role: 'reviewer', open: firstIn(paths.reviews(), 'main :is(table, li) a[href^="/reviews/"]') },
  { name: 'award-list', role: 'call-manager', open: firstIn(paths.awards(), 'main a[href^="/desk/awards/"]') },
  { name: 'agreement', role: 'grants-officer', open: firstIn(paths.agreements(), 'main a[href^="/agreements/"]') },
  { name: 'report', role: 'grants-officer', open: firstIn(paths.reports(), 'main a[href^="/reports/"]') },
  {
    name: 'payment',
    role: 'finance-approver',
    open: firstIn(paths.disbursements(), 'main a[href^="/disbursements/"]'),
  },
  { name: 'audit-room', role: 'auditor', open: at(paths.assurance()) },
];

await mkdir(FOLDER, { recursive: true });
const executablePath = findChromium();
const browser = await chromium.launch({ args: CHROMIUM_OPTIONS, ...(executablePath && { executablePath }) });
const states = new Map<string, Awaited<ReturnType<typeof signedIn>>>();
for (const shot of SHOTS) {
  for (const language of ['en', 'ar']) {
    for (const [size, viewport] of Object.entries(SIZES)) await take({ shot, language, size, viewport });
  }
  console.log(shot.name);
}
await browser.close();

async function take(given: { shot: Shot; language: string; size: string; viewport: typeof SIZES.desk }): Promise<void> {
  const { shot, language, size, viewport } = given;
  const storageState = shot.role ? await stateOf(shot.role) : undefined;
  const context = await browser.newContext({ baseURL: ORIGIN, viewport, ...(storageState && { storageState }) });
  const page = await context.newPage();
  await go(page, `${paths.home()}?lang=${language}`);
  await shot.open(page);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: viewport.width, height: Math.min(height, TALLEST) });
  await page.screenshot({ path: `${FOLDER}${shot.name}-${language}-${size}.png` });
  await context.close();
}

async function stateOf(role: string) {
  const known = states.get(role) ?? (await signedIn(browser, role));
  states.set(role, known);
  return known;
}

async function signedIn(where: Browser, role: string) {
  const account = ACCOUNTS.find((each) => each.role === role);
  if (!account) throw new Error(`no demonstration account for ${role}`);
  const context = await where.newContext({ baseURL: ORIGIN });
  const page = await context.newPage();
  await go(page, paths.signIn());
  await page.fill('[name="email"]', account.email);
  await page.fill('[name="password"]', account.password);
  await Promise.all([page.waitForEvent('load'), page.press('[name="password"]', 'Enter')]);
  if (account.totpSecret) {
    const totp = new TOTP({ secret: Secret.fromBase32(account.totpSecret) });
    await page.fill('[name="code"]', totp.generate());
    await Promise.all([page.waitForEvent('load'), page.press('[name="code"]', 'Enter')]);
  }
  const state = await context.storageState();
  await context.close();
  return state;
}

async function go(page: Page, path: string): Promise<void> {
  const answer = await page.goto(path);
  if (!answer?.ok()) throw new Error(`${path}: ${answer?.status() ?? 'no answer'}`);
}
