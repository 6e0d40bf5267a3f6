import { buffer } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '#db/client.server.ts';
import { reportIndicators, reports } from '#db/schema/reports.ts';
import type { DownloadCode } from '#app/assurance/downloads/download-name.ts';
import { takeDownload } from '#app/assurance/downloads/take-download.server.ts';
import { booksOf } from '#app/assurance/reconciliation-facts.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import { bookScope, type BookScope } from '#app/ledger/ledger-scope.server.ts';
import { account, cookieOf } from '#tests/support/accounts.ts';
import { person } from '#tests/support/people.ts';
import { spentGrants, type SpentGrants } from '#tests/support/spent-grants.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let grants: SpentGrants;
let lead: Person;
let scope: BookScope;

beforeAll(async () => {
  world = await testWorld();
  grants = await spentGrants(world);
  lead = await person(world, 'overall-lead', { programmeId: grants.office.programmeId });
  const found = await bookScope(world.db, lead, world.clock.now());
  if (!found) throw new Error('no books');
  scope = found;
});
afterAll(() => world.close());

/** Rows by column key, the control totals apart. */
async function take(code: DownloadCode, days: Partial<BookScope> = {}) {
  const asked = { code, format: 'csv', headings: null, scope: { ...scope, ...days } } as const;
  const { body } = expectOk(await takeDownload(world, lead, asked));
  const rows: Record<string, string>[] = parse(await buffer(body), { columns: true, bom: true });
  return { rows: rows.slice(0, -1), total: rows.at(-1) ?? {} };
}

const closing = async (code: string) =>
  (await take('D24')).rows.find((row) => row['account'] === code)?.['closing'] ?? '';

describe('D15 budget against actual', () => {
  it('I32: says per agreement and together what stands on 5000 and 9000, in euro and in the money it was spent in', async () => {
    const { rows, total } = await take('D15');
    const [ours, theirs] = [...new Set(rows.map((row) => row['agreement_id']))];
    const short = rows.map((row) =>
      [
        row['agreement_id'],
        row['heading'],
        row['line'],
        row['initial_budget'],
        row['period_expenditure_by_currency'],
        row['period_eur'],
        row['remaining'],
        row['variation_pct'],
      ].join(' | '),
    );
    expect(short).toEqual([
      `${ours} | equipment |  | 10000.00 | EUR 1500.00 | 1500.00 | 8500.00 | -85.00`,
      `${ours} | equipment | 1. Cameras | 10000.00 | EUR 1500.00 | 1500.00 | 8500.00 | -85.00`,
      `${ours} | equipment | 2. Phones | 0.00 |  | 0.00 | 0.00 | `,
      `${ours} | other-costs |  | 40000.00 | TND 3371.200 | 1000.00 | 39000.00 | -97.50`,
      `${ours} | other-costs | 1. Accompaniment | 40000.00 | TND 3371.200 | 1000.00 | 39000.00 | -97.50`,
      `${theirs} | other-costs |  | 50000.00 | EUR 300.00 | 300.00 | 49700.00 | -99.40`,
      `${theirs} | other-costs | 1. Accompaniment | 50000.00 | EUR 300.00 | 300.00 | 49700.00 | -99.40`,
      ' | equipment |  | 10000.00 | EUR 1500.00 | 1500.00 | 8500.00 | -85.00',
      ' | other-costs |  | 90000.00 | EUR 300.00; TND 3371.200 | 1300.00 | 88700.00 | -98.56',
    ]);
    expect(total).toMatchObject({ initial_budget: '100000.00', cumulative_eur: '2800.00', remaining: '97200.00' });
    expect(total['cumulative_eur']).toBe(await closing('5000'));
    expect(total['initial_budget']).toBe(await closing('9000'));
  });

  it('I39: a period that ended before has neither budget nor cost', async () => {
    expect((await take('D15', { to: '2026-10-31' })).rows).toEqual([]);
    const later = await take('D15', { from: '2026-11-03' });
    expect(later.total).toMatchObject({ period_eur: '0.00', cumulative_eur: '2800.00' });
  });
});

