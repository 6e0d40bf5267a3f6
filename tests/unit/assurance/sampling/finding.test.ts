import { describe, expect, it } from 'vitest';
import { decideCorrection, decideFinding, decideReply } from '#app/assurance/sampling/finding.ts';
import { decidePlan, decideStep } from '#app/assurance/sampling/sample.ts';

const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code);
const raisedAt = new Date('2026-11-02T09:00:00Z');

describe('a finding', () => {
  it('I26: all findings on a line stay within what was accepted of it', () => {
    const item = { tested: true, amountMinor: 100_00n, foundMinor: 60_00n };
    expect(codeOf(decideFinding(40_00n, item))).toBe('ok');
    expect(codeOf(decideFinding(40_01n, item))).toBe('finding-above-amount');
    expect(codeOf(decideFinding(0n, { ...item, tested: false }))).toBe('item-not-tested');
  });

  it('is upheld after the office was heard, or after fourteen days of silence; withdrawn at any time before', () => {
    const after = (days: number) => new Date(raisedAt.getTime() + days * 86_400_000);
    const raised = { state: 'raised', raisedAt } as const;
    expect(codeOf(decideReply('uphold', raised, after(13)))).toBe('finding-awaits-answer');
    expect(codeOf(decideReply('uphold', raised, after(14)))).toBe('ok');
    expect(codeOf(decideReply('uphold', { ...raised, state: 'answered' }, raisedAt))).toBe('ok');
    expect(codeOf(decideReply('withdraw', raised, raisedAt))).toBe('ok');
    expect(codeOf(decideReply('withdraw', { ...raised, state: 'corrected' }, raisedAt))).toBe('move-not-allowed');
  });

  it('moves money only when upheld, and when it costs something', () => {
    expect(codeOf(decideCorrection({ state: 'upheld', ineligibleMinor: 1n }))).toBe('ok');
    expect(codeOf(decideCorrection({ state: 'upheld', ineligibleMinor: 0n }))).toBe('finding-without-amount');
    expect(codeOf(decideCorrection({ state: 'answered', ineligibleMinor: 1n }))).toBe('move-not-allowed');
    expect(codeOf(decideCorrection({ state: 'corrected', ineligibleMinor: 1n }))).toBe('move-not-allowed');
  });
});

describe('a sample', () => {
  const line = { transactionNo: 'T', amountMinor: 1n, heading: 'travel', flags: [] };

  it('needs something to draw from, and no more than there is', () => {
    expect(codeOf(decidePlan([], { method: 'top', size: 1 }))).toBe('population-empty');
    expect(codeOf(decidePlan([line], { method: 'risk', size: 1 }))).toBe('population-empty');
    expect(codeOf(decidePlan([line], { method: 'random', size: 2 }))).toBe('sample-too-large');
    expect(codeOf(decidePlan([line], { method: 'random', size: 1 }))).toBe('ok');
  });

  it('records each step of the evidence once, and nothing that nobody asked for', () => {
    expect(codeOf(decideStep('received', []))).toBe('evidence-not-requested');
    expect(codeOf(decideStep('safe-view', ['requested']))).toBe('ok');
    expect(codeOf(decideStep('requested', ['requested']))).toBe('evidence-step-taken');
    expect(codeOf(decideStep('tested', []))).toBe('ok');
  });
});
