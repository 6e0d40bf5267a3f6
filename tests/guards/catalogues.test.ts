import { IntlMessageFormat } from 'intl-messageformat';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { CATALOGUES, messagesOf } from '#app/i18n/catalogue.server.ts';
import { LOCALES } from '#app/i18n/locales.ts';
import { LANGUAGES } from '#app/kernel/languages.ts';
import { ROLES } from '#app/kernel/roles.ts';
import { codeFiles, isCatalogue, nodesOf, treeOf } from './sources.ts';

/** ICU syntax tree, as far as these guards look. Types: 1 argument, 2 number, 3 date, 4 time, 5 select, 6 plural. */
type Node = {
  readonly type: number;
  readonly value: string;
  readonly pluralType?: 'cardinal' | 'ordinal';
  readonly options?: Readonly<Record<string, { readonly value: readonly Node[] }>>;
};

const PLURAL = 6;
const english = messagesOf('en');

function parse(message: string, locale: string): readonly Node[] {
  return new IntlMessageFormat(message, locale, undefined, { ignoreTag: true }).getAst() as unknown as readonly Node[];
}

/** Every node, plural and select branches walked. */
function* walk(nodes: readonly Node[]): Generator<Node> {
  for (const node of nodes) {
    yield node;
    for (const option of Object.values(node.options ?? {})) yield* walk(option.value);
  }
}

/** `count:6 name:1`: which values a message asks for, and as what. */
function values(message: string, locale: string): string {
  const asked = [...walk(parse(message, locale))].filter(({ type }) => type >= 1 && type <= PLURAL);
  return [...new Set(asked.map(({ type, value }) => `${value}:${type}`))].toSorted().join(' ');
}

/** Words alone: placeholders and plural syntax taken out. */
function words(message: string, locale: string): string {
  return [...walk(parse(message, locale))]
    .filter(({ type }) => type === 0)
    .map(({ value }) => value)
    .join(' ');
}

/** Names and codes that are the same in every language. */
const NAMES =
  /\b(Passerelle|IBAN|BIC|SWIFT|PDF|CSV|XLSX|XML|ISO|EUR|SHA-256|InforEuro|UTC|FSTP|D\d\d|pain\.001(\.001\.09)?)\b/g;

/** Words another language spells as English does. A message may be the same only if it holds nothing else. */
const SAME_WORDS: Readonly<Record<string, readonly string[]>> = {
  fr: (
    'Action Actions Administration Agent Alias Budget Commission Consortium Date Description Document Documents ' +
    'Exclusion Important Instructions Journal Justification Message Messages Note Notes Organisation Organisations ' +
    'Lot Page Pages Parties Programme Public Publication Question Questions Sanctions Section Signatures Source Surveillance ' +
    'Total Type Version Votes'
  ).split(' '),
  es: ['Alias', 'Control', 'Error', 'Final', 'MB', 'No', 'Total'],
  ar: [],
  ru: [],
};

function isSameInBoth(bare: string, language: string): boolean {
  return (bare.match(/\p{L}{2,}/gu) ?? []).every((word) => SAME_WORDS[language]?.includes(word));
}

/** A letter of the script a language is written in. */
const SCRIPT: Readonly<Record<string, RegExp>> = { ar: /\p{Script=Arabic}/u, ru: /\p{Script=Cyrillic}/u };

