import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textIn } from '#app/i18n/catalogue.server.ts';
import { makeText } from '#app/i18n/text.ts';
import { LANGUAGES } from '#app/kernel/languages.ts';
import { euro, money, parseAmount } from '#app/kernel/money.ts';

const NO_BREAK = '\u00a0';
const NARROW = '\u202f';

describe('words', () => {
  it('throw when a key is unknown, so that a typo is found before a reader finds it', () => {
    expect(() => makeText('en', {}).t('common.save')).toThrow('common.save');
  });

  it.each([
    [0, 'لا عناصر'],
    [1, 'عنصر واحد'],
    [2, 'عنصران'],
    [3, '3 عناصر'],
    [11, '11 عنصرًا'],
    [100, '100 عنصر'],
  ])('count in Arabic: %i', (count, words) => {
    expect(textIn('ar').t('common.count.items', { count })).toBe(words);
  });

  it.each([
    [1, '1 запись'],
    [2, '2 записи'],
    [5, '5 записей'],
    [21, '21 запись'],
  ])('count in Russian: %i', (count, words) => {
    expect(textIn('ru').t('common.count.items', { count })).toBe(words);
  });

  it('count a million in French and Spanish with their own form', () => {
    expect(textIn('fr').t('common.count.items', { count: 1_000_000 })).toBe(`1${NARROW}000${NARROW}000 d’éléments`);
    expect(textIn('es').t('common.count.items', { count: 1_000_000 })).toBe('1.000.000 de elementos');
  });
});

describe('I1 money', () => {
  it.each([
    ['en', `EUR${NO_BREAK}1,234,567.80`],
    ['fr', `1${NARROW}234${NARROW}567,80${NO_BREAK}EUR`],
    ['es', `1.234.567,80${NO_BREAK}EUR`],
    ['ar', `EUR${NO_BREAK}1,234,567.80`],
    ['ru', `1${NO_BREAK}234${NO_BREAK}567,80${NO_BREAK}EUR`],
  ] as const)('is written in %s as that language writes it', (language, written) => {
    expect(textIn(language).money(euro(123_456_780n))).toBe(written);
  });

  it('groups four digits in Spanish too, so that columns line up', () => {
    expect(textIn('es').amount(euro(123_450n))).toBe('1.234,50');
  });

  it('has the decimals of its currency', () => {
    expect(textIn('en').amount(money(1_500n, 'XOF'))).toBe('1,500');
    expect(textIn('en').amount(money(1_500n, 'TND'))).toBe('1.500');
  });

  it('never passes through a float', () => {
    expect(textIn('en').amount(euro(900_719_925_474_099_301n))).toBe('9,007,199,254,740,993.01');
  });

  it('reads back as the same amount in every language, without direction marks that travel badly', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LANGUAGES),
        fc.constantFrom('EUR', 'XOF'),
        fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }),
        (language, currency, minor) => {
          const written = textIn(language).amount(money(minor, currency));
          expect(written).not.toMatch(/[\u200f\u061c\u0660-\u0669]/);
          const typed = written.replace('\u200e', '').replace('\u2212', '-');
          expect(parseAmount(typed, currency)).toEqual({ ok: true, value: minor });
        },
      ),
    );
  });
});

describe('time', () => {
  const deadline = new Date('2026-11-30T13:00:00Z');

  it.each([
    ['en', '30 November 2026, 14:00'],
    ['fr', '30 novembre 2026 à 14:00'],
    ['es', '30 de noviembre de 2026, 14:00'],
    ['ar', '30 نوفمبر 2026، 14:00'],
    ['ru', '30 ноября 2026 г., 14:00'],
  ] as const)('in %s: Brussels, 24 hours, the month as a word', (language, written) => {
    expect(
      textIn(language)
        .dateTime(deadline)
        .replaceAll(/[\u00a0\u202f]/g, ' '),
    ).toBe(written);
  });

  it('shows another zone when asked', () => {
    expect(textIn('en').dateTime(deadline, 'Africa/Nouakchott')).toBe('30 November 2026, 13:00');
  });

  it('takes an instant to the Brussels day, and a day as it stands', () => {
    expect(textIn('en').date(new Date('2026-11-30T23:30:00Z'))).toBe('1 December 2026');
    expect(textIn('en').date('2026-11-30')).toBe('30 November 2026');
  });

  it('says midnight as 00:00', () => {
    expect(textIn('ar').time(new Date('2026-11-29T23:00:00Z'))).toBe('00:00');
  });

  it('writes a month', () => {
    expect(textIn('fr').month('2026-11')).toBe('novembre 2026');
  });
});

describe('names', () => {
  it('of countries and languages come in the reader’s language, and unknown codes as they are', () => {
    expect(textIn('es').country('CO')).toBe('Colombia');
    expect(textIn('fr').languageName('ar')).toBe('arabe');
    expect(textIn('en').country('?')).toBe('?');
    expect((['en', 'fr', 'ru'] as const).map((language) => textIn(language).country('001'))).toEqual([
      'World',
      'Monde',
      'Весь мир',
    ]);
  });

  it('are joined as the language joins them', () => {
    expect(textIn('en').list(['a', 'b', 'c'])).toBe('a, b and c');
  });
});
