import { describe, expect, it } from 'vitest';
import { money } from '#app/kernel/money.ts';
import { convertCost, lineSource } from '#app/reports/costs/conversion.ts';

const rate = { id: 'r1', unitsPerEur: '3.3712', month: '2026-03', source: 'InforEuro' };

describe('I28 conversion', () => {
  it('I28: stores amount in euros, rate, month and source together', () => {
    expect(convertCost(money(1_000_000n, 'TND'), rate, false)).toEqual({
      ok: true,
      value: {
        rateId: 'r1',
        rateBasis: 'month',
        rateFromMonth: null,
        rateMonth: '2026-03',
        unitsPerEur: '3.3712',
        rateSource: 'InforEuro',
        // 1000.000 TND ÷ 3.3712 = 296.6303…
        eurMinor: 296_63n,
        rateProvisional: false,
      },
    });
  });

  it('I28: an average keeps its first month; the euro itself is never provisional', () => {
    const average = { ...rate, id: null, basis: 'average', fromMonth: '2026-01' } as const;
    const kept = { rateId: null, rateBasis: 'average', rateFromMonth: '2026-01', rateProvisional: true };
    expect(convertCost(money(1_000_000n, 'TND'), average, true)).toMatchObject({ value: kept });
    const one = { id: null, unitsPerEur: '1', month: '2026-03', source: 'EUR' };
    expect(convertCost(money(5n, 'EUR'), one, true)).toMatchObject({ value: { eurMinor: 5n, rateProvisional: false } });
  });

  it('I28: journal and files get the source in words of the rule', () => {
    const line = { rateMonth: '2026-03', rateSource: 'InforEuro', rateFromMonth: null };
    expect(lineSource({ ...line, rateBasis: 'month' })).toBe('InforEuro');
    const average = { ...line, rateBasis: 'average', rateFromMonth: '2026-01' };
    expect(lineSource(average)).toBe('average 2026-01..2026-03 InforEuro');
    expect(lineSource({ ...line, rateBasis: 'receipt', rateSource: 'P-1' })).toBe('receipt P-1');
  });

  it.each([
    [169n, 'ok', 1n],
    [16n, 'cost-too-small', 0n],
  ])('I1: %s thousandths are rounded half up once', (minor, code, cents) => {
    const result = convertCost(money(minor, 'TND'), { ...rate, unitsPerEur: '33.8' }, false);
    expect(result.ok ? 'ok' : result.refusal.code).toBe(code);
    if (result.ok) expect(result.value.eurMinor).toBe(cents);
  });
});
