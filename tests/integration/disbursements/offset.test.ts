import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreements } from '#db/schema/agreements.ts';
import { bankLines } from '#db/schema/bank.ts';
import { disbursements } from '#db/schema/disbursements.ts';
import { recoveries, recoverySettlements } from '#db/schema/recoveries.ts';
import { reports } from '#db/schema/reports.ts';
import { agreementBalance } from '#app/agreements/agreement-balance.server.ts';
import { bankLinePage } from '#app/disbursements/bank/bank-pages.server.ts';
import { importBankFile } from '#app/disbursements/bank/import-bank-file.server.ts';
import { owedCandidates } from '#app/disbursements/bank/owed-candidates.server.ts';
import { resolveBankLine } from '#app/disbursements/bank/resolve-bank-line.server.ts';
import { cancelDisbursement } from '#app/disbursements/cancel-disbursement.server.ts';
import { duePage } from '#app/disbursements/due-pages.server.ts';
import { claimUnspent } from '#app/disbursements/claim-unspent.server.ts';
import { proposeRecovery } from '#app/disbursements/propose-recovery.server.ts';
import { recoveryPage } from '#app/disbursements/recovery-pages.server.ts';
import { requestPage } from '#app/disbursements/request-pages.server.ts';
import { settleRecovery } from '#app/disbursements/settle-recovery.server.ts';
import { decideProposedWriteOff, proposeWriteOff } from '#app/disbursements/write-off-recovery.server.ts';
import { unspentAdvances } from '#app/disbursements/unspent-pages.server.ts';
import { euro } from '#app/kernel/money.ts';
import { expectOk } from '#app/kernel/result.ts';
import { appendEntry } from '#app/ledger/journal-store.server.ts';
import { balancedEntry, transfer } from '#app/ledger/journal.ts';
import { scheduleReports } from '#app/reports/schedule/schedule-reports.server.ts';
import { activeAgreement, type TestAgreement } from '#tests/support/agreement.ts';
import { statement, uploaded } from '#tests/support/bank-statement.ts';
import { codeOf, freshKey, paid, paymentOffice, type PaymentOffice } from '#tests/support/payment-office.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let office: PaymentOffice;

const ON = '2026-11-02';

beforeAll(async () => {
  world = await testWorld();
  office = await paymentOffice(world);
});
afterAll(() => world.close());

type Owing = { readonly agreement: TestAgreement; readonly recoveryId: string; readonly reference: string };

/** EUR 25 000 of EUR 50 000 paid, EUR 2 000 of it disallowed and its repayment ordered, the reports decided. */
async function owing(): Promise<Owing> {
  const { programmeId, requester, checker } = office;
  const agreement = await activeAgreement(world, { programmeId });
  const { id } = agreement;
  await paid(world, office, { agreement, instalment: 1 });
  const memo = { programmeId, agreementId: id, documentReference: 'T', valueDate: ON, preparedBy: 'x' };
  const rate = { unitsPerEur: '1', month: '2026-11', source: 'EUR' };
  const lines = (debit: '1300' | '5000', minor: bigint) =>
    transfer({ debit, credit: '1200', amount: euro(minor), eurMinor: minor, rate });
  const { recovery } = await world.db.transaction(async (tx) => {
    const event = { kind: 'agreement.activated', programmeId, entity: { kind: 'agreement', id }, body: {} } as const;
    await scheduleReports(world, tx, requester, event);
    await tx.update(reports).set({ state: 'accepted' }).where(eq(reports.agreementId, id));
    await appendEntry(world, tx, balancedEntry({ ...memo, rule: 'disallow' }, lines('1300', 2_000_00n)));
    await appendEntry(world, tx, balancedEntry({ ...memo, rule: 'accept' }, lines('5000', 22_000_00n)));
    const [row] = await tx.select().from(agreements).where(eq(agreements.id, id));
    if (!row) throw new Error('no agreement');
    return proposeRecovery(world, tx, { agreement: row, kind: 'disallowance', amountMinor: 2_000_00n });
  });
  const order = { recoveryId: recovery.id, move: 'order', valueDate: ON, key: freshKey() } as const;
  expectOk(await settleRecovery(world, checker, order));
  return { agreement, recoveryId: recovery.id, reference: recovery.reference };
}

