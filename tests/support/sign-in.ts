import { Secret, TOTP } from 'otpauth';
import type { Page } from '@playwright/test';

/** A line of `db/seeds/demo-accounts.json`. */
export type DemoAccount = {
  readonly role: string;
  readonly email: string;
  readonly password: string;
  readonly totpSecret?: string;
  readonly language: string;
};

/** Signs a page in as people do: password, then the code of the authenticator where the account has one. */
export async function signInAs(page: Page, who: DemoAccount, origin: string): Promise<void> {
  await page.goto(`${origin}/sign-in`);
  await page.fill('input[name="email"]', who.email);
  await page.fill('input[name="password"]', who.password);
  await send(page, 'input[name="password"]');
  if (new URL(page.url()).pathname === '/sign-in') throw new Error(`${who.role}: the password was refused`);
  if (who.totpSecret) await enterCode(page, who.totpSecret);
}

/** Signs out by the button of the header. */
export async function signOut(page: Page): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.click('form[action="/sign-out"] button')]);
}

/** A code counts once: when the present one was used a moment ago, the next one is waited for. */
async function enterCode(page: Page, secret: string): Promise<void> {
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  for (let attempt = 1; ; attempt += 1) {
    await page.fill('input[name="code"]', totp.generate());
    await send(page, 'input[name="code"]');
    if (new URL(page.url()).pathname !== '/sign-in/code') return;
    if (attempt === 2) throw new Error('the code was refused twice');
    await page.waitForTimeout(totp.remaining() + 500);
  }
}

async function send(page: Page, field: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.press(field, 'Enter')]);
}
