import { describe, expect, it } from 'vitest';
import type { CallContent } from '#app/calls/call-content.ts';
import { placeIn } from '#app/calls/call-places.ts';
import { publicationChecklist } from '#app/calls/publication-checklist.ts';
import { textsOf } from '#app/calls/translations.ts';
import { CONTENT, FACTS } from './call-facts.ts';

const said = { en: 'Text', ar: 'نص' };

/** One of everything that is translated; a section's code may hold a point. */
const FULL: CallContent = {
  ...CONTENT,
  sections: [
    ...CONTENT.sections,
    {
      code: 's1.2',
      title: said,
      questions: [
        {
          code: 'q7',
          label: said,
          help: said,
          example: said,
          kind: 'choice',
          required: true,
          choices: [{ code: 'a1', label: said }],
        },
      ],
    },
  ],
  criteria: CONTENT.criteria.map((each) => ({ ...each, anchors: [{ points: 5, text: said }] })),
  lots: [{ code: 'l1', title: said, envelopeMinor: '1' }],
  letters: { award: said },
};

describe('the place of a missing text', () => {
  it('is known for every text there is', () => {
    const lost = textsOf(FULL).filter(({ place }) => placeIn(FULL, place) === null);
    expect(lost).toEqual([]);
  });

  it('names sheet, item and which of its texts', () => {
    expect(placeIn(FULL, 'sections.s1.2.q7.help')).toMatchObject({
      part: 'form',
      item: 'q7',
      kind: 'calls.change.question',
      of: 'calls.question.help',
    });
    expect(placeIn(FULL, 'sections.s1.2.q7.a1')).toMatchObject({ item: 'q7', of: { said } });
    expect(placeIn(FULL, 'criteria.c1.5')).toMatchObject({ part: 'grid', item: 'c1', of: 'calls.criterion.anchors' });
    expect(placeIn(FULL, 'summary')).toEqual({ part: 'texts', kind: 'calls.change.summary' });
    expect(placeIn(FULL, 'sections.s9.title')).toBeNull();
  });

  it('is that of a wrong condition too', () => {
    const sections = CONTENT.sections.map((section, index) =>
      index === 0
        ? { ...section, questions: section.questions.map((each) => ({ ...each, condition: 'answered(q9)' })) }
        : { ...section, condition: 'q1 =' },
    );
    const content = { ...CONTENT, sections };
    const checks = publicationChecklist({ ...FACTS, content }, new Date('2026-11-02T09:00:00Z'));
    const conditions = checks.find(({ code }) => code === 'conditions');
    expect(conditions?.missing).toEqual(['sections.s1.q1', 'sections.s1.q2', 'sections.s2']);
    expect(placeIn(content, 'sections.s2')).toMatchObject({ item: 's2', of: 'calls.condition' });
    expect(placeIn(content, 'sections.s1.q2')).toMatchObject({ item: 'q2', of: 'calls.condition' });
  });
});
