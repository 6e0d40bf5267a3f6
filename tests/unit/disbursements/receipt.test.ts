import { describe, expect, it } from 'vitest';
import { decideIrregularity, irregularityShape } from '#app/disbursements/irregularity.ts';
import { decideReceipt, receiptDiffers, receiptShape } from '#app/disbursements/receipt.ts';
import { euro, money } from '#app/kernel/money.ts';

const faultsOf = (given: object) => {
  const parsed = receiptShape.safeParse({ currency: 'EUR', amount: '100', receivedOn: '2026-11-03', ...given });
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
};

describe('what the grantee says arrived', () => {
  it('I1: is read with the decimals of its currency', () => {
    const said = { amount: money(65_595n, 'XOF'), receivedOn: '2026-11-03' };
    expect(receiptShape.parse({ currency: 'XOF', amount: '65 595', receivedOn: '2026-11-03' })).toEqual(said);
    expect(receiptShape.parse({ currency: 'TND', amount: '12.345', receivedOn: '2026-11-03' }).amount.minor).toBe(
      12_345n,
    );
    expect(faultsOf({ currency: 'XOF', amount: '1.5' })).toEqual(['amount field.tooManyDecimals']);
    expect(faultsOf({ currency: 'TND', amount: '1.2345' })).toEqual(['amount field.tooManyDecimals']);
    expect(faultsOf({ amount: '-1' })).toEqual(['amount field.negative']);
    expect(faultsOf({ amount: '' })).toEqual(['amount field.required']);
    expect(faultsOf({ amount: '1000000000000000' })).toEqual(['amount field.amountTooLarge']);
    expect(faultsOf({ currency: 'ZZZ', receivedOn: 'x' })).toEqual([
      'currency field.notACurrency',
      'receivedOn field.notADate',
    ]);
  });

  it('arrives neither before it was sent nor after tomorrow', () => {
    const sent = new Date('2026-11-02T09:00:00Z');
    const at = new Date('2026-11-05T09:00:00Z');
    const on = (day: string, from: Date | null = sent) => decideReceipt(day, from, at).ok;
    expect(['2026-10-31', '2026-11-01', '2026-11-06', '2026-11-07'].map((day) => on(day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(on('2026-11-03', null)).toBe(false);
  });

  it('is looked at where it is another amount in the same currency', () => {
    expect(receiptDiffers(euro(100n), euro(100n))).toBe(false);
    expect(receiptDiffers(euro(100n), euro(99n))).toBe(true);
    expect(receiptDiffers(euro(100n), euro(101n))).toBe(true);
    expect(receiptDiffers(euro(100n), money(65_596n, 'XOF'))).toBe(false);
  });
});

describe('I31 an irregularity', () => {
  it('I31: takes back no more than the advance that is not accounted for, of an agreement money went to', () => {
    const decide = (
      agreementState: Parameters<typeof decideIrregularity>[0]['agreementState'],
      amountMinor: bigint,
    ) => {
      const decided = decideIrregularity({ agreementState, outstandingMinor: 500n }, amountMinor);
      return decided.ok ? 'ok' : decided.refusal;
    };
    for (const state of ['active', 'suspended', 'closing', 'closed', 'terminated'] as const) {
      expect(decide(state, 500n)).toBe('ok');
    }
    expect(decide('active', 501n)).toEqual({ code: 'irregularity-over-advance', field: 'amount' });
    expect(decide('drafted', 1n)).toEqual({ code: 'agreement-not-active', field: 'agreement' });
  });

  it('its form takes a reference, an amount and what was found', () => {
    const typed = { agreement: ' GIAI-2026-C1-0001-A ', amount: '250.00', ground: 'fraud' };
    expect(irregularityShape.parse(typed)).toEqual({
      reference: 'GIAI-2026-C1-0001-A',
      amountMinor: 250_00n,
      ground: 'fraud',
    });
    expect(irregularityShape.safeParse({ ...typed, ground: 'mood' }).success).toBe(false);
  });
});
