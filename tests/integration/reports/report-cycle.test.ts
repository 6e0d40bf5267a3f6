import { and, asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recoveries } from '#db/schema/recoveries.ts';
import { journalEntries, journalPostings } from '#db/schema/ledger.ts';
import { costLines, reports } from '#db/schema/reports.ts';
import { trailEvents } from '#db/schema/trail.ts';
import { agreementBalance } from '#app/agreements/agreement-balance.server.ts';
import { requestDisbursement } from '#app/disbursements/request-disbursement.server.ts';
import { expectOk } from '#app/kernel/result.ts';
import type { Judgement } from '#app/reports/review/acceptance.ts';
import { decideReport } from '#app/reports/review/decide-report.server.ts';
import { codeOf, freshKey, paid, paymentOffice, type PaymentOffice } from '#tests/support/payment-office.ts';
import {
  addReceipt,
  dinarRate,
  receipt,
  reportOf,
  reportToWrite,
  sendReport,
  type TestReport,
} from '#tests/support/report.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let office: PaymentOffice;

beforeAll(async () => {
  world = await testWorld({ max: 8 });
  office = await paymentOffice(world);
  await dinarRate(world);
});
afterAll(() => world.close());

const full = (acceptedEurMinor: bigint): Judgement => ({ acceptedEurMinor, code: null });

async function decide(reportId: string, judgements: readonly (readonly [string, Judgement])[], version?: number) {
  const report = await reportOf(world, office.requester, reportId);
  const given = { reportId, version: version ?? report.version, judgements: new Map(judgements), key: freshKey() };
  return decideReport(world, office.requester, given);
}

const second = ({ agreement }: TestReport) =>
  requestDisbursement(world, office.requester, {
    agreementId: agreement.id,
    instalmentId: agreement.instalmentIds[1] ?? '',
    key: freshKey(),
  });

async function sentWith(amounts: readonly bigint[]) {
  const made = await reportToWrite(world, office);
  const [reportId = ''] = made.reportIds;
  const lines: string[] = [];
  for (const amountMinor of amounts) {
    lines.push(await addReceipt(world, { reportId, owner: made.owner, cost: receipt({ amountMinor }) }));
  }
  await sendReport(world, made.owner, reportId);
  return { ...made, reportId, lines };
}

