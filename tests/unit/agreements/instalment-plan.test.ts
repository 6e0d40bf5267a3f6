import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, shiftDays } from '#app/agreements/agreement-period.ts';
import { changeRows } from '#app/agreements/instalment-rows.ts';
import { decidePlan, planFor, planInstalments, planReports } from '#app/agreements/instalment-plan.ts';
import { INSTALMENT_PLANS } from '#app/calls/call-content.ts';
import { AMOUNT, PERIOD } from './sample-agreement.ts';

const amounts = fc.bigInt({ min: 100n, max: 10n ** 10n });
const months = fc.integer({ min: 6, max: 36 });
const plans = fc.constantFrom(...INSTALMENT_PLANS);
const lasting = (count: number) => ({
  startsOn: '2024-01-01',
  endsOn: shiftDays(addMonths('2024-01-01', count), -1),
});

const given = { ...PERIOD, amountMinor: AMOUNT, advanceCeilingPercent: 90 };
const whole = planInstalments({ ...PERIOD, plan: '50/40/10', amountMinor: AMOUNT });
const refusalOf = (change: (plan: typeof whole) => typeof whole) => {
  const decided = decidePlan({ ...given, instalments: change(whole) });
  return decided.ok ? null : decided.refusal;
};

describe('I19 instalments', () => {
  it('add up to the amount to the cent, in every plan and for every amount', () => {
    fc.assert(
      fc.property(plans, amounts, months, (plan, amountMinor, count) => {
        const made = planInstalments({ ...lasting(count), plan, amountMinor });
        expect(made.reduce((sum, each) => sum + each.amountMinor, 0n)).toBe(amountMinor);
        expect(made.map((each) => each.number)).toEqual(made.map((_, index) => index + 1));
      }),
    );
  });

  it('is one balance after the final report where costs are reimbursed: no advance, one report', () => {
    const instalments = planInstalments({ ...PERIOD, plan: 'reimbursement', amountMinor: AMOUNT });
    expect(instalments).toEqual([
      { number: 1, kind: 'final', amountMinor: AMOUNT, expectedOn: shiftDays(PERIOD.endsOn, 90) },
    ]);
    expect(decidePlan({ ...given, advanceCeilingPercent: 0, instalments }).ok).toBe(true);
    expect(planReports({ ...PERIOD, instalments }).map(({ number, kind }) => [number, kind])).toEqual([[1, 'final']]);
    expect(changeRows(instalments, { kind: 'add' }, PERIOD)).toMatchObject({ refusal: { code: 'plan-reimbursed' } });
  });

  it('are refused one cent above or below', () => {
    for (const cent of [1n, -1n]) {
      const changed = refusalOf((plan) =>
        plan.map((each) => (each.number === 1 ? { ...each, amountMinor: each.amountMinor + cent } : each)),
      );
      expect(changed).toMatchObject({ code: 'plan-not-exact', field: 'instalment.1.amount' });
    }
    expect(refusalOf((plan) => plan)).toBeNull();
  });

  it('are refused with nothing in one of them, even where the sum is right', () => {
    const [first, second, last] = whole;
    if (!first || !second || !last) throw new Error('three instalments');
    const moved = { ...first, amountMinor: first.amountMinor + second.amountMinor };
    expect(refusalOf(() => [moved, { ...second, amountMinor: 0n }, last])).toMatchObject({
      code: 'plan-amount-zero',
      field: 'instalment.2.amount',
    });
  });

  it('come one after the other within the period; only the balance may come after its end', () => {
    const on = (number: number, expectedOn: string) =>
      refusalOf((plan) => plan.map((each) => (each.number === number ? { ...each, expectedOn } : each)));
    const code = 'plan-dates-unordered';
    expect(on(1, shiftDays(PERIOD.startsOn, -1))).toMatchObject({ code, field: 'instalment.1.date' });
    expect(on(2, PERIOD.startsOn)).toMatchObject({ code, field: 'instalment.2.date' });
    expect(on(2, shiftDays(PERIOD.endsOn, 1))).toMatchObject({ code, field: 'instalment.2.date' });
    expect(on(3, shiftDays(PERIOD.endsOn, 200))).toBeNull();
  });
});

describe('I23 advances', () => {
  it('never pass the ceiling by a rounding, in any plan with a balance', () => {
    const withBalance = fc.constantFrom('80/20', '70/30', '50/50', '50/40/10', '40/40/20', '40/50/10');
    fc.assert(
      fc.property(withBalance, amounts, (plan, amountMinor) => {
        const period = lasting(12);
        const instalments = planInstalments({ ...period, plan, amountMinor });
        const decided = decidePlan({ ...period, amountMinor, instalments, advanceCeilingPercent: 90 });
        expect(decided.ok).toBe(true);
      }),
    );
  });

  it('are refused one cent above the ceiling', () => {
    const shifted = (cents: bigint) =>
      refusalOf((plan) => {
        const ceiling = (AMOUNT * 90n) / 100n + cents;
        const [first, second, last] = plan;
        if (!first || !second || !last) throw new Error('three instalments');
        const second2 = { ...second, amountMinor: ceiling - first.amountMinor };
        return [first, second2, { ...last, amountMinor: AMOUNT - ceiling }];
      });
    expect(shifted(0n)).toBeNull();
    // 90 % of 48 250.75 is 43 425.675: half a cent up is still the ceiling.
    expect(shifted(1n)).toBeNull();
    expect(shifted(2n)).toMatchObject({ code: 'plan-advance-too-high', values: { percent: 90 } });
  });

  it('pay all at once up to EUR 10 000 only', () => {
    expect(planFor('100', 1_000_000n)).toBe('100');
    expect(planFor('100', 1_000_001n)).toBe('80/20');
    expect(planFor('50/50', 1_000_001n)).toBe('50/50');
    const single = (amountMinor: bigint) => {
      const instalments = planInstalments({ ...PERIOD, plan: '100', amountMinor });
      return decidePlan({ ...given, amountMinor, instalments }).ok;
    };
    expect(single(1_000_000n)).toBe(true);
    expect(single(1_000_001n)).toBe(false);
  });
});

describe('reports of a plan', () => {
  it('cover the period without a gap, one per instalment after the first, the last one final', () => {
    fc.assert(
      fc.property(plans, months, (plan, count) => {
        const period = lasting(count);
        const instalments = planInstalments({ ...period, plan, amountMinor: 5_000_00n });
        const reports = planReports({ ...period, instalments });
        expect(reports[0]?.periodFrom).toBe(period.startsOn);
        expect(reports.at(-1)).toMatchObject({ kind: 'final', periodTo: period.endsOn });
        for (const [index, report] of reports.entries()) {
          expect(report.number).toBe(index + 1);
          expect(report.periodFrom <= report.periodTo && report.periodTo < report.dueOn).toBe(true);
          const next = reports[index + 1];
          if (next) expect(next.periodFrom).toBe(shiftDays(report.periodTo, 1));
        }
        expect(reports.length).toBe(Math.max(1, instalments.length - 1));
      }),
    );
  });
});
