import { describe, expect, it } from 'vitest';
import { textIn } from '#app/i18n/catalogue.server.ts';
import { LANGUAGES } from '#app/kernel/languages.ts';
import { DOCUMENT_LANGUAGES } from '#app/reports/evidence/document-languages.ts';
import {
  decideFacts,
  factsShape,
  laterFactsShape,
  NOTHING_STATED,
  saysAnything,
  type EvidenceFacts,
} from '#app/reports/evidence/evidence-facts.ts';

const originals = new Map<string, string | null>([
  ['a', null],
  ['b', 'a'],
  ['c', 'b'],
  ['d', null],
]);
const decide = (documentId: string, facts: Partial<EvidenceFacts>, onFile: Partial<EvidenceFacts> = {}) => {
  const about = { documentId, onFile: { ...NOTHING_STATED, ...onFile }, originals };
  const decided = decideFacts({ ...NOTHING_STATED, ...facts }, about);
  return decided.ok ? 'ok' : `${decided.refusal.code} ${decided.refusal.field ?? ''}`.trim();
};

describe('D23: what is stated of a document', () => {
  it('is a translation of another document of the grant only, and never of its own translation', () => {
    expect(decide('d', { translationOf: 'c' })).toBe('ok');
    expect(decide('a', { translationOf: 'a' })).toBe('translation-of-itself translationOf');
    expect(decide('a', { translationOf: 'x' })).toBe('translation-of-unknown translationOf');
    for (const own of ['b', 'c'])
      expect(decide('a', { translationOf: own })).toBe('translation-in-circle translationOf');
    expect(decide('b', { translationOf: 'd' })).toBe('ok');
  });

  it('ends where a circle stands already, though none can be stated', () => {
    const circle = new Map([
      ['a', 'b'],
      ['b', 'a'],
    ]);
    const about = { documentId: 'z', onFile: NOTHING_STATED, originals: circle };
    expect(decideFacts({ ...NOTHING_STATED, translationOf: 'a' }, about).ok).toBe(true);
  });

  it('changes something; what was stated can be taken back', () => {
    expect(decide('d', {})).toBe('evidence-facts-same');
    expect(decide('d', { language: 'uk', redacted: false }, { language: 'uk', redacted: false })).toBe(
      'evidence-facts-same',
    );
    expect(decide('d', { language: 'uk', redacted: false }, { language: 'uk', redacted: true })).toBe('ok');
    expect(decide('d', {}, { redacted: true })).toBe('ok');
  });

  it('may stay unsaid in each part; a code that is on no list is refused', () => {
    const read = (sent: Record<string, string>) => factsShape.safeParse(sent);
    expect(read({}).data).toEqual(NOTHING_STATED);
    expect(read({ language: '', redacted: '', translationOf: '' }).data).toEqual(NOTHING_STATED);
    expect(read({ language: 'quc', redacted: 'no' }).data).toEqual({
      ...NOTHING_STATED,
      language: 'quc',
      redacted: false,
    });
    expect(read({ redacted: 'yes' }).data?.redacted).toBe(true);
    for (const wrong of [{ language: 'xx-klingon' }, { redacted: 'perhaps' }]) {
      expect(read(wrong as Record<string, string>).error?.issues).toMatchObject([{ message: 'field.choose' }]);
    }
    expect([saysAnything(NOTHING_STATED), saysAnything({ ...NOTHING_STATED, redacted: false })]).toEqual([false, true]);
    expect(laterFactsShape.safeParse({ stated: '2' }).data).toMatchObject({ stated: 2, language: null });
  });

  it('is in a language that has a name in each of the five, and its code once', () => {
    expect(new Set(DOCUMENT_LANGUAGES).size).toBe(DOCUMENT_LANGUAGES.length);
    expect(DOCUMENT_LANGUAGES.slice(0, 5)).toEqual([...LANGUAGES]);
    expect(DOCUMENT_LANGUAGES.filter((code) => !/^[a-z]{2,3}$/.test(code))).toEqual([]);
    for (const language of LANGUAGES) {
      const nameless = DOCUMENT_LANGUAGES.filter((code) => textIn(language).languageName(code) === code);
      expect(nameless, language).toEqual([]);
    }
  });
});
