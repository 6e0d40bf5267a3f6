import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recoveries } from '#db/schema/recoveries.ts';
import { agreementBalance } from '#app/agreements/agreement-balance.server.ts';
import { contestRecovery } from '#app/disbursements/contest-recovery.server.ts';
import { openDebitNote } from '#app/disbursements/open-debit-note.server.ts';
import { ownRecovery, recoveryPage } from '#app/disbursements/recovery-pages.server.ts';
import { settleRecovery } from '#app/disbursements/settle-recovery.server.ts';
import { decideProposedWriteOff, proposeWriteOff } from '#app/disbursements/write-off-recovery.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { euro } from '#app/kernel/money.ts';
import { expectOk } from '#app/kernel/result.ts';
import { appendEntry } from '#app/ledger/journal-store.server.ts';
import { balancedEntry, transfer } from '#app/ledger/journal.ts';
import { closePeriod } from '#app/programme/close-period.server.ts';
import { activeAgreement, type TestAgreement } from '#tests/support/agreement.ts';
import { codeOf, freshKey, paymentOffice, type PaymentOffice } from '#tests/support/payment-office.ts';
import { person } from '#tests/support/people.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let office: PaymentOffice;

beforeAll(async () => {
  world = await testWorld();
  office = await paymentOffice(world);
});
afterAll(() => world.close());

type Owed = { readonly agreement: TestAgreement; readonly owner: Person; readonly recoveryId: string };

/** EUR 1 000 advanced, of which EUR 500 are owed, and the debit note ordered. */
async function ordered(): Promise<Owed> {
  const { programmeId, checker } = office;
  const agreement = await activeAgreement(world, { programmeId });
  const owner = await person(world, 'applicant-owner', { organisationId: agreement.organisationId });
  const memo = {
    programmeId,
    agreementId: agreement.id,
    documentReference: 'T',
    valueDate: '2026-11-02',
    preparedBy: 'x',
  };
  const rate = { unitsPerEur: '1', month: '2026-11', source: 'EUR' };
  const lines = (debit: '1200' | '1300', credit: '1000' | '1200', minor: bigint) =>
    transfer({ debit, credit, amount: euro(minor), eurMinor: minor, rate });
  const recoveryId = world.ids.next();
  await world.db.transaction(async (tx) => {
    await appendEntry(world, tx, balancedEntry({ ...memo, rule: 'pay' }, lines('1200', '1000', 1_000_00n)));
    await appendEntry(world, tx, balancedEntry({ ...memo, rule: 'disallow' }, lines('1300', '1200', 500_00n)));
    await tx.insert(recoveries).values({
      id: recoveryId,
      programmeId,
      agreementId: agreement.id,
      reference: `R-${recoveryId.slice(-8)}`,
      kind: 'disallowance',
      state: 'proposed',
      amountMinor: 500_00n,
      currency: 'EUR',
      detectedAt: world.clock.now(),
    });
  });
  expectOk(
    await settleRecovery(world, checker, { recoveryId, move: 'order', valueDate: '2026-11-02', key: freshKey() }),
  );
  return { agreement, owner, recoveryId };
}

const broken = (change: Promise<unknown>) =>
  change.then(
    () => 'done',
    (error: { cause?: { constraint_name?: string } }) => error.cause?.constraint_name,
  );

describe('a recovery', () => {
  it('is ordered by a debit note in 45 days, contested by the grantee alone, and ordered again', async () => {
    const { owner, recoveryId } = await ordered();
    const own = await ownRecovery(world.db, owner, recoveryId);
    expect(own).toMatchObject({ mayContest: true, recovery: { dueOn: '2026-12-17', hasNote: true, state: 'ordered' } });
    const note = await openDebitNote(world, owner, recoveryId);
    expect((await buffer(note?.content ?? Readable.from([]))).subarray(0, 5).toString()).toBe('%PDF-');
    const stranger = await person(world, 'applicant-owner', { organisationId: world.ids.next() });
    expect(await ownRecovery(world.db, stranger, recoveryId)).toBeNull();
    expect(await openDebitNote(world, stranger, recoveryId)).toBeNull();
    const reason = 'The receipts were accepted.';
    expect(codeOf(await contestRecovery(world, stranger, { recoveryId, reason, key: freshKey() }))).toBe('not-found');
    expectOk(await contestRecovery(world, owner, { recoveryId, reason, key: freshKey() }));
    const { checker } = office;
    const repay = { recoveryId, move: 'repay', valueDate: '2026-11-02', key: freshKey() } as const;
    expect(codeOf(await settleRecovery(world, checker, repay))).toBe('move-not-allowed');
    expectOk(await settleRecovery(world, checker, { ...repay, move: 'order', key: freshKey() }));
    expectOk(await settleRecovery(world, checker, { ...repay, key: freshKey() }));
  });

  it('I34: is written off by two with a reason, in one entry; the database knows no other way', async () => {
    const { agreement, recoveryId } = await ordered();
    const [approver] = office.approvers;
    if (!approver) throw new Error('no approver');
    const own = eq(recoveries.id, recoveryId);
    expect(await broken(world.db.update(recoveries).set({ state: 'written_off' }).where(own))).toBe(
      'recovery_written_off_by_two',
    );
    expect(await broken(world.db.update(recoveries).set({ amountMinor: 1n }).where(own))).toBe('recovery_unchanged');
    const about = () => ({ recoveryId, key: freshKey() });
    expect(codeOf(await decideProposedWriteOff(world, approver, { ...about(), outcome: 'approve' }))).toBe(
      'move-not-allowed',
    );
    expectOk(await proposeWriteOff(world, office.checker, { ...about(), reason: 'The organisation was dissolved.' }));
    expect((await recoveryPage(world.db, approver, recoveryId))?.verdicts.approve).toEqual({ allowed: true });
    expectOk(await decideProposedWriteOff(world, approver, { ...about(), outcome: 'refuse' }));
    expectOk(await proposeWriteOff(world, office.checker, { ...about(), reason: 'No assets are left.' }));
    expectOk(await decideProposedWriteOff(world, approver, { ...about(), outcome: 'approve' }));
    expect((await recoveryPage(world.db, approver, recoveryId))?.recovery.state).toBe('written_off');
    expect(await agreementBalance(world.db, agreement.id)).toMatchObject({ receivable: 0n, accepted: 0n });
  });

  it('I30: a repayment with a value date in a closed period is refused in words', async () => {
    const { recoveryId } = await ordered();
    expectOk(await closePeriod(world, office.checker, { through: '2026-10-31', key: freshKey() }));
    const repay = { recoveryId, move: 'repay', valueDate: '2026-10-15', key: freshKey() } as const;
    expect(codeOf(await settleRecovery(world, office.checker, repay))).toBe('period-closed');
  });
});
