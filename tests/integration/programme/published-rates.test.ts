import { hash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exchangeRates } from '#db/schema/exchange-rates.ts';
import { inforEuro } from '#app/adapters/rates/inforeuro.server.ts';
import { paths } from '#app/http/paths.ts';
import type { World } from '#app/kernel/world.ts';
import { fetchRates } from '#app/programme/fetch-rates.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { account, cookieOf, personOf, type TestAccount } from '#tests/support/accounts.ts';
import { person } from '#tests/support/people.ts';
import { programme } from '#tests/support/programme.ts';
import { realPortal } from '#tests/support/real-pages.ts';
import { visitor } from '#tests/support/visitor.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

/** As the API answers: one row per country, EUR among them. */
const OCTOBER = [
  { country: 'Senegal', currency: 'CFA franc', isoA3Code: 'XOF', isoA2Code: 'SN', value: 655.957, comment: null },
  { country: 'Mali', currency: 'CFA franc', isoA3Code: 'XOF', isoA2Code: 'ML', value: 655.957, comment: null },
  { country: 'Tunisia', currency: 'Dinar', isoA3Code: 'TND', isoA2Code: 'TN', value: 3.3985, comment: null },
];

let world: TestWorld;
let online: World;
let server: Server;
let finance: TestAccount;
const asked: string[] = [];
let count = 0;
const key = () => namedKey(`published-rates-${(count += 1)}`);
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code);

/** The months of a publisher that answers, has nothing, talks nonsense, fails, sends elsewhere, or does not end. */
const ANSWERS: Readonly<Record<string, { status: number; body: string; location?: string }>> = {
  '10': { status: 200, body: JSON.stringify(OCTOBER) },
  '12': { status: 200, body: JSON.stringify({ message: 'no rates' }) },
  '1': { status: 200, body: '<html>' },
  '2': { status: 503, body: '[]' },
  '3': { status: 302, body: '', location: '/?month=10' },
  '4': { status: 200, body: `[${' '.repeat(2_100_000)}]` },
  '5': { status: 200, body: JSON.stringify([{ isoA3Code: 'XOF', value: 'many' }]) },
};

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const month = new URL(request.url ?? '/', 'http://localhost').searchParams.get('month') ?? '';
    const { status = 404, body = '', location } = ANSWERS[month] ?? {};
    response.writeHead(status, location ? { location } : {}).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  world = await testWorld();
  const { id: programmeId } = await programme(world);
  finance = await account(world, [{ role: 'finance-officer', programmeId }], { totp: true });
  const { port } = server.address() as AddressInfo;
  online = { ...world, publishedRates: inforEuro(`http://127.0.0.1:${port}/monthly-rates`) };
});
afterAll(async () => {
  server.close();
  await world.close();
});

describe('published rates', () => {
  it('I28: are read for a month and kept once, with nothing sent but the month', async () => {
    const portal = await realPortal(online as TestWorld, ['ui', 'people', 'programme']);
    const office = visitor(portal, await cookieOf(world, finance));
    expect((await office.read(paths.rates())).body).toContain('from InforEuro');
    const wrong = await office.post(paths.rates(), { month: 'October' }, { form: 'published' });
    expect(wrong.status).toBe(422);
    const read = await office.post(paths.rates(), { month: '2026-10' }, { form: 'published' });
    expect(read.location).toBe(paths.rates({ month: '2026-10', added: '2' }));
    expect((await office.read(read.location ?? '')).body).toContain('2 rates were added.');
    // Arabic digits are digits; what is known already adds nothing, and the page says so.
    const repeated = await office.post(paths.rates(), { month: '٢٠٢٦-١٠' }, { form: 'published' });
    expect((await office.read(repeated.location ?? '')).body).toContain('Nothing new');
    await portal.stop();
    expect(new Set(asked)).toEqual(new Set(['/monthly-rates?year=2026&month=10&lang=EN']));
    const kept = await world.db.select().from(exchangeRates);
    expect(kept.map(({ currency, unitsPerEur, source }) => `${currency} ${unitsPerEur} ${source}`).toSorted()).toEqual([
      'TND 3.3985 InforEuro',
      'XOF 655.957 InforEuro',
    ]);
    const answered = hash('sha256', JSON.stringify(OCTOBER), 'hex');
    expect(kept.map(({ fileSha256 }) => fileSha256)).toEqual([answered, answered]);
    const again = await fetchRates(online, await personOf(world, finance), { month: '2026-10', key: key() });
    expect(again).toMatchObject({ ok: true, value: { added: 0 } });
  });

  it.each([
    ['2026-12', 'rates-not-published'],
    ['2026-11', 'rates-not-published'],
    ['2026-01', 'rates-unreachable'],
    ['2026-02', 'rates-unreachable'],
    ['2026-03', 'rates-unreachable'],
    ['2026-04', 'rates-unreachable'],
    ['2026-05', 'rates-unreadable'],
  ])('of %s are refused: %s', async (month, code) => {
    const before = await world.db.$count(exchangeRates);
    expect(codeOf(await fetchRates(online, await personOf(world, finance), { month, key: key() }))).toBe(code);
    expect(await world.db.$count(exchangeRates)).toBe(before);
  });

  it('are asked for by who enters rates, and by nobody where the portal has no address', async () => {
    const reader = await person(world, 'reviewer');
    expect(codeOf(await fetchRates(online, reader, { month: '2026-10', key: key() }))).toBe('role-may-not');
    const here = await fetchRates(world, await personOf(world, finance), { month: '2026-10', key: key() });
    expect(codeOf(here)).toBe('rates-offline');
  });
});
