import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '#db/client.server.ts';
import { auditDownloads } from '#db/schema/assurance.ts';
import { trailEvents } from '#db/schema/trail.ts';
import { columnsOf } from '#app/assurance/downloads/download.ts';
import { DOWNLOAD_CODES, type DownloadCode, type Format } from '#app/assurance/downloads/download-name.ts';
import { DOWNLOADS } from '#app/assurance/downloads/downloads.ts';
import { takeDownload } from '#app/assurance/downloads/take-download.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import type { BookScope } from '#app/ledger/ledger-scope.server.ts';
import { auditedGrant, type AuditedGrant } from '#tests/support/audited-grant.ts';
import { runningEngagement } from '#tests/support/engagement.ts';
import { person } from '#tests/support/people.ts';
import { dayText, sheetRows } from '#tests/support/spreadsheet.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let grant: AuditedGrant;
let auditor: Person;
let scope: BookScope;

beforeAll(async () => {
  world = await testWorld();
  grant = await auditedGrant(world);
  auditor = await person(world, 'auditor', { programmeId: grant.programmeId });
  scope = await runningEngagement(world, grant.lead, auditor);
});
afterAll(() => world.close());

const D11 = { code: 'D11', format: 'csv', headings: null } as const;

async function take(code: DownloadCode, format: Format, of: BookScope = scope): Promise<Buffer> {
  const { body } = expectOk(await takeDownload(world, auditor, { code, format, scope: of, headings: null }));
  return buffer(body);
}

/** Rows by column key; the last one holds the control totals. */
async function rowsOf(code: DownloadCode): Promise<Record<string, string>[]> {
  return parse(await take(code, 'csv'), { columns: true, bom: true });
}

const cents = (text: string | undefined) => BigInt((text ?? '').replace('.', '') || '0');
const sumOf = (rows: Record<string, string>[], key: string, rollup?: string) =>
  rows
    .slice(0, -1)
    .filter((row) => rollup === undefined || row[rollup] !== '')
    .reduce((sum, row) => sum + cents(row[key]), 0n);

