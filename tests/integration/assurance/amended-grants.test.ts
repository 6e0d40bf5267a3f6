import { buffer } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreements } from '#db/schema/agreements.ts';
import { amendments } from '#db/schema/amendments.ts';
import { applications } from '#db/schema/applications.ts';
import { calls } from '#db/schema/calls.ts';
import { milestones } from '#db/schema/milestones.ts';
import { paperOf } from '#app/agreements/agreement-store.server.ts';
import type { AmendmentKind, Wanted } from '#app/agreements/amendments/amendment.ts';
import { carryOut } from '#app/agreements/amendments/carry-out.server.ts';
import { draftAmendment, writeAmendment } from '#app/agreements/amendments/write-amendment.server.ts';
import type { DownloadCode } from '#app/assurance/downloads/download-name.ts';
import { takeDownload } from '#app/assurance/downloads/take-download.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import { bookScope, type BookScope } from '#app/ledger/ledger-scope.server.ts';
import { activeAgreement, type TestAgreement } from '#tests/support/agreement.ts';
import { commit } from '#tests/support/audited-grant.ts';
import { freshKey } from '#tests/support/payment-office.ts';
import { person } from '#tests/support/people.ts';
import { programme } from '#tests/support/programme.ts';
import { proofOf } from '#tests/support/step-up.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';
import { setRules } from '#tests/support/set-rules.ts';

const BEFORE = '2026-11-15';

let world: TestWorld;
let agreement: TestAgreement;
let reference: string;
let people: Readonly<Record<'owner' | 'officer' | 'manager' | 'approver' | 'lead', Person>>;
let scope: BookScope;

/** A grant of EUR 50 000, all for other costs; on the 20th moved, enlarged and prolonged, in this order. */
beforeAll(async () => {
  world = await testWorld();
  const { id: programmeId } = await programme(world);
  await setRules(world, programmeId, { fstpBudgetMinor: 10n ** 9n, envelopeMinor: 10n ** 10n });
  agreement = await activeAgreement(world, { programmeId });
  await commit(world, { programmeId, agreement });
  const [row] = await world.db.select().from(agreements).where(eq(agreements.id, agreement.id));
  reference = row?.reference ?? '';
  const wide = { envelopeMinor: 100_000_00n, maximumMinor: 70_000_00n };
  await world.db
    .update(calls)
    .set(wide)
    .where(eq(calls.id, row?.callId ?? ''));
  await world.db
    .update(applications)
    .set({ requestedMinor: 70_000_00n })
    .where(eq(applications.id, row?.applicationId ?? ''));
  people = {
    owner: await person(world, 'applicant-owner', { organisationId: agreement.organisationId }),
    officer: await person(world, 'grants-officer', { programmeId }),
    manager: await person(world, 'call-manager', { programmeId }),
    approver: await person(world, 'finance-approver', { programmeId }),
    lead: await person(world, 'overall-lead', { programmeId }),
  };
  await twoMilestones(programmeId);
  world.setNow('2026-11-20T09:00:00Z');
  await amended('reallocation', {
    headings: { 'other-costs': '3400000', travel: '600000', equipment: '1000000' },
  });
  await amended('amount', {
    amountMinor: '5500000',
    headings: { 'other-costs': '3900000', travel: '600000', equipment: '1000000' },
    instalments: { 1: '2500000', 2: '2000000', 3: '1000000' },
  });
  await amended('extension', { endsOn: '2027-07-14' });
  const found = await bookScope(world.db, people.lead, world.clock.now());
  if (!found) throw new Error('no books');
  scope = found;
});
afterAll(() => world.close());

/** One was to be reached in November and was never said to be; the other is planned after it. */
async function twoMilestones(programmeId: string): Promise<void> {
  const planned = { programmeId, agreementId: agreement.id, condition: 'Twenty people accompanied', proof: 'A list' };
  const by = { plannedBy: people.officer.accountId, state: 'planned' };
  await world.db.insert(milestones).values([
    {
      ...planned,
      ...by,
      id: world.ids.next(),
      number: 1,
      expectedOn: '2026-11-10',
      plannedAt: new Date('2026-11-02T09:00:00Z'),
    },
    { ...planned, ...by, id: world.ids.next(), number: 2, plannedAt: new Date('2026-11-18T09:00:00Z') },
  ]);
}

