import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { disbursements } from '#db/schema/disbursements.ts';
import { paymentFileExports } from '#db/schema/payment-stops.ts';
import { approveDisbursement } from '#app/disbursements/approve-disbursement.server.ts';
import { createPaymentBatch } from '#app/disbursements/create-payment-batch.server.ts';
import { allowExport, askForExport, exportPaymentFile } from '#app/disbursements/export-payment-file.server.ts';
import { holdDisbursement, releaseDisbursement } from '#app/disbursements/hold-disbursement.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import { checkedPayment, codeOf, freshKey, paymentOffice, type PaymentOffice } from '#tests/support/payment-office.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let office: PaymentOffice;

beforeAll(async () => {
  world = await testWorld({ max: 8 });
  office = await paymentOffice(world);
});
afterAll(() => world.close());

const by = (index: number) => office.approvers[index] ?? office.requester;
const approve = (disbursementId: string, who: Person) =>
  approveDisbursement(world, who, { disbursementId, key: freshKey() });
const broken = (constraint: string) => ({ cause: { constraint_name: constraint } });

describe('I21 a stopped payment', () => {
  it('is neither approved nor put into a bank file until another person lets it go', async () => {
    const { disbursementId } = await checkedPayment(world, office);
    expectOk(await approve(disbursementId, by(0)));
    const held = { disbursementId, reason: 'The grantee wrote', key: freshKey() };
    expectOk(await holdDisbursement(world, office.requester, held));
    expect(codeOf(await approve(disbursementId, by(1)))).toBe('payment-held');
    const release = (who: Person) => releaseDisbursement(world, who, { disbursementId, key: freshKey() });
    expect(codeOf(await release(office.requester))).toBe('hold-second-person');
    expectOk(await release(office.checker));
    expectOk(await approve(disbursementId, by(1)));
    expectOk(await holdDisbursement(world, by(2), { ...held, key: freshKey() }));
    expect(codeOf(await createPaymentBatch(world, office.checker, { key: freshKey() }))).toBe('payment-held');
    const change = (to: Partial<typeof disbursements.$inferInsert>) =>
      world.db.update(disbursements).set(to).where(eq(disbursements.id, disbursementId));
    await expect(change({ state: 'instructed' })).rejects.toMatchObject(broken('disbursement_held'));
    const alone = change({ heldAt: null, heldBy: null, releasedBy: by(2).accountId });
    await expect(alone).rejects.toMatchObject(broken('disbursement_released_by_another'));
    expectOk(await release(office.checker));
    expectOk(await createPaymentBatch(world, office.checker, { key: freshKey() }));
  });
});

describe('LG-7 a bank file', () => {
  it('leaves once; another copy is asked for by one person and allowed by another, for one time', async () => {
    const { disbursementId } = await checkedPayment(world, office);
    for (const place of [0, 1]) expectOk(await approve(disbursementId, by(place)));
    const { batchId } = expectOk(await createPaymentBatch(world, office.checker, { key: freshKey() }));
    const take = () => exportPaymentFile(world, office.checker, { batchId, key: freshKey() });
    const ask = () => askForExport(world, office.checker, { batchId, reason: 'The line broke', key: freshKey() });
    const allow = (who: Person) => allowExport(world, who, { batchId, key: freshKey() });
    expect(codeOf(await ask())).toBe('file-not-exported');
    const taken = await Promise.all(Array.from({ length: 8 }, take));
    expect(taken.map(codeOf).toSorted()).toEqual([...Array(7).fill('file-exported-before'), 'ok']);
    expect(codeOf(await allow(by(0)))).toBe('export-not-asked');
    expectOk(await ask());
    expect(codeOf(await ask())).toBe('export-asked-before');
    expect(codeOf(await take())).toBe('file-exported-before');
    expect(codeOf(await allow(office.checker))).toBe('role-may-not');
    expectOk(await allow(by(0)));
    expect(expectOk(await take()).number).toBe(2);
    expect(codeOf(await take())).toBe('file-exported-before');
    const third = { batchId, number: 3, exportedBy: office.checker.accountId, exportedAt: new Date() };
    await expect(world.db.insert(paymentFileExports).values(third)).rejects.toMatchObject(broken('payment_file_once'));
    const skipped = world.db.insert(paymentFileExports).values({ ...third, number: 5 });
    await expect(skipped).rejects.toMatchObject(broken('payment_file_counted'));
  });
});
