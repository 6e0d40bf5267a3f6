import { chromium, type Page } from 'playwright';
import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { Secret, TOTP } from 'otpauth';
import { CHROMIUM_OPTIONS, findChromium } from '#tests/support/chromium.ts';
const base = 'http://localhost:4177';
const accounts = JSON.parse(readFileSync('db/seeds/demo-accounts.json', 'utf8'));
const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: CHROMIUM_OPTIONS });
const errors: string[] = [];
async function seat(email: string, opts = {}) {
  const a = accounts.find((x: any) => x.email === email);
  const ctx = await browser.newContext({ baseURL: base, locale: a.language, viewport: { width: 1200, height: 900 }, ...opts });
  const page = await ctx.newPage();
  page.on('response', (r) => { if (r.status() >= 400) errors.push(`${r.status()} ${r.url()}`); });
  await page.goto('/sign-in');
  await page.fill('[name=email]', a.email); await page.fill('[name=password]', a.password);
  await page.locator('main button').first().click(); await page.waitForLoadState();
  if (a.totpSecret) {
    await page.waitForSelector('[name=code]');
    await page.fill('[name=code]', new TOTP({ secret: Secret.fromBase32(a.totpSecret) }).generate());
    await page.locator('main button').first().click(); await page.waitForLoadState();
  }
  return page;
}
async function look(page: Page, name: string) {
  await page.screenshot({ path: `/tmp/agr/${name}.png`, fullPage: true });
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze().catch((e) => ({ violations: [{ id: String(e), nodes: [] }] })) as any;
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  console.log(name, page.url(), await page.locator('h1').first().textContent(), 'over', over, violations.map((v: any) => `${v.id}: ${v.nodes[0]?.html}`), await page.locator('.error-summary').allTextContents());
}
export { seat, look, errors, browser };
const o = await seat('grants@crd.example');
console.log(o.url());
await o.goto('/agreements'); await look(o, 'list');
const rows = await o.locator('tbody tr').allTextContents();
console.log(rows.join('\n'));
await o.goto('/agreements?state=drafted');
const d = await o.locator('tbody a').first().getAttribute('href').catch(() => null);
console.log('drafted', d);
await o.goto('/agreements?state=active');
const act = await o.locator('tbody a').first().getAttribute('href');
await o.goto(act!); await look(o, 'active-desk');
if (d) {
  await o.goto(d); await look(o, 'drafted-desk');
  await o.goto(`${d}/plan`); await look(o, 'plan');
  await o.fill('[name="startsOn"]', '2020-01-01').catch(console.error);
  await o.fill('[name="instalment.1.amount"]', 'much');
  await Promise.all([o.waitForEvent('load'), o.locator('main button[type=submit]').last().click()]);
  await look(o, 'plan-error');
  await o.fill('[name="instalment.1.amount"]', '1');
  await Promise.all([o.waitForEvent('load'), o.locator('main button[type=submit]').last().click()]);
  await look(o, 'plan-error-2');
  await o.goto(`${d}/sending`); await look(o, 'sending');
}
console.log(errors);
await browser.close();
