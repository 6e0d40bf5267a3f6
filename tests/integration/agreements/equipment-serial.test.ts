import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { equipmentRecords } from '#db/schema/equipment.ts';
import { costLines } from '#db/schema/reports.ts';
import { trailEvents } from '#db/schema/trail.ts';
import { identities, identityFields } from '#db/schema/vault.ts';
import { zipBytes } from '#app/adapters/files/zip.server.ts';
import { equipmentPage } from '#app/agreements/equipment/equipment-pages.server.ts';
import { takeDownload } from '#app/assurance/downloads/take-download.server.ts';
import { revealItem } from '#app/assurance/reveal-item.server.ts';
import { paths } from '#app/http/paths.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import type { BookScope } from '#app/ledger/ledger-scope.server.ts';
import { takeOwnData } from '#app/retention/take-own-data.server.ts';
import { account, cookieOf } from '#tests/support/accounts.ts';
import { runningEngagement } from '#tests/support/engagement.ts';
import { person } from '#tests/support/people.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { spentGrants, type SpentGrants } from '#tests/support/spent-grants.ts';
import { sheetRows } from '#tests/support/spreadsheet.ts';
import { unzipped } from '#tests/support/unzip.ts';
import { visitor } from '#tests/support/visitor.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

const FIRST = 'SN-44-FIRST';
const SERIAL = '=SN-77-KEPT';

let world: TestWorld;
let portal: TestPortal;
let grants: SpentGrants;
let office: Awaited<ReturnType<typeof seat>>;
let auditor: Person;
let scope: BookScope;
let item: string;

