import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { columnsOf, tableColumns, type Download, type ExportFacts } from '#app/assurance/downloads/download.ts';
import { cellsOf, fileRows, type Values } from '#app/assurance/downloads/file-rows.ts';
import { dictionary, dictionaryTable } from '#app/assurance/downloads/dictionary.ts';
import { identityColumnsOf, identityValues } from '#app/assurance/downloads/download-identities.ts';
import { headingsChosen } from '#app/assurance/downloads/headings.ts';
import { DOWNLOAD_CODES, parseFileName } from '#app/assurance/downloads/download-name.ts';
import { DOWNLOADS } from '#app/assurance/downloads/downloads.ts';
import { messagesOf, textIn } from '#app/i18n/catalogue.server.ts';
import { canonicalJson } from '#app/kernel/json.ts';
import { LANGUAGES } from '#app/kernel/languages.ts';
import { cellText } from '#app/adapters/files/table.ts';

/**
 * audit-downloads.md, to the letter; a time or zone in brackets there is a column of its own here, and D15 names the
 * agreement its rows are of; D23 names the transaction, the kind of file and its length; D09 and D10 name the activities a
 * grant is for (I6), and D10 what an amendment changes.
 */
const DESIGN: Readonly<Record<string, string>> = {
  D01: 'third_party_id alias legal_name* type country region_only_flag registration_no* address* controllers* eligibility_category fiscal_host_id awards_count total_awarded_eur total_paid_eur total_accepted_eur cap_eur cap_used_pct cap_override_ref publication_waiver_ref',
  D02: 'call_id title lot version languages published_at closes_at closes_at_tz envelope_eur min_grant_eur max_grant_eur max_duration_m cofinancing_pct cost_model cap_eur ca_approval_ref guidelines_sha256 channels_published qa_count status',
  D03: 'application_id call_id lot alias legal_name* country submitted_at channel language requested_amount currency requested_eur duration admin_result eligibility_result reject_reason_code clarification_dates final_status notified_at',
  D04: 'application_id check_code criterion_text version result evidence_doc_id checked_by checked_at overruled_by overrule_reason',
  D05: 'application_id reviewer_code reviewer_org stage criterion_code weight max score comment submitted_at superseded_by total divergence_pct third_reader_flag',
  D06: 'meeting_id date members org role quorum_ok coi_declared_at coi_target_application coi_nature action minutes_doc_id signatures',
  D07: 'call_id rank application_id avg_score threshold_pass recommended_eur awarded_eur criteria_for_amount_note reserve_position deviation_from_rank_reason decision_date approver_1 approver_2 ca_validation_ref appeal_status',
  D08: 'subject_id subject_role check_type list_version_date list_sha256 result match_score decision decided_by decided_at valid_until',
  D09: 'agreement_id third_party_id call_id signed_on start end amount currency amount_eur_at_award instalment_plan heading_totals special_conditions visibility_derogation signatories doc_sha256 amendments_count activities',
  D10: 'agreement_id amendment_no type amendment_kind date heading_from heading_to amount cumulative_pct_each_heading extension_days activities_before activities_after reason approver_1 approver_2',
  D11: 'entry_no posted_at value_date doc_no account account_name debit credit currency fx_rate fx_month fx_source debit_eur credit_eur agreement_id instalment_no third_party_id description reverses_entry preparer approver_1 approver_2 prev_hash entry_hash',
  D12: 'payment_id agreement_id instalment_no due_condition condition_met_at requested_by approver_1 approver_1_at approver_2 approver_2_at executed_by bank_ref payee_name* payee_account_masked intermediary_id amount currency eur bank_fee receipt_confirmed_at proof_doc_id',
  D13: 'transaction_no report_id third_party_id heading budget_line invoice_date payment_date supplier* description doc_no currency amount_local vat_local vat_recoverable fx_rate fx_basis amount_eur funding_share_pct cost_type procurement_ref evidence_ids evidence_complete accepted_eur disallowed_eur disallow_code reviewer',
  D14: 'sample_id seed method transaction_no amount_eur tested finding_no finding_type criterion_breached facts ineligible_eur auditee_comment auditor_reply corrected_in_report',
  D15: 'agreement_id heading line initial_budget reallocation current_budget period_expenditure_by_currency period_eur cumulative_eur remaining variation_abs variation_pct explanation',
  D16: 'agreement_id instalment_no paid_eur accepted_eur consumption_pct outstanding_eur days_outstanding next_instalment_allowed reason',
  D17: 'currency month rate source retrieved_at file_sha256 entries_using',
  D18: 'case_id agreement_id detected_at type amount_eur debit_note due recovered_eur method written_off_eur write_off_approval reported_to_ca_at',
  D19: 'report_id agreement_id type period due submitted late_days review_rounds decision accepted_eur indicators narrative_doc_id',
  D20: 'asset_id agreement_id item serial* cost_eur location_region owner_after transfer_doc',
  D21: 'record_id grant_id kind legal_basis reason_class approved_by valid_until review_date',
  D22: 'event_no at actor role action object purpose identity_revealed ip_truncated prev_hash hash',
  D23: 'transaction_no doc_id sha256 type media_type bytes date language redacted translation_of',
  D24: 'account opening debits credits closing ledger_total bank_statement report_total difference explanation',
};
const COMMON = 'action_ref export_id generated_at generated_by profile period_from period_to fx_policy row_hash';