async function amended(kind: AmendmentKind, wanted: Wanted): Promise<void> {
  const { owner, officer, manager, approver } = people;
  const draft = { agreementId: agreement.id, kind, key: freshKey() };
  const { amendmentId } = expectOk(await draftAmendment(world, owner, draft));
  const written = { amendmentId, version: 1, wanted, reason: '=The hearings were moved', key: freshKey() };
  expectOk(await writeAmendment(world, owner, written));
  const steps: [Person, string][] = [
    [owner, 'submit'],
    [officer, 'check'],
    [manager, 'approve'],
    [approver, 'approve'],
    [owner, 'sign'],
    [manager, 'countersign'],
  ];
  for (const [who, move] of steps) {
    const [row] = await world.db.select().from(amendments).where(eq(amendments.id, amendmentId));
    if (!row) throw new Error('no amendment');
    const paper = await paperOf(world.db, row);
    const seen = { version: row.version, digest: row.digest ?? '', documentSha256: paper?.sha256 ?? '' };
    const signing = { read: true, proof: await proofOf(world, who) };
    expectOk(await carryOut(world, who, { amendmentId, move, ...seen, ...signing, key: freshKey() }));
  }
}

/** Rows by column key, the control totals apart. */
async function take(code: DownloadCode, days: Partial<BookScope> = {}) {
  const asked = { code, format: 'csv', headings: null, scope: { ...scope, ...days } } as const;
  const { body } = expectOk(await takeDownload(world, people.lead, asked));
  const rows: Record<string, string>[] = parse(await buffer(body), { columns: true, bom: true });
  return { rows: rows.slice(0, -1), total: rows.at(-1) ?? {} };
}

describe('amended grants in the downloads', () => {
  it('I27: D10 has a row for each amount that moved from a heading to another, with reason, form and both approvers', async () => {
    const { rows } = await take('D10');
    const keys = ['amendment_no', 'type', 'heading_from', 'heading_to', 'amount', 'extension_days'];
    expect(rows.map((row) => keys.map((key) => row[key]).join(' | '))).toEqual([
      '1 | addendum | other-costs | equipment | 10000.00 | ',
      '1 | addendum | other-costs | travel | 6000.00 | ',
      '2 | addendum |  | other-costs | 5000.00 | ',
      '3 | addendum |  |  |  | 14',
    ]);
    expect(rows[0]).toMatchObject({
      agreement_id: reference,
      date: '2026-11-20',
      cumulative_pct_each_heading: 'equipment new; other-costs -32.00; travel new',
      reason: `'=The hearings were moved`,
      approver_1: people.manager.alias,
      approver_2: people.approver.alias,
    });
    expect((await take('D10', { to: BEFORE })).rows).toEqual([]);
  });

  it('I32: books that end before an amendment still reconcile, and say what stood then', async () => {
    const before = await take('D09', { to: BEFORE });
    expect(before.rows).toMatchObject([{ amount: '50000.00', end: '2027-06-30', amendments_count: '0' }]);
    expect(before.rows[0]?.['heading_totals']).toBe('other-costs 50000.00');
    expect(before.rows[0]?.['instalment_plan']).toContain('3 final 5000.00');
    const now = await take('D09');
    expect(now.rows).toMatchObject([{ amount: '55000.00', end: '2027-07-14', amendments_count: '3' }]);
    expect(now.rows[0]?.['heading_totals']).toBe('equipment 10000.00; other-costs 39000.00; travel 6000.00');
    const awarded = async (days: Partial<BookScope>) => (await take('D01', days)).total['total_awarded_eur'];
    expect([await awarded({ to: BEFORE }), await awarded({})]).toEqual(['50000.00', '55000.00']);
    expect((await take('D24', { to: BEFORE })).rows.find(({ account }) => account === '9000')?.['closing']).toBe(
      '50000.00',
    );
  });

  it('D19 has milestones beside reports, with the days one is late', async () => {
    const { rows } = await take('D19', { to: BEFORE });
    expect(rows.filter((row) => row['type'] === 'milestone')).toMatchObject([
      { report_id: `${reference}-MS1`, due: '2026-11-10', late_days: '5', submitted: '', decision: '' },
    ]);
    expect((await take('D19')).rows.filter((row) => row['type'] === 'milestone')).toHaveLength(2);
  });
});
