import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  columnsOf,
  fileRows,
  tableColumns,
  type Download,
  type ExportFacts,
} from '#app/assurance/downloads/download.ts';
import { DOWNLOAD_CODES, parseFileName } from '#app/assurance/downloads/download-name.ts';
import { DOWNLOADS } from '#app/assurance/downloads/downloads.ts';
import { cellText } from '#app/adapters/files/table.ts';

/** audit-downloads.md, to the letter; a time in brackets there is a column of its own here. */
const DESIGN: Readonly<Record<string, string>> = {
  D01: 'third_party_id alias legal_name* type country region_only_flag registration_no* address* controllers* eligibility_category fiscal_host_id awards_count total_awarded_eur total_paid_eur total_accepted_eur cap_eur cap_used_pct cap_override_ref publication_waiver_ref',
  D09: 'agreement_id third_party_id call_id signed_on start end amount currency amount_eur_at_award instalment_plan heading_totals special_conditions visibility_derogation signatories doc_sha256 amendments_count',
  D11: 'entry_no posted_at value_date doc_no account account_name debit credit currency fx_rate fx_month fx_source debit_eur credit_eur agreement_id instalment_no third_party_id description reverses_entry preparer approver_1 approver_2 prev_hash entry_hash',
  D12: 'payment_id agreement_id instalment_no due_condition condition_met_at requested_by approver_1 approver_1_at approver_2 approver_2_at executed_by bank_ref payee_name* payee_account_masked intermediary_id amount currency eur bank_fee receipt_confirmed_at proof_doc_id',
  D13: 'transaction_no report_id third_party_id heading budget_line invoice_date payment_date supplier* description doc_no currency amount_local vat_local vat_recoverable fx_rate fx_basis amount_eur funding_share_pct cost_type procurement_ref evidence_ids evidence_complete accepted_eur disallowed_eur disallow_code reviewer',
  D14: 'sample_id seed method transaction_no amount_eur tested finding_no finding_type criterion_breached facts ineligible_eur auditee_comment auditor_reply corrected_in_report',
  D24: 'account opening debits credits closing ledger_total bank_statement report_total difference explanation',
};
const COMMON = 'action_ref export_id generated_at generated_by profile period_from period_to fx_policy row_hash';

const FACTS: ExportFacts = {
  actionReference: 'ACTION/1',
  exportId: 'export',
  generatedAt: new Date('2026-11-02T09:00:00Z'),
  generatedBy: 'Auditor 1',
  periodFrom: '2026-01-01',
  periodTo: '2026-12-31',
  fxPolicy: 'MONTH_OF_PAYMENT',
};

const SMALL: Download = {
  code: 'D24',
  control: 'eur',
  columns: [
    { key: 'number', kind: 'integer', about: 'n' },
    { key: 'name', kind: 'text', about: 'n' },
    { key: 'local', kind: 'amount', about: 'l', currency: 'currency' },
    { key: 'currency', kind: 'text', about: 'c' },
    { key: 'eur', kind: 'amount', about: 'e', total: true },
    { key: 'secret', kind: 'text', about: 's', identity: true },
  ],
};

describe.each(DOWNLOAD_CODES)('%s', (code) => {
  const download = DOWNLOADS[code];

  it('has the columns of the design, starred ones marked, and what every file says of itself', () => {
    const own = download.columns.map((column) => `${column.key}${column.identity ? '*' : ''}`).join(' ');
    expect(own).toBe(DESIGN[code]);
    expect(columnsOf(download).map((column) => column.key)).toEqual([
      ...download.columns.map((column) => column.key),
      ...COMMON.split(' '),
    ]);
  });

  it('says what every column is, names none twice, and controls a total of its own', () => {
    const columns = columnsOf(download);
    expect(columns.filter((column) => column.about.length < 5)).toEqual([]);
    expect(new Set(columns.map((column) => column.key)).size).toBe(columns.length);
    expect(download.columns.find((column) => column.key === download.control)?.total).toBe(true);
    const currencies = download.columns.flatMap((column) => column.currency ?? []);
    expect(currencies.filter((key) => !columns.some((column) => column.key === key))).toEqual([]);
  });
});

describe('rows of a file', () => {
  const values = { number: 1n, name: 'ORG-1', local: 6_559_570n, currency: 'XOF', eur: 1_000_000n };

  it('carry amounts in their own currency, the common cells, and the hash of their own cells', () => {
    const row = fileRows(SMALL, FACTS).row(values);
    const texts = tableColumns(SMALL).map((column, index) => cellText(column, row[index] ?? null));
    const own = ['1', 'ORG-1', '6559570', 'XOF', '10000.00', ''];
    expect(texts.slice(0, 6)).toEqual(own);
    expect(texts.slice(6, 14)).toEqual([
      'ACTION/1',
      'export',
      '2026-11-02T09:00:00.000Z',
      'Auditor 1',
      'protected',
      '2026-01-01',
      '2026-12-31',
      'MONTH_OF_PAYMENT',
    ]);
    const hash = createHash('sha256').update(JSON.stringify(['D24', ...own]));
    expect(texts.at(-1)).toBe(hash.digest('hex'));
  });

  it('I32: add up to the cent in the last line, whose hash is that of all row hashes', () => {
    const maker = fileRows(SMALL, FACTS);
    const rows = [values, { ...values, eur: -1n }, { ...values, eur: null }].map((each) => maker.row(each));
    expect(maker.count()).toBe(3);
    expect(maker.totals().get('eur')).toBe(999_999n);
    const footer = maker.footer();
    expect(footer.slice(0, 6)).toEqual([null, 'TOTAL', null, null, 999_999n, null]);
    const all = createHash('sha256');
    for (const row of rows) all.update(cellText({ key: 'row_hash', heading: '', kind: 'text' }, row.at(-1) ?? null));
    expect(footer.at(-1)).toBe(all.digest('hex'));
  });

  it('I37: a value in a starred column is refused', () => {
    expect(() => fileRows(SMALL, FACTS).row({ ...values, secret: 'A name' })).toThrow('vault');
  });

  it('an amount without its currency is refused', () => {
    expect(() => fileRows(SMALL, FACTS).row({ ...values, currency: null })).toThrow('currency');
  });
});

describe('file names', () => {
  it('are codes and formats of ours, nothing else', () => {
    expect(parseFileName('D13.csv')).toEqual({ code: 'D13', format: 'csv' });
    expect(parseFileName('D24.xlsx')).toEqual({ code: 'D24', format: 'xlsx' });
    for (const name of ['D13', 'D99.csv', 'D13.pdf', 'd13.csv', 'D13.csv ', '../D13.csv', 'constructor.csv']) {
      expect(parseFileName(name)).toBeNull();
    }
  });
});
