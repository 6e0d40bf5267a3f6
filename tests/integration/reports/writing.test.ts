import { and, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documents } from '#db/schema/documents.ts';
import { costLines } from '#db/schema/reports.ts';
import { trailEvents } from '#db/schema/trail.ts';
import { shiftDays } from '#app/agreements/agreement-period.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import { addRates } from '#app/programme/rate-store.server.ts';
import { addCostLine } from '#app/reports/costs/add-cost-line.server.ts';
import { attachEvidence } from '#app/reports/evidence/attach-evidence.server.ts';
import type { NewCost } from '#app/reports/costs/cost-line.ts';
import { decideReport } from '#app/reports/review/decide-report.server.ts';
import { duplicatesOf } from '#app/reports/evidence/duplicates.server.ts';
import { loadContent } from '#app/reports/load-content.server.ts';
import { removeCostLine } from '#app/reports/costs/remove-cost-line.server.ts';
import { removeEvidence } from '#app/reports/evidence/remove-evidence.server.ts';
import { contentSha256 } from '#app/reports/report-content.ts';
import { saveNarrative } from '#app/reports/narrative/save-narrative.server.ts';
import { submitReport } from '#app/reports/submit-report.server.ts';
import { codeOf, freshKey, paymentOffice, type PaymentOffice } from '#tests/support/payment-office.ts';
import { person } from '#tests/support/people.ts';
import { addReceipt, dinarRate, file, receipt, reportOf, reportToWrite, sendReport } from '#tests/support/report.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let office: PaymentOffice;
let owner: Person;
let reportId: string;
let organisationId: string;

beforeAll(async () => {
  world = await testWorld();
  office = await paymentOffice(world);
  await dinarRate(world);
  const made = await reportToWrite(world, office);
  owner = made.owner;
  reportId = made.reportIds[0] ?? '';
  organisationId = made.agreement.organisationId;
});
afterAll(() => world.close());

const add = (cost: NewCost, who = owner) => addCostLine(world, who, { reportId, cost, key: freshKey() });
const lineOf = async (id: string) => (await world.db.select().from(costLines).where(eq(costLines.id, id)))[0];

