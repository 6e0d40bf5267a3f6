import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cursorBatches, cursorRows, openSnapshot, textRows, type Snapshot } from '#app/assurance/snapshot.server.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.close());

const numbers = (count: number) => sql`
  select n, repeat('x', 200) as text, null::text as nothing from generate_series(1, ${count}::int) as n`;

async function withSnapshot(work: (snapshot: Snapshot) => Promise<void>) {
  const snapshot = await openSnapshot(world, { engagement: null });
  try {
    await work(snapshot);
  } finally {
    await snapshot.release();
  }
}

describe('rows read while they are sent', () => {
  it.each([0, 1, 99, 100, 101, 1_500])('come whole and in order: %d', (count) =>
    withSnapshot(async ({ tx }) => {
      const read: unknown[] = [];
      for await (const batch of cursorBatches(tx, numbers(count))) {
        for (const row of batch) {
          expect(row).toEqual({ n: row['n'], text: 'x'.repeat(200), nothing: null });
          read.push(row['n']);
        }
      }
      expect(read).toEqual(Array.from({ length: count }, (_, index) => index + 1));
      expect(await tx.execute(sql`select 1 as one`)).toMatchObject([{ one: 1 }]);
    }),
  );

  it('come as the texts they were, whatever is in them, and nothing for null', () =>
    withSnapshot(async ({ tx }) => {
      const sign = fc.constantFrom(
        '"',
        '\\',
        ',',
        '(',
        ')',
        ' ',
        '\n',
        '\t',
        '\r',
        '\b',
        '\v',
        'N',
        'n',
        'a',
        '1',
        'é',
        'ش',
        '\u{1f600}',
        '',
      );
      const texts = fc.array(
        fc.array(sign, { maxLength: 8 }).map((signs) => signs.join('')),
        { minLength: 1, maxLength: 40 },
      );
      await fc.assert(
        fc.asyncProperty(texts, async (said) => {
          const query = sql`
            select said.text, null::bigint as nothing, said.place, said.text as again
            from jsonb_array_elements_text(${JSON.stringify(said)}::jsonb) with ordinality as said(text, place) order by said.place`;
          const read: (readonly string[])[] = [];
          for await (const { names, rows } of textRows(tx, query)) {
            expect(names).toEqual(['text', 'nothing', 'place', 'again']);
            read.push(...rows);
          }
          expect(read).toEqual(said.map((text, index) => [text, '', String(index + 1), text]));
        }),
        { numRuns: 60 },
      );
    }));

  it('leave the moment usable when their reader turns away', () =>
    withSnapshot(async ({ tx }) => {
      for await (const { rows } of cursorRows(tx, numbers(5_000))) if (rows.length > 0) break;
      expect(await tx.execute(sql`select 1 as one`)).toMatchObject([{ one: 1 }]);
    }));

  it('are lost to a reader who stays away too long, and their portal is closed meanwhile', () =>
    withSnapshot(async ({ tx }) => {
      const rows = cursorRows(tx, numbers(5_000), { patience: 50 });
      await rows.next();
      await sleep(200);
      expect(await tx.execute(sql`select 1 as one`)).toMatchObject([{ one: 1 }]);
      await expect(rows.next()).rejects.toThrow('stopped reading');
    }));

  it('break off, and never end early, when a row cannot be made', () =>
    withSnapshot(async ({ tx }) => {
      const query = sql`select 1 / (n - 1200) as quotient from generate_series(1, 3000) as n`;
      const all = async () => {
        for await (const batch of cursorRows(tx, query)) expect(batch.rows.length).toBe(100);
      };
      await expect(all()).rejects.toThrow();
    }));

  it('break off, and never end early, when the connection is lost between two batches', () =>
    withSnapshot(async ({ tx }) => {
      const [backend] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
      const rows = cursorRows(tx, numbers(5_000));
      await rows.next();
      await sleep(50);
      await world.db.execute(sql`select pg_terminate_backend(${backend?.pid ?? 0})`);
      await sleep(100);
      const rest = async () => {
        for await (const batch of rows) expect(batch.rows.length).toBe(100);
      };
      await expect(rest()).rejects.toThrow();
    }));

  it('end quietly when the connection was lost and their reader turns away', () =>
    withSnapshot(async ({ tx }) => {
      const [backend] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
      for await (const { rows } of cursorRows(tx, numbers(5_000))) {
        await sleep(50);
        await world.db.execute(sql`select pg_terminate_backend(${backend?.pid ?? 0})`);
        await sleep(100);
        if (rows.length > 0) break;
      }
    }));
});

