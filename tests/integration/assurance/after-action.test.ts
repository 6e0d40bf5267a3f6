import { buffer } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreements } from '#db/schema/agreements.ts';
import { recoveryAuthorityReports } from '#db/schema/authority-reports.ts';
import { equipmentRecords } from '#db/schema/equipment.ts';
import { recoveries } from '#db/schema/recoveries.ts';
import { costLines } from '#db/schema/reports.ts';
import { trailEvents } from '#db/schema/trail.ts';
import { callAnnouncements } from '#db/schema/call-announcements.ts';
import { calls } from '#db/schema/calls.ts';
import { closureFacts } from '#app/agreements/ending/closure-facts.server.ts';
import { equipmentPage } from '#app/agreements/equipment/equipment-pages.server.ts';
import { recordEquipment } from '#app/agreements/equipment/record-equipment.server.ts';
import { recordAnnouncement } from '#app/calls/announcements/record-announcement.server.ts';
import type { DownloadCode } from '#app/assurance/downloads/download-name.ts';
import { takeDownload } from '#app/assurance/downloads/take-download.server.ts';
import { recoveryPage } from '#app/disbursements/recovery-pages.server.ts';
import { reportToAuthority } from '#app/disbursements/report-to-authority.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { addDays, utcDate } from '#app/kernel/instant.ts';
import { expectOk } from '#app/kernel/result.ts';
import { bookScope } from '#app/ledger/ledger-scope.server.ts';
import { commit } from '#tests/support/audited-grant.ts';
import { codeOf, freshKey } from '#tests/support/payment-office.ts';
import { person } from '#tests/support/people.ts';
import { addReceipt, receipt, reportToWrite } from '#tests/support/report.ts';
import { agreementWithEquipment, spentGrants, type SpentGrants } from '#tests/support/spent-grants.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let grants: SpentGrants;
let lead: Person;
let finance: Person;

beforeAll(async () => {
  world = await testWorld();
  grants = await spentGrants(world);
  const { programmeId } = grants.office;
  lead = await person(world, 'overall-lead', { programmeId });
  finance = await person(world, 'finance-officer', { programmeId });
});
afterAll(() => world.close());

const broken = (change: Promise<unknown>) =>
  change.then(
    () => 'done',
    (error: { cause?: { constraint_name?: string; code?: string } }) =>
      error.cause?.constraint_name ?? error.cause?.code,
  );

async function rowsOf(code: DownloadCode) {
  const scope = await bookScope(world.db, lead, world.clock.now());
  if (!scope) throw new Error('no books');
  const { body } = expectOk(await takeDownload(world, lead, { code, format: 'csv', headings: null, scope }));
  const rows: Record<string, string>[] = parse(await buffer(body), { columns: true, bom: true });
  return rows.slice(0, -1);
}

/** An agreement with accepted equipment nobody recorded, brought to its closing in a transaction that ends with it. */
async function closedWithoutRecord() {
  const { programmeId } = grants.office;
  const agreement = await agreementWithEquipment(world, programmeId);
  const report = await reportToWrite(world, grants.office, agreement);
  await commit(world, { programmeId, agreement });
  const reportId = report.reportIds[0] ?? '';
  await addReceipt(world, { reportId, owner: report.owner, cost: receipt({ heading: 'equipment', line: 1 }) });
  const [line] = await world.db.select().from(costLines).where(eq(costLines.reportId, reportId));
  const judged = { decision: 'accepted', disallowedEurMinor: 0n, decidedAt: world.clock.now() };
  const accepted = { ...judged, acceptedEurMinor: line?.eurMinor ?? 0n };
  await world.db.transaction(async (tx) => {
    await tx.update(costLines).set(accepted).where(eq(costLines.reportId, reportId));
    await tx.update(agreements).set({ state: 'closing' }).where(eq(agreements.id, agreement.id));
    await tx.update(agreements).set({ state: 'closed' }).where(eq(agreements.id, agreement.id));
  });
}

