import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bankReconciliation } from '#app/disbursements/bank/bank-reconciliation-pages.server.ts';
import { importBankFile } from '#app/disbursements/bank/import-bank-file.server.ts';
import { balancesPage } from '#app/disbursements/balance-pages.server.ts';
import { returnDisbursement } from '#app/disbursements/settle-disbursement.server.ts';
import { expectOk } from '#app/kernel/result.ts';
import { accountPage } from '#app/ledger/account-pages.server.ts';
import { activeAgreement } from '#tests/support/agreement.ts';
import { statement, uploaded } from '#tests/support/bank-statement.ts';
import { freshKey, paid, paymentOffice, sentPayments, type PaymentOffice } from '#tests/support/payment-office.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let office: PaymentOffice;

beforeAll(async () => {
  world = await testWorld();
  office = await paymentOffice(world);
});
afterAll(() => world.close());

const scope = () => ({ programmeId: office.programmeId, from: '2026-01-01', to: '2026-12-31' });

describe('views of the ledger', () => {
  it('I31: balances, ages, one account and the bank of the same payments agree; a returned one is in none', async () => {
    const agreement = await activeAgreement(world, { programmeId: office.programmeId });
    await paid(world, office, { agreement, instalment: 1 });
    const back = await activeAgreement(world, { programmeId: office.programmeId });
    const disbursementId = await paid(world, office, { agreement: back, instalment: 1 });
    const bounced = { disbursementId, reason: 'AC04', valueDate: '2026-11-02', key: freshKey() };
    expectOk(await returnDisbursement(world, office.checker, bounced));
    const at = world.clock.now();
    const page = await balancesPage(world.db, office.checker, { at });
    const row = page.rows.find(({ id }) => id === agreement.id);
    expect(row?.balance).toMatchObject({ paid: 25_000_00n, outstanding: 25_000_00n });
    expect(page.rows.find(({ id }) => id === back.id)?.balance).toMatchObject({ paid: 0n, outstanding: 0n });
    expect(page.ages.map(({ advances, minor }) => [advances, minor])).toEqual([
      [1, 25_000_00n],
      [0, 0n],
      [0, 0n],
      [0, 0n],
    ]);
    const advances = await accountPage(world.db, scope(), { account: '1200' });
    expect(advances.balance.closingMinor).toBe(25_000_00n);
    expect(advances.rows.map(({ rule, eurMinor }) => [rule, eurMinor])).toEqual([
      ['reverse', -25_000_00n],
      ['pay', 25_000_00n],
      ['pay', 25_000_00n],
    ]);
    const second = await accountPage(world.db, scope(), { account: '1200', after: advances.rows[0]?.id ?? '' });
    expect(second.rows).toHaveLength(2);
    // Confirmed by hand: no statement says so yet.
    const [month] = await bankReconciliation(world.db, office.checker, at);
    expect(month).toMatchObject({ month: '2026-11', statementMinor: 0n, differenceMinor: 25_000_00n });
  });

  it('LG-7: a statement that settles leaves no difference, a movement that waits explains one', async () => {
    const before = (await bankReconciliation(world.db, office.checker, world.clock.now()))[0]?.differenceMinor ?? 0n;
    const [sent] = await sentPayments(world, office, 1);
    const file = statement([
      { amount: '25000.00', endToEndId: sent?.reference ?? '' },
      { amount: '12.00', direction: 'CRDT' },
    ]);
    expectOk(await importBankFile(world, office.checker, { upload: uploaded(file), key: freshKey() }));
    const [month] = await bankReconciliation(world.db, office.checker, world.clock.now());
    expect(month).toMatchObject({ statementMinor: -24_988_00n, openMinor: 12_00n, differenceMinor: before });
  });
});
