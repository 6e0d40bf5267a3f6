import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { trailChain, trailEvents } from '#db/schema/trail.ts';
import type { DomainEvent } from '#app/kernel/event.ts';
import { ok, refuse } from '#app/kernel/result.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { balancedEntry, transfer } from '#app/ledger/journal.ts';
import { appendEntry } from '#app/ledger/journal-store.server.ts';
import { money } from '#app/kernel/money.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
const actor = { kind: 'system', name: 'test' } as const;

beforeAll(async () => {
  world = await testWorld({ max: 10 });
});
afterAll(() => world.close());

function happened(programmeId: string): DomainEvent {
  return { kind: 'test.happened', programmeId, entity: { kind: 'test', id: '1' }, body: { amount: '12' } };
}

describe('perform', () => {
  it('writes events into one gapless chain per programme, also when many write at once (AT-2)', async () => {
    const programmeId = world.ids.next();
    await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        perform(world, actor, 'test', namedKey(`many-${i}`), async () =>
          ok({ value: i, events: [happened(programmeId)] }),
        ),
      ),
    );
    const rows = await world.db
      .select()
      .from(trailChain)
      .where(eq(trailChain.programmeId, programmeId))
      .orderBy(trailChain.seq);
    expect(rows.map((row) => row.seq)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
    for (const [i, row] of rows.entries()) if (i > 0) expect(row.prevHash).toEqual(rows[i - 1]?.hash);
  });

  it('answers the same key with the first answer and does nothing twice (LG-5)', async () => {
    const programmeId = world.ids.next();
    let runs = 0;
    const once = () =>
      perform(world, actor, 'test', namedKey('same'), async () => {
        runs += 1;
        return ok({ value: { amount: 5n, at: new Date(0) }, events: [happened(programmeId)] });
      });
    const answers = await Promise.all([once(), once(), once()]);
    expect(runs).toBe(1);
    for (const answer of answers) expect(answer).toEqual(ok({ amount: 5n, at: new Date(0) }));
    expect(await world.db.$count(trailEvents, eq(trailEvents.programmeId, programmeId))).toBe(1);
  });

  it('refuses the same key with another body', async () => {
    const work = async () => ok({ value: 1, events: [] });
    await perform(world, actor, 'test', { value: 'body-key', bodyHash: 'a' }, work);
    const second = await perform(world, actor, 'test', { value: 'body-key', bodyHash: 'b' }, work);
    expect(second).toMatchObject({ ok: false, refusal: { code: 'key-used-for-another-form' } });
  });

  it('undoes everything when the work refuses, and leaves the key free', async () => {
    const programmeId = world.ids.next();
    const refused = await perform(world, actor, 'test', namedKey('refused'), async (tx) => {
      await tx.execute(sql`insert into rate_limits values ('undone', 'x', now(), 1)`);
      return refuse('stale');
    });
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'stale' } });
    expect(await world.db.execute(sql`select 1 from rate_limits where bucket = 'undone'`)).toHaveLength(0);
    const again = await perform(world, actor, 'test', namedKey('refused'), async () =>
      ok({ value: 'done', events: [happened(programmeId)] }),
    );
    expect(again).toEqual(ok('done'));
  });
});

describe('the second wall', () => {
  const rate = { unitsPerEur: '1', month: '2026-11', source: 'EUR' };

  it('takes a balanced entry and numbers it (I30)', async () => {
    const programmeId = world.ids.next();
    const entry = balancedEntry(
      { programmeId, rule: 'commit', valueDate: '2026-11-02', documentReference: 'T-1', preparedBy: 'system:test' },
      transfer({ debit: '9000', credit: '9100', amount: money(100n, 'EUR'), eurMinor: 100n, rate }),
    );
    await perform(world, actor, 'post', namedKey('balanced'), async (tx) => {
      await appendEntry(world, tx, entry);
      return ok({ value: null, events: [] });
    });
    const [row] = await world.db.execute(sql`select entry_no from journal_chain where programme_id = ${programmeId}`);
    expect(row).toEqual({ entry_no: '1' });
  });

  it('refuses an unbalanced entry at commit (I30)', async () => {
    const row = {
      id: world.ids.next(),
      programme_id: world.ids.next(),
      value_date: '2026-11-02',
      posted_at: '2026-11-02T09:00:00Z',
      rule: 'pay',
      document_reference: 'T-2',
      prepared_by: 'x',
      entry_hash: '00',
    };
    const line = (account: string, amount: string) => ({
      id: world.ids.next(),
      account,
      amount_minor: amount,
      currency: 'EUR',
      eur_minor: amount,
      units_per_eur: '1',
      rate_month: '2026-11',
      rate_source: 'EUR',
    });
    const lines = [line('1200', '100'), line('1000', '-99')];
    const posting = world.db.transaction(async (tx) => {
      await tx.execute(
        sql`select ledger_post(${JSON.stringify(row)}::text::jsonb, ${JSON.stringify(lines)}::text::jsonb)`,
      );
    });
    await expect(posting).rejects.toThrow();
    await posting.catch((error: unknown) => expect(JSON.stringify(error)).toContain('ledger_balance'));
  });

  it.each(['trail_events', 'trail_chain', 'journal_entries', 'journal_postings', 'journal_chain'])(
    'refuses UPDATE, DELETE and TRUNCATE on %s to the portal',
    async (table) => {
      for (const statement of [
        `update ${table} set programme_id = programme_id`,
        `delete from ${table}`,
        `truncate ${table}`,
      ]) {
        await expect(world.database.app.sql.unsafe(statement)).rejects.toThrow(/permission denied/);
      }
    },
  );
});
