import { buffer } from 'node:stream/consumers';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { costLines } from '#db/schema/reports.ts';
import { trailEvents } from '#db/schema/trail.ts';
import { xlsxStream } from '#app/adapters/files/xlsx.server.ts';
import { paths } from '#app/http/paths.ts';
import { FORM_FIELD, KEY_FIELD } from '#app/kernel/form.ts';
import { duplicatesOf } from '#app/reports/evidence/duplicates.server.ts';
import { account, cookieOf } from '#tests/support/accounts.ts';
import { paymentOffice } from '#tests/support/payment-office.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { addReceipt, dinarRate, receipt, reportToWrite } from '#tests/support/report.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let portal: TestPortal;
let owner: string;
let officer: string;
let id: string;
let other: Awaited<ReturnType<typeof reportToWrite>>;
let count = 0;

beforeAll(async () => {
  world = await testWorld();
  const office = await paymentOffice(world);
  await dinarRate(world);
  const { agreement, reportIds } = await reportToWrite(world, office);
  other = await reportToWrite(world, office);
  id = reportIds[0] ?? '';
  owner = await cookieOf(
    world,
    await account(world, [{ role: 'applicant-owner', organisationId: agreement.organisationId }]),
  );
  const { programmeId } = office;
  officer = await cookieOf(world, await account(world, [{ role: 'grants-officer', programmeId }], { totp: true }));
  portal = await realPortal(world, ['reports', 'ui', 'people']);
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

async function ask(path: string, init: RequestInit = {}, who = owner) {
  const headers = { cookie: `${who}; lang=en`, origin: portal.origin, 'sec-fetch-site': 'same-origin' };
  const response = await fetch(`${portal.origin}${path}`, { ...init, headers, redirect: 'manual' });
  return { status: response.status, location: response.headers.get('location') ?? '', response };
}

async function send(content: Buffer | string, name = 'costs.xlsx') {
  const body = new FormData();
  body.append(FORM_FIELD, 'costs');
  body.append(KEY_FIELD, `cost-file-${(count += 1)}`);
  body.append('file', new Blob([new Uint8Array(Buffer.from(content))]), name);
  const { response, ...rest } = await ask(paths.costFile(id), { method: 'POST', body });
  return { ...rest, body: (await response.text()).replace(/<[^>]+>/g, ' ') };
}

const COLUMNS = [
  'heading',
  'costType',
  'incurredOn',
  'paidOn',
  'supplier',
  'description',
  'documentNumber',
  'currency',
  'amount',
  'share',
  'procurementReference',
];
const sheet = (...rows: readonly (readonly string[])[]) =>
  buffer(xlsxStream({ name: 'T', columns: COLUMNS.map((key) => ({ key, heading: key, kind: 'text' })), rows }));
const GOOD = [
  'other-costs',
  'services',
  '2026-10-05',
  '2026-10-06',
  'مطبعة الواحة',
  'طباعة',
  'F-77',
  'TND',
  '674,240',
  '50',
  'T-7',
];
const linesNow = () => world.db.select().from(costLines).where(eq(costLines.reportId, id)).orderBy(costLines.number);

describe.sequential('costs from a table', () => {
  it('the template is there for who writes, as a file', async () => {
    const { response } = await ask(paths.costTemplate(id, 'xlsx'));
    expect(response.headers.get('content-type')).toContain('spreadsheetml');
    const csv = await (await ask(paths.costTemplate(id, 'csv'))).response.text();
    expect(csv).toContain('Budget heading');
    expect((await ask(paths.costTemplate(id, 'csv'), {}, officer)).status).toBe(403);
  });

  it('a mistake in one row takes nothing, and says where', async () => {
    const late = GOOD.with(2, '2025-12-31').with(6, 'F-78');
    const refused = await send(await sheet(GOOD, late));
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('Line 3, column C (Date of the cost)');
    const unknown = await send(await sheet(GOOD, GOOD.with(0, 'camels')));
    expect(unknown.body).toContain('Line 3, column A');
    const words = await send(await sheet(GOOD, GOOD.with(6, 'F-79').with(10, 'n/a')));
    expect(words.body).toContain('Line 3, column K (Number of the procurement file)');
    expect((await send('PK not a file')).status).toBe(422);
    expect((await send('', 'x.csv')).status).toBe(422);
    expect(await linesNow()).toHaveLength(0);
  });

  it('I1, I28: every row becomes a cost, shared and converted as by hand', async () => {
    const csv = [
      COLUMNS.join(';'),
      GOOD.with(6, 'F-80').with(7, 'EUR').with(8, '200,00').with(9, '').with(10, '').join(';'),
    ].join('\n');
    expect((await send(await sheet(GOOD))).location).toBe(paths.reportCosts(id));
    expect((await send(csv, 'costs.csv')).location).toBe(paths.reportCosts(id));
    const [first, second] = await linesNow();
    expect(first).toMatchObject({
      number: 1,
      documentMinor: 674_240n,
      shareBp: 5_000,
      amountMinor: 337_120n,
      eurMinor: 100_00n,
      procurementReference: 'T-7',
    });
    expect(second?.procurementReference).toBeNull();
    expect(second).toMatchObject({ number: 2, documentMinor: 200_00n, shareBp: 10_000, eurMinor: 200_00n });
    const events = await world.db.select({ kind: trailEvents.kind, body: trailEvents.body }).from(trailEvents);
    const imported = events.filter((event) => event.kind === 'report.costs-imported');
    expect(imported).toHaveLength(2);
    expect(JSON.stringify(events)).not.toContain('مطبعة الواحة');
  });

  it('the same file again adds nothing', async () => {
    const again = await send(await sheet(GOOD.with(6, 'F-90'), GOOD, GOOD.with(6, 'F-90')));
    expect(again.status).toBe(422);
    expect(again.body).toContain('as cost 1');
    expect(again.body).toContain('stands in line 2 already');
    expect(await linesNow()).toHaveLength(2);
  });

  it('I33: a receipt shared out is known again by what it says in all', async () => {
    const share = { documentMinor: 674_240n, shareBp: 7_000 };
    const same = { supplier: 'مطبعة الواحة', documentNumber: 'F-77', currency: 'TND', amountMinor: 471_968n, share };
    await addReceipt(world, { reportId: other.reportIds[0] ?? '', owner: other.owner, cost: receipt(same) });
    expect(await duplicatesOf(world.db, id)).toMatchObject([{ lineNumber: 1, kind: 'receipt' }]);
  });

  it('EX-6: the database refuses a reference of two lines', async () => {
    const change = world.db.update(costLines).set({ procurementReference: 'T-7\n8' }).where(eq(costLines.reportId, id));
    await expect(change).rejects.toMatchObject({ cause: { constraint_name: 'cost_lines_procurement_reference' } });
  });

  it('I1: the database refuses a share that does not add up', async () => {
    const change = world.db.update(costLines).set({ shareBp: 4_999 }).where(eq(costLines.reportId, id));
    await expect(change).rejects.toMatchObject({ cause: { constraint_name: 'cost_lines_share' } });
  });
});
