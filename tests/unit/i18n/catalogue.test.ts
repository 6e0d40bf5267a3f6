import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { CATALOGUES, messagesOf } from '#app/i18n/catalogue.server.ts';
import { LOCALES } from '#app/i18n/locales.ts';
import { LANGUAGES } from '#app/kernel/languages.ts';
import { ROLES } from '#app/kernel/roles.ts';

type Node = { type: number; value: string; options?: Record<string, { value: readonly Node[] }> };

/** Names of the values a message asks for, with plural and select branches walked. */
function placeholders(message: string, locale: string): readonly string[] {
  const nodes = new IntlMessageFormat(message, locale, undefined, { ignoreTag: true }).getAst() as unknown as Node[];
  const names = new Set<string>();
  const walk = (list: readonly Node[]) => {
    for (const node of list) {
      if (node.type >= 1 && node.type <= 6) names.add(node.value);
      for (const option of Object.values(node.options ?? {})) walk(option.value);
    }
  };
  walk(nodes);
  return [...names].toSorted();
}

const PLURAL = /\{(\w+), plural,/;

describe('the catalogues', () => {
  it('hold no key twice, in whatever room', () => {
    const keys = Object.values(CATALOGUES.en).flatMap((room) => Object.keys(room));
    const twice = keys.filter((key, index) => keys.indexOf(key) !== index);
    expect(keys.length).toBeGreaterThan(200);
    expect(twice).toEqual([]);
  });

  it('have words for every role', () => {
    for (const role of ROLES) expect(messagesOf('en')).toHaveProperty([`role.${role}`]);
  });

  describe.each(LANGUAGES)('%s', (language) => {
    const messages = messagesOf(language);
    const english = messagesOf('en');

    it('has the keys of English, no more and no fewer', () => {
      expect(Object.keys(messages).toSorted()).toEqual(Object.keys(english).toSorted());
    });

    it('leaves no message empty', () => {
      expect(Object.entries(messages).filter(([, words]) => words.trim() === '')).toEqual([]);
    });

    it('parses, and asks for the same values as English', () => {
      const different = Object.entries(english).filter(([key, words]) => {
        const here = placeholders(messages[key] ?? '', LOCALES[language]);
        return here.join() !== placeholders(words, LOCALES.en).join();
      });
      expect(different.map(([key]) => key)).toEqual([]);
    });

    it('has every plural form its grammar needs', () => {
      const needed = new Intl.PluralRules(LOCALES[language]).resolvedOptions().pluralCategories;
      const lacking = Object.entries(messages).filter(
        ([, words]) =>
          PLURAL.test(words) &&
          needed.some((form) => !words.includes(`${form} {`) && !(form === 'zero' && words.includes('=0 {'))),
      );
      expect(lacking.map(([key]) => key)).toEqual([]);
    });

    it('uses Latin digits only', () => {
      expect(Object.entries(messages).filter(([, words]) => /[\u0660-\u0669\u06f0-\u06f9]/.test(words))).toEqual([]);
    });
  });

  it('spaces French punctuation with a narrow no-break space, and uses the typographic apostrophe', () => {
    const wrong = Object.entries(messagesOf('fr')).filter(([, words]) =>
      /[ \u00a0][;:!?»]|«[ \u00a0]|\p{L}'\p{L}|\p{L}[;!?»]/u.test(words),
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
  });
});
