import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bankFiles, bankLines, paymentStatuses } from '#db/schema/bank.ts';
import { disbursements, paymentBatches } from '#db/schema/disbursements.ts';
import { journalEntries, journalPostings } from '#db/schema/ledger.ts';
import { agreementBalance } from '#app/agreements/agreement-balance.server.ts';
import { booksOf } from '#app/assurance/reconciliation-facts.server.ts';
import { importBankFile } from '#app/disbursements/bank/import-bank-file.server.ts';
import { resolveBankLine } from '#app/disbursements/bank/resolve-bank-line.server.ts';
import { returnDisbursement } from '#app/disbursements/settle-disbursement.server.ts';
import { requestDisbursement } from '#app/disbursements/request-disbursement.server.ts';
import { euro } from '#app/kernel/money.ts';
import { expectOk } from '#app/kernel/result.ts';
import { appendEntry } from '#app/ledger/journal-store.server.ts';
import { balancedEntry, transfer } from '#app/ledger/journal.ts';
import { setOwnAccount } from '#tests/support/own-account.ts';
import { OWN_IBAN, statement, statusReport, uploaded, type Movement } from '#tests/support/bank-statement.ts';
import {
  codeOf,
  freshKey,
  paid,
  paymentOffice,
  sentPayments,
  type PaymentOffice,
  type Sent,
} from '#tests/support/payment-office.ts';
import { activeAgreement } from '#tests/support/agreement.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let office: PaymentOffice;
let serial = 0;

beforeAll(async () => {
  world = await testWorld({ max: 8 });
  office = await paymentOffice(world);
});
afterAll(() => world.close());

const importText = (text: string) => importBankFile(world, office.checker, { upload: uploaded(text), key: freshKey() });
const importMovements = (movements: readonly Movement[]) =>
  importText(statement(movements, { reference: `STMT-${(serial += 1)}` }));
const stateOf = async ({ disbursementId }: { disbursementId: string }) => {
  const [row] = await world.db.select().from(disbursements).where(eq(disbursements.id, disbursementId));
  return row?.state;
};
const linesOf = async (fileId: string) =>
  world.db.select().from(bankLines).where(eq(bankLines.fileId, fileId)).orderBy(bankLines.line);
const sent = (count: number): Promise<readonly Sent[]> => sentPayments(world, office, count);
const decimal = (minor: bigint) => `${minor / 100n}.${String(minor % 100n).padStart(2, '0')}`;

/** Everything in the ledger of an account that came by a rule, EUR cents. */
async function posted(account: string, rule: string): Promise<bigint> {
  const rows = await world.db
    .select({ eurMinor: journalPostings.eurMinor, account: journalPostings.account })
    .from(journalPostings)
    .innerJoin(journalEntries, eq(journalEntries.id, journalPostings.entryId))
    .where(eq(journalEntries.rule, rule));
  return rows.reduce((sum, row) => (row.account === account ? sum + row.eurMinor : sum), 0n);
}

/** I32: whatever the bank brought, the books of every period reconcile. */
async function reconciled(from = '2026-01-01', to = '2026-12-31') {
  const days = { programmeId: office.programmeId, from, to };
  const { reconciliation } = await world.db.transaction((tx) => booksOf(tx, days));
  // The agreements of these tests are put in force without their commitment.
  return reconciliation.checks
    .filter((check) => check.differenceMinor !== 0n && !['commitments', 'budgets'].includes(check.name))
    .map((check) => check.name);
}

