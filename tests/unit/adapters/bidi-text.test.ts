import { describe, expect, test } from 'vitest';
import { bidiParagraph, visualRuns } from '#app/adapters/pdf/bidi-text.ts';

/** What stands on paper from left to right, right-to-left runs shown in angle brackets in their logical order. */
function onPaper(text: string, direction: 'ltr' | 'rtl'): string {
  const paragraph = bidiParagraph(text, direction);
  return visualRuns(paragraph, 0, paragraph.text.length)
    .map((run) => (run.shaped ? `<${run.text}>` : run.text))
    .join('');
}

describe('the order of a line', () => {
  test('an amount keeps its digits between Arabic words', () => {
    expect(onPaper('المبلغ 12,345.60 يورو', 'rtl')).toBe('<يورو> 12,345.60<المبلغ >');
  });

  test('a date and a reference keep their order', () => {
    expect(onPaper('في 2026-03-01', 'rtl')).toBe('2026-03-01<في >');
    expect(onPaper('المرجع GIAI-2026-C1-0042', 'rtl')).toBe('GIAI-2026-C1-0042<المرجع >');
    expect(onPaper('2026-01-01 – 2026-12-31', 'rtl')).toBe('2026-12-31 – 2026-01-01');
  });

  test('a negative amount keeps its sign in front', () => {
    expect(onPaper('الرصيد -12.00', 'rtl')).toBe('-12.00<الرصيد >');
  });

  test('brackets around an Arabic word are mirrored and stand outside it', () => {
    expect(onPaper('جمعية (فرع)', 'rtl')).toBe('(<فرع>)<جمعية >');
  });

  test('Latin text in an Arabic document runs from left to right', () => {
    expect(onPaper('Human Rights (NGO)', 'rtl')).toBe('Human Rights (NGO)');
  });

  test('an Arabic name inside an English sentence turns alone', () => {
    expect(onPaper('Name: نور الأمل (NGO)', 'ltr')).toBe('Name: <نور الأمل> (NGO)');
  });

  test('levels are found for the paragraph, then lines are cut', () => {
    const paragraph = bidiParagraph('واحد two ثلاثة', 'rtl');
    const cut = paragraph.text.indexOf('ثلاثة');
    const line = (start: number, end: number): string =>
      visualRuns(paragraph, start, end)
        .map((run) => run.text)
        .join('|');
    expect(line(0, cut - 1)).toBe('two|واحد ');
    expect(line(cut, paragraph.text.length)).toBe('ثلاثة');
  });

  test('an empty line has no runs', () => {
    expect(visualRuns(bidiParagraph('', 'rtl'), 0, 0)).toEqual([]);
  });
});
