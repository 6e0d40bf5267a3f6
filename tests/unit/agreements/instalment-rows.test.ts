import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decidePlan, planInstalments, type PlannedInstalment } from '#app/agreements/instalment-plan.ts';
import { changeRows, firstRenumbered, MOST_INSTALMENTS, type RowChange } from '#app/agreements/instalment-rows.ts';
import { expectOk } from '#app/kernel/result.ts';

const period = { startsOn: '2026-12-01', endsOn: '2027-11-30' };
const amountMinor = 50_000_01n;
const plan = planInstalments({ ...period, plan: '50/40/10', amountMinor });
const short = (rows: readonly PlannedInstalment[]) => rows.map((each) => [each.number, each.kind, each.amountMinor]);
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code);

describe('rows of a plan by hand', () => {
  it('I19: a new one takes half of the payment before the balance, and a day between that and the end', () => {
    const more = expectOk(changeRows(plan, { kind: 'add' }, period));
    expect(short(more)).toEqual([
      [1, 'advance', 25_000_00n],
      [2, 'interim', 10_000_00n],
      [3, 'interim', 10_000_00n],
      [4, 'final', 5_000_01n],
    ]);
    const [, before, added] = more;
    expect(added && before && added.expectedOn > before.expectedOn && added.expectedOn <= period.endsOn).toBe(true);
  });

  it('I19, I23: what is taken away goes to the balance', () => {
    expect(short(expectOk(changeRows(plan, { kind: 'remove', number: 2 }, period)))).toEqual([
      [1, 'advance', 25_000_00n],
      [2, 'final', 25_000_01n],
    ]);
  });

  it('one payment becomes an advance and a balance after the end', () => {
    const single = planInstalments({ ...period, plan: '100', amountMinor: 9_000_01n });
    const more = expectOk(changeRows(single, { kind: 'add' }, period));
    expect(short(more)).toEqual([
      [1, 'advance', 4_500_01n],
      [2, 'final', 4_500_00n],
    ]);
    expect((more[1]?.expectedOn ?? '') > period.endsOn).toBe(true);
  });

  it('the first payment and the balance stay, as does a number that is none', () => {
    for (const number of [1, 3, 9]) {
      expect(codeOf(changeRows(plan, { kind: 'remove', number }, period))).toBe('plan-row-stays');
    }
  });

  it('ends where there is no day left, and at the most there may be', () => {
    const late = plan.map((each) => (each.number === 2 ? { ...each, expectedOn: period.endsOn } : each));
    expect(changeRows(late, { kind: 'add' }, period)).toMatchObject({
      refusal: { code: 'plan-no-day-left', field: 'instalment.2.date' },
    });
    let full: readonly PlannedInstalment[] = plan;
    while (full.length < MOST_INSTALMENTS)
      full = expectOk(changeRows(full, { kind: 'add' }, { ...period, endsOn: '2099-01-01' }));
    expect(codeOf(changeRows(full, { kind: 'add' }, period))).toBe('plan-too-many');
  });

  it('I20: names the first row whose number will be of another payment', () => {
    expect(firstRenumbered(plan, { kind: 'add' })).toBe(3);
    expect(firstRenumbered(plan.slice(0, 1), { kind: 'add' })).toBe(2);
    expect(firstRenumbered(plan, { kind: 'remove', number: 2 })).toBe(2);
  });

  it('I19, I23: whatever is added and taken away, the sum is exact and the plan still fits', () => {
    const change = fc.oneof(
      fc.constant<RowChange>({ kind: 'add' }),
      fc.integer({ min: 1, max: 13 }).map((number): RowChange => ({ kind: 'remove', number })),
    );
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 30 }),
        fc.bigInt({ min: 1_000_00n, max: 60_000_00n }),
        (changes, amount) => {
          let rows: readonly PlannedInstalment[] = planInstalments({
            ...period,
            plan: '40/40/20',
            amountMinor: amount,
          });
          for (const each of changes) {
            const changed = changeRows(rows, each, period);
            if (changed.ok) rows = changed.value;
          }
          const given = { ...period, amountMinor: amount, instalments: rows, advanceCeilingPercent: 80 };
          expect(rows.map((row) => row.number)).toEqual(rows.map((_, place) => place + 1));
          expect(codeOf(decidePlan(given))).toBe('ok');
        },
      ),
    );
  });
});
