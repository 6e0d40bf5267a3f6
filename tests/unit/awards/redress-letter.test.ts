import { describe, expect, it } from 'vitest';
import { lastDayToComplain } from '#app/applications/opening/second-look.ts';
import { redressLetter, type RedressLetterFacts } from '#app/awards/redress/redress-letter.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import { LANGUAGES } from '#app/kernel/languages.ts';

const facts: RedressLetterFacts = {
  reference: 'TEST-2026-C1-0042',
  callTitle: { en: 'Test call' },
  organisationAlias: 'ORG-0007',
  programmeTitle: { en: 'Test programme' },
  about: 'eligibility',
  state: 'upheld',
  filedAt: new Date('2026-11-02T09:00:00Z'),
  decidedAt: new Date('2026-11-09T09:00:00Z'),
  answer: 'The statutes were there, on page 3.',
};

describe('a refusal of eligibility', () => {
  it('may be complained of for ten days after the day it was confirmed, whatever the hour', () => {
    expect(lastDayToComplain(new Date('2026-11-02T00:00:00Z'))).toBe('2026-11-12');
    expect(lastDayToComplain(new Date('2026-11-02T23:59:59Z'))).toBe('2026-11-12');
  });
});

describe('the letter of an answer', () => {
  it.each(LANGUAGES)('says in %s what was complained of, the answer word for word and what follows', (language) => {
    const text = textIn(language);
    const letters = (['award', 'eligibility'] as const).flatMap((about) =>
      (['upheld', 'dismissed'] as const).map((state) =>
        JSON.stringify(redressLetter({ ...facts, about, state }, text)),
      ),
    );
    expect(new Set(letters).size).toBe(4);
    for (const letter of letters) expect(letter).toContain(facts.answer);
    expect(letters[2]).toContain(text.t('redress.letter.eligibility.upheld'));
    expect(JSON.stringify(redressLetter(facts, text))).toBe(JSON.stringify(redressLetter(facts, text)));
  });
});