const settle = (recoveryId: string, move: 'offset' | 'repay') =>
  settleRecovery(world, office.checker, { recoveryId, move, valueDate: ON, key: freshKey() });

const broken = (change: Promise<unknown>) =>
  change.then(
    () => 'done',
    (error: { cause?: { constraint_name?: string } }) => error.cause?.constraint_name,
  );

describe('a recovery set off against the grant', () => {
  it('I23, I30: reduces the next payment; a cancelled one frees it for the one after; the database keeps it back too', async () => {
    const { agreement, recoveryId } = await owing();
    const { requester, checker } = office;
    expectOk(await settle(recoveryId, 'offset'));
    expect(await agreementBalance(world.db, agreement.id)).toMatchObject({ outstanding: 3_000_00n, receivable: 0n, setOff: 2_000_00n }); // prettier-ignore
    const page = await requestPage(world.db, requester, agreement.id, ON);
    expect(page?.plan[1]?.calculation).toMatchObject({
      grossMinor: 20_000_00n,
      offsetMinor: 2_000_00n,
      payableMinor: 18_000_00n,
    });
    const [earlier] = await world.db.select().from(disbursements).where(eq(disbursements.agreementId, agreement.id));
    const given = { agreementId: agreement.id, instalmentId: agreement.instalmentIds[1] ?? '' };
    const straight = (changes: object) =>
      world.db.insert(disbursements).values({
        ...(earlier as typeof disbursements.$inferInsert),
        ...given,
        id: world.ids.next(),
        reference: `X-${world.ids.next()}`,
        state: 'requested',
        batchId: null,
        ...changes,
      });
    expect(await broken(straight({ amountMinor: 20_000_00n }))).toBe('disbursement_keeps_back');
    expect(await broken(straight({ amountMinor: 17_000_00n, offsetMinor: 3_000_00n }))).toBe('disbursement_keeps_back');
    const spare = world.ids.next();
    await straight({ id: spare, amountMinor: 18_000_00n, offsetMinor: 2_000_00n });
    expect(
      await broken(world.db.update(disbursements).set({ offsetMinor: 0n }).where(eq(disbursements.id, spare))),
    ).toBe('disbursement_unchanged');
    expect((await requestPage(world.db, requester, agreement.id, ON))?.plan[1]?.calculation.offsetMinor).toBe(0n);
    expectOk(await cancelDisbursement(world, checker, { disbursementId: spare, reason: 'again', key: freshKey() }));
    expect((await requestPage(world.db, requester, agreement.id, ON))?.plan[1]?.calculation.offsetMinor).toBe(
      2_000_00n,
    );
  });

  it('is refused where it leaves the next instalment nothing to pay, or no instalment is left', async () => {
    const { programmeId } = office;
    const agreement = await activeAgreement(world, { programmeId, plan: [10_000_00n] });
    await paid(world, office, { agreement, instalment: 1 });
    const [row] = await world.db.select().from(agreements).where(eq(agreements.id, agreement.id));
    if (!row) throw new Error('no agreement');
    const { recovery } = await world.db.transaction((tx) =>
      proposeRecovery(world, tx, { agreement: row, kind: 'irregularity', amountMinor: 1_00n }),
    );
    await world.db.update(recoveries).set({ state: 'ordered' }).where(eq(recoveries.id, recovery.id));
    expect(codeOf(await settle(recovery.id, 'offset'))).toBe('offset-nothing-to-pay');
  });
});

