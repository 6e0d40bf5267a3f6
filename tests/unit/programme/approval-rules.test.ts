import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideRules, decideRulesOutcome, rulesShape } from '#app/programme/approval-rules.ts';
import { FIRST_TIERS, tierOf, type ApprovalTier } from '#app/programme/approval-tiers.ts';

const codeOf = (result: { ok: boolean; refusal?: { code: string } }) =>
  result.ok ? 'ok' : (result.refusal?.code ?? '');
const tier = (fromMinor: bigint, approvals: 2 | 3 = 2, lead = false): ApprovalTier => ({ fromMinor, approvals, lead });
const decide = (tiers: readonly ApprovalTier[], limitMinor: bigint | null = null) =>
  codeOf(decideRules({ tiers, limitMinor }));

describe('I21 rules of approval', () => {
  it('I21: begin at nothing and rise; a higher amount never asks less', () => {
    expect(decide(FIRST_TIERS)).toBe('ok');
    expect(decide([])).toBe('approval-tiers-order');
    expect(decide([tier(1n)])).toBe('approval-tiers-order');
    expect(decide([tier(0n), tier(5n), tier(5n)])).toBe('approval-tiers-order');
    expect(decide([tier(0n, 3), tier(5n, 2)])).toBe('approval-tiers-weaker');
    expect(decide([tier(0n, 2, true), tier(5n, 3, false)])).toBe('approval-tiers-weaker');
    expect(decide([tier(0n), tier(5n, 3, true)], 5n)).toBe('approval-limit-low');
    expect(decide([tier(0n), tier(5n, 3, true)], 6n)).toBe('ok');
  });

  it('I21: name the row of the form that is wrong, with rows left empty between', () => {
    const fieldOf = (tiers: readonly ApprovalTier[], rows: readonly number[]) => {
      const decided = decideRules({ tiers, rows, limitMinor: null });
      return decided.ok ? 'ok' : decided.refusal.field;
    };
    expect(fieldOf([tier(0n), tier(9n), tier(5n)], [1, 2, 4])).toBe('from-4');
    expect(fieldOf([tier(0n, 3), tier(5n, 2)], [1, 3])).toBe('approvals-3');
    expect(fieldOf([tier(0n, 2, true), tier(5n)], [1, 4])).toBe('lead-4');
  });

  it('I21: whatever passes asks for more people, or as many, the higher the amount', () => {
    const tiers = fc.array(
      fc.record({
        fromMinor: fc.bigInt(0n, 10n),
        approvals: fc.constantFrom<2 | 3>(2, 3),
        lead: fc.boolean(),
      }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(tiers, fc.bigInt(0n, 12n), fc.bigInt(0n, 12n), (given, one, other) => {
        const rules = [tier(0n), ...given];
        fc.pre(decide(rules) === 'ok');
        const [low, high] = one < other ? [one, other] : [other, one];
        const [less, more] = [tierOf(rules, low), tierOf(rules, high)];
        expect(more.approvals >= less.approvals).toBe(true);
        expect(more.lead || !less.lead).toBe(true);
      }),
    );
  });

  it('I21: another person puts in force what one proposed, once', () => {
    const open = { proposedBy: 'one', outcome: null };
    expect(codeOf(decideRulesOutcome(open, 'two'))).toBe('ok');
    expect(codeOf(decideRulesOutcome(open, 'one'))).toBe('approval-rules-by-another');
    expect(codeOf(decideRulesOutcome({ ...open, outcome: 'approved' }, 'two'))).toBe('move-not-allowed');
    expect(codeOf(decideRulesOutcome(null, 'two'))).toBe('move-not-allowed');
  });

  it('the form leaves rows without an amount out, and says what is wrong beside the amount', () => {
    const empty = { 'from-3': '', 'approvals-3': '2', 'from-4': '', 'approvals-4': '2' };
    const form = { 'approvals-1': '2', 'from-2': '40 000', 'approvals-2': '3', 'lead-2': 'yes', ...empty };
    const given = { ...form, limit: '60000', coolOff: '96', reason: 'Board decision' };
    expect(rulesShape('EUR').parse(given)).toEqual({
      tiers: [tier(0n), tier(40_000_00n, 3, true)],
      rows: [1, 2],
      limitMinor: 60_000_00n,
      coolOffHours: 96,
      reason: 'Board decision',
    });
    const wrong = (changes: Record<string, string>) => {
      const parsed = rulesShape('EUR').safeParse({ ...given, ...changes });
      return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
    };
    expect(wrong({ 'from-2': '-1' })).toEqual(['from-2 field.negative']);
    expect(wrong({ limit: '1.2345' })).toEqual(['limit field.tooManyDecimals']);
    expect(wrong({ 'approvals-1': '1', reason: '' })).toEqual(['approvals-1 field.choose', 'reason field.required']);
  });
});
