import { describe, expect, it } from 'vitest';
import { readIndicators } from '#app/reports/narrative/indicators.ts';
import { readJudgements } from '#app/reports/review/judgements.ts';
import { withoutSmallCounts } from '#app/reports/narrative/small-counts.ts';
import { timeliness } from '#app/reports/report-lifecycle.ts';
import { tasksOf } from '#app/reports/report-tasks.ts';
import { acceptedShape, groundsShape, indicatorCountsShape } from '#app/reports/report.ts';

const NOBODY = { women: null, men: null, others: null, children: null, youth: null, older: null };

describe('indicators', () => {
  it('leave out empty rows, keep their places, and need name and target', () => {
    const counts = { 'indicator.2.target': 30, 'indicator.2.actual': 24 };
    expect(readIndicators({ 'indicator.2.label': 'People' }, counts)).toEqual({
      ok: true,
      value: [{ code: 'I2', label: 'People', target: 30, actual: 24, ...NOBODY }],
    });
    expect(readIndicators({}, { 'indicator.1.women': 3 })).toMatchObject({
      refusal: { code: 'indicator-incomplete', field: 'indicator.1.label' },
    });
    expect(readIndicators({ 'indicator.1.label': 'People' }, {})).toMatchObject({
      refusal: { code: 'indicator-incomplete', field: 'indicator.1.target' },
    });
  });

  it('divide no more people than were reached, by sex and by age', () => {
    const labels = { 'indicator.1.label': 'People' };
    const counts = {
      'indicator.1.target': 30,
      'indicator.1.actual': 24,
      'indicator.1.women': 20,
      'indicator.1.others': 4,
    };
    expect(readIndicators(labels, { ...counts, 'indicator.1.children': 24 }).ok).toBe(true);
    expect(readIndicators(labels, { ...counts, 'indicator.1.men': 1 })).toMatchObject({
      refusal: { code: 'indicator-above-total', field: 'indicator.1.women', values: { total: 24 } },
    });
    expect(readIndicators(labels, { ...counts, 'indicator.1.older': 25 })).toMatchObject({
      refusal: { code: 'indicator-above-total', field: 'indicator.1.children' },
    });
  });

  it('I42: say nothing of a division with a group of fewer than five', () => {
    const row = { code: 'I1', label: 'People', target: 30, actual: 24, ...NOBODY };
    const small = withoutSmallCounts({ ...row, women: 20, men: 4, children: 5, youth: 19 });
    expect(small).toMatchObject({ actual: 24, women: null, men: null, others: null, children: 5, youth: 19 });
    const fine = { ...row, women: 19, men: 5, older: 0 };
    expect(withoutSmallCounts(fine)).toBe(fine);
    expect(withoutSmallCounts({ ...row, older: 1 }).older).toBeNull();
    expect(withoutSmallCounts({ ...row, women: 22 }).women).toBeNull();
    expect(withoutSmallCounts({ ...row, women: 19 }).women).toBe(19);
  });

  it('tell zero from nothing', () => {
    const rows = Object.fromEntries(
      [1, 2, 3, 4, 5, 6].flatMap((row) =>
        ['target', 'actual', 'women', 'men'].map((column) => [`indicator.${row}.${column}`, ''] as const),
      ),
    );
    const parsed = indicatorCountsShape.parse({ ...rows, 'indicator.1.target': '0' });
    expect(parsed['indicator.1.target']).toBe(0);
    expect(parsed['indicator.1.actual']).toBeNull();
    const wrong = indicatorCountsShape.safeParse({ ...rows, 'indicator.1.men': '1.5' });
    expect(wrong.error?.issues.map((issue) => issue.message)).toEqual(['field.notWhole']);
  });
});

describe('the decision form', () => {
  const ids = ['a', 'b'];

  it('becomes one judgement a line; a line that is not in it stays undecided', () => {
    const judgements = readJudgements(ids, {
      accepted: { 'accepted.a': 5n },
      grounds: { 'ground.a': 'other', 'ground.b': 'duplicate' },
      comments: { 'comment.a': 'Why' },
    });
    expect([...judgements]).toEqual([['a', { acceptedEurMinor: 5n, code: 'other', comment: 'Why' }]]);
  });

  it('reads euros and cents, zero included, and only codes of the list', () => {
    const accepted = acceptedShape(ids).parse({ 'accepted.a': '0', 'accepted.b': '12,34' });
    expect(accepted).toEqual({ 'accepted.a': 0n, 'accepted.b': 12_34n });
    expect(groundsShape(['a']).parse({ 'ground.a': '' })).toEqual({ 'ground.a': null });
    const wrong = groundsShape(['a']).safeParse({ 'ground.a': 'because' });
    expect(wrong.error?.issues.map((issue) => issue.message)).toEqual(['field.choose']);
  });
});

describe('due and late', () => {
  const dueOn = '2026-11-30';
  const agreement = { state: 'active', suspendedDays: 0 };

  it.each([
    ['2026-10-30', 'on-time'],
    ['2026-10-31', 'due'],
    ['2026-11-30', 'due'],
    ['2026-12-01', 'overdue'],
  ])('on %s an unsent report is %s', (today, expected) => {
    expect(timeliness({ state: 'draft', dueOn, agreement }, today)).toBe(expected);
  });

  it('is over once it is sent', () => {
    expect(timeliness({ state: 'submitted', dueOn, agreement }, '2027-01-01')).toBe('on-time');
  });

  it('rests with its agreement, and does not count the days it rested', () => {
    const rests = { state: 'suspended', suspendedDays: 0 };
    expect(timeliness({ state: 'draft', dueOn, agreement: rests }, '2030-01-01')).toBe('on-time');
    const resumed = { state: 'active', suspendedDays: 10 };
    const shifted = (days: number) => new Date(Date.parse(dueOn) + days * 86_400_000).toISOString().slice(0, 10);
    expect(timeliness({ state: 'draft', dueOn, agreement: resumed }, shifted(10))).toBe('due');
    expect(timeliness({ state: 'draft', dueOn, agreement: resumed }, shifted(11))).toBe('overdue');
  });
});

describe('the task list', () => {
  const empty = { narrative: { results: '', difficulties: '', learning: '' }, indicators: [], lines: [] };
  const evidence = { needed: [], missing: [], complete: true, declared: false };

  it('starts with nothing done; documents wait for a cost', () => {
    expect(tasksOf(empty)).toEqual({
      narrative: 'not-started',
      indicators: 'not-started',
      costs: 'not-started',
      documents: 'cannot-start',
      forecast: 'not-started',
    });
  });

  it('is in progress while results or documents are missing', () => {
    const lacking = { ...evidence, missing: ['invoice'] as const, complete: false };
    const content = {
      narrative: { ...empty.narrative, learning: 'Much' },
      indicators: [{}],
      lines: [
        { evidence, documents: [{}] },
        { evidence: lacking, documents: [] },
      ],
    };
    expect(tasksOf(content)).toMatchObject({
      narrative: 'in-progress',
      indicators: 'complete',
      documents: 'in-progress',
    });
    const [first] = content.lines;
    expect(tasksOf({ ...content, lines: first ? [first] : [] }).documents).toBe('complete');
  });
});