const FACTS: ExportFacts = {
  actionReference: 'ACTION/1',
  exportId: 'export',
  generatedAt: new Date('2026-11-02T09:00:00Z'),
  generatedBy: 'Auditor 1',
  profile: 'protected',
  periodFrom: '2026-01-01',
  periodTo: '2026-12-31',
  fxPolicy: 'MONTH_OF_PAYMENT',
};

const SMALL: Download = {
  code: 'D24',
  control: 'eur',
  columns: [
    { key: 'entry_no', kind: 'integer' },
    { key: 'alias', kind: 'text' },
    { key: 'amount', kind: 'amount', currency: 'currency' },
    { key: 'currency', kind: 'text' },
    { key: 'eur', kind: 'amount', total: true },
    { key: 'legal_name', kind: 'text', identity: true },
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

  it('names no column twice, and controls a total of its own, if any', () => {
    const columns = columnsOf(download);
    expect(new Set(columns.map((column) => column.key)).size).toBe(columns.length);
    const totals: string[] = download.columns.filter((column) => column.total).map((column) => column.key);
    expect(totals.includes(download.control ?? '')).toBe(totals.length > 0);
    const currencies = download.columns.flatMap((column) => column.currency ?? []);
    expect(currencies.filter((key) => !columns.some((column) => column.key === key))).toEqual([]);
  });
});

describe('rows of a file', () => {
  const cells = (given: Values) => cellsOf(SMALL.columns, given);
  const values = { entry_no: 1n, alias: 'ORG-1', amount: 6_559_570n, currency: 'XOF', eur: 1_000_000n };

  it('carry amounts in their own currency, the common cells, and the hash of their own cells', () => {
    const row = fileRows(SMALL, FACTS).row(cells(values));
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
    const rows = [values, { ...values, eur: -1n }, { ...values, eur: null }].map((each) => maker.row(cells(each)));
    expect(maker.control()).toEqual({ rows: 3, totalMinor: 999_999n });
    const footer = maker.footer();
    expect(footer.slice(0, 6)).toEqual([null, 'TOTAL', null, null, 999_999n, null]);
    const all = createHash('sha256');
    for (const row of rows) all.update(cellText({ key: 'row_hash', heading: '', kind: 'text' }, row.at(-1) ?? null));
    expect(footer.at(-1)).toBe(all.digest('hex'));
  });

  it('rows that only add up others count in no total, and are rows all the same', () => {
    const maker = fileRows({ ...SMALL, rollup: 'alias' }, FACTS);
    for (const each of [values, { ...values, alias: null }]) maker.row(cells(each));
    expect(maker.control()).toEqual({ rows: 2, totalMinor: 1_000_000n });
  });

  it('I37: a value in a starred column is refused in the protected profile, and hashed with its row in the full one', () => {
    const named = { ...values, legal_name: 'Círculo' };
    expect(() => fileRows(SMALL, FACTS).row(cells(named))).toThrow('vault');
    const row = fileRows(SMALL, { ...FACTS, profile: 'full' }).row(cells(named));
    expect(row[5]).toBe('Círculo');
    expect(row.slice(6, -1)).toContain('full');
    const hashed = ['D24', '1', 'ORG-1', '6559570', 'XOF', '10000.00', 'Círculo'];
    expect(row.at(-1)).toBe(createHash('sha256').update(canonicalJson(hashed)).digest('hex'));
  });

  it('an amount without its currency is refused', () => {
    expect(() => cells({ ...values, currency: null })).toThrow('currency');
  });
});

