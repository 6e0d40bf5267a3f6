import { describe, expect, it } from 'vitest';
import { decideClosing, decideReopening } from '#app/programme/period.ts';

const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code);

describe('closed periods', () => {
  it('I30: the books are closed through a day that is over, and only further on', () => {
    const about = { today: '2026-12-05', closedThrough: '2026-10-31' };
    expect(codeOf(decideClosing('2026-11-30', about))).toBe('ok');
    expect(codeOf(decideClosing('2026-12-04', about))).toBe('ok');
    expect(codeOf(decideClosing('2026-12-05', about))).toBe('period-not-over');
    expect(codeOf(decideClosing('2026-10-31', about))).toBe('period-closed-before');
    expect(codeOf(decideClosing('2026-10-31', { ...about, closedThrough: null }))).toBe('ok');
  });

  it('I41: reopened by two: one asks, another agrees, once', () => {
    const closed = { reopenAskedBy: null, reopenedBy: null };
    expect(codeOf(decideReopening('ask', closed, 'one'))).toBe('ok');
    expect(codeOf(decideReopening('confirm', closed, 'two'))).toBe('move-not-allowed');
    const asked = { ...closed, reopenAskedBy: 'one' };
    expect(codeOf(decideReopening('ask', asked, 'two'))).toBe('move-not-allowed');
    expect(codeOf(decideReopening('confirm', asked, 'one'))).toBe('period-asked-by-you');
    expect(codeOf(decideReopening('confirm', asked, 'two'))).toBe('ok');
    expect(codeOf(decideReopening('confirm', { ...asked, reopenedBy: 'two' }, 'three'))).toBe('move-not-allowed');
  });
});