describe('costs', () => {
  it('I17: from the first day of the agreement to the last of the period', async () => {
    const { agreement, periodTo } = await reportOf(world, owner, reportId);
    expect(agreement.startsOn).toBe('2026-01-01');
    const after = shiftDays(periodTo, 1);
    expect(codeOf(await add(receipt({ incurredOn: '2025-12-31' })))).toBe('cost-outside-period');
    expect(codeOf(await add(receipt({ incurredOn: after, paidOn: after })))).toBe('cost-outside-period');
    expect(codeOf(await add(receipt({ paidOn: '2026-11-03' })))).toBe('cost-in-future');
    expect(codeOf(await add(receipt({ heading: 'travel' })))).toBe('cost-heading-not-in-budget');
    expect(codeOf(await add(receipt({ incurredOn: '2026-01-01', paidOn: '2026-01-01' })))).toBe('ok');
  });

  it('I28: keeps rate, month and source; a newer rate changes nothing that was converted', async () => {
    const cost = receipt({ currency: 'TND', amountMinor: 337_120n });
    const id = expectOk(await add(cost)).costLineId;
    const kept = { rateMonth: '2026-10', unitsPerEur: '3.3712', rateSource: 'InforEuro', eurMinor: 100_00n };
    expect(await lineOf(id)).toMatchObject(kept);
    world.setNow('2026-11-02T10:00:00Z');
    const at = world.clock.now();
    const newer = { currency: 'TND', month: '2026-10', unitsPerEur: '2', source: 'manual', retrievedAt: at };
    await world.db.transaction((tx) => addRates(tx, [{ ...newer, id: world.ids.next(), enteredBy: owner.accountId }]));
    expect(await lineOf(id)).toMatchObject(kept);
    const next = expectOk(await add({ ...cost, documentNumber: 'F-next' })).costLineId;
    expect(await lineOf(next)).toMatchObject({ rateSource: 'manual', eurMinor: 168_56n });
  });

  it('I28: without a rate nothing is entered', async () => {
    const before = await world.db.$count(costLines, eq(costLines.reportId, reportId));
    const days = { incurredOn: '2026-09-30', paidOn: '2026-09-30' };
    const result = await add(receipt({ currency: 'TND', ...days }));
    expect(result).toMatchObject({ refusal: { code: 'rate-missing', values: { currency: 'TND', month: '2026-09' } } });
    expect(await world.db.$count(costLines, eq(costLines.reportId, reportId))).toBe(before);
  });

  it('I37: the supplier is in the vault only, and the same one is one record', async () => {
    const supplier = 'Imprimerie Fictive';
    const ids = [];
    for (let i = 0; i < 2; i += 1) ids.push(expectOk(await add(receipt({ supplier }))).costLineId);
    const lines = await Promise.all(ids.map(lineOf));
    expect(lines[0]?.supplierId).toBe(lines[1]?.supplierId);
    expect(JSON.stringify([...lines, await world.db.select().from(trailEvents)], (_, value: unknown) =>
      typeof value === 'bigint' ? value.toString() : value,
    )).not.toContain(supplier); // prettier-ignore
  });

  it('the same form twice adds one cost', async () => {
    const given = { reportId, cost: receipt(), key: freshKey() };
    const results = await Promise.all([1, 2, 3].map(() => addCostLine(world, owner, given)));
    expect(new Set(results.map((result) => expectOk(result).costLineId)).size).toBe(1);
  });

  it('belong to their organisation: others, and the office, cannot write', async () => {
    const stranger = await person(world, 'applicant-owner', { organisationId: world.ids.next() });
    const viewer = await person(world, 'applicant-viewer', { organisationId });
    expect(codeOf(await add(receipt(), stranger))).toBe('not-found');
    expect(codeOf(await add(receipt(), viewer))).toBe('role-may-not');
    expect(codeOf(await add(receipt(), office.requester))).toBe('role-may-not');
  });
});

describe('documents', () => {
  it('keep what a scanner said of them (UP-5)', async () => {
    const costLineId = await addReceipt(world, { reportId, owner, cost: receipt() });
    for (const [text, scan] of [['looked at'], ['looked at too', 'clean']] as const) {
      const upload = scan ? { ...file(text), scan } : file(text);
      const given = { reportId, costLineId, label: 'invoice', upload, key: freshKey() } as const;
      const { documentId } = expectOk(await attachEvidence(world, owner, given));
      const kept = await world.db.select().from(documents).where(eq(documents.id, documentId));
      expect(kept).toMatchObject([{ scan: scan ?? 'not-scanned' }]);
    }
    expectOk(await removeCostLine(world, owner, { reportId, costLineId, key: freshKey() }));
  });

  it('hang on their cost, can be taken back, and go with it', async () => {
    const costLineId = await addReceipt(world, { reportId, owner, cost: receipt() });
    const attach = (text: string, line = costLineId) =>
      attachEvidence(world, owner, {
        reportId,
        costLineId: line,
        label: 'invoice',
        upload: file(text),
        key: freshKey(),
      });
    expect(codeOf(await attach('lost', world.ids.next()))).toBe('not-found');
    const first = expectOk(await attach('first')).documentId;
    const second = expectOk(await attach('second')).documentId;
    const left = () => world.db.$count(documents, and(eq(documents.ownerId, reportId), isNull(documents.removedAt)));
    expect(await left()).toBe(2);
    const remove = (documentId: string) =>
      removeEvidence(world, owner, { reportId, costLineId, documentId, key: freshKey() });
    expectOk(await remove(first));
    expect(codeOf(await remove(first))).toBe('not-found');
    expect(await left()).toBe(1);
    expectOk(await removeCostLine(world, owner, { reportId, costLineId, key: freshKey() }));
    expect(await left()).toBe(0);
    expect(codeOf(await remove(second))).toBe('not-found');
  });
});