describe('D16 ageing of advances', () => {
  it('I31: what is outstanding is account 1200, aged to the day of the file', async () => {
    const at = world.clock.now();
    world.setNow('2026-11-12T09:00:00Z');
    const { rows, total } = await take('D16');
    world.setNow(at);
    expect(rows.map((row) => [row['paid_eur'], row['accepted_eur'], row['outstanding_eur']])).toEqual([
      ['25000.00', '2500.00', '22000.00'],
      ['25000.00', '300.00', '24700.00'],
    ]);
    expect(rows[0]).toMatchObject({ consumption_pct: '10.00', days_outstanding: '10', instalment_no: '1' });
    expect(total['outstanding_eur']).toBe(await closing('1200'));
  });

  it('I24: says whether the next instalment may be asked for by the rule that decides the request', async () => {
    expect((await take('D16')).rows.map((row) => [row['next_instalment_allowed'], row['reason']])).toEqual([
      ['N', 'consumption-too-low'],
      ['N', 'consumption-too-low'],
    ]);
  });
});

describe('D17 to D20', () => {
  it('I28: D17 names the rate with month, source and what uses it', async () => {
    expect((await take('D17')).rows).toMatchObject([
      {
        currency: 'TND',
        month: '2026-10',
        rate: '3.3712',
        source: 'InforEuro',
        entries_using: '1',
        file_sha256: 'ab'.repeat(32),
      },
    ]);
    expect((await take('D17', { to: '2026-10-31' })).rows).toEqual([]);
  });

  it('D18 says what came back and how, from the ledger', async () => {
    const { rows, total } = await take('D18');
    expect(rows).toMatchObject([
      {
        type: 'disallowance',
        amount_eur: '500.00',
        recovered_eur: '500.00',
        method: 'repaid',
        debit_note: expect.stringMatching(/./) as string,
        due: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
        written_off_eur: '0.00',
      },
    ]);
    expect(total).toMatchObject({ amount_eur: '500.00', recovered_eur: '500.00' });
    expect(await closing('1300')).toBe('0.00');
  });

  it('D19 says of every report what was sent, decided and accepted, the same as D13', async () => {
    const { rows, total } = await take('D19');
    const decided = rows.filter((row) => row['decision'] !== '');
    expect(
      decided.map((row) => [row['decision'], row['accepted_eur'], row['review_rounds'], row['late_days']]),
    ).toEqual([
      ['part_accepted', '2500.00', '1', '0'],
      ['accepted', '300.00', '1', '0'],
    ]);
    expect(total['accepted_eur']).toBe((await take('D13')).total['accepted_eur']);
  });

  it('I42: D19 divides no people where a sex has fewer than five', async () => {
    const [report] = await world.db.select({ reportId: reports.id }).from(reports).orderBy(reports.id).limit(1);
    const of = { reportId: report?.reportId ?? '', label: 'People', target: 30, actual: 24 };
    await world.db.insert(reportIndicators).values([
      { ...of, code: 'I1', women: 17, men: 7 },
      { ...of, code: 'I2', women: 20, men: 4, children: 5, youth: 19 },
      { ...of, code: 'I3', women: 22 },
    ]);
    const said = (await take('D19')).rows.map((row) => row['indicators']).find((each) => each !== '');
    expect(said).toBe('I1 24/30 17/7/- -/-/-; I2 24/30 -/-/- 5/19/-; I3 24/30 -/-/- -/-/-');
  });

  it('I37: D20 lists equipment with its region, never the country; what was typed is no formula (EX-1)', async () => {
    const { rows } = await take('D20');
    expect(rows).toMatchObject([{ item: `'=cmd|calc`, cost_eur: '1500.00', serial: '', owner_after: '' }]);
    expect(rows[0]?.['location_region']).toMatch(/^\d{3}$/);
  });

  it('D13 names the line of the budget each cost was charged to', async () => {
    const { rows } = await take('D13');
    expect(rows.map((row) => row['budget_line'])).toEqual(['1. Accompaniment', '1. Cameras', '1. Accompaniment']);
  });

  it('D10 has its columns and no row where nothing was amended', async () => {
    const { rows, total } = await take('D10');
    expect([rows.length, total['agreement_id']]).toEqual([0, 'TOTAL']);
  });
});

