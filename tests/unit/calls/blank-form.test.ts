import { describe, expect, it } from 'vitest';
import { blankForm, type BlankFormFacts } from '#app/calls/blank-form.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import { CONTENT } from './call-facts.ts';

const facts: BlankFormFacts = {
  reference: 'GIAI-2026-C1',
  programme: { en: 'Programme' },
  content: {
    ...CONTENT,
    activities: ['A1', 'A2'],
    taxonomy: ['violation'],
    lots: [{ code: 'l1', title: { en: 'Archives' }, envelopeMinor: '5000000' }],
  },
  activities: [
    { code: 'A1', title: { en: 'Collect testimony' }, retired: false },
    { code: 'A2', title: { en: 'Print maps' }, retired: true },
    { code: 'A3', title: { en: 'Of another call' }, retired: false },
  ],
  entries: [
    { list: 'violation', code: 'torture', title: { en: 'Torture' }, retired: false },
    { list: 'violation', code: 'old', title: { en: 'No longer offered' }, retired: true },
    { list: 'gender', code: 'one', title: { en: 'Significant' }, retired: false },
  ],
  amounts: { envelopeMinor: 5_000_000n, minimumMinor: 100_000n, maximumMinor: 2_000_000n, currency: 'EUR' },
  deadlineAt: new Date('2026-12-15T11:00:00Z'),
  deadlineZone: 'Europe/Brussels',
  publishedAt: new Date('2026-11-02T09:00:00Z'),
  number: 1,
  sha256: 'ab'.repeat(32),
};

/** The items below a heading of the form; null where there is no such list. */
function listBelow(title: string): readonly string[] | null {
  const { blocks } = blankForm(facts, textIn('en'));
  const place = blocks.findIndex((block) => block.kind === 'heading' && block.text === title);
  const next = blocks[place + 1];
  return place >= 0 && next?.kind === 'list' ? next.items : null;
}

describe('the blank form', () => {
  it('I6: lists the lots, the activities and the other lists as an application may choose from them today', () => {
    expect(listBelow('Lots')).toEqual([expect.stringMatching(/^Archives \(EUR\s50,000\.00\)$/)]);
    expect(listBelow('Activities that can be funded')).toEqual(['A1 Collect testimony']);
    expect(listBelow('Types of violation')).toEqual(['Torture']);
    expect(listBelow('Conditions for taking part')).toEqual(facts.content.eligibility.map(({ text }) => text.en));
  });

  it('says which lists may stay unanswered, and leaves out those without entries', () => {
    expect(listBelow('Gender marker (optional)')).toEqual(['Significant']);
    expect(listBelow('When the violations happened (optional)')).toBeNull();
  });

  it('I7: says the deadline once in Brussels, and again where the call has another zone', () => {
    const said = (deadlineZone: string) =>
      JSON.stringify(blankForm({ ...facts, deadlineZone }, textIn('en')).blocks).match(/15 December 2026, \d\d:\d\d/g);
    expect(said('Europe/Brussels')).toEqual(['15 December 2026, 12:00']);
    expect(said('America/Bogota')).toEqual(['15 December 2026, 12:00', '15 December 2026, 06:00']);
  });
});