describe('I33 double funding', () => {
  it('I33: the same receipt and the same file are found across agreements, and the decision is logged', async () => {
    const [one, other] = [await reportToWrite(world, office), await reportToWrite(world, office)];
    const cost = receipt({ amountMinor: 75_00n });
    const there = { reportId: one.reportIds[0] ?? '', owner: one.owner };
    const here = { reportId: other.reportIds[0] ?? '', owner: other.owner };
    const known = await addReceipt(world, { ...there, cost });
    const again = await addReceipt(world, {
      ...here,
      cost: { ...cost, supplier: `  ${cost.supplier.toUpperCase()} ` },
    });
    const scanned = await addReceipt(world, { ...here, cost: receipt() });
    await addReceipt(world, { ...here, cost: { ...cost, amountMinor: 75_01n } });
    const attach = (about: typeof here, costLineId: string) =>
      attachEvidence(world, about.owner, {
        reportId: about.reportId,
        costLineId,
        label: 'invoice',
        upload: file('the very same scan'),
        key: freshKey(),
      });
    expectOk(await attach(there, known));
    expectOk(await attach(here, scanned));
    const { reference } = await reportOf(world, one.owner, there.reportId);
    const found = await duplicatesOf(world.db, here.reportId);
    expect(found.map(({ costLineId, kind, otherReference }) => ({ costLineId, kind, otherReference }))).toEqual([
      { costLineId: again, kind: 'receipt', otherReference: `${reference}-L1` },
      { costLineId: scanned, kind: 'document', otherReference: `${reference}-L1` },
    ]);
    await sendReport(world, here.owner, here.reportId);
    const { version } = await reportOf(world, here.owner, here.reportId);
    const lines = await world.db.select().from(costLines).where(eq(costLines.reportId, here.reportId));
    const judgements = new Map(lines.map((line) => [line.id, { acceptedEurMinor: 0n, code: 'duplicate' as const }]));
    const given = { reportId: here.reportId, version, judgements, key: freshKey() };
    expectOk(await decideReport(world, office.requester, given));
    const decided = and(eq(trailEvents.entityId, here.reportId), eq(trailEvents.kind, 'report.decided'));
    const [event] = await world.db.select().from(trailEvents).where(decided);
    expect(event?.body).toMatchObject({ duplicates: [1, 2] });
  });
});

describe('narrative and submission', () => {
  it('a stale narrative is refused, and what was seen is what is sent', async () => {
    const narrative = { results: 'Done', difficulties: '', learning: '' };
    const { version } = await reportOf(world, owner, reportId);
    const save = (from: number) =>
      saveNarrative(world, owner, { reportId, version: from, narrative, indicators: [], key: freshKey() });
    expectOk(await save(version));
    expect(codeOf(await save(version))).toBe('stale');
    const seen = contentSha256(await loadContent(world.db, await reportOf(world, owner, reportId)));
    expectOk(await add(receipt()));
    const send = (contentSha: string, confirmed = true, who = owner) =>
      submitReport(world, who, { reportId, contentSha256: contentSha, confirmed, key: freshKey() });
    expect(codeOf(await send(seen))).toBe('stale');
    const without = contentSha256(await loadContent(world.db, await reportOf(world, owner, reportId)));
    await world.db.update(costLines).set({ procurementReference: 'T-9' }).where(eq(costLines.reportId, reportId));
    expect(codeOf(await send(without))).toBe('stale');
    const now = contentSha256(await loadContent(world.db, await reportOf(world, owner, reportId)));
    expect(codeOf(await send(now, false))).toBe('report-not-confirmed');
    const editor = await person(world, 'applicant-editor', { organisationId });
    expect(codeOf(await send(now, true, editor))).toBe('role-may-not');
    expectOk(await send(now));
    expect(await reportOf(world, owner, reportId)).toMatchObject({ state: 'submitted', submittedSha256: now });
    expect(codeOf(await send(now))).toBe('move-not-allowed');
    expect(codeOf(await add(receipt()))).toBe('move-not-allowed');
  });
});
