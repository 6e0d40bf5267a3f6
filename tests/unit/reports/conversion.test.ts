import { describe, expect, it } from 'vitest';
import { money } from '#app/kernel/money.ts';
import { convertCost, monthOfCost } from '#app/reports/costs/conversion.ts';

const rate = { id: 'r1', unitsPerEur: '3.3712', month: '2026-03', source: 'InforEuro' };
const days = { paidOn: '2026-04-02', incurredOn: '2026-03-31' };

describe('I28 conversion', () => {
  it('I28: the month follows the policy of the programme', () => {
    expect(monthOfCost('MONTH_OF_PAYMENT', days)).toEqual({ ok: true, value: '2026-04' });
    expect(monthOfCost('MONTH_INCURRED', days)).toEqual({ ok: true, value: '2026-03' });
    expect(monthOfCost('PERIOD_AVERAGE', days)).toMatchObject({ refusal: { code: 'fx-policy-not-supported' } });
    expect(monthOfCost('MONTH_OF_SUBMISSION', days)).toMatchObject({ refusal: { code: 'fx-date-unknown' } });
  });

  it('I28: stores amount in euros, rate, month and source together', () => {
    expect(convertCost(money(1_000_000n, 'TND'), '2026-03', rate)).toEqual({
      ok: true,
      value: {
        rateId: 'r1',
        rateMonth: '2026-03',
        unitsPerEur: '3.3712',
        rateSource: 'InforEuro',
        // 1000.000 TND ÷ 3.3712 = 296.6303…
        eurMinor: 296_63n,
      },
    });
  });

  it('I28: a missing rate blocks the cost', () => {
    expect(convertCost(money(100n, 'TND'), '2026-03', null)).toMatchObject({
      refusal: { code: 'rate-missing', field: 'currency', values: { currency: 'TND', month: '2026-03' } },
    });
  });

  it.each([
    [169n, 'ok', 1n],
    [16n, 'cost-too-small', 0n],
  ])('I1: %s thousandths are rounded half up once', (minor, code, cents) => {
    const result = convertCost(money(minor, 'TND'), '2026-03', { ...rate, unitsPerEur: '33.8' });
    expect(result.ok ? 'ok' : result.refusal.code).toBe(code);
    if (result.ok) expect(result.value.eurMinor).toBe(cents);
  });
});
