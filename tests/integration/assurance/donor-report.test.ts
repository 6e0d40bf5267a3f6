import { buffer } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import { desc, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditDownloads } from '#db/schema/assurance.ts';
import { reportIndicators, reports } from '#db/schema/reports.ts';
import { programmes } from '#db/schema/programme.ts';
import { parseDonorFile } from '#app/assurance/donor-report/donor-file-name.ts';
import { donorReportPage } from '#app/assurance/donor-report/donor-report-pages.server.ts';
import { donorScope } from '#app/assurance/donor-report/donor-scope.server.ts';
import { takeDonorFile } from '#app/assurance/donor-report/take-donor-file.server.ts';
import { takeDownload } from '#app/assurance/downloads/take-download.server.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { LANGUAGES } from '#app/kernel/languages.ts';
import { toDecimal, euro } from '#app/kernel/money.ts';
import { expectOk } from '#app/kernel/result.ts';
import type { BookScope } from '#app/ledger/ledger-scope.server.ts';
import { person } from '#tests/support/people.ts';
import { spentGrants } from '#tests/support/spent-grants.ts';
import { sheetRows } from '#tests/support/spreadsheet.ts';
import { unzipped } from '#tests/support/unzip.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let finance: Person;
let scope: BookScope;
const text = textIn('en');
const D15 = { code: 'D15', format: 'csv', headings: null } as const;

beforeAll(async () => {
  world = await testWorld();
  const { office } = await spentGrants(world);
  finance = office.checker;
  const found = await donorScope(world, finance, new URL('http://x/?from=2026-11-01'));
  if (!found) throw new Error('no books');
  scope = found;
});
afterAll(() => world.close());

async function take(name: string, language: (typeof LANGUAGES)[number] = 'en'): Promise<Buffer> {
  const file = parseDonorFile(name);
  if (!file) throw new Error(name);
  const { body } = expectOk(await takeDonorFile(world, finance, { file, scope, text: textIn(language) }));
  return buffer(body);
}

const table = async (name: string): Promise<string[][]> => parse(await take(name), { bom: true });

describe('the report to the donor', () => {
  it('I26: its total is account 5000, its budget the line for third parties; headings and third parties agree', async () => {
    const page = await donorReportPage(world, scope, { text, after: null });
    const [programme] = await world.db.select().from(programmes);
    const total = page.lines.at(-1);
    expect(total).toMatchObject({ periodMinor: 2_800_00n, cumulativeMinor: 2_800_00n });
    expect(total?.budgetMinor).toBe(programme?.fstpBudgetMinor);
    const accepted = page.thirdParties.columns.findIndex(({ label }) => label === 'donor.column.accepted');
    expect(page.thirdParties.rows.map((row) => row.cells[accepted])).toEqual([2_500_00n, 300_00n]);
    expect(page).toMatchObject({ reconciled: true, next: null });
  });

  it('I32: says by heading what D15 says of all agreements together', async () => {
    const { body } = expectOk(await takeDownload(world, await lead(), { ...D15, scope }));
    const d15: Record<string, string>[] = parse(await buffer(body), { columns: true, bom: true });
    const page = await donorReportPage(world, scope, { text, after: null });
    for (const [heading, label] of [
      ['equipment', 'heading.equipment'],
      ['other-costs', 'heading.other-costs'],
    ]) {
      const row = d15.find((each) => each['agreement_id'] === '' && each['heading'] === heading);
      const line = page.lines.find((each) => each.label === label);
      expect(toDecimal(euro(line?.budgetMinor ?? 0n))).toBe(row?.['current_budget']);
      expect(toDecimal(euro(line?.periodMinor ?? 0n))).toBe(row?.['period_eur']);
      expect(toDecimal(euro(line?.cumulativeMinor ?? 0n))).toBe(row?.['cumulative_eur']);
    }
  });

  const lead = () => person(world, 'overall-lead', { programmeId: scope.programmeId });

  it('leaves as CSV part by part with its totals, and as one workbook that says the same', async () => {
    const financial = await table('financial.csv');
    expect(financial.at(-1)?.slice(0, 2)).toEqual(['9', text.t('donor.row.total')]);
    expect(financial.find((row) => row[0] === '3')).toEqual([
      '3',
      text.t('heading.equipment'),
      '10000.00',
      '1500.00',
      '1500.00',
      '8500.00',
      '-85.00',
    ]);
    const parties = await table('third-parties.csv');
    expect(parties.at(-1)?.slice(-4)).toEqual(['100000.00', '50000.00', '2800.00', '2800.00']);
    const questionnaire = await table('questionnaire.csv');
    expect(questionnaire).toHaveLength(4);
    const narrative = await table('narrative.csv');
    const achieved = narrative[0]?.indexOf(text.t('donor.column.achieved')) ?? -1;
    // The builder's reports have none: rows as a report of the kind brings them.
    const [decided] = await world.db
      .select()
      .from(reports)
      .where(inArray(reports.state, ['accepted', 'part_accepted']));
    const said = { reportId: decided?.id ?? '', label: 'People of Red de Defensoras' };
    await world.db.insert(reportIndicators).values([
      { ...said, code: 'I1', target: 100, actual: 120 },
      { ...said, code: 'I2', target: 3, actual: null },
    ]);
    expect(narrative.slice(1, -1).map((row) => row[achieved])).toEqual(['', '']);
    expect((await table('narrative.csv')).map((row) => row[achieved])).toContain('I1 120/100');
    const workbook = await take('report.xlsx');
    const sheet = await sheetRows(workbook);
    expect(sheet.map((row) => financial[0]?.map((_, place) => row[place] ?? ''))).toEqual(financial);
    const sheets = [...(await unzipped(workbook)).keys()].filter((name) => name.includes('worksheets/'));
    expect(sheets).toHaveLength(4);
  });

  it.each(LANGUAGES)('has headings in %s', async (language) => {
    const [heading]: string[][] = parse(await take('financial.csv', language), { bom: true });
    expect(heading?.[1]).toBe(textIn(language).t('donor.column.heading'));
  });

  it('I37: holds no name, and a region where the country is withheld', async () => {
    const lists = ['third-parties.csv', 'narrative.csv', 'questionnaire.csv'];
    const all = (await Promise.all(lists.map((name) => take(name)))).join('\n');
    for (const secret of ['Legal name', 'Red de Defensoras', 'BE68539007547034']) expect(all).not.toContain(secret);
    expect(all).toContain(text.country('005'));
    expect(all).not.toContain(text.country('CO'));
  });

  it('I39: every file is in the register of downloads; I32: only those who read the books take one', async () => {
    await take('financial.csv');
    const [last] = await world.db.select().from(auditDownloads).orderBy(desc(auditDownloads.id)).limit(1);
    expect(last).toMatchObject({ code: 'donor-financial', format: 'csv', rows: 10, accountId: finance.accountId });
    const officer = await person(world, 'grants-officer', { programmeId: scope.programmeId });
    const file = parseDonorFile('financial.csv');
    if (!file) throw new Error('no file');
    const refused = await takeDonorFile(world, officer, { file, scope, text });
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'role-may-not' } });
  });

  it('I39: begins with the action and ends today unless told, and stays within the reader’s books', async () => {
    const open = await donorScope(world, finance, new URL('http://x/?from=soon'));
    const [programme] = await world.db.select().from(programmes);
    expect(open).toMatchObject({ from: programme?.startsOn, to: '2026-11-02' });
    const auditor = await person(world, 'auditor', { programmeId: scope.programmeId });
    expect(await donorScope(world, auditor, new URL('http://x/'))).toBeNull();
  });
});
