import { describe, expect, it } from 'vitest';
import { decideConsortium, type MemberKind } from '#app/programme/programme.ts';
import { rateShape, readRates } from '#app/programme/rate.ts';

const row = (isoA3Code: string, value: number | string, more = {}) => ({
  country: 'Anywhere',
  currency: 'Money',
  isoA3Code,
  isoA2Code: 'XX',
  value,
  comment: null,
  ...more,
});

describe('I28: a published list of rates', () => {
  it('I28: one month of the API: a currency once, the euro left out', () => {
    expect(
      readRates([row('EUR', 1), row('XOF', 655.957), row('XOF', '655.957'), row('USD', 1.0832)], '2026-10'),
    ).toEqual({
      ok: true,
      value: [
        { currency: 'XOF', month: '2026-10', unitsPerEur: '655.957' },
        { currency: 'USD', month: '2026-10', unitsPerEur: '1.0832' },
      ],
    });
  });

  it('I28: a file with its own months needs none from outside', () => {
    const rows = [row('USD', 1.1, { year: 2026, month: 9 }), row('USD', 1.2, { year: 2026, month: 10 })];
    expect(readRates(rows)).toMatchObject({ value: [{ month: '2026-09' }, { month: '2026-10' }] });
  });

  it.each([
    ['rows that differ', [row('XOF', 655.957), row('XOF', 655.958)], '2026-10', 2],
    ['a value that is no rate', [row('USD', 1), row('CDF', 0)], '2026-10', 2],
    ['a row without a month', [row('USD', 1.1)], undefined, 1],
    ['the error object of an unpublished month', { error: 'none' }, '2026-12', 0],
    ['an empty list', [], '2026-10', 0],
    ['a row without a currency', [row('USD', 1), { value: 2 }], '2026-10', 2],
    ['a number too small to write down', [row('USD', 1e-9)], '2026-10', 1],
  ])('I28: %s refuses the whole file and names the row', (_name, rows, month, number) =>
    expect(readRates(rows, month)).toEqual({
      ok: false,
      refusal: { code: 'rates-unreadable', values: { row: number } },
    }),
  );
});

describe('I28: a rate typed by hand', () => {
  const form = { currency: 'TND', month: '2026-10', unitsPerEur: '3,3704', reason: 'Central bank, no list yet' };

  it('takes a decimal comma and asks for a reason', () => {
    expect(rateShape.parse(form).unitsPerEur).toBe('3.3704');
    expect(rateShape.safeParse({ ...form, reason: ' ' }).success).toBe(false);
  });

  it.each([{ currency: 'EUR' }, { month: '2026-13' }, { unitsPerEur: '0' }, { unitsPerEur: '1.2.3' }])(
    'refuses %j',
    (given) => expect(rateShape.safeParse({ ...form, ...given }).success).toBe(false),
  );
});

it('a consortium has one lead, and one lead for third parties, who need not be the same', () => {
  const members = (...kinds: MemberKind[]) =>
    kinds.map((kind, index) => ({ code: `M${index}`, name: `Member ${index}`, kind, country: 'SE' }));
  expect(decideConsortium(members('lead', 'fstp-lead', 'partner', 'associate')).ok).toBe(true);
  for (const kinds of [
    ['lead'],
    ['fstp-lead'],
    ['lead', 'lead', 'fstp-lead'],
    ['lead', 'fstp-lead', 'fstp-lead'],
  ] as const) {
    expect(decideConsortium(members(...kinds))).toMatchObject({ refusal: { code: 'consortium-leads-wrong' } });
  }
});