describe('D22 access and audit log', () => {
  it('I40, I37: the whole chain of the programme, with who opened identities and why', async () => {
    const { rows } = await take('D22');
    const own = rows.filter((row) => !row['event_no']?.startsWith('P'));
    expect(own.map((row) => Number(row['event_no']))).toEqual(own.map((_, place) => place + 1));
    expect(own.slice(1).map((row) => row['prev_hash'])).toEqual(own.slice(0, -1).map((row) => row['hash']));
    const revealed = rows.filter((row) => row['identity_revealed'] === 'Y');
    expect(revealed.map((row) => row['purpose'])).toContain('bank-file');
    expect(rows.filter((row) => row['action'] === 'download.requested').length).toBeGreaterThan(0);
    expect(own.find((row) => row['action'] === 'disbursement.confirmed')).toMatchObject({
      actor: grants.office.checker.alias,
      role: 'finance-officer',
    });
  });

  it('I39: of the portal’s own chain, sign-ins of the programme’s staff and refused ones, of nobody else', async () => {
    const { programmeId } = grants.office;
    const { organisationId } = grants.first.agreement;
    const staff = await account(world, [{ role: 'grants-officer', programmeId }], { totp: true });
    const grantee = await account(world, [{ role: 'applicant-viewer', organisationId }]);
    for (const who of [staff, grantee]) await cookieOf(world, who);
    const { rows } = await take('D22');
    const doors = rows.filter((row) => row['action'] === 'session.opened').map((row) => row['object']);
    expect(doors).toContain(`account ${staff.accountId}`);
    expect(doors).not.toContain(`account ${grantee.accountId}`);
  });
});

describe('I32: what differs is named', () => {
  /** What the books would say after a change in the database itself; nothing of it stays. */
  async function differing(statement: string): Promise<Record<string, bigint>> {
    const owner = connect(world.database.ownerUrl, { max: 1 });
    const differences: Record<string, bigint> = {};
    const undone = new Error('undone');
    try {
      await owner.db.transaction(async (tx) => {
        for (const table of ['agreement_headings', 'journal_entries', 'recoveries', 'disbursements']) {
          await tx.execute(sql.raw(`alter table ${table} disable trigger all`));
        }
        await tx.execute(sql.raw(statement));
        const { reconciliation } = await booksOf(tx, scope);
        for (const check of reconciliation.checks) {
          if (check.differenceMinor !== 0n) differences[check.name] = check.differenceMinor;
        }
        throw undone;
      });
    } catch (error) {
      if (error !== undone) throw error;
    } finally {
      await owner.close();
    }
    return differences;
  }

  it.each([
    [
      'a heading that grew',
      `update agreement_headings set amount_minor = amount_minor + 1 where heading = 'equipment'`,
      { budgets: 1n },
    ],
    [
      'a case that shrank',
      `update recoveries set amount_minor = amount_minor - 1, settled_minor = least(settled_minor, amount_minor - 1)`,
      { recoveries: -1n },
    ],
    [
      'a posted cost that no report knows',
      `update journal_entries set document_reference = 'X' where rule = 'accept' and document_reference like '%-L2'`,
      { expenditure: -1_500_00n, 'expenditure-of-period': -1_500_00n },
    ],
    [
      'a payment that no bank confirmed',
      `update disbursements set state = 'sent' where id = (select id from disbursements order by id desc limit 1)`,
      { advances: -24_700_00n, payments: -25_000_00n, bank: 25_000_00n },
    ],
  ])('%s', async (_, statement, differences) => {
    expect(await differing('select 1')).toEqual({});
    expect(await differing(statement)).toMatchObject(differences);
  });
});