describe('what an auditor takes away', () => {
  it('I32: every total is the sum of its rows, and all of them meet the ledger to the cent', async () => {
    for (const code of DOWNLOAD_CODES) {
      const rows = await rowsOf(code);
      for (const { key } of DOWNLOADS[code].columns.filter((column) => column.total)) {
        expect(cents(rows.at(-1)?.[key]), `${code} ${key}`).toBe(sumOf(rows, key, DOWNLOADS[code].rollup));
      }
    }
    const ledgers = ['D01', 'D09', 'D11', 'D12', 'D13', 'D24'] as const;
    const [d01, d09, d11, d12, d13, d24] = await Promise.all(ledgers.map(rowsOf));
    expect(d09?.at(-1)?.['amount_eur_at_award']).toBe('50000.00');
    expect(d12?.at(-1)?.['eur']).toBe('25000.00');
    expect(d13?.at(-1)).toMatchObject({ amount_eur: '28000.00', accepted_eur: '27000.00', disallowed_eur: '1000.00' });
    expect(d11?.at(-1)?.['debit_eur']).toBe(d11?.at(-1)?.['credit_eur']);
    expect(d11?.at(-1)?.['debit_eur']).toBe(d24?.at(-1)?.['debits']);
    expect(d01?.[0]).toMatchObject({
      total_awarded_eur: '50000.00',
      total_paid_eur: '25000.00',
      total_accepted_eur: '25000.00',
      cap_used_pct: '83.33',
      country: '005',
    });
    const account = (code: string) => d24?.find((row) => row['account'] === code);
    expect(account('1000')).toMatchObject({
      ledger_total: '-25000.00',
      bank_statement: '-25000.00',
      difference: '0.00',
    });
    expect(account('5000')).toMatchObject({
      closing: '25000.00',
      report_total: '27000.00',
      difference: '2000.00',
      explanation: 'accepted-awaiting-advance',
    });
    const compared = d24?.filter((row) => row['ledger_total'] !== '' && row['account'] !== 'TOTAL') ?? [];
    expect(compared.map((row) => row['account'])).toEqual(['1000', '1200', '1300', '5000', '9000']);
    for (const row of compared) expect(row['ledger_total'], row['account']).toBe(row['closing']);
  });

  it('I28: a cost keeps its currency, amount, rate, month and source; the journal the same', async () => {
    const d13 = await rowsOf('D13');
    const local = d13.find((row) => row['currency'] === 'XOF');
    expect(local).toMatchObject({
      amount_local: '6559570',
      fx_rate: '655.957',
      fx_basis: '2026-10 manual',
      amount_eur: '10000.00',
      disallow_code: 'no-evidence',
      evidence_complete: 'N',
    });
    expect(d13.map((row) => row['evidence_complete'])).toEqual(['N', 'N', 'Y', '']);
    const posted = (await rowsOf('D11')).filter((row) => row['doc_no'] === local?.['transaction_no']);
    expect(posted.map((row) => [row['currency'], row['debit_eur'], row['credit_eur']])).toEqual([
      ['XOF', '9000.00', ''],
      ['XOF', '', '9000.00'],
    ]);
  });

  it.each(DOWNLOAD_CODES)('%s says the same as CSV and as XLSX, row hashes included', async (code) => {
    // What is done from the next day on, taking files, is not in the log of these days.
    world.setNow('2026-11-03T09:00:00Z');
    const still = { ...scope, to: '2026-11-02' };
    const table: string[][] = parse(await take(code, 'csv', still), { bom: true });
    const sheet = await sheetRows(await take(code, 'xlsx', still));
    const columns = columnsOf(DOWNLOADS[code]);
    expect(table[0]).toEqual(columns.map((column) => column.key));
    expect(sheet).toHaveLength(table.length);
    const changing = ['export_id', 'generated_at'];
    for (const [index, line] of table.entries()) {
      const other = columns.map(({ kind }, place) => {
        const cell = sheet[index]?.[place] ?? '';
        return index > 0 && cell !== '' && (kind === 'date' || kind === 'instant') ? dayText(cell, kind) : cell;
      });
      // The apostrophe that disarms a formula is only needed in CSV (EX-1).
      const plain = line.map((cell) => (cell.startsWith("'=") ? cell.slice(1) : cell));
      for (const [place, { key }] of columns.entries()) {
        if (!changing.includes(key)) expect(other[place], `${key} of line ${index}`).toBe(plain[place]);
      }
    }
  });

  it('EX-1: what a grantee typed is no formula', async () => {
    expect((await take('D13', 'csv')).toString()).toContain(`"'=HYPERLINK`);
    const references = (await rowsOf('D13')).map((row) => row['procurement_ref']);
    expect(references).toEqual([`'=T-2026-7`, `'=T-2026-7`, `'=T-2026-7`, '']);
  });

  it('I37: no byte of any file holds a name, an account or a supplier', async () => {
    for (const code of DOWNLOAD_CODES) {
      const csv = (await take(code, 'csv')).toString();
      const sheet = JSON.stringify(await sheetRows(await take(code, 'xlsx')));
      for (const secret of grant.secrets) expect(`${csv}${sheet}`, `${code} ${secret}`).not.toContain(secret);
      const starred = DOWNLOADS[code].columns.filter((column) => column.identity).map((column) => column.key);
      const rows: Record<string, string>[] = parse(csv, { columns: true, bom: true });
      for (const key of starred) expect(rows.every((row) => row[key] === '')).toBe(true);
    }
  });

  it('I39: every file leaves a trace: asked for before, complete with its hash after', async () => {
    const before = await world.db.$count(auditDownloads);
    const file = await take('D12', 'csv');
    const rows = await world.db.select().from(auditDownloads).orderBy(auditDownloads.id);
    expect(rows).toHaveLength(before + 1);
    expect(rows.at(-1)).toMatchObject({
      code: 'D12',
      format: 'csv',
      rows: 1,
      sha256: createHash('sha256').update(file).digest('hex'),
      engagementId: scope.engagement?.id,
      accountId: auditor.accountId,
    });
    const events = await world.db
      .select({ kind: trailEvents.kind, actor: trailEvents.actor })
      .from(trailEvents)
      .where(eq(trailEvents.entityId, rows.at(-1)?.id ?? ''))
      .orderBy(trailEvents.id);
    expect(events).toEqual([
      { kind: 'download.requested', actor: auditor.accountId },
      { kind: 'download.completed', actor: auditor.accountId },
    ]);
  });

  it('a file that is broken off is asked for and never complete, and gives its connection back', async () => {
    const before = await world.db.$count(auditDownloads);
    for (let i = 0; i < 12; i += 1) {
      const { body } = expectOk(await takeDownload(world, auditor, { ...D11, scope }));
      body.destroy();
    }
    expect(await world.db.$count(auditDownloads)).toBe(before);
    expect((await take('D24', 'csv')).byteLength).toBeGreaterThan(0);
  });

  it('I39: a period leaves out what was posted outside it', async () => {
    const october = { ...scope, from: '2026-10-01', to: '2026-10-31' };
    const { body } = expectOk(await takeDownload(world, auditor, { ...D11, scope: october }));
    const rows: Record<string, string>[] = parse(await buffer(body), { columns: true, bom: true });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ doc_no: 'TOTAL', debit_eur: '0.00', period_to: '2026-10-31' });
  });
});

