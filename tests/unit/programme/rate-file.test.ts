import { describe, expect, it } from 'vitest';
import { readRateFile } from '#app/programme/rate-file.ts';
import { readRates } from '#app/programme/rate.ts';

const csv = (text: string, month?: string) => {
  const rows = readRateFile({ text, extension: 'csv' });
  return rows.ok ? readRates(rows.value, month) : rows;
};

describe('I28: rates of a file', () => {
  it('CSV with commas or semicolons, with or without months of its own', () => {
    const both = [
      { currency: 'TND', month: '2026-10', unitsPerEur: '3.3704' },
      { currency: 'KES', month: '2026-11', unitsPerEur: '150.2' },
    ];
    expect(csv('currency,rate,month\nTND,3.3704,2026-10\nKES,150.2,2026-11\n')).toEqual({ ok: true, value: both });
    expect(csv('\ufeffISO code;Value;Year;Month\r\nTND;3,3704;2026;10\r\nKES;150,2;2026;11\r\n')).toEqual({
      ok: true,
      value: both,
    });
    expect(csv('Currency, Rate\nTND, 3.3704', '2026-10')).toEqual({ ok: true, value: both.slice(0, 1) });
  });

  it('JSON as the public interface answers', () => {
    const text = JSON.stringify([{ country: 'Tunisia', currency: 'Dinar', isoA3Code: 'TND', value: 3.3704 }]);
    const rows = readRateFile({ text, extension: 'json' });
    expect(rows.ok && readRates(rows.value, '2026-10')).toMatchObject({ ok: true, value: [{ unitsPerEur: '3.3704' }] });
  });

  it.each([
    ['no month', 'currency,rate\nTND,3.3'],
    ['no rate', 'currency,month\nTND,2026-10'],
    ['a decimal comma between commas', 'currency,rate,month\nTND,3,3704,2026-10'],
    ['a rate of nothing', 'currency,rate,month\nTND,0,2026-10'],
    ['a month there is not', 'currency,rate,month\nTND,3.3,2026-13'],
    ['an unclosed quotation', 'currency,rate,month\n"TND,3.3,2026-10'],
    ['nothing but a heading', 'currency,rate,month\n'],
  ])('refuses %s as a whole', (_name, text) => {
    expect(csv(text)).toMatchObject({ ok: false, refusal: { code: 'rates-unreadable' } });
  });

  it('refuses JSON that is none', () => {
    expect(readRateFile({ text: '{"code": 404', extension: 'json' }).ok).toBe(false);
  });
});