describe('rows copied while they are sent', () => {
  it.each([0, 1, 2_000, 40_000])('come whole and in order: %d', (count) =>
    withSnapshot(async ({ tx }) => {
      let read = 0;
      for await (const { names, rows } of textRows(tx, numbers(count))) {
        expect(names).toEqual(['n', 'text', 'nothing']);
        for (const [n, text, nothing] of rows) {
          expect([n, text, nothing]).toEqual([String((read += 1)), 'x'.repeat(200), '']);
        }
      }
      expect(read).toBe(count);
      expect(await tx.execute(sql`select 1 as one`)).toMatchObject([{ one: 1 }]);
    }),
  );

  it('keep what was written into the statement apart from it', () =>
    withSnapshot(async ({ tx }) => {
      const said = String.raw`it's \ a $1 "word"; --`;
      const read: unknown[] = [];
      for await (const { rows } of textRows(tx, sql`select ${said}::text as said`)) read.push(...rows);
      expect(read).toEqual([[said]]);
    }));

  it('leave the moment usable when their reader turns away', () =>
    withSnapshot(async ({ tx }) => {
      for await (const { rows } of textRows(tx, numbers(40_000))) if (rows.length > 0) break;
      expect(await tx.execute(sql`select 1 as one`)).toMatchObject([{ one: 1 }]);
    }));

  it('leave the connection usable when the moment is released before they are read', async () => {
    const snapshot = await openSnapshot(world, { engagement: null });
    const rows = textRows(snapshot.tx, numbers(40_000));
    await rows.next();
    await Promise.all([snapshot.release(), rows.return(undefined)]);
    for (const _ of Array.from({ length: 20 })) await world.db.execute(sql`select 1`);
    await expect(rows.next()).resolves.toEqual({ done: true, value: undefined });
  });

  it('are lost to a reader who stays away too long, and the connection is given back meanwhile', () =>
    withSnapshot(async ({ tx }) => {
      const rows = textRows(tx, numbers(40_000), { patience: 50 });
      await rows.next();
      await sleep(600);
      expect(await tx.execute(sql`select 1 as one`)).toMatchObject([{ one: 1 }]);
      await expect(rows.next()).rejects.toThrow('stopped reading');
    }));

  it('wait for a database that takes its time', () =>
    withSnapshot(async ({ tx }) => {
      const slow = sql`select n from generate_series(1, 3) as n, lateral (select pg_sleep(n * 0.0 + 0.2)) as pause`;
      expect(await counted(textRows(tx, slow, { patience: 50 }))).toBe(3);
    }));

  it('break off, and never end early, when a row cannot be made', () =>
    withSnapshot(async ({ tx }) => {
      const query = sql`select 1 / (n - 12000) as quotient from generate_series(1, 30000) as n`;
      await expect(counted(textRows(tx, query))).rejects.toThrow('division by zero');
    }));

  it('break off, and never end early, when the connection is lost between two pieces', () =>
    withSnapshot(async ({ tx }) => {
      const [backend] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
      const rows = textRows(tx, numbers(40_000));
      await rows.next();
      await world.db.execute(sql`select pg_terminate_backend(${backend?.pid ?? 0})`);
      await sleep(100);
      await expect(counted(rows)).rejects.toThrow();
    }));
});

async function counted(batches: AsyncIterable<{ readonly rows: readonly unknown[] }>): Promise<number> {
  let count = 0;
  for await (const { rows } of batches) count += rows.length;
  return count;
}