describe('I32: books that do not reconcile', () => {
  /** As the superuser, with the append-only guard put aside: what an intruder in the database could do. */
  async function tamper(statement: string): Promise<void> {
    const owner = connect(world.database.ownerUrl, { max: 1 });
    try {
      await owner.sql.begin(async (tx) => {
        await tx.unsafe(`alter table journal_postings disable trigger refuse_row_change`);
        await tx.unsafe(statement);
        await tx.unsafe(`alter table journal_postings enable always trigger refuse_row_change`);
      });
    } finally {
      await owner.close();
    }
  }

  const shift = (cents: number, account: string, rule: string) => `
    update journal_postings p set eur_minor = p.eur_minor + (${cents}) where p.id = (
      select q.id from journal_postings q join journal_entries e on e.id = q.entry_id
      where q.account = '${account}' and e.rule = '${rule}' order by q.id limit 1)`;

  async function differing(): Promise<string[]> {
    const result = await takeDownload(world, auditor, { code: 'D24', format: 'xlsx', scope, headings: null });
    if (!result.ok) return (result.refusal.checks ?? []).map((check) => check.name);
    result.value.body.destroy();
    return [];
  }

  it.each([
    ['one side of a payment', [['-1', '1000', 'pay']], ['entries', 'debits-credits', 'closing', 'payments', 'bank']],
    [
      'both sides of a payment',
      [
        ['-1', '1000', 'pay'],
        ['1', '1200', 'pay'],
      ],
      ['payments', 'bank'],
    ],
    [
      'both sides of a commitment',
      [
        ['1', '9000', 'commit'],
        ['-1', '9100', 'commit'],
      ],
      ['commitments'],
    ],
    [
      'both sides of an accepted cost',
      [
        ['-1', '5000', 'accept'],
        ['1', '1200', 'accept'],
      ],
      ['accepted'],
    ],
  ] as const)('one cent on %s: refused, and the difference named', async (_, moves, names) => {
    expect(await differing()).toEqual([]);
    for (const [by, account, rule] of moves) await tamper(shift(Number(by), account, rule));
    const found = await differing();
    for (const [by, account, rule] of moves) await tamper(shift(-Number(by), account, rule));
    for (const name of names) expect(found).toContain(name);
    const events = await world.db.select().from(trailEvents).where(eq(trailEvents.kind, 'download.refused'));
    expect(events.length).toBeGreaterThan(0);
    expect(await differing()).toEqual([]);
  });

  it('a balance kept per agreement that is not what its postings say: refused', async () => {
    await tamper(`update agreement_totals set eur_minor = eur_minor + 1 where account = '9000'`);
    expect(await differing()).toEqual(['balances']);
    await tamper(`update agreement_totals set eur_minor = eur_minor - 1 where account = '9000'`);
    expect(await differing()).toEqual([]);
  });

  it('an entry slipped in past the chain: refused', async () => {
    const owner = connect(world.database.ownerUrl, { max: 1 });
    try {
      await owner.sql.unsafe(`alter table journal_entries disable trigger ledger_link`);
      const id = world.ids.next();
      await owner.sql.begin(async (tx) => {
        await tx.unsafe(`insert into journal_entries (id, programme_id, value_date, posted_at, rule, document_reference, prepared_by, entry_hash)
          values ('${id}', '${grant.programmeId}', '2026-11-02', now(), 'fee', 'X', 'x', '\\x00')`);
        const line = (account: string, minor: number) =>
          `('${world.ids.next()}', '${id}', '${grant.programmeId}', '${account}', ${minor}, 'EUR', ${minor}, '1', '2026-11', 'EUR')`;
        await tx.unsafe(`insert into journal_postings (id, entry_id, programme_id, account, amount_minor, currency, eur_minor, units_per_eur, rate_month, rate_source)
          values ${line('5900', 100)}, ${line('1000', -100)}`);
      });
    } finally {
      await owner.close();
    }
    expect(await differing()).toEqual(['journal']);
  });
});
