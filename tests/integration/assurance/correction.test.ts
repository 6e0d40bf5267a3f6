import { buffer } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import { asc, desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recoveries } from '#db/schema/recoveries.ts';
import { journalChain, journalEntries } from '#db/schema/ledger.ts';
import { notices } from '#db/schema/messages.ts';
import { costCorrections } from '#db/schema/cost-corrections.ts';
import { costLines } from '#db/schema/reports.ts';
import { trailEvents } from '#db/schema/trail.ts';
import { agreementBalance } from '#app/agreements/agreement-balance.server.ts';
import { takeDownload } from '#app/assurance/downloads/take-download.server.ts';
import { booksOf } from '#app/assurance/reconciliation-facts.server.ts';
import { correctFinding } from '#app/assurance/sampling/correct-finding.server.ts';
import { withSnapshot } from '#app/assurance/snapshot.server.ts';
import { settleRecovery } from '#app/disbursements/settle-recovery.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import { bookScope } from '#app/ledger/ledger-scope.server.ts';
import { verifyStoredJournal } from '#app/ledger/verify-journal.server.ts';
import { auditedGrant, type AuditedGrant } from '#tests/support/audited-grant.ts';
import { auditorWithBooks, drawn, findingOf, sampleOf, upheldFinding } from '#tests/support/audit-sample.ts';
import { codeOf, freshKey } from '#tests/support/payment-office.ts';
import { person } from '#tests/support/people.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let grant: AuditedGrant;
let auditor: Person;
let finance: Person;
let owner: Person;
let sampleId: string;
/** Lines of EUR 10 000, XOF (EUR 9 000 accepted of 10 000) and cash of EUR 8 000, of which 2 000 wait for money. */
let numbers: readonly string[];

beforeAll(async () => {
  world = await testWorld();
  grant = await auditedGrant(world);
  const { programmeId, agreement } = grant;
  auditor = await auditorWithBooks(world, grant);
  finance = await person(world, 'finance-officer', { programmeId });
  owner = await person(world, 'applicant-owner', { organisationId: agreement.organisationId });
  world.setNow('2026-11-05T09:00:00Z');
  sampleId = await drawn(world, auditor, { method: 'random', size: 3, seed: 'money' });
  numbers = (await sampleOf(world, auditor, sampleId)).lines.map((line) => line.transactionNo).toSorted();
});
afterAll(() => world.close());

const uphold = (line: number, ineligible: bigint) =>
  upheldFinding(world, { auditor, lead: grant.lead, sampleId, transactionNo: numbers[line - 1] ?? '', ineligible });

const correct = (findingId: string, who = finance) =>
  correctFinding(world, who, { findingId, version: 3, key: freshKey() });

const lines = () => world.db.select().from(costLines).orderBy(asc(costLines.number));

const balance = async () => {
  const { accepted, outstanding, receivable } = await agreementBalance(world.db, grant.agreement.id);
  return { accepted, outstanding, receivable };
};

/** I32: what does not agree in the books up to that day. */
async function differing(to: string): Promise<readonly string[]> {
  const days = { programmeId: grant.programmeId, from: '2026-01-01', to };
  const books = await withSnapshot(world, { engagement: null }, (tx) => booksOf(tx, days));
  return books.reconciliation.checks.filter((check) => check.differenceMinor !== 0n).map((check) => check.name);
}

async function d13(to: string): Promise<Record<string, string>[]> {
  const scope = await bookScope(world.db, auditor, world.clock.now());
  if (!scope) throw new Error('no engagement');
  const asked = { code: 'D13', format: 'csv', headings: null, scope: { ...scope, to } } as const;
  const { body } = expectOk(await takeDownload(world, auditor, asked));
  const rows: Record<string, string>[] = parse(await buffer(body), { columns: true, bom: true });
  return rows.slice(0, -1);
}

