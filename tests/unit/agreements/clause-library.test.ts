import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ALWAYS, CLAUSE_LIBRARY, clausesWith, OPTIONAL, optionalOf } from '#app/agreements/clauses/clause-library.ts';
import { agreementDocument } from '#app/agreements/agreement-document.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import { LANGUAGES } from '#app/kernel/languages.ts';
import { sampleAgreement } from './sample-agreement.ts';

/** First eight digits of SHA-256 over the five texts of each clause. Another text is another version. */
const WORDINGS: Readonly<Record<string, string>> = {
  'changes 1': '48d4176e',
  'conflict 1': '6f1eaa0f',
  'control 1': '54f8c3ac',
  'costs 1': 'b0a1bfcf',
  'data 1': 'aafa1bf9',
  'disputes 1': 'd59ab674',
  'duration 1': '3f36d0dc',
  'equipment 1': 'a769abb8',
  'exchange 1': '16c23fd5',
  'host 1': '45ac5f48',
  'object 1': 'e387ba7b',
  'payment 1': 'e9f2ad45',
  'records 1': 'bf99dc41',
  'recovery 1': 'f3b7baeb',
  'reporting 1': 'fc7976c9',
  'results 1': '5085ec79',
  'safeguarding 1': 'f34fd98c',
  'sanctions 1': 'ad04a357',
  'termination 1': 'ddc3627a',
  'testimony 1': 'f0813697',
  'visibility 1': '4a0677f3',
};

function wordingOf(code: (typeof CLAUSE_LIBRARY)[number]['code']): string {
  const values = { application: 'A', from: 'F', to: 'T', amount: 'M', percent: 'P', years: 5 };
  const texts = LANGUAGES.map((language) => textIn(language).t(`agreements.clause.${code}.text`, values));
  return createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 8);
}

describe('the library of clauses', () => {
  it('hands on what the grant agreement with the European Union asks for, whatever is chosen', () => {
    const said = clausesWith([]).map(({ code }) => code);
    expect(said).toEqual(ALWAYS);
    for (const code of ['records', 'control', 'visibility', 'recovery', 'data', 'safeguarding']) {
      expect(said).toContain(code);
    }
  });

  it('puts what is chosen in its place, and takes nothing else', () => {
    expect(optionalOf(['host', 'object', 'nonsense', 'equipment'])).toEqual(['equipment', 'host']);
    const said = clausesWith(['host', 'equipment', 'nonsense']).map(({ code }) => code);
    expect(said.slice(-6)).toEqual(['recovery', 'equipment', 'host', 'changes', 'termination', 'disputes']);
    expect(said).toHaveLength(ALWAYS.length + 2);
  });

  it('a text that changes in any language gets another version', () => {
    const now = CLAUSE_LIBRARY.map(({ code, version }) => [`${code} ${version}`, wordingOf(code)]);
    expect(Object.fromEntries(now)).toEqual(WORDINGS);
  });

  it.each(LANGUAGES)('is printed in the language of the grantee: %s', (language) => {
    const text = textIn(language);
    const facts = sampleAgreement(language);
    const agreement = { ...facts.agreement, clauses: [...OPTIONAL] };
    const printed = JSON.stringify(agreementDocument({ ...facts, agreement }, text, new Date('2026-11-02T09:00:00Z')));
    for (const code of OPTIONAL) expect(printed).toContain(text.t(`agreements.clause.${code}.text`));
    const without = JSON.stringify(agreementDocument(facts, text, new Date('2026-11-02T09:00:00Z')));
    for (const code of OPTIONAL) expect(without).not.toContain(text.t(`agreements.clause.${code}.text`));
  });
});
