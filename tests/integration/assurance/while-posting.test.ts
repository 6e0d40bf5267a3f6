import { buffer } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { takeDownload } from '#app/assurance/downloads/take-download.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { money } from '#app/kernel/money.ts';
import { expectOk, ok } from '#app/kernel/result.ts';
import { appendEntry } from '#app/ledger/journal-store.server.ts';
import { balancedEntry, transfer } from '#app/ledger/journal.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { person } from '#tests/support/people.ts';
import { programme } from '#tests/support/programme.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let programmeId: string;
let lead: Person;

beforeAll(async () => {
  world = await testWorld({ max: 10 });
  ({ id: programmeId } = await programme(world));
  lead = await person(world, 'overall-lead');
});
afterAll(() => world.close());

/** One cent of money received: nothing another room has to agree with. */
async function post(entries: number): Promise<void> {
  const key = namedKey(world.ids.next());
  const rate = { unitsPerEur: '1', month: '2026-11', source: 'EUR' };
  expectOk(
    await perform(world, { kind: 'system', name: 'test' }, 'post', key, async (tx) => {
      for (let n = 0; n < entries; n += 1) {
        const entry = balancedEntry(
          { programmeId, rule: 'prefinancing', valueDate: '2026-11-02', documentReference: 'P', preparedBy: 'x' },
          transfer({ debit: '1000', credit: '2000', amount: money(1n, 'EUR'), eurMinor: 1n, rate }),
        );
        await appendEntry(world, tx, entry);
      }
      return ok({ value: null, events: [] });
    }),
  );
}

it('I32: a file taken while entries are posted is of one moment: whole entries, without gaps, adding up', async () => {
  await post(1_500);
  const scope = { programmeId, from: '2026-01-01', to: '2026-12-31', engagement: null, withheldFrom: null };
  let posting = true;
  const busy = (async () => {
    while (posting) await post(3);
  })();
  const files: Buffer[] = [];
  for (let n = 0; n < 3; n += 1) {
    const { body } = expectOk(await takeDownload(world, lead, { code: 'D11', format: 'csv', headings: null, scope }));
    // More is posted between the snapshot and the last row.
    await post(20);
    files.push(await buffer(body));
  }
  posting = false;
  await busy;
  const counts = files.map((file) => {
    const rows: Record<string, string>[] = parse(file, { columns: true, bom: true });
    const [lines, total] = [rows.slice(0, -1), rows.at(-1)];
    const entries = [...new Set(lines.map((row) => Number(row['entry_no'])))];
    expect(entries).toEqual(Array.from({ length: entries.length }, (_, n) => n + 1));
    expect(lines).toHaveLength(2 * entries.length);
    expect(Number(total?.['debit_eur']) * 100).toBeCloseTo(entries.length, 5);
    expect(total?.['credit_eur']).toBe(total?.['debit_eur']);
    return entries.length;
  });
  expect(counts[0]).toBeGreaterThanOrEqual(1_500);
  expect(counts[1]).toBeGreaterThanOrEqual((counts[0] ?? 0) + 20);
  expect(counts[2]).toBeGreaterThanOrEqual((counts[1] ?? 0) + 20);
});
