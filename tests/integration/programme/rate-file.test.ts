import { hash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { exchangeRates } from '#db/schema/exchange-rates.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { paths } from '#app/http/paths.ts';
import { FORM_FIELD, KEY_FIELD } from '#app/kernel/form.ts';
import { rateFor } from '#app/programme/rate-store.server.ts';
import { account, cookieOf } from '#tests/support/accounts.ts';
import { programme } from '#tests/support/programme.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let portal: TestPortal;
let finance: string;
let manager: string;
let count = 0;

beforeAll(async () => {
  world = await testWorld();
  const { id: programmeId } = await programme(world);
  const staff = async (role: 'finance-officer' | 'call-manager') =>
    cookieOf(world, await account(world, [{ role, programmeId }], { totp: true }));
  [finance, manager] = [await staff('finance-officer'), await staff('call-manager')];
  portal = await realPortal(world, ['ui', 'programme']);
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

async function send(name: string, content: string, cookie = finance) {
  const body = new FormData();
  for (const [field, value] of Object.entries({
    [FORM_FIELD]: 'rates',
    [KEY_FIELD]: `rate-file-${(count += 1)}`,
    source: 'InforEuro',
    month: '',
  })) {
    body.set(field, value);
  }
  if (name !== '') body.set('file', new Blob([content]), name);
  const headers = { cookie, origin: portal.origin };
  const answer = await fetch(`${portal.origin}${paths.rateFile()}`, {
    method: 'POST',
    headers,
    body,
    redirect: 'manual',
  });
  return { status: answer.status, body: await answer.text() };
}

it('I28: a finance officer uploads a list; it is added beside what was there, or refused as a whole', async () => {
  const rate = () => rateFor(world.db, { currency: 'TND', month: '2026-10' });
  expect((await send('list.csv', 'currency,rate,month\nTND,3.3704,2026-10\n', manager)).status).toBe(403);
  expect((await send('', '')).status).toBe(422);
  expect((await send('list.xlsx', 'currency,rate,month\nTND,3.3704,2026-10\n')).body).toContain('error-summary');
  const wrong = await send('list.csv', 'currency,rate,month\nTND,3.3704,2026-10\nKES,-1,2026-10\n');
  expect([wrong.status, wrong.body.includes('look at row 2')]).toEqual([422, true]);
  expect(await rate()).toBeNull();
  expect((await send('list.csv', 'currency,rate,month\nTND,3.3704,2026-10\n')).status).toBe(302);
  expect(await rate()).toMatchObject({ unitsPerEur: '3.3704', source: 'InforEuro' });
  world.setNow(new Date(world.clock.now().getTime() + 1000));
  const json = JSON.stringify([{ isoA3Code: 'TND', value: 3.4, year: 2026, month: 10 }]);
  expect((await send('list.json', json)).status).toBe(302);
  expect(await rate()).toMatchObject({ unitsPerEur: '3.4' });
  const kept = await world.db.select().from(exchangeRates).where(eq(exchangeRates.unitsPerEur, '3.4'));
  expect(kept).toMatchObject([{ fileSha256: hash('sha256', json, 'hex') }]);
});