beforeAll(async () => {
  world = await testWorld();
  portal = await realPortal(world, ['ui', 'agreements']);
  grants = await spentGrants(world);
  office = await seat();
  const { programmeId } = grants.office;
  auditor = await person(world, 'auditor', { programmeId });
  const lead = await person(world, 'overall-lead', { programmeId });
  scope = await runningEngagement(world, lead, auditor, { profile: 'full', mandate: 'Article 16' });
  const page = await equipmentPage(world.db, grants.office.requester, grants.first.agreement.id);
  item = page?.rows[0]?.id ?? '';
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

async function seat() {
  const { programmeId } = grants.office;
  const officer = await account(world, [{ role: 'grants-officer', programmeId }], { totp: true });
  return visitor(portal, await cookieOf(world, officer));
}

const path = () => paths.equipment(grants.first.agreement.id);
const said = (seen: number, change: object = {}) => ({
  seen: `${seen}`,
  item,
  owner: 'third-party',
  transferDocument: '',
  reason: '',
  serial: '',
  ...change,
});
const newest = async () => (await world.db.select().from(equipmentRecords).orderBy(equipmentRecords.number)).at(-1);

async function d20(of: { ground?: 'existence'; format?: 'csv' | 'xlsx' } = {}) {
  const { format = 'csv', ground } = of;
  const asked = { code: 'D20', format, scope, headings: null, ground } as const;
  return buffer(expectOk(await takeDownload(world, auditor, asked)).body);
}
const rows = async (ground?: 'existence') =>
  parse<Record<string, string>>(await d20(ground ? { ground } : {}), { columns: true, bom: true });

describe('I37 the serial number of a piece of equipment', () => {
  it('I37: is written down with the owner, is sealed, and comes back on no page', async () => {
    const both = await office.post(path(), said(0, { serial: FIRST, noSerial: 'yes' }), { form: 'record' });
    expect([both.status, both.body.includes('href="#record-serial"')]).toEqual([422, true]);
    expect((await office.post(path(), said(0, { serial: FIRST }), { form: 'record' })).status).toBe(302);
    expect((await office.post(path(), said(1, { serial: SERIAL }), { form: 'record' })).status).toBe(302);
    const page = (await office.read(path())).body;
    expect([page.includes(FIRST), page.includes('SN-77'), page.includes('On file, sealed')]).toEqual([
      false,
      false,
      true,
    ]);
    const told = await world.db.select().from(trailEvents).where(eq(trailEvents.kind, 'agreement.equipment-recorded'));
    expect(told.map(({ body }) => (body as { serial?: boolean }).serial)).toEqual([true, true]);
    const everything = await world.db.execute<{ all: string }>(sql`
      select string_agg(to_jsonb(e)::text, ' ') || (select string_agg(to_jsonb(t)::text, ' ') from trail_events t) as all
      from equipment_records e`);
    expect(everything[0]?.all).not.toContain('SN-');
  });

  it('I37: what says nothing of it keeps it; what says there is none takes it away', async () => {
    const before = await newest();
    expect((await office.post(path(), said(2), { form: 'record' })).status).toBe(302);
    expect((await newest())?.identityId).toBe(before?.identityId);
    expect((await office.post(path(), said(3, { noSerial: 'yes' }), { form: 'record' })).status).toBe(302);
    expect((await newest())?.identityId).toBeNull();
    expect((await office.post(path(), said(4, { serial: SERIAL }), { form: 'record' })).status).toBe(302);
  });

  it('I37: whoever records the owner opens one at a time, in the answer only, and the trail says so', async () => {
    const shown = await office.post(path(), { opened: item }, { form: 'serial' });
    expect([shown.status, shown.body.includes(SERIAL)]).toEqual([200, true]);
    expect((await office.read(path())).body).not.toContain('SN-77');
    const looked = await world.db.select().from(trailEvents).where(eq(trailEvents.kind, 'identity.revealed'));
    const bodies = looked.map(({ body }) => body);
    expect(bodies).toContainEqual(expect.objectContaining({ purpose: 'equipment-record', fields: ['serial'] }));
    const none = await office.post(path(), { opened: world.ids.next() }, { form: 'serial' });
    expect([none.status, none.body.includes('No serial number of this piece')]).toEqual([422, true]);
  });

  it('I37: D20 says it to the full profile only, in both formats, and is no formula (EX-1)', async () => {
    const [open] = await rows('existence');
    const [closed] = await rows();
    expect([open?.['serial'], closed?.['serial']]).toEqual([`'${SERIAL}`, '']);
    const sheets = [
      await sheetRows(await d20({ format: 'xlsx', ground: 'existence' })),
      await sheetRows(await d20({ format: 'xlsx' })),
    ];
    expect(sheets.map((sheet) => JSON.stringify(sheet).includes('SN-77'))).toEqual([true, false]);
    const reference = open?.['asset_id'] ?? '';
    const one = { item: 'equipment', reference, ground: 'existence' } as const;
    expect(expectOk(await revealItem(world, auditor, one))).toEqual([{ field: 'serial', value: SERIAL }]);
  });

  it('I36: is in the copy of the organisation’s own data, with every record', async () => {
    const { organisationId } = grants.first.agreement;
    const entries = await takeOwnData(world, await person(world, 'applicant-owner', { organisationId }), textIn('fr'));
    const files = await unzipped(await buffer(Readable.from(zipBytes(entries))));
    const { equipment = [] } = JSON.parse(files.get('data.json')?.toString() ?? '') as Record<string, object[]>;
    expect(equipment).toHaveLength(5);
    expect(equipment[0]).toMatchObject({
      serial: FIRST,
      owner: 'third-party',
      reference: expect.stringMatching(/-L2$/),
    });
    expect(equipment[4]).toMatchObject({ serial: SERIAL });
    expect(files.get('data.html')?.toString()).toContain('Le tiers en reste propriétaire');
  });

  it('I35, I37: the database takes no other identity for it, and a disposal reaches each', async () => {
    const kept = await newest();
    const [other] = await world.db.select().from(costLines).where(eq(costLines.id, item));
    const wrong = { ...kept, id: world.ids.next(), number: 9, identityId: other?.supplierId ?? '' };
    const broken = await world.db
      .insert(equipmentRecords)
      .values(wrong as typeof equipmentRecords.$inferInsert)
      .catch((error: { cause?: { constraint_name?: string } }) => error.cause?.constraint_name);
    expect(broken).toBe('equipment_serial');
    const reached = await world.db.execute<{ id: string }>(
      sql`select i.id from identities_of(${grants.first.agreement.organisationId}) g(id) join identities i on i.id = g.id
        where i.kind = 'equipment'`,
    );
    const sealed = await world.db.select().from(identities).where(eq(identities.kind, 'equipment'));
    expect(reached.map(({ id }) => id).toSorted()).toEqual(sealed.map(({ id }) => id).toSorted());
    expect(sealed).toHaveLength(3);
    const fields = await world.db.select().from(identityFields).where(eq(identityFields.field, 'serial'));
    expect(fields.map((field) => field.sealed.toString('latin1').includes('SN-'))).toEqual([false, false, false]);
  });
});