describe('from report to postings', () => {
  it('I26, I28, I29, I30, I31: every cent is accepted, owed or still to be accounted for', async () => {
    const made = await reportToWrite(world, office);
    const { agreement, owner } = made;
    const [reportId = ''] = made.reportIds;
    expect(codeOf(await second(made))).toBe('report-not-accepted');
    const add = (cost: Parameters<typeof receipt>[0]) => addReceipt(world, { reportId, owner, cost: receipt(cost) });
    const dinars = await add({ currency: 'TND', amountMinor: 15_000_000n });
    const fees = await add({ amountMinor: 14_000_00n });
    const withVat = await add({ amountMinor: 600_00n, vatMinor: 100_00n, vatRecoverable: true });
    const bare = await add({ amountMinor: 250_00n });
    await sendReport(world, owner, reportId);
    // 15 000.000 TND ÷ 3.3712 = EUR 4 449.4542…
    const judgements = [
      [dinars, full(4_449_45n)],
      [fees, full(14_000_00n)],
      [withVat, { acceptedEurMinor: 500_00n, code: 'ineligible-tax' }],
      [bare, { acceptedEurMinor: 0n, code: 'no-evidence', comment: 'There is no invoice' }],
    ] as const;
    expect(codeOf(await decide(reportId, [...judgements.slice(0, 2), [withVat, full(600_00n)]]))).toBe(
      'vat-recoverable',
    );
    expect(await world.db.$count(journalEntries, eq(journalEntries.reportId, reportId))).toBe(0);
    expectOk(await decide(reportId, judgements));

    expect(await agreementBalance(world.db, agreement.id)).toEqual({
      committed: 0n,
      paid: 25_000_00n,
      accepted: 18_949_45n,
      disallowed: 350_00n,
      refunded: 0n,
      setOff: 0n,
      outstanding: 5_700_55n,
      receivable: 350_00n,
    });
    const postings = await world.db
      .select({
        line: journalEntries.documentReference,
        account: journalPostings.account,
        currency: journalPostings.currency,
        amountMinor: journalPostings.amountMinor,
        eurMinor: journalPostings.eurMinor,
      })
      .from(journalPostings)
      .innerJoin(journalEntries, eq(journalEntries.id, journalPostings.entryId))
      .where(and(eq(journalEntries.reportId, reportId), eq(journalPostings.account, '5000')))
      .orderBy(asc(journalPostings.id));
    const { reference } = await reportOf(world, owner, reportId);
    expect(postings.map((each) => [each.line, each.currency, each.amountMinor, each.eurMinor])).toEqual([
      [`${reference}-L1`, 'TND', 15_000_000n, 4_449_45n],
      [`${reference}-L2`, 'EUR', 14_000_00n, 14_000_00n],
      [`${reference}-L3`, 'EUR', 500_00n, 500_00n],
    ]);
    expect((await reportOf(world, owner, reportId)).state).toBe('part_accepted');
    const [line] = await world.db.select().from(costLines).where(eq(costLines.id, bare));
    expect(line).toMatchObject({
      decision: 'disallowed',
      disallowCode: 'no-evidence',
      decisionComment: 'There is no invoice',
      disallowedEurMinor: 250_00n,
      decidedBy: office.requester.accountId,
    });
    const owed = await world.db.select().from(recoveries).where(eq(recoveries.agreementId, agreement.id));
    expect(owed).toMatchObject([{ state: 'proposed', kind: 'disallowance', amountMinor: 350_00n, reportId }]);
    const decided = and(eq(trailEvents.entityId, reportId), eq(trailEvents.kind, 'report.decided'));
    const [event] = await world.db.select().from(trailEvents).where(decided);
    expect(JSON.stringify(event?.body)).not.toContain('invoice');

    expectOk(await second(made));
  });

  it('I31: accepted cost beyond the advance is posted when the next instalment is paid', async () => {
    const { agreement, reportId, lines } = await sentWith([24_000_00n, 3_000_00n]);
    const [one = '', two = ''] = lines;
    expectOk(await decide(reportId, [[one, full(24_000_00n)], [two, full(3_000_00n)]])); // prettier-ignore
    expect((await reportOf(world, office.requester, reportId)).state).toBe('accepted');
    expect(await agreementBalance(world.db, agreement.id)).toMatchObject({ accepted: 25_000_00n, outstanding: 0n });
    await paid(world, office, { agreement, instalment: 2 });
    expect(await agreementBalance(world.db, agreement.id)).toMatchObject({
      paid: 45_000_00n,
      accepted: 27_000_00n,
      outstanding: 18_000_00n,
    });
  });
});