describe('LG-7 a statement settles payments and posts charges', () => {
  it('pays what fits, books the charge, leaves the rest to a person; the same again has no effect', async () => {
    const [one, two, three] = await sent(3);
    if (!one || !two || !three) throw new Error('three payments');
    const text = statement(
      [
        { amount: decimal(one.minor), endToEndId: one.reference },
        { amount: decimal(two.minor + 12_50n), ordered: decimal(two.minor), endToEndId: two.reference },
        { amount: decimal(three.minor - 1n), endToEndId: three.reference },
        { amount: '4.20', code: 'PMNT/MDOP/CHRG' },
        { amount: '99.00', direction: 'CRDT', endToEndId: 'ELSEWHERE' },
      ],
      { reference: 'STMT-first' },
    );
    const fees = await posted('5900', 'fee');
    const { fileId, lines, open } = expectOk(await importText(text));
    expect({ lines, open }).toEqual({ lines: 5, open: 2 });
    expect(await Promise.all([one, two, three].map(stateOf))).toEqual(['confirmed', 'confirmed', 'sent']);
    expect((await linesOf(fileId)).map((line) => line.settledAs ?? line.openReason)).toEqual([
      'paid',
      'paid',
      'amount-differs',
      'fee',
      'reference-unknown',
    ]);
    expect((await agreementBalance(world.db, two.agreementId)).paid).toBe(two.minor);
    expect((await posted('5900', 'fee')) - fees).toBe(16_70n);
    expect(await reconciled()).toEqual([]);

    const entries = await world.db.$count(journalEntries);
    expect(codeOf(await importText(text))).toBe('bank-file-known');
    // The bank writes the same statement into another file.
    expect(codeOf(await importText(`${text}\n`))).toBe('bank-file-known');
    expect(await world.db.$count(journalEntries)).toBe(entries);
  });

  it('twenty people with the same file are one', async () => {
    const [one] = await sent(1);
    if (!one) throw new Error('a payment');
    const text = statement([{ amount: decimal(one.minor), endToEndId: one.reference }], { reference: 'STMT-race' });
    const results = await Promise.all(Array.from({ length: 20 }, () => importText(text)));
    expect(results.map(codeOf).toSorted()).toEqual([...Array(19).fill('bank-file-known'), 'ok']);
    expect(await world.db.$count(journalEntries, eq(journalEntries.disbursementId, one.disbursementId))).toBe(1);
  });

  it('one booking for a whole bank file pays everything in it', async () => {
    const together = await sent(3);
    const total = together.reduce((sum, payment) => sum + payment.minor, 0n);
    const [batch] = await world.db
      .select({ reference: paymentBatches.reference })
      .from(paymentBatches)
      .innerJoin(disbursements, eq(disbursements.batchId, paymentBatches.id))
      .where(eq(disbursements.id, together[0]?.disbursementId ?? ''));
    const messageId = batch?.reference ?? '';
    expectOk(await importMovements([{ amount: decimal(total), messageId }]));
    expect(new Set(await Promise.all(together.map(stateOf)))).toEqual(new Set(['confirmed']));
    expect(await reconciled()).toEqual([]);
  });

  it('nothing of a damaged, foreign or other account’s file is kept', async () => {
    const [one] = await sent(1);
    if (!one) throw new Error('a payment');
    const movement = { amount: decimal(one.minor), endToEndId: one.reference };
    const files = await world.db.$count(bankFiles);
    const good = statement([movement, movement]);
    const refusal = async (text: string) => {
      const result = await importText(text);
      return result.ok ? 'ok' : `${result.refusal.code} ${result.refusal.values?.['line'] ?? ''}`;
    };
    expect(await refusal(good.slice(0, good.lastIndexOf('</Ntry>')))).toBe('bank-file-malformed 12');
    expect(await refusal(good.replace('Ccy="EUR">2', 'Ccy="EUR">x'))).toMatch(/^bank-file-incomplete 5$/);
    expect(await refusal('<a/>')).toBe('bank-file-unknown 1');
    const foreign = statement([movement], { iban: 'DE89370400440532013000' });
    expect(await refusal(foreign)).toBe('bank-file-foreign-account 9');
    expect(await world.db.$count(bankFiles)).toBe(files);
    expect(await stateOf(one)).toBe('sent');
  });
});

