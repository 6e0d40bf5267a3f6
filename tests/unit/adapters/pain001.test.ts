import { describe, expect, test } from 'vitest';
import { pain001 } from '#app/adapters/bank/pain001.ts';
import type { PaymentBatchFile, PaymentInstruction } from '#app/adapters/bank/payment-file.ts';
import { euro, money } from '#app/kernel/money.ts';

const PAYMENT: PaymentInstruction = {
  endToEndId: 'GIAI-2026-C1-0042-1',
  amount: euro(1_234_560n),
  creditorName: 'Association de l’Espoir',
  address: { street: 'Rue de la Loi', buildingNumber: '12', postCode: '1000', town: 'Bruxelles', country: 'BE' },
  account: { iban: 'BE68 5390 0754 7034' },
  bank: { bic: 'GKCCBEBB' },
  remittance: 'Instalment 1 of GIAI-2026-C1-0042',
};

const BATCH: PaymentBatchFile = {
  messageId: 'GIAI-2026-P-0001',
  createdAt: new Date('2026-03-01T10:00:00.123Z'),
  executionDate: '2026-03-03',
  debtor: { name: 'Fédération Internationale', iban: 'FR1420041010050500013M02606', bic: 'PSSTFRPPPAR' },
  instructions: [PAYMENT],
};

function fileOf(...changes: Partial<PaymentInstruction>[]): string {
  const instructions = changes.map((change, n) => ({ ...PAYMENT, endToEndId: `E2E-${n + 1}`, ...change }));
  const file = pain001({ ...BATCH, instructions });
  if (!file.ok) throw new Error(file.refusal.code);
  return file.value;
}

function refusalOf(change: Partial<PaymentInstruction>): unknown {
  const file = pain001({ ...BATCH, instructions: [{ ...PAYMENT, ...change }] });
  return file.ok ? 'ok' : file.refusal;
}

describe('pain.001.001.09', () => {
  test('a SEPA payment shares charges by the scheme', () => {
    const file = fileOf({});
    expect(file).toContain('<PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl></PmtTpInf>');
    expect(file).toContain('<ChrgBr>SLEV</ChrgBr>');
    expect(file).toContain('<InstdAmt Ccy="EUR">12345.60</InstdAmt>');
    expect(file).toContain('<CreDtTm>2026-03-01T10:00:00Z</CreDtTm>');
    expect(file).toContain('<ReqdExctnDt><Dt>2026-03-03</Dt></ReqdExctnDt>');
    expect(file).toContain('<Cdtr><Nm>Association de l&apos;Espoir</Nm>');
    expect(file).toContain('<IBAN>BE68539007547034</IBAN>');
  });

  test('euro to a country outside, and other currencies, go in a block of their own', () => {
    const file = fileOf(
      {},
      { account: { accountNumber: '000123-45' }, amount: money(655_957n, 'XOF') },
      { amount: money(1_500n, 'TND') },
    );
    expect(file.match(/<PmtInf>/g)).toHaveLength(2);
    expect(file.match(/<ChrgBr>SHAR<\/ChrgBr>/g)).toHaveLength(1);
    expect(file).toContain('<InstdAmt Ccy="XOF">655957</InstdAmt>');
    expect(file).toContain('<InstdAmt Ccy="TND">1.500</InstdAmt>');
    expect(file).toContain('<NbOfTxs>3</NbOfTxs><CtrlSum>668304.10</CtrlSum>');
    expect(file).toContain('<Othr><Id>000123-45</Id></Othr>');
  });

  test('a bank without BIC is named with its clearing code; in SEPA the IBAN says it', () => {
    const bank = { name: 'Banque de l’Habitat', country: 'TN', clearingCode: '14' };
    expect(fileOf({ bank, account: { accountNumber: '1' }, amount: money(1n, 'TND') })).toContain(
      '<CdtrAgt><FinInstnId><ClrSysMmbId><MmbId>14</MmbId></ClrSysMmbId><Nm>Banque de l&apos;Habitat</Nm>',
    );
    expect(fileOf({ bank })).not.toContain('<CdtrAgt>');
  });

  test('a BIC goes with the national bank code, and the bank in between stands before; neither is SEPA', () => {
    const bank = { bic: 'CHASUS33', clearingCode: '021000021' };
    const file = fileOf({ bank, account: { accountNumber: '123' }, intermediary: 'IRVT US 3N' });
    expect(file).toContain(
      '<IntrmyAgt1><FinInstnId><BICFI>IRVTUS3N</BICFI></FinInstnId></IntrmyAgt1>' +
        '<CdtrAgt><FinInstnId><BICFI>CHASUS33</BICFI><ClrSysMmbId><MmbId>021000021</MmbId></ClrSysMmbId></FinInstnId></CdtrAgt>',
    );
    expect(fileOf({ intermediary: 'IRVTUS3N' })).toContain('<ChrgBr>SHAR</ChrgBr>');
    expect(fileOf({ bank })).not.toContain('MmbId');
    expect(refusalOf({ intermediary: 'NOT A BIC' })).toMatchObject({ code: 'payment-bic-wrong' });
  });

  test('a remittance is cut to 140, a name to 70', () => {
    const file = fileOf({ remittance: 'r'.repeat(200), creditorName: 'n'.repeat(100) });
    expect(file).toContain(`<Ustrd>${'r'.repeat(140)}</Ustrd>`);
    expect(file).toContain(`<Nm>${'n'.repeat(70)}</Nm>`);
  });

  test.each([
    ['payment-amount-not-positive', { amount: euro(0n) }],
    ['payment-reference-wrong', { endToEndId: '/x' }],
    ['payment-reference-wrong', { endToEndId: 'x'.repeat(36) }],
    ['payment-iban-wrong', { account: { iban: 'BE68539007547035' } }],
    ['payment-bic-wrong', { bank: { bic: 'NOT A BIC' } }],
    ['payment-account-wrong', { account: { accountNumber: '' } }],
    ['payment-address-incomplete', { address: { town: '', country: 'BE' } }],
    ['payment-address-incomplete', { address: { town: 'Tunis', country: 'Tunisia' } }],
    ['name-not-latin', { creditorName: '人权' }],
  ] as const)('%s names the payment', (code, change) => {
    expect(refusalOf(change)).toEqual({
      code,
      values: { payment: 'endToEndId' in change ? change.endToEndId : PAYMENT.endToEndId },
    });
  });

  test('no payment, or the same reference twice, is refused', () => {
    expect(pain001({ ...BATCH, instructions: [] })).toMatchObject({ refusal: { code: 'payment-batch-empty' } });
    expect(pain001({ ...BATCH, instructions: [PAYMENT, PAYMENT] })).toMatchObject({
      refusal: { code: 'payment-reference-wrong', values: { payment: PAYMENT.endToEndId } },
    });
  });
});
