import { describe, expect, it } from 'vitest';
import { ALWAYS } from '#app/agreements/clauses/clause-library.ts';
import { agreementDocument, agreementPreview } from '#app/agreements/agreement-document.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import { money } from '#app/kernel/money.ts';
import { LANGUAGES } from '#app/kernel/languages.ts';
import { AMOUNT, HASH, sampleAgreement } from './sample-agreement.ts';

const AT = new Date('2026-11-02T09:00:00Z');
const wordsOf = (document: unknown) => JSON.stringify(document);

describe.each(LANGUAGES)('the agreement in %s', (language) => {
  const text = textIn(language);
  const facts = sampleAgreement(language, 'Condition of its own');
  const document = agreementDocument(facts, text, AT);
  const words = wordsOf(document);

  it('names both sides, the sum, the application and its checksum', () => {
    for (const part of [facts.granteeName, facts.granteeAlias, facts.leadName, facts.application.reference, HASH]) {
      expect(words).toContain(part);
    }
    expect(words).toContain(text.money(money(AMOUNT, 'EUR')));
    expect(words).toContain('Condition of its own');
  });

  it('has every clause a sub-grant contract must have, numbered in order', () => {
    const headings = document.blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 2 ? [block.text] : [],
    );
    expect(headings.filter((each) => /^\d+\. /.test(each)).map((each) => Number.parseInt(each, 10))).toEqual(
      ALWAYS.map((_, index) => index + 1),
    );
  });

  it('I19: prints instalments and headings under the sum they add up to', () => {
    const tables = document.blocks.flatMap((block) => (block.kind === 'table' && block.totals ? [block] : []));
    expect(tables).toHaveLength(2);
    for (const table of tables) expect(table.totals?.at(-1)).toBe(text.money(money(AMOUNT, 'EUR')));
    const [budget, instalments] = tables;
    expect(instalments?.rows).toHaveLength(facts.instalments.length);
    // A heading that is one line without words is not said twice.
    expect(budget?.rows.map(([label, line, heading]) => [label, line === '', heading === ''])).toEqual([
      [text.t('heading.human-resources'), true, false],
      ['1. Two coordinators', false, true],
      [text.t('heading.travel'), true, false],
      ['1. Flights', false, true],
      ['2. Buses', false, true],
      [text.t('heading.security-wellbeing'), true, false],
    ]);
  });

  it('I37: a preview knows the alias only, and says that it is a draft', () => {
    const preview = wordsOf(agreementPreview({ ...facts, granteeName: null }, text, AT));
    expect(preview).not.toContain(facts.granteeName);
    expect(preview).toContain(text.t('agreements.pdf.draft'));
    expect(words).not.toContain(text.t('agreements.pdf.draft'));
  });
});