describe('a repayment on the statement', () => {
  it('LG-7, I30: credits a person names as a recovery repay it, in parts and never beyond, on the bank’s value date', async () => {
    const { agreement, recoveryId, reference } = await owing();
    const { checker } = office;
    const file = statement(
      ['1500.00', '500.01', '500.00'].map((amount) => ({ amount, direction: 'CRDT' as const })),
      { reference: 'OWED-1' },
    );
    const { fileId } = expectOk(await importBankFile(world, checker, { upload: uploaded(file), key: freshKey() }));
    const lines = await world.db.select().from(bankLines).where(eq(bankLines.fileId, fileId));
    const lineOf = (minor: bigint) => {
      const line = lines.find(({ amountMinor }) => amountMinor === minor);
      if (!line) throw new Error('no such movement');
      return line;
    };
    const [part, more, rest] = [lineOf(1_500_00n), lineOf(500_01n), lineOf(500_00n)];
    expect(part.openReason).toBe('no-reference');
    const shown = await bankLinePage(world.db, checker, part.id);
    const candidates = shown ? await owedCandidates(world.db, checker, shown) : [];
    expect(candidates.find((each) => each.reference === reference)).toMatchObject({ restMinor: 2_000_00n });
    const name = (lineId: string, named: string) => {
      const said = { lineId, as: 'repayment', reference: named, note: '', version: 1, key: freshKey() } as const;
      return resolveBankLine(world, checker, said);
    };
    expect(codeOf(await name(part.id, 'R-UNKNOWN'))).toBe('recovery-reference-unknown');
    const forged = {
      state: 'settled',
      settledAs: 'repaid',
      recoveryId,
      resolvedBy: 'x',
      resolvedAt: world.clock.now(),
    };
    expect(await broken(world.db.update(bankLines).set(forged).where(eq(bankLines.id, part.id)))).toBe(
      'bank_line_repays',
    );
    expectOk(await name(part.id, reference));
    const owedNow = async () => (await world.db.select().from(recoveries).where(eq(recoveries.id, recoveryId)))[0];
    expect(await owedNow()).toMatchObject({ state: 'ordered', settledMinor: 1_500_00n, settledAt: null });
    expect(await agreementBalance(world.db, agreement.id)).toMatchObject({ refunded: 1_500_00n, receivable: 500_00n });
    expect(codeOf(await name(more.id, reference))).toBe('line-amount-differs');
    expectOk(await name(rest.id, reference));
    expect(await owedNow()).toMatchObject({ state: 'repaid', settledMinor: 2_000_00n });
    expect(await agreementBalance(world.db, agreement.id)).toMatchObject({ refunded: 2_000_00n, receivable: 0n });
    expect(await bankLinePage(world.db, checker, part.id)).toMatchObject({ settledAs: 'repaid', recovery: reference });
    expect(codeOf(await settle(recoveryId, 'repay'))).toBe('move-not-allowed');
  });
});