describe('the catalogues', () => {
  it('hold no key twice, in whatever room', () => {
    const keys = Object.values(CATALOGUES.en).flatMap((room) => Object.keys(room));
    expect(keys.length).toBeGreaterThan(200);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('have words for every role', () => {
    for (const role of ROLES) expect(english).toHaveProperty([`role.${role}`]);
  });

  describe.each(LANGUAGES)('%s', (language) => {
    const messages = messagesOf(language);
    const locale = LOCALES[language];

    it('has the keys of English, no more and no fewer', () => {
      expect(Object.keys(messages).toSorted()).toEqual(Object.keys(english).toSorted());
    });

    it('leaves no message empty', () => {
      expect(Object.entries(messages).filter(([, text]) => text.trim() === '')).toEqual([]);
    });

    it('parses, and asks for the same values in the same way as English', () => {
      const different = Object.entries(english).filter(
        ([key, text]) => values(messages[key] ?? '', locale) !== values(text, LOCALES.en),
      );
      expect(different.map(([key]) => key)).toEqual([]);
    });

    it('has every plural form its grammar needs', () => {
      const lacking = Object.entries(messages).filter(([, text]) =>
        [...walk(parse(text, locale))].some(({ type, options = {}, pluralType }) => {
          if (type !== PLURAL) return false;
          const needed = new Intl.PluralRules(locale, { type: pluralType ?? 'cardinal' }).resolvedOptions();
          return needed.pluralCategories.some((form) => !(form in options) && !(form === 'zero' && '=0' in options));
        }),
      );
      expect(lacking.map(([key]) => key)).toEqual([]);
    });

    it('uses Latin digits only, no bidi control characters and no stray spaces; a letter ends with its line', () => {
      const wrong = Object.entries(messages).filter(([key, text]) =>
        /[\u0660-\u0669\u06f0-\u06f9\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]| {2}|^\s|\s$/.test(
          key.startsWith('messages.mail.') ? text.replace(/\n$/, '') : text,
        ),
      );
      expect(wrong.map(([key]) => key)).toEqual([]);
    });

    it.runIf(language !== 'en')('leaves nothing in English', () => {
      const left = Object.entries(messages).filter(([key, text]) => {
        const bare = words(text, locale).replace(NAMES, '');
        return text === english[key] && !isSameInBoth(bare, language);
      });
      expect(left.map(([key, text]) => `${key}: ${text}`)).toEqual([]);
    });

    it.runIf(language in SCRIPT)('is written in its own script', () => {
      const wrong = Object.entries(messages).filter(([, text]) => {
        const bare = words(text, locale).replace(NAMES, '');
        return /\p{L}{2}/u.test(bare) && !SCRIPT[language]?.test(bare);
      });
      const latin = wrong.filter(([key]) => !/^(language\.|ui\.language)/.test(key));
      expect(latin.map(([key, text]) => `${key}: ${text}`)).toEqual([]);
    });
  });

  it('spaces French punctuation with a narrow no-break space, and uses the typographic apostrophe', () => {
    const wrong = Object.entries(messagesOf('fr')).filter(([, text]) =>
      /[ \u00a0][;:!?»]|«[ \u00a0]|\p{L}'\p{L}|[\p{L})][;!?»]|«\p{L}|\p{L}:(?!\/\/)/u.test(words(text, LOCALES.fr)),
    );
    expect(wrong.map(([key]) => key)).toEqual([]);
  });

  it('hold no words that nothing says', () => {
    const said = new Set<string>();
    const patterns = new Map<string, RegExp>();
    for (const path of codeFiles('app').filter((each) => /\.tsx?$/.test(each) && !isCatalogue(each))) {
      for (const node of nodesOf(treeOf(path))) {
        if (ts.isStringLiteralLike(node)) said.add(node.text);
        if (!ts.isTemplateExpression(node)) continue;
        const parts = [node.head.text, ...node.templateSpans.map((span) => span.literal.text)];
        if (
          /^[a-z]+(-[a-z]+)*\.|^\.?[a-z.]*\.(state|title|body|label|hint)\b/.test(
            parts.find((part) => part !== '') ?? '',
          )
        ) {
          const source = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[\\w.-]+');
          patterns.set(source, new RegExp(`^${source}$`));
        }
      }
    }
    const heard = (key: string) => said.has(key) || [...patterns.values()].some((pattern) => pattern.test(key));
    expect(Object.keys(english).filter((key) => !heard(key))).toEqual([]);
  });
});
