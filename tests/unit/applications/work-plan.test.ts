import { describe, expect, it } from 'vitest';
import { normalRows } from '#app/applications/answer-rows.ts';
import { problemsOf } from '#app/applications/answers.ts';
import { completenessOf } from '#app/applications/completeness.ts';
import { lastMonthPlanned } from '#app/applications/work-plan.ts';
import type { CallQuestion } from '#app/calls/call-content.ts';
import { CALL, COMPLETE } from './draft.ts';

const PLAN: CallQuestion = { code: 'plan', label: { en: 'Plan' }, kind: 'work-plan', required: false };
const rows = (...given: readonly Readonly<Record<string, string>>[]) => JSON.stringify(given);
const row = (from: string, until: string) => ({ activity: 'Listen', from, until });

describe('a work plan', () => {
  it('keeps months as plain digits, in whichever script they were typed', () => {
    const typed = rows({ activity: 'Listen', from: '٣', until: ' 06 ' });
    expect(normalRows(PLAN, typed)).toEqual({ ok: true, value: rows(row('3', '6')) });
  });

  it('asks for months that are some, and for ends after beginnings; the end of the same month is fine', () => {
    const keys = (value: string) =>
      problemsOf(PLAN, value).map(({ key, cell }) => `${key} ${cell?.row}/${cell?.column}`);
    expect(keys(rows(row('3', '3'), row('1', '12')))).toEqual([]);
    expect(keys(rows(row('1', '2'), row('4', '3')))).toEqual(['applications.error.ends-before-start 1/until']);
    expect(keys(rows(row('soon', '121')))).toEqual(['field.notWhole 0/from', 'field.range 0/until']);
    expect(keys(rows({ activity: 'Listen' }))).toEqual(['field.required 0/from', 'field.required 0/until']);
  });

  it('runs no longer than the project', () => {
    expect(lastMonthPlanned([row('1', '4'), row('2', 'later')])).toBe(4);
    const content = { ...CALL, sections: [{ code: 's', title: { en: 'S' }, questions: [PLAN] }] };
    const missing = (until: string) =>
      completenessOf({ ...COMPLETE, content, answers: new Map([['plan', rows(row('1', until))]]) })
        .missing.filter(({ place }) => place === 'section:s')
        .map(({ key, values }) => [key, values]);
    expect(missing('12')).toEqual([]);
    expect(missing('13')).toEqual([['applications.error.planned-after-end', { last: 13, months: 12 }]]);
  });
});
