import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { latinName, latinText } from '#app/adapters/bank/latin-name.ts';

const SEPA = /^[A-Za-z0-9/\-?:().,'+ ]*$/;

describe('names for the bank', () => {
  test.each([
    ['Association de l’Espoir', "Association de l'Espoir"],
    ['Müller & Söhne', 'Muller + Sohne'],
    ['Łódź Straße Øresund', 'Lodz Strasse Oresund'],
    ['Правозащитный центр «Щит»', "Pravozashchitnyy tsentr 'Shchit'"],
    ['ЩИТ', 'SHCHIT'],
    ['Дніпро', 'Dnipro'],
    ['نور الأمل', 'Nour Alaml'],
    ['وليد يوسف', 'Wlid Yousf'],
    ['جمعية الأمل ٢٠٢٦', 'Jmaya Alaml 2026'],
    ['Ελληνική Ένωση του Παιδιού', 'Elliniki Enosi tou Paidiou'],
    ['Ｆｏｎｄ', 'Fond'],
  ])('%s becomes %s', (name, latin) => {
    expect(latinName(name)).toEqual({ ok: true, value: latin });
  });

  test.each(['', '   ', '123', '人权', 'Fond 人权', '«»', 'ъ'])(
    '%j is refused: half a name pays somebody else',
    (name) => {
      expect(latinName(name)).toMatchObject({ ok: false, refusal: { code: 'name-not-latin' } });
    },
  );

  test('whatever is typed, only SEPA characters come out, without slashes at the ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const latin = latinText(text);
        expect(latin).toMatch(SEPA);
        expect(latin).not.toMatch(/^[/ ]|[/ ]$|\/\/|  /);
      }),
      { numRuns: 500 },
    );
  });
});
