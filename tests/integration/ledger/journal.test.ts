import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Connection } from '#db/client.server.ts';
import { journalChain } from '#db/schema/ledger.ts';
import { agreementBalance } from '#app/agreements/agreement-balance.server.ts';
import { money } from '#app/kernel/money.ts';
import { expectOk, ok } from '#app/kernel/result.ts';
import { appendEntry } from '#app/ledger/journal-store.server.ts';
import {
  balancedEntry,
  reversalOf,
  transfer,
  type Entry,
  type Memo,
  type Posting,
  type PostingRule,
} from '#app/ledger/journal.ts';
import type { AccountCode } from '#app/ledger/chart.ts';
import { journalPage, trialBalanceFor } from '#app/ledger/ledger-pages.server.ts';
import { isBalanced } from '#app/ledger/trial-balance.ts';
import { verifyStoredJournal } from '#app/ledger/verify-journal.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let owner: Connection;
let serial = 0;

const actor = { kind: 'system', name: 'test' } as const;
const eur = { unitsPerEur: '1', month: '2026-11', source: 'EUR' };

beforeAll(async () => {
  world = await testWorld({ max: 10 });
  owner = connect(world.database.ownerUrl, { max: 1 });
});
afterAll(async () => {
  await owner.close();
  await world.close();
});

function entryOf(
  programmeId: string,
  given: { rule: PostingRule; debit: AccountCode; credit: AccountCode; minor: bigint } & Partial<Memo>,
): Entry {
  const { debit, credit, minor, ...memo } = given;
  return balancedEntry(
    { programmeId, valueDate: '2026-11-02', documentReference: 'T-1', preparedBy: 'system:test', ...memo },
    transfer({ debit, credit, amount: money(minor, 'EUR'), eurMinor: minor, rate: eur }),
  );
}

async function post(entry: Entry): Promise<string> {
  serial += 1;
  return expectOk(
    await perform(world, actor, 'post', namedKey(`post-${serial}`), async (tx) =>
      ok({ value: await appendEntry(world, tx, entry), events: [] }),
    ),
  );
}

const commit = (programmeId: string, minor: bigint) =>
  post(entryOf(programmeId, { rule: 'commit', debit: '9000', credit: '9100', minor }));

/** The constraint that refused; an entry made past the one way to make entries. */
async function refusedBy(programmeId: string, postings: readonly Posting[]): Promise<string> {
  const memo: Memo = {
    programmeId,
    rule: 'pay',
    valueDate: '2026-11-02',
    documentReference: 'T-2',
    preparedBy: 'system:test',
  };
  const forged = { ...memo, postings } as unknown as Entry;
  const error: unknown = await post(forged).then(
    () => null,
    (reason: unknown) => reason,
  );
  return JSON.stringify(error, Object.getOwnPropertyNames(Object(error)).concat('constraint_name', 'cause'));
}

function verify(programmeId: string) {
  return world.db.transaction((tx) => verifyStoredJournal(tx, programmeId), { isolationLevel: 'repeatable read' });
}