describe('LG-7 what came back', () => {
  it('is reversed, charged where the bank kept something, and asked for again under a new reference', async () => {
    const [one] = await sent(1);
    if (!one) throw new Error('a payment');
    expectOk(await importMovements([{ amount: decimal(one.minor), endToEndId: one.reference, on: '2026-11-02' }]));
    world.setNow('2026-12-03T09:00:00Z');
    const back = { direction: 'CRDT', endToEndId: one.reference, returned: 'AC04', on: '2026-12-02' } as const;
    expectOk(await importMovements([{ ...back, amount: decimal(one.minor - 7_00n) }]));
    expect(await stateOf(one)).toBe('returned');
    expect(await agreementBalance(world.db, one.agreementId)).toMatchObject({ paid: 0n, outstanding: 0n });
    // Books that end before the return show the payment, later ones do not.
    expect(await reconciled('2026-11-01', '2026-11-30')).toEqual([]);
    expect(await reconciled('2026-12-01', '2026-12-31')).toEqual([]);
    world.setNow('2026-11-02T09:00:00Z');
    const again = expectOk(await requestDisbursement(world, office.requester, { ...one, key: freshKey() }));
    const [row] = await world.db.select().from(disbursements).where(eq(disbursements.id, again.disbursementId));
    expect(row).toMatchObject({ reference: `${one.reference}-2`, state: 'requested' });
  });
});

describe('what a person decides', () => {
  it('a payment by its reference with a small charge, a charge by hand, a movement set aside; each once', async () => {
    const [one] = await sent(1);
    if (!one) throw new Error('a payment');
    const { fileId } = expectOk(
      await importMovements([
        { amount: decimal(one.minor + 3_00n) },
        { amount: '250.00', code: 'PMNT/MDOP/CHRG' },
        { amount: '10.00', direction: 'CRDT' },
      ]),
    );
    const [first, second, third] = await linesOf(fileId);
    const resolve = (lineId: string | undefined, as: 'payment' | 'fee' | 'aside', reference = '') =>
      resolveBankLine(world, office.checker, {
        lineId: lineId ?? '',
        version: 1,
        as,
        reference,
        note: 'interest',
        key: freshKey(),
      });
    expect(codeOf(await resolve(first?.id, 'payment', 'NOBODY'))).toBe('payment-reference-unknown');
    expect(codeOf(await resolve(third?.id, 'payment', one.reference))).toBe('line-payment-not-sent');
    expect(codeOf(await resolve(third?.id, 'fee'))).toBe('line-amount-differs');
    const stranger = {
      lineId: first?.id ?? '',
      version: 1,
      as: 'aside',
      reference: '',
      note: 'x',
      key: freshKey(),
    } as const;
    expect(codeOf(await resolveBankLine(world, office.requester, stranger))).toBe('role-may-not');
    expectOk(await resolve(first?.id, 'payment', one.reference));
    expectOk(await resolve(second?.id, 'fee'));
    expectOk(await resolve(third?.id, 'aside'));
    expect(codeOf(await resolve(third?.id, 'aside'))).toBe('stale');
    expect((await linesOf(fileId)).map((line) => line.settledAs ?? line.state)).toEqual(['paid', 'fee', 'set_aside']);
    expect(await stateOf(one)).toBe('confirmed');
    expect(await reconciled()).toEqual([]);
  });
});

describe('a status report', () => {
  it('fails what the bank refused and keeps the rest for the reader', async () => {
    const [one, two] = await sent(2);
    if (!one || !two) throw new Error('two payments');
    const { fileId, open } = expectOk(
      await importText(
        statusReport('GIAI-PB-0001', [
          { endToEndId: one.reference, status: 'RJCT', reason: 'AC01' },
          { endToEndId: two.reference, status: 'ACSC' },
          { endToEndId: 'NOBODY', status: 'RJCT' },
        ]),
      ),
    );
    expect(open).toBe(1);
    expect(await Promise.all([one, two].map(stateOf))).toEqual(['failed', 'sent']);
    expect(await world.db.$count(paymentStatuses, eq(paymentStatuses.fileId, fileId))).toBe(2);
    const [file] = await world.db.select().from(bankFiles).where(eq(bankFiles.id, fileId));
    expect(file?.warnings).toMatchObject([{ code: 'reference-unknown' }]);
  });
});