describe('I37 identity columns', () => {
  it.each(DOWNLOAD_CODES)('of %s are starred ones, each filled once', (code) => {
    const starred: string[] = DOWNLOADS[code].columns.filter((column) => column.identity).map((column) => column.key);
    const opened = identityColumnsOf(code).map((column) => column.key);
    expect(opened.filter((key) => !starred.includes(key))).toEqual([]);
    expect(new Set(opened).size).toBe(opened.length);
  });

  it('join the fields of a record by commas and records by semicolons; nothing known stays empty', () => {
    const records = new Map([
      ['one', { legalName: 'Círculo', registrationNumber: '', street: 'Calle 12', town: 'Bogotá' }],
      ['two', { name: 'A' }],
      ['three', { name: 'B' }],
    ]);
    const columns = identityColumnsOf('D01');
    expect(identityValues(columns, { identity_id: 'one', controller_ids: 'two gone three' }, records)).toEqual({
      legal_name: 'Círculo',
      registration_no: null,
      address: 'Calle 12, Bogotá',
      controllers: 'A; B',
    });
    const none = identityValues(identityColumnsOf('D13'), { identity_id: null }, records);
    expect(none).toEqual({ supplier: null });
  });
});

describe('headings', () => {
  it.each(LANGUAGES)('in %s are never the same twice in a file', (language) => {
    const parts = dictionary(textIn(language));
    const common = parts.at(-1)?.lines ?? [];
    for (const { code, lines } of parts.slice(0, -1)) {
      const headings = [...lines, ...common].map((line) => line.heading);
      expect(
        headings.filter((heading, index) => headings.indexOf(heading) !== index),
        code,
      ).toEqual([]);
    }
  });

  it('are those that were chosen, or the reader’s own', () => {
    expect(headingsChosen('ar', 'fr')).toBe('ar');
    expect(headingsChosen('keys', 'fr')).toBe('keys');
    for (const other of [null, '', 'de', 'constructor']) expect(headingsChosen(other, 'fr')).toBe('fr');
  });
});

describe('the data dictionary', () => {
  it('has a line for every column, with its unit and marks', () => {
    const text = textIn('fr');
    const parts = dictionary(text);
    expect(parts.map(({ code }) => code)).toEqual([...DOWNLOAD_CODES, 'every']);
    const line = (code: string, key: string) =>
      parts.find((part) => part.code === code)?.lines.find((each) => each.key === key);
    expect(line('D03', 'requested_amount')).toMatchObject({
      unit: 'currency',
      heading: 'Montant demandé',
      total: false,
    });
    expect(line('D03', 'requested_eur')).toMatchObject({ unit: 'EUR', total: true, identity: false });
    expect(line('D03', 'submitted_at')?.unit).toBe('UTC');
    expect(line('D03', 'legal_name')?.identity).toBe(true);
    expect(line('D24', 'closing')?.meaning).toBe('Solde au dernier jour, EUR');
    const rows = [...(dictionaryTable(text).rows as Iterable<readonly unknown[]>)];
    expect(rows).toHaveLength(parts.reduce((sum, part) => sum + part.lines.length, 0));
    expect(rows).toContainEqual(
      expect.arrayContaining(['D12', 'payee_name', text.t('downloads.column.payee_name'), '*', 'Titulaire du compte']),
    );
  });

  it.each(LANGUAGES)('says in %s what every column of every file means, and of nothing else', (language) => {
    const columns = dictionary(textIn(language)).flatMap(({ code, lines }) =>
      lines.map((line) => [`meaning.${code}.${line.key}`, line.meaning]),
    );
    const said = Object.entries(messagesOf(language)).filter(([key]) => key.startsWith('meaning.'));
    expect(columns.length).toBeGreaterThan(300);
    expect(Object.fromEntries(columns)).toEqual(Object.fromEntries(said));
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