describe('I30 the journal', () => {
  it('numbers entries without gaps, also when many are posted at once, and verifies', async () => {
    const programmeId = world.ids.next();
    await Promise.all(Array.from({ length: 40 }, (_, i) => commit(programmeId, BigInt(i + 1))));
    const chain = await world.db
      .select({ entryNo: journalChain.entryNo })
      .from(journalChain)
      .where(eq(journalChain.programmeId, programmeId))
      .orderBy(journalChain.entryNo);
    expect(chain.map((link) => link.entryNo)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
    expect(await verify(programmeId)).toMatchObject({ count: 40, fault: null });
  });

  it('is refused by the database when it does not balance: in EUR, in a currency, or with one line', async () => {
    const programmeId = world.ids.next();
    const [debit, credit] = transfer({
      debit: '1200',
      credit: '1000',
      amount: money(100n, 'EUR'),
      eurMinor: 100n,
      rate: eur,
    });
    expect(await refusedBy(programmeId, [debit, { ...credit, eurMinor: -99n }])).toContain('ledger_balance');
    expect(await refusedBy(programmeId, [debit, { ...credit, amount: money(-99n, 'EUR') }])).toContain(
      'ledger_balance',
    );
    expect(await refusedBy(programmeId, [debit, { ...credit, amount: money(-100n, 'USD') }])).toContain(
      'ledger_balance',
    );
    expect(await refusedBy(programmeId, [debit])).toContain('ledger_balance');
    expect(await world.db.$count(journalChain, eq(journalChain.programmeId, programmeId))).toBe(0);
  });

  it('is refused by the database when an advance would fall below zero (I31)', async () => {
    const programmeId = world.ids.next();
    const agreementId = world.ids.next();
    await post(entryOf(programmeId, { rule: 'pay', debit: '1200', credit: '1000', minor: 100n, agreementId }));
    const accept = (minor: bigint) =>
      post(entryOf(programmeId, { rule: 'accept', debit: '5000', credit: '1200', minor, agreementId }));
    await expect(accept(101n)).rejects.toThrow();
    await accept(100n);
    expect(await agreementBalance(world.db, agreementId)).toMatchObject({
      paid: 100n,
      accepted: 100n,
      outstanding: 0n,
    });
  });

  it('is corrected by a reversal, which takes the entry out of every balance and stays in the journal', async () => {
    const programmeId = world.ids.next();
    const agreementId = world.ids.next();
    const pay = entryOf(programmeId, { rule: 'pay', debit: '1200', credit: '1000', minor: 70_00n, agreementId });
    const id = await post(pay);
    await post(reversalOf({ ...pay, id }, { valueDate: '2026-11-03', documentReference: 'T-3', preparedBy: 'x' }));
    expect(await agreementBalance(world.db, agreementId)).toMatchObject({ paid: 0n, outstanding: 0n });
    const november = { programmeId, from: '2026-11-01', to: '2026-11-30' };
    expect(
      (await journalPage(world.db, { ...november, withheldFrom: null })).entries.map((entry) => entry.rule),
    ).toEqual(['reverse', 'pay']);
    const balance = await trialBalanceFor(world.db, november);
    expect(isBalanced(balance)).toBe(true);
    expect(balance.rows.find((row) => row.account === '1200')).toMatchObject({
      debitsMinor: 70_00n,
      creditsMinor: 70_00n,
      closingMinor: 0n,
    });
  });
});

describe('I30 what was posted', () => {
  it.each(['journal_entries', 'journal_postings', 'journal_chain'])(
    'stays: not even the owner changes, deletes or empties %s',
    async (table) => {
      await commit(world.ids.next(), 5n);
      for (const statement of [
        `update ${table} set programme_id = programme_id`,
        `delete from ${table}`,
        `truncate ${table} cascade`,
      ]) {
        await expect(owner.sql.unsafe(statement)).rejects.toThrow(/append-only/);
      }
    },
  );

  const tamper = async (programmeId: string, table: string, statement: string) => {
    await commit(programmeId, 1n);
    await commit(programmeId, 2n);
    await commit(programmeId, 3n);
    await owner.sql.unsafe(`
      alter table ${table} disable trigger refuse_row_change;
      ${statement};
      alter table ${table} enable always trigger refuse_row_change;`);
    return (await verify(programmeId)).fault;
  };
  const second = (programmeId: string) =>
    `(select entry_id from journal_chain where programme_id = '${programmeId}' and entry_no = 2)`;

  it('is found when somebody with all rights alters an entry, an amount, an approver, or takes a row away', async () => {
    const found = async (table: string, statement: (programmeId: string) => string) => {
      const programmeId = world.ids.next();
      return tamper(programmeId, table, statement(programmeId));
    };
    const entry = (set: string) => (p: string) => `update journal_entries set ${set} where id = ${second(p)}`;
    const line = (set: string) => (p: string) => `update journal_postings set ${set} where entry_id = ${second(p)}`;
    const at = { number: 2 };
    for (const set of ["value_date = '2026-10-31'", "document_reference = 'other'", "approver1 = 'somebody'"]) {
      expect(await found('journal_entries', entry(set)), set).toMatchObject({ ...at, kind: 'edited-entry' });
    }
    expect(await found('journal_postings', line('eur_minor = eur_minor * 2'))).toMatchObject({
      ...at,
      kind: 'edited-entry',
    });
    expect(
      await found('journal_postings', line('eur_minor = abs(eur_minor), amount_minor = abs(amount_minor)')),
    ).toMatchObject({ ...at, kind: 'unbalanced-entry' });
    const gone = (p: string) => `delete from journal_chain where programme_id = '${p}' and entry_no = 2`;
    expect(await found('journal_chain', gone)).toMatchObject({ ...at, kind: 'missing-entry' });
    const cut = (p: string) => `delete from journal_chain where programme_id = '${p}' and entry_no = 3`;
    expect(await found('journal_chain', cut)).toMatchObject({ kind: 'unchained-entry' });
  });
});