describe('one decision', () => {
  it('a second one is refused and posts nothing', async () => {
    const { reportId, lines } = await sentWith([1_000_00n]);
    const judgements = [[lines[0] ?? '', full(1_000_00n)]] as const;
    const { version } = await reportOf(world, office.requester, reportId);
    expectOk(await decide(reportId, judgements));
    expect(codeOf(await decide(reportId, judgements))).toBe('move-not-allowed');
    expect(codeOf(await decide(reportId, judgements, version))).toBe('move-not-allowed');
    expect(await world.db.$count(journalEntries, eq(journalEntries.reportId, reportId))).toBe(1);
  });

  it('five officers at once: one decides', async () => {
    const { reportId, lines } = await sentWith([1_000_00n]);
    const all = Array.from({ length: 5 }, () => decide(reportId, [[lines[0] ?? '', full(1_000_00n)]]));
    expect((await Promise.all(all)).map(codeOf).toSorted()).toEqual([...Array(4).fill('move-not-allowed'), 'ok']);
    expect(await world.db.$count(journalEntries, eq(journalEntries.reportId, reportId))).toBe(1);
  });

  it('the same form twice has one effect', async () => {
    const { reportId, lines } = await sentWith([1_000_00n]);
    const { version } = await reportOf(world, office.requester, reportId);
    const judgements = new Map([[lines[0] ?? '', full(1_000_00n)]]);
    const given = { reportId, version, judgements, key: freshKey() };
    const results = await Promise.all([1, 2, 3].map(() => decideReport(world, office.requester, given)));
    expect(results.map(codeOf)).toEqual(['ok', 'ok', 'ok']);
    expect(await world.db.$count(journalEntries, eq(journalEntries.reportId, reportId))).toBe(1);
  });

  it('needs the version that was read, every line, and a role', async () => {
    const { reportId, lines, owner } = await sentWith([1_000_00n, 1n]);
    const judgements = [[lines[0] ?? '', full(1_000_00n)]] as const;
    expect(codeOf(await decide(reportId, judgements, 1))).toBe('stale');
    expect(codeOf(await decide(reportId, judgements))).toBe('line-undecided');
    const given = { reportId, version: 3, judgements: new Map(judgements), key: freshKey() };
    expect(codeOf(await decideReport(world, owner, given))).toBe('role-may-not');
  });
});

describe('I24 the next instalment', () => {
  it.each([
    [17_499_99n, 'consumption-too-low'],
    [17_500_00n, 'ok'],
  ])('I24: with %s accepted of EUR 25 000: %s', async (acceptedMinor, code) => {
    const made = await sentWith([acceptedMinor, 5_000_00n]);
    const [one = '', two = ''] = made.lines;
    expect(codeOf(await second(made))).toBe('report-not-accepted');
    expectOk(await decide(made.reportId, [[one, full(acceptedMinor)], [two, { acceptedEurMinor: 0n, code: 'unreasonable' }]])); // prettier-ignore
    expect(codeOf(await second(made))).toBe(code);
  });
});

describe('the second wall', () => {
  it('I26: the database accepts no more than was claimed, and no disallowance without a code', async () => {
    const { lines, reportId } = await sentWith([100_00n]);
    const own = eq(costLines.id, lines[0] ?? '');
    const set = (values: Partial<typeof costLines.$inferInsert>) => world.db.update(costLines).set(values).where(own);
    const broken = { cause: { constraint_name: 'cost_lines_decided' } };
    const accepted = { decision: 'accepted', acceptedEurMinor: 100_01n, disallowedEurMinor: 0n };
    await expect(set(accepted)).rejects.toMatchObject(broken);
    const uncoded = { decision: 'part-accepted', acceptedEurMinor: 1n, disallowedEurMinor: 99_99n };
    await expect(set(uncoded)).rejects.toMatchObject(broken);
    const [report] = await world.db.select().from(reports).where(eq(reports.id, reportId));
    expect(report?.state).toBe('submitted');
  });

  it('I26: what was claimed stays once it was sent: nothing is changed, added or taken out', async () => {
    const { lines, reportId } = await sentWith([100_00n]);
    const own = eq(costLines.id, lines[0] ?? '');
    const broken = { cause: { constraint_name: 'cost_claim_unchanged' } };
    const changes = [{ description: 'Other' }, { procurementReference: 'T-1' }, { vatMinor: 1n }, { costType: 'cash' }];
    for (const values of changes) {
      await expect(world.db.update(costLines).set(values).where(own)).rejects.toMatchObject(broken);
    }
    await expect(world.db.delete(costLines).where(own)).rejects.toMatchObject(broken);
    const [line] = await world.db.select().from(costLines).where(own);
    if (!line) throw new Error('no line');
    const second = world.db.insert(costLines).values({ ...line, id: world.ids.next(), number: 9 });
    await expect(second).rejects.toMatchObject(broken);
    expect(await world.db.$count(costLines, eq(costLines.reportId, reportId))).toBe(1);
  });
});