describe('I34 equipment after the action', () => {
  it('I34: is recorded by the office, corrected by a newer record, and D20 shows the newest', async () => {
    const agreementId = grants.first.agreement.id;
    const officer = grants.office.requester;
    const open = async () => {
      const facts = await closureFacts(world.db, agreementId, { assets: 'x', today: utcDate(world.clock.now()) });
      return facts.equipmentOpen;
    };
    expect(await open()).toBe(1);
    const item = (await equipmentPage(world.db, officer, agreementId))?.rows[0]?.id ?? '';
    const record = async (by: Person, change: object = {}) => {
      const seen = (await equipmentPage(world.db, officer, agreementId))?.seen ?? 0;
      const said = { owner: 'third-party', transferDocument: '', reason: '', serial: '', noSerial: false } as const;
      return recordEquipment(world, by, { agreementId, item, seen, ...said, key: freshKey(), ...change });
    };
    expect(codeOf(await record(finance))).toBe('role-may-not');
    expect(codeOf(await record(officer, { owner: 'public-body' }))).toBe('equipment-document-missing');
    expect(codeOf(await record(officer, { item: world.ids.next() }))).toBe('not-found');
    expectOk(await record(officer));
    expect(codeOf(await record(officer, { seen: 0 }))).toBe('stale');
    expect(await rowsOf('D20')).toMatchObject([{ owner_after: 'third-party', transfer_doc: '' }]);
    expectOk(await record(lead, { owner: 'public-body', transferDocument: 'TR-7' }));
    expect(await rowsOf('D20')).toMatchObject([{ owner_after: 'public-body', transfer_doc: 'TR-7' }]);
    expect(await open()).toBe(0);
    const told = await world.db.select().from(trailEvents).where(eq(trailEvents.kind, 'agreement.equipment-recorded'));
    expect([told.length, JSON.stringify(told).includes('TR-7')]).toEqual([2, false]);
  });

  it('I34: the database takes no other cost, no change, and no closure without the record', async () => {
    const { agreement: own } = grants.second;
    const [other] = await world.db.select().from(costLines).where(eq(costLines.agreementId, own.id));
    const [kept] = await world.db.select().from(equipmentRecords);
    if (!other || !kept) throw new Error('nothing to compare');
    const wrong = { ...kept, id: world.ids.next(), agreementId: own.id, costLineId: other.id };
    expect(await broken(world.db.insert(equipmentRecords).values(wrong))).toBe('equipment_accepted');
    expect(await broken(world.db.update(equipmentRecords).set({ owner: 'lost', reason: 'r' }))).toBe('42501');
    expect(await broken(closedWithoutRecord())).toBe('agreement_closure_equipment');
  });
});

describe('D18: when the contracting authority was told', () => {
  it('finance and the lead record the day and the letter; D18 shows the newest', async () => {
    const [debt] = await world.db.select().from(recoveries);
    if (!debt) throw new Error('no debt');
    const detectedOn = utcDate(debt.detectedAt);
    const told = { recoveryId: debt.id, toldOn: detectedOn, authorityReference: 'Ares(2026)1', told: 0 };
    const report = (by: Person, change: object = {}) =>
      reportToAuthority(world, by, { ...told, key: freshKey(), ...change });
    expect(codeOf(await report(grants.office.requester))).toBe('role-may-not');
    const tomorrow = utcDate(addDays(world.clock.now(), 1));
    expect(codeOf(await report(finance, { toldOn: tomorrow }))).toBe('authority-told-day');
    expect(await rowsOf('D18')).toMatchObject([{ reported_to_ca_at: '' }]);
    expectOk(await report(finance));
    expect(codeOf(await report(lead))).toBe('stale');
    expect(await rowsOf('D18')).toMatchObject([{ reported_to_ca_at: detectedOn }]);
    expect((await recoveryPage(world.db, lead, debt.id))?.authority).toMatchObject({
      report: { number: 1, reference: 'Ares(2026)1' },
      mayReport: true,
    });
    const early = { recoveryId: debt.id, number: 2, toldOn: '2001-01-01', reference: 'x', recordedBy: lead.accountId };
    expect(
      await broken(world.db.insert(recoveryAuthorityReports).values({ ...early, recordedAt: world.clock.now() })),
    ).toBe('authority_report_day');
    const one = and(eq(recoveryAuthorityReports.recoveryId, debt.id), eq(recoveryAuthorityReports.number, 1));
    expect(await broken(world.db.update(recoveryAuthorityReports).set({ reference: 'y' }).where(one))).toBe('42501');
  });
});

describe('D02: where a call was announced', () => {
  it('whoever drafts calls records it beside the versions; D02 shows the newest', async () => {
    const [call] = await world.db.select().from(calls);
    if (!call) throw new Error('no call');
    const manager = await person(world, 'call-manager', { programmeId: call.programmeId });
    const record = (by: Person, change: object = {}) => {
      const said = { authorityReference: '', channels: 'EU portal; radio', seen: 0 };
      return recordAnnouncement(world, by, { callId: call.id, ...said, key: freshKey(), ...change });
    };
    expect(codeOf(await record(grants.office.requester))).toBe('role-may-not');
    expect(codeOf(await record(manager, { channels: '' }))).toBe('announcement-empty');
    expectOk(await record(manager));
    expect(codeOf(await record(manager))).toBe('stale');
    expectOk(await record(manager, { authorityReference: 'Ares(2026)2', seen: 1 }));
    const row = (await rowsOf('D02')).find((each) => each['call_id'] === call.reference);
    expect(row).toMatchObject({ ca_approval_ref: 'Ares(2026)2', channels_published: 'EU portal; radio' });
    const empty = { callId: call.id, number: 3, authorityReference: '', channels: '', recordedBy: manager.accountId };
    expect(await broken(world.db.insert(callAnnouncements).values({ ...empty, recordedAt: world.clock.now() }))).toBe(
      'call_announcements_said',
    );
    expect(await broken(world.db.delete(callAnnouncements))).toBe('42501');
  });
});