describe('a debt settled in parts', () => {
  const settlePart = (recoveryId: string, move: 'offset' | 'repay', amountMinor: bigint, version?: number) =>
    settleRecovery(world, office.checker, {
      recoveryId,
      move,
      amountMinor,
      valueDate: ON,
      ...(version ? { version } : {}),
      key: freshKey(),
    });

  it('I30, I34: a part set off, a part paid back, the rest given up by two: every posting exact, nothing over', async () => {
    const { agreement, recoveryId } = await owing();
    const { checker, requester } = office;
    const [approver] = office.approvers;
    if (!approver) throw new Error('no approver');
    expectOk(await settlePart(recoveryId, 'offset', 700_00n));
    const months = async () => (await duePage(world.db, checker, world.clock.now())).months;
    expect((await months()).reduce((sum, { setOffMinor }) => sum + setOffMinor, 0n)).toBeGreaterThanOrEqual(700_00n);
    const page = await requestPage(world.db, requester, agreement.id, ON);
    expect(page?.plan[1]?.calculation).toMatchObject({ offsetMinor: 700_00n, payableMinor: 19_300_00n });
    expect(codeOf(await settlePart(recoveryId, 'repay', 1n, 2))).toBe('stale');
    expectOk(await settlePart(recoveryId, 'repay', 300_00n));
    expect(codeOf(await settlePart(recoveryId, 'repay', 1_000_01n))).toBe('recovery-over-collected');
    const about = () => ({ recoveryId, key: freshKey() });
    const outcome = (which: 'approve' | 'refuse') =>
      decideProposedWriteOff(world, approver, { ...about(), outcome: which });
    expectOk(await proposeWriteOff(world, checker, { ...about(), reason: 'The group was dissolved.' }));
    expectOk(await settlePart(recoveryId, 'repay', 100_00n));
    expect(codeOf(await outcome('approve'))).toBe('write-off-amount-changed');
    expectOk(await outcome('refuse'));
    expectOk(await proposeWriteOff(world, checker, { ...about(), reason: 'The group was dissolved.' }));
    expectOk(await outcome('approve'));
    const shown = await recoveryPage(world.db, checker, recoveryId);
    expect(shown?.recovery).toMatchObject({ state: 'written_off', settledMinor: 2_000_00n });
    expect(shown?.recovery.parts.map(({ way, amountMinor }) => [way, amountMinor])).toEqual([
      ['offset', 700_00n],
      ['repaid', 300_00n],
      ['repaid', 100_00n],
      ['written_off', 900_00n],
    ]);
    const balance = await agreementBalance(world.db, agreement.id);
    expect(balance).toMatchObject({ receivable: 0n, refunded: 400_00n, setOff: 700_00n });
  });

  it('I30: ten people at once collect no cent more than is owed', async () => {
    const { agreement, recoveryId } = await owing();
    const answers = await Promise.all(Array.from({ length: 10 }, () => settlePart(recoveryId, 'repay', 600_00n)));
    expect(answers.map(codeOf).toSorted()).toEqual([
      'ok',
      'ok',
      'ok',
      ...Array.from({ length: 7 }, () => 'recovery-over-collected'),
    ]);
    expect(await agreementBalance(world.db, agreement.id)).toMatchObject({ refunded: 1_800_00n, receivable: 200_00n });
  });

  it('I30: the database adds the parts up itself, and takes none without its posting', async () => {
    const { recoveryId } = await owing();
    expectOk(await settlePart(recoveryId, 'repay', 1_999_99n));
    const own = eq(recoveries.id, recoveryId);
    expect(await broken(world.db.update(recoveries).set({ settledMinor: 0n }).where(own))).toBe('recovery_settled_sum');
    expect(await broken(world.db.update(recoveries).set({ state: 'repaid' }).where(own))).toBe(
      'recoveries_settled_whole',
    );
    const [part] = await world.db
      .select()
      .from(recoverySettlements)
      .where(eq(recoverySettlements.recoveryId, recoveryId));
    if (!part) throw new Error('no part');
    const again = (given: object) =>
      broken(world.db.insert(recoverySettlements).values({ ...part, number: 2, ...given }));
    expect(await again({ amountMinor: 2n })).toBe('recovery_over_collected');
    expect(await again({ amountMinor: 1n })).toBe('recovery_settlement_posted');
    expect(await again({ amountMinor: 1n, way: 'written_off' })).toMatch(
      /^recovery_(settlement_posted|written_off_by_two)$/,
    );
  });
});

describe('an unspent advance', () => {
  it('I31: becomes a recovery with its posting, and the list of them is empty of it', async () => {
    const { agreement } = await owing();
    const { checker, requester } = office;
    const listed = async () => (await unspentAdvances(world.db, checker)).find((row) => row.id === agreement.id);
    expect(await listed()).toMatchObject({ outstandingMinor: 1_000_00n });
    const claim = { agreementId: agreement.id, key: freshKey() };
    expect(codeOf(await claimUnspent(world, requester, claim))).toBe('role-may-not');
    const { recoveryId } = expectOk(await claimUnspent(world, checker, claim));
    const [row] = await world.db
      .select()
      .from(recoveries)
      .where(and(eq(recoveries.id, recoveryId), eq(recoveries.kind, 'unspent')));
    expect(row).toMatchObject({ state: 'proposed', amountMinor: 1_000_00n });
    expect(await agreementBalance(world.db, agreement.id)).toMatchObject({ outstanding: 0n, receivable: 3_000_00n });
    expect(await listed()).toBeUndefined();
    expect(codeOf(await claimUnspent(world, checker, { ...claim, key: freshKey() }))).toBe('unspent-nothing');
  });
});