describe('the public samples', () => {
  it('reconcile: read once each, with their warnings, and what belongs to nobody waits for a person', async () => {
    const programmeId = office.programmeId;
    const account = { holder: 'Civil Rights Defenders', iban: 'NL26VAYB8060476890', bic: 'GKCCBEBB' };
    await setOwnAccount(world, programmeId, account);
    const entries = await world.db.$count(journalEntries);
    const fileIds: string[] = [];
    for (const name of ['camt.053.001.02.xml', 'camt.053.001.08.xml']) {
      const text = readFileSync(join(import.meta.dirname, '../../fixtures/iso20022', name), 'utf8');
      const { fileId, lines, open } = expectOk(await importText(text));
      expect({ lines, open }).toEqual({ lines: 1, open: 1 });
      fileIds.push(fileId);
    }
    const lines = await world.db
      .select()
      .from(bankLines)
      .where(inArray(bankLines.fileId, fileIds))
      .orderBy(bankLines.line);
    expect(lines.map(({ amountMinor, openReason }) => [amountMinor, openReason])).toEqual([
      [8_85n, 'no-reference'],
      [8_85n, 'reference-unknown'],
    ]);
    expect(await world.db.$count(journalEntries)).toBe(entries);
    const restored = { ...account, iban: OWN_IBAN };
    await setOwnAccount(world, programmeId, restored);
  });
});

describe('the database, when the portal is bypassed', () => {
  it('changes no movement, opens none again, and takes no payment into a second bank file', async () => {
    const [one] = await sent(1);
    if (!one) throw new Error('a payment');
    const { fileId } = expectOk(
      await importMovements([{ amount: decimal(one.minor), endToEndId: one.reference }, { amount: '1.00' }]),
    );
    const [settled, open] = await linesOf(fileId);
    const change = (id: string | undefined, to: Partial<typeof bankLines.$inferInsert>) =>
      world.db
        .update(bankLines)
        .set(to)
        .where(eq(bankLines.id, id ?? ''));
    const broken = (constraint: string) => ({ cause: { constraint_name: constraint } });
    await expect(change(open?.id, { amountMinor: 2n })).rejects.toMatchObject(broken('bank_line_unchanged'));
    await expect(change(settled?.id, { state: 'open' })).rejects.toMatchObject(broken('bank_line_once'));
    const move = (to: Partial<typeof disbursements.$inferInsert>) =>
      world.db.update(disbursements).set(to).where(eq(disbursements.id, one.disbursementId));
    const [other] = await world.db.select({ id: paymentBatches.id }).from(paymentBatches).limit(1);
    await expect(move({ batchId: other?.id ?? null })).rejects.toMatchObject(broken('disbursement_one_batch'));
    const [waiting] = await sent(1);
    const jump = world.db
      .update(disbursements)
      .set({ state: 'returned', returnedOn: '2026-11-02' })
      .where(eq(disbursements.id, waiting?.disbursementId ?? ''));
    await expect(jump).rejects.toMatchObject(broken('disbursement_paid_first'));
  });
});

it('I31: money that came back is not reversed where cost was accepted against it meanwhile', async () => {
  const agreement = await activeAgreement(world, { programmeId: office.programmeId });
  const disbursementId = await paid(world, office, { agreement, instalment: 1 });
  const rate = { unitsPerEur: '1', month: '2026-11', source: 'EUR' };
  const spent = balancedEntry(
    {
      programmeId: office.programmeId,
      rule: 'accept',
      valueDate: '2026-11-02',
      documentReference: 'COST-1',
      agreementId: agreement.id,
      preparedBy: 'system:test',
    },
    transfer({ debit: '5000', credit: '1200', amount: euro(1n), eurMinor: 1n, rate }),
  );
  await world.db.transaction((tx) => appendEntry(world, tx, spent));
  const given = { disbursementId, reason: 'AC04', valueDate: '2026-11-02' };
  const again = () => returnDisbursement(world, office.checker, { ...given, key: freshKey() });
  expect(codeOf(await again())).toBe('return-over-advance');
  const [row] = await world.db.select().from(disbursements).where(eq(disbursements.id, disbursementId));
  const back = {
    amount: decimal(row?.amountMinor ?? 0n),
    direction: 'CRDT',
    endToEndId: row?.reference ?? '',
  } as const;
  const { fileId } = expectOk(await importMovements([back]));
  expect((await linesOf(fileId)).map((line) => line.openReason)).toEqual(['return-over-advance']);
});
