import { describe, expect, it } from 'vitest';
import { changesBetween, readFrozenCall } from '#app/calls/call-changes.ts';
import {
  filledLetter,
  LETTER_FIELDS,
  LETTER_KINDS,
  letterOpening,
  lettersComplete,
  lettersOf,
  wrongFields,
} from '#app/calls/letters/call-letters.ts';
import { readDraftForm } from '#app/calls/draft-edits.ts';
import { publicationChecklist } from '#app/calls/publication-checklist.ts';
import { translationGaps } from '#app/calls/translations.ts';
import { issuesToErrors } from '#app/http/field-errors.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import { LANGUAGES } from '#app/kernel/languages.ts';
import { denied } from '#app/kernel/verdict.ts';
import { CONTENT, FACTS } from './call-facts.ts';

const AT = new Date('2026-11-20T10:00:00Z');
const LETTERS = { award: { en: 'Dear {organisation},\n\n{reference} gets {amount}.', ar: 'مرحبا {amount}' } };

function edit(fields: Readonly<Record<string, string>>, item = 'award', content = CONTENT) {
  const sent = { version: '3', item, ...fields };
  return readDraftForm({ name: `letter-${item}`, intent: '' }, { content, currency: 'EUR' }, (shape) => {
    const parsed = shape.safeParse(sent);
    return parsed.success ? { ok: true, value: parsed.data } : { ok: false, errors: issuesToErrors(parsed.error) };
  });
}

describe('letters of a call', () => {
  it('name what they do not know: other fields, and braces alone', () => {
    expect(wrongFields('award', 'You get {amount} until {accept-until}')).toEqual([]);
    expect(wrongFields('reject', 'You get {amount}')).toEqual(['amount']);
    expect(wrongFields('award', '{Amount} {amount} } {')).toEqual(['Amount', '}', '{']);
    expect(wrongFields('award', '{}')).toEqual(['']);
  });

  it('are filled in by the portal, paragraph by paragraph; what nobody set is a dash', () => {
    const values = { organisation: 'ORG-0007', reference: 'R-1', amount: 'EUR 5.00' };
    expect(filledLetter(LETTERS.award.en, values)).toEqual(['Dear ORG-0007,', 'R-1 gets EUR 5.00.']);
    expect(filledLetter('Until {complain-until}', {})).toEqual(['Until –']);
    // A value is never read again as a field.
    expect(filledLetter('{call}', { call: '{amount}', amount: 'EUR 5.00' })).toEqual(['{amount}']);
  });

  it.each(LANGUAGES)('follow the house in %s where the call says nothing', (language) => {
    const text = textIn(language);
    for (const kind of LETTER_KINDS) {
      const [house = ''] = letterOpening({ kind, letters: undefined, values: {} }, text);
      expect(house.length).toBeGreaterThan(5);
      const letters = { [kind]: { [language]: 'Own {reference}' } };
      expect(letterOpening({ kind, letters, values: { reference: 'R-1' } }, text)).toEqual(['Own R-1']);
    }
    expect(LETTER_FIELDS.award).toContain('amount');
  });

  it('of concept notes are others than those of applications', () => {
    expect(lettersOf('note')).toEqual(['ineligible', 'shortlisted', 'not-shortlisted']);
    expect(lettersOf('full')).toEqual(lettersOf('single'));
    expect(lettersOf('single')).toEqual(['ineligible', 'award', 'reserve', 'reject']);
  });

  it('I6: stand in every language of the call before it is published, and in its changes', () => {
    expect(lettersComplete(LETTERS, CONTENT.languages)).toBe(true);
    const half = { ...CONTENT, letters: { award: { en: 'Hello' } } };
    expect(translationGaps(half, 'ar')).toEqual(['letters.award']);
    const line = (content: typeof CONTENT) =>
      publicationChecklist({ ...FACTS, content }, AT).find(({ code }) => code === 'letters')?.verdict;
    expect(line(half)).toEqual(denied('letters-incomplete'));
    expect(line({ ...CONTENT, letters: { reject: { en: '{amount}', ar: 'لا' } } })).toEqual(
      denied('letters-incomplete'),
    );
    expect(line({ ...CONTENT, letters: LETTERS })?.allowed).toBe(true);
    expect(line(CONTENT)).toBeUndefined();
    const [before, after] = [CONTENT, { ...CONTENT, letters: LETTERS }].map((content) => readFrozenCall(content));
    if (!before || !after) throw new Error('not read');
    expect(changesBetween(before, after)).toEqual([{ kind: 'changed', part: 'letters' }]);
  });

  it('are saved one by one; an unknown field is refused beside its language, and empty ones follow the house again', () => {
    const saved = edit({ 'body.en': 'You get {amount}', 'body.ar': '' });
    expect(saved.ok && saved.change.content?.(CONTENT).letters).toEqual({ award: { en: 'You get {amount}' } });
    const wrong = edit({ 'body.en': 'Fine', 'body.ar': '{name}' });
    expect(wrong.ok ? [] : wrong.errors).toEqual([
      { field: 'body.ar', key: 'field.letter-field', values: { name: 'name' } },
    ]);
    expect(edit({ 'body.en': 'x', 'body.ar': '' }, 'minutes').ok).toBe(false);
    const emptied = edit({ 'body.en': '', 'body.ar': '' });
    expect(emptied.ok && emptied.change.content?.({ ...CONTENT, letters: LETTERS })).toEqual(CONTENT);
  });
});
