import { describe, expect, it } from 'vitest';
import {
  decideAnswer,
  decideClaim,
  decideInstalment,
  decidePlan,
  decisionShape,
  mayDropIn,
  planShape,
} from '#app/agreements/milestones/milestone.ts';

const frame = { state: 'active', startsOn: '2026-01-01', endsOn: '2026-12-31', today: '2026-11-01' } as const;
const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string; field?: string } }) =>
  result.ok ? 'ok' : `${result.refusal.code} ${result.refusal.field ?? ''}`.trim();

describe('milestones', () => {
  it('are planned with or without a day, within the agreement and while it lives', () => {
    expect(codeOf(decidePlan(null, { ...frame, count: 0 }))).toBe('ok');
    expect(codeOf(decidePlan('2026-12-31', { ...frame, state: 'drafted', count: 19 }))).toBe('ok');
    expect(codeOf(decidePlan('2027-01-01', { ...frame, count: 0 }))).toBe('milestone-outside-period expectedOn');
    expect(codeOf(decidePlan(null, { ...frame, state: 'closed', count: 0 }))).toBe('milestone-agreement-over');
    expect(codeOf(decidePlan(null, { ...frame, count: 20 }))).toBe('too-many-milestones');
    expect(planShape.parse({ condition: 'A', proof: 'B', expectedOn: '' }).expectedOn).toBeNull();
  });

  it('I20: a payment waits only for an instalment there is, and what it waits for is not dropped once it was sent', () => {
    expect(codeOf(decideInstalment(null, []))).toBe('ok');
    expect(codeOf(decideInstalment(2, [1, 2]))).toBe('ok');
    expect(codeOf(decideInstalment(3, [1, 2]))).toBe('milestone-no-instalment instalment');
    expect(mayDropIn('active', { instalment: null })).toBe(true);
    expect(mayDropIn('drafted', { instalment: 1 })).toBe(true);
    expect(mayDropIn('sent', { instalment: 1 })).toBe(false);
    const typed = { condition: 'A', proof: 'B', expectedOn: '' };
    expect(planShape.parse({ ...typed, instalment: '' }).instalment).toBeNull();
    expect(planShape.parse({ ...typed, instalment: '2' }).instalment).toBe(2);
    expect(planShape.safeParse({ ...typed, instalment: 'all' }).success).toBe(false);
  });

  it('I17: are reached on a day of the agreement that has come', () => {
    expect(codeOf(decideClaim('2026-01-01', frame))).toBe('ok');
    expect(codeOf(decideClaim('2025-12-31', frame))).toBe('milestone-outside-period reachedOn');
    expect(codeOf(decideClaim('2026-11-02', frame))).toBe('milestone-in-future reachedOn');
    expect(codeOf(decideClaim('2026-10-01', { ...frame, state: 'suspended' }))).toBe('milestone-not-in-force');
  });

  it('are sent back with what is lacking', () => {
    expect(codeOf(decideAnswer('returned', ''))).toBe('milestone-answer-missing answer');
    expect(codeOf(decideAnswer('returned', 'The list is of last year'))).toBe('ok');
    expect(codeOf(decideAnswer('confirmed', ''))).toBe('ok');
    const dropped = { milestone: '00000000-0000-7000-8000-000000000001', version: '1', outcome: 'dropped' };
    expect(decisionShape.parse(dropped).answer).toBe('');
  });
});
