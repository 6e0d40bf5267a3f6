import { buffer } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DownloadCode } from '#app/assurance/downloads/download-name.ts';
import { takeDownload } from '#app/assurance/downloads/take-download.server.ts';
import { expectOk } from '#app/kernel/result.ts';
import { bookScope } from '#app/ledger/ledger-scope.server.ts';
import { amendingOffice, type Amending } from '#tests/support/amending.ts';
import { commit } from '#tests/support/audited-grant.ts';
import { programme } from '#tests/support/programme.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let office: Amending;

/** EUR 50 000 of 2 November; by the 11th EUR 55 000, some of it for travel, with activities; by the 12th a later end. */
beforeAll(async () => {
  world = await testWorld();
  const programmeId = (await programme(world)).id;
  office = await amendingOffice(world, programmeId);
  const grant = await office.running();
  await commit(world, { programmeId, agreement: grant.agreement });
  world.setNow('2026-11-11T09:00:00Z');
  await office.amended(grant, 'reallocation', {
    headings: { 'other-costs': '3500000', travel: '1000000', indirect: '500000' },
  });
  await office.amended(grant, 'amount', {
    amountMinor: '5500000',
    headings: { 'other-costs': '3400000', travel: '1600000', indirect: '500000' },
    instalments: { 1: '2500000', 2: '2000000', 3: '1000000' },
  });
  await office.amended(grant, 'activities', { activities: ['R2.1', 'R1.1'] });
  world.setNow('2026-11-12T09:00:00Z');
  await office.amended(grant, 'extension', { endsOn: '2027-09-15' });
});
afterAll(() => world.close());

async function take(code: DownloadCode, to: string) {
  const found = await bookScope(world.db, office.lead, world.clock.now());
  if (!found) throw new Error('no books');
  const scope = { ...found, to };
  const { body } = expectOk(await takeDownload(world, office.lead, { code, format: 'csv', headings: null, scope }));
  const rows: Record<string, string>[] = parse(await buffer(body), { columns: true, bom: true });
  return { rows: rows.slice(0, -1), total: rows.at(-1) ?? {} };
}

describe('D10 amendments', () => {
  it('I27: a row for each move of money, the headings and how far they are from what was signed', async () => {
    const { rows } = await take('D10', '2026-11-11');
    const short = rows.map((row) =>
      ['amendment_no', 'type', 'amendment_kind', 'date', 'heading_from', 'heading_to', 'amount']
        .map((key) => row[key])
        .join(' | '),
    );
    expect(short).toEqual([
      '1 | addendum | reallocation | 2026-11-11 | other-costs | indirect | 5000.00',
      '1 | addendum | reallocation | 2026-11-11 | other-costs | travel | 10000.00',
      '2 | addendum | amount | 2026-11-11 | other-costs | travel | 1000.00',
      '2 | addendum | amount | 2026-11-11 |  | travel | 5000.00',
      '3 | addendum | activities | 2026-11-11 |  |  | ',
    ]);
    expect(rows.map((row) => row['cumulative_pct_each_heading'])).toEqual([
      'indirect new; other-costs -30.00; travel new',
      'indirect new; other-costs -30.00; travel new',
      'other-costs -2.86; travel 60.00',
      'other-costs -2.86; travel 60.00',
      '',
    ]);
    expect(rows.at(-1)).toMatchObject({ activities_before: '', activities_after: 'R1.1 R2.1' });
    expect(rows[0]).toMatchObject({
      reason: 'The hearings were moved.',
      approver_1: office.manager.alias,
      approver_2: office.approver.alias,
      extension_days: '',
    });
  });

  it('says by how many days the end moved, once that day has come', async () => {
    expect((await take('D10', '2026-11-10')).rows).toEqual([]);
    const { rows } = await take('D10', '2026-11-30');
    expect(rows.at(-1)).toMatchObject({ amendment_no: '4', amendment_kind: 'extension', extension_days: '77' });
  });
});

describe('I32 books of a day before an amendment', () => {
  it('I6, I32: D09 says amount, activities and amendments as they were, and meets account 9000 then and now', async () => {
    expect((await take('D09', '2026-11-10')).rows).toMatchObject([
      { amount: '50000.00', amendments_count: '0', activities: '' },
    ]);
    const now = await take('D09', '2026-11-30');
    expect(now.rows).toMatchObject([{ amount: '55000.00', amendments_count: '4', activities: 'R1.1 R2.1' }]);
    expect(now.total['amount_eur_at_award']).toBe('55000.00');
  });

  it('I19, I32: D15 shows headings and lines as they were, and since then what was moved', async () => {
    const budgets = async (to: string) => {
      const { rows, total } = await take('D15', to);
      const lines = rows.filter((row) => row['line'] !== '');
      const short = lines.map((row) =>
        ['line', 'initial_budget', 'reallocation', 'current_budget'].map((key) => row[key]).join(' | '),
      );
      return [...short, `${total['initial_budget']} ${total['reallocation']} ${total['current_budget']}`];
    };
    expect(await budgets('2026-11-10')).toEqual([
      '1 | 0.00 | 0.00 | 0.00',
      '1. Accompaniment | 50000.00 | 0.00 | 50000.00',
      '1 | 0.00 | 0.00 | 0.00',
      '50000.00 0.00 50000.00',
    ]);
    expect(await budgets('2026-11-30')).toEqual([
      '1 | 0.00 | 5000.00 | 5000.00',
      '1. Accompaniment | 50000.00 | -16000.00 | 34000.00',
      '1 | 0.00 | 16000.00 | 16000.00',
      '50000.00 5000.00 55000.00',
    ]);
  });
});