describe('a finding that is corrected', () => {
  it('is booked by finance, by somebody who did not accept the cost, once it is upheld', async () => {
    const findingId = await uphold(1, 1_500_00n);
    expect(codeOf(await correct(findingId, auditor))).toBe('role-may-not');
    expect(codeOf(await correct(findingId, grant.lead))).toBe('role-may-not');
    const [line] = await lines();
    const judge = { ...finance, accountId: line?.decidedBy ?? '' };
    expect(codeOf(await correct(findingId, judge))).toBe('corrector-decided-cost');
    const elsewhere = await person(world, 'finance-officer', { programmeId: world.ids.next() });
    expect(codeOf(await correct(findingId, elsewhere))).toBe('not-found');
    expect(await world.db.$count(costCorrections)).toBe(0);
  });

  it('I26, I30, I31: waiting cost takes the place of what was wrong, so nothing is owed', async () => {
    expect(await balance()).toEqual({ accepted: 25_000_00n, outstanding: 0n, receivable: 0n });
    const findingId = (await sampleOf(world, auditor, sampleId)).findings[0]?.id ?? '';
    expectOk(await correct(findingId));
    expect(codeOf(await correct(findingId))).toBe('move-not-allowed');
    expect(await balance()).toEqual({ accepted: 25_000_00n, outstanding: 0n, receivable: 0n });
    expect((await lines())[0]).toMatchObject({
      decision: 'part-accepted',
      acceptedEurMinor: 8_500_00n,
      disallowedEurMinor: 1_500_00n,
      disallowCode: 'no-evidence',
    });
    expect(await world.db.$count(recoveries)).toBe(0);
    expect((await findingOf(world, auditor, findingId)).recovery).toBeNull();
    expect(await differing('2026-12-31')).toEqual([]);
  });

  it('I30, I32: what had been advanced is owed: a mirror, a new entry, a recovery; the books agree to the cent', async () => {
    world.setNow('2026-11-06T09:00:00Z');
    const findingId = await uphold(2, 3_000_00n);
    expectOk(await correct(findingId));
    // 500 still waited; the rest of the 3 000 was the programme's money.
    expect(await balance()).toEqual({ accepted: 22_500_00n, outstanding: 0n, receivable: 2_500_00n });
    const entries = await world.db
      .select({ rule: journalEntries.rule, about: journalEntries.documentReference })
      .from(journalEntries)
      .innerJoin(journalChain, eq(journalChain.entryId, journalEntries.id))
      .where(eq(journalEntries.valueDate, '2026-11-06'))
      .orderBy(asc(journalChain.entryNo));
    const [, second, third] = numbers;
    expect(entries).toEqual([
      { rule: 'reverse', about: second },
      { rule: 'accept', about: second },
      { rule: 'accept', about: third },
      { rule: 'disallow', about: second },
    ]);
    const [recovery] = await world.db.select().from(recoveries).orderBy(desc(recoveries.id));
    expect(recovery).toMatchObject({ kind: 'disallowance', state: 'proposed', amountMinor: 2_500_00n });
    expect((await findingOf(world, finance, findingId)).recovery?.reference).toBe(recovery?.reference);
    expect(await differing('2026-12-31')).toEqual([]);
    const verdict = await world.db.transaction((tx) => verifyStoredJournal(tx, grant.programmeId));
    expect(verdict.fault).toBeNull();
  });

  it('I32: books of earlier days stay as they were, line by line', async () => {
    for (const day of ['2026-11-02', '2026-11-05', '2026-11-06']) expect(await differing(day), day).toEqual([]);
    const accepted = async (day: string) => (await d13(day)).map((row) => [row['accepted_eur'], row['disallow_code']]);
    expect(await accepted('2026-11-04')).toEqual([
      ['10000.00', ''],
      ['9000.00', 'no-evidence'],
      ['8000.00', ''],
    ]);
    expect(await accepted('2026-11-05')).toEqual([
      ['8500.00', 'no-evidence'],
      ['9000.00', 'no-evidence'],
      ['8000.00', ''],
    ]);
    expect((await accepted('2026-12-31'))[1]).toEqual(['6000.00', 'no-evidence']);
  });

  it('tells the grantee and the auditor, and leaves the whole chain in the trail', async () => {
    const told = await world.db.select().from(notices).where(eq(notices.accountId, owner.accountId));
    expect(told.filter((each) => each.kind === 'cost-corrected')).toHaveLength(2);
    const [recovery] = await world.db.select({ id: recoveries.id }).from(recoveries);
    const [proposed] = await world.db
      .select()
      .from(trailEvents)
      .where(eq(trailEvents.entityId, recovery?.id ?? ''));
    expect(proposed).toMatchObject({ command: 'correct-finding', kind: 'recovery.proposed', actor: finance.accountId });
    for (const kind of ['finding.corrected', 'report.corrected']) {
      expect(await world.db.$count(trailEvents, eq(trailEvents.kind, kind)), kind).toBe(2);
    }
  });

  it('I31: the recovery is set off like any other, and what is corrected afterwards is owed in full', async () => {
    const [recovery] = await world.db.select().from(recoveries);
    for (const move of ['order', 'offset'] as const) {
      const given = { recoveryId: recovery?.id ?? '', move, valueDate: '2026-11-06', key: freshKey() };
      expectOk(await settleRecovery(world, finance, given));
    }
    expect(await balance()).toEqual({ accepted: 22_500_00n, outstanding: 2_500_00n, receivable: 0n });
    expectOk(await correct(await uphold(3, 8_000_00n)));
    expect(await balance()).toEqual({ accepted: 14_500_00n, outstanding: 2_500_00n, receivable: 8_000_00n });
    expect((await lines())[2]).toMatchObject({ decision: 'disallowed', acceptedEurMinor: 0n });
    for (const day of ['2026-11-04', '2026-11-05', '2026-12-31']) expect(await differing(day), day).toEqual([]);
  });

  it('I26: the database refuses a second correction of a finding, and one by whoever accepted the cost', async () => {
    const [first] = await world.db.select().from(costCorrections);
    const [line] = await lines();
    if (!first || !line?.decidedBy) throw new Error('nothing was corrected');
    const insert = (changes: object) =>
      world.db
        .insert(costCorrections)
        .values({ ...first, id: world.ids.next(), ...changes })
        .then(
          () => 'done',
          (error: { cause?: { constraint_name?: string } }) => error.cause?.constraint_name ?? '',
        );
    expect(await insert({})).toMatch(/causeId/);
    expect(await insert({ causeId: world.ids.next(), correctedBy: line.decidedBy })).toBe('correction_by_another');
  });
});
