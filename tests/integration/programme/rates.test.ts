import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import { enterRate } from '#app/programme/enter-rate.server.ts';
import { importRates } from '#app/programme/import-rates.server.ts';
import { rateFor } from '#app/programme/rate-store.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { person } from '#tests/support/people.ts';
import { programme } from '#tests/support/programme.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let finance: Person;
let count = 0;
const key = () => namedKey(`rates-${(count += 1)}`);
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code);

beforeAll(async () => {
  world = await testWorld();
  finance = await person(world, 'finance-officer', { programmeId: (await programme(world)).id });
});
afterAll(() => world.close());

const list = (value: number) => [{ isoA3Code: 'TND', value }];
const october = (value: number, source = 'InforEuro') => ({ rows: list(value), month: '2026-10', source, key: key() });
const tnd = (month = '2026-10') => rateFor(world.db, { currency: 'TND', month });

describe('I28: rates are added, never altered', () => {
  it('I28: an unpublished month has no rate, and nothing is converted with one of another month', async () => {
    expect(await tnd('2026-11')).toBeNull();
    expectOk(await importRates(world, finance, october(3.3704)));
    expect(await tnd('2026-11')).toBeNull();
    expect(await tnd()).toMatchObject({ unitsPerEur: '3.3704', month: '2026-10', source: 'InforEuro' });
  });

  it('I28: the same list twice adds nothing; a corrected one stands beside it and counts', async () => {
    expect(expectOk(await importRates(world, finance, october(3.3704)))).toEqual({ added: 0 });
    const before = await tnd();
    world.setNow('2026-11-03T09:00:00Z');
    expect(expectOk(await importRates(world, finance, october(3.3705)))).toEqual({ added: 1 });
    const after = await tnd();
    expect(after?.unitsPerEur).toBe('3.3705');
    expect(after?.id).not.toBe(before?.id);
  });

  it('I28: a rate typed by hand carries its source; only finance types one', async () => {
    world.setNow('2026-11-04T09:00:00Z');
    const rate = { currency: 'TND', month: '2026-10', unitsPerEur: '3.4', reason: 'Central bank' };
    const other = await person(world, 'grants-officer');
    expect(codeOf(await enterRate(world, other, { ...rate, key: key() }))).toBe('role-may-not');
    expectOk(await enterRate(world, finance, { ...rate, key: key() }));
    expect(await tnd()).toMatchObject({ unitsPerEur: '3.4', source: 'manual' });
  });

  it('I28: one bad row refuses the whole list', async () => {
    const rows = [
      { isoA3Code: 'KES', value: 150.2 },
      { isoA3Code: 'UGX', value: 0 },
    ];
    expect(codeOf(await importRates(world, finance, { ...october(1), rows }))).toBe('rates-unreadable');
    expect(await rateFor(world.db, { currency: 'KES', month: '2026-10' })).toBeNull();
  });

  it.each(['update exchange_rates set units_per_eur = 1', 'delete from exchange_rates', 'truncate exchange_rates'])(
    'I28: the portal’s own role may not: %s',
    async (statement) => {
      await expect(world.database.app.sql.unsafe(statement)).rejects.toThrow(/permission denied|append/i);
    },
  );
});
