import { describe, expect, it } from 'vitest';
import { publicationChecklist, readyToPublish, type ChecklistFacts } from '#app/calls/publication-checklist.ts';
import { CONTENT, FACTS } from './call-facts.ts';

const AT = new Date('2026-11-02T09:00:00Z');

/** What is wrong, as `check: reason`. */
function wrong(change: Partial<ChecklistFacts>, at = AT): readonly string[] {
  return publicationChecklist({ ...FACTS, ...change }, at).flatMap(({ code, language, verdict }) =>
    verdict.allowed ? [] : [`${[code, language].filter(Boolean).join(' ')}: ${verdict.reason}`],
  );
}
const content = (change: Partial<typeof CONTENT>) => ({ content: { ...CONTENT, ...change } });
const amounts = (change: object) => ({ amounts: { ...FACTS.amounts, ...change } });
const dates = (change: object) => ({ dates: { ...FACTS.dates, ...change } });

describe('the publication checklist', () => {
  it('lets a complete call pass', () => {
    expect(wrong({})).toEqual([]);
    expect(readyToPublish(publicationChecklist(FACTS, AT))).toBe(true);
  });

  it('I6: asks for activities, and only of the programme’s fixed list', () => {
    expect(wrong(content({ activities: [] }))).toEqual(['activities: none-chosen']);
    expect(wrong(content({ activities: ['R1.1', 'R9.9'] }))).toEqual(['activities: not-in-list']);
  });

  it('I6: asks for the categories of recipients', () => {
    expect(wrong(content({ categories: [] }))).toEqual(['recipients: none-chosen']);
  });

  it('I6: asks for criteria whose least points can be reached, one by one and together', () => {
    expect(wrong(content({ criteria: [], passTotal: 0 }))).toEqual(['criteria: none-chosen']);
    expect(wrong(content({ passTotal: 51 }))).toEqual(['criteria: pass-mark']);
    const criteria = CONTENT.criteria.map((each) => ({ ...each, minimum: each.maximum + 1 }));
    expect(wrong(content({ criteria }))).toEqual(['criteria: pass-mark']);
  });

  it('asks how the amount is fixed, for questions and for conditions', () => {
    expect(wrong(content({ amountBasis: {} }))).toContain('amount-basis: empty');
    const sections = CONTENT.sections.map((each) => ({ ...each, questions: [] }));
    expect(wrong(content({ sections }))).toEqual(['form: empty']);
    expect(wrong(content({ eligibility: [] }))).toEqual(['eligibility: empty']);
  });

  it('I5: the largest grant stays within what one third party may receive', () => {
    expect(wrong(amounts({ maximumMinor: 60_000_01n }))).toEqual(['maximum: over-cap']);
  });

  it('I2: the envelope stays within what the other calls have left', () => {
    expect(wrong(amounts({ envelopeMinor: 500_000_01n }))).toEqual(['envelope: over-budget']);
    expect(wrong(amounts({ minimumMinor: 60_000_01n }))).toEqual(['envelope: amounts']);
  });

  it('I18: the deadline lies ahead, after the opening, and within the action', () => {
    expect(wrong({}, FACTS.dates.deadlineAt)).toEqual(['dates: deadline-past']);
    expect(wrong({}, new Date(FACTS.dates.deadlineAt.getTime() - 1))).toEqual([]);
    expect(wrong(dates({ opensAt: FACTS.dates.deadlineAt }))).toEqual(['dates: deadline-past']);
    expect(wrong(dates({ deadlineAt: FACTS.programme.endsAt }))).toEqual(['dates: after-action']);
    expect(wrong(dates({ deadlineAt: new Date(FACTS.programme.endsAt.getTime() - 1) }))).toEqual([]);
  });

  it('asks for every text in every language of the call, and says how many are missing', () => {
    const french = publicationChecklist({ ...FACTS, ...content({ languages: ['en', 'fr'] }) }, AT).find(
      ({ language }) => language === 'fr',
    );
    expect(french?.verdict).toEqual({ allowed: false, reason: 'texts-missing' });
    expect(french?.missing).toContain('sections.s1.q1.label');
    expect(french?.missing).toHaveLength(15);
    expect(wrong(content({ title: { en: 'Title', ar: '  ' } }))).toEqual(['translation ar: texts-missing']);
    expect(wrong(content({ languages: [] }))).toEqual(['translation: none-chosen']);
  });

  it('a help text is needed in every language only where there is one', () => {
    const [first, ...rest] = CONTENT.sections;
    if (!first) throw new Error('no section');
    const helped = { ...first, questions: first.questions.map((each) => ({ ...each, help: { en: 'Help' } })) };
    expect(wrong(content({ sections: [helped, ...rest] }))).toEqual(['translation ar: texts-missing']);
  });
});
