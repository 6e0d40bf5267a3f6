import { describe, expect, it } from 'vitest';
import { CLOSURE_ITEMS, closureChecklist, decideClosure, type ClosureFacts } from '#app/agreements/ending/closure.ts';
import { countedDueOn, daysBetween, decideOutcome, decideSuspension } from '#app/agreements/ending/suspension.ts';

const codeOf = (result: { ok: boolean; refusal?: { code: string; field?: string } }) =>
  result.ok ? 'ok' : result.refusal?.code;

describe('suspension', () => {
  const people = { orderedBy: 'officer', told: ['lead', 'manager'] as const, known: ['officer', 'lead', 'manager'] };

  it('stops an agreement in force, and names two others of the office', () => {
    expect(decideSuspension('active', people)).toEqual({ ok: true, value: 'suspended' });
    expect(codeOf(decideSuspension('suspended', people))).toBe('move-not-allowed');
    for (const told of [
      ['lead', 'lead'],
      ['lead', 'officer'],
      ['officer', 'lead'],
      ['lead', 'stranger'],
    ] as const) {
      expect(codeOf(decideSuspension('active', { ...people, told }))).toBe('suspension-told-twice');
    }
  });

  it('ends by another person: the agreement goes on or is terminated, never terminated straight away', () => {
    const other = { orderedBy: 'officer', accountId: 'lead' };
    expect(decideOutcome('suspended', 'resumed', other)).toEqual({ ok: true, value: 'active' });
    expect(decideOutcome('suspended', 'terminated', other)).toEqual({ ok: true, value: 'terminated' });
    expect(codeOf(decideOutcome('suspended', 'terminated', { ...other, accountId: 'officer' }))).toBe(
      'suspension-by-another',
    );
    expect(codeOf(decideOutcome('active', 'terminated', other))).toBe('move-not-allowed');
  });

  it('a due date never changes; the days of rest are not counted', () => {
    expect(daysBetween('2027-02-27', '2027-03-01')).toBe(2);
    expect(daysBetween('2027-03-01', '2027-03-01')).toBe(0);
    expect(countedDueOn('2027-02-27', 2)).toBe('2027-03-01');
    expect(countedDueOn('2027-02-27', 0)).toBe('2027-02-27');
  });
});

describe('I34 closure', () => {
  const settled: ClosureFacts = {
    reportsOpen: 0,
    outstandingMinor: 0n,
    receivableMinor: 0n,
    waitingMinor: 0n,
    paymentsOpen: 0,
    recoveriesOpen: 0,
    amendmentsOpen: 0,
    derogationsDue: 0,
    equipmentOpen: 0,
    assetsListed: true,
  };
  const people = { proposedBy: 'officer', accountId: 'lead' };

  it('I34: everything settled is complete, and each thing that is not stands alone in the list', () => {
    expect(closureChecklist(settled).every((each) => each.done)).toBe(true);
    const open: readonly Partial<ClosureFacts>[] = [
      { reportsOpen: 1 },
      { waitingMinor: 1n },
      { paymentsOpen: 1 },
      { outstandingMinor: 1n },
      { recoveriesOpen: 1 },
      { receivableMinor: 1n },
      { amendmentsOpen: 1 },
      { derogationsDue: 1 },
      { equipmentOpen: 1 },
      { assetsListed: false },
    ];
    const missing = open.map((change) => closureChecklist({ ...settled, ...change }).filter((each) => !each.done));
    expect(missing.map((each) => each.map(({ item }) => item))).toEqual(CLOSURE_ITEMS.map((item) => [item]));
  });

  it('I34: proposed and closed by two people, while the list is complete', () => {
    const checklist = closureChecklist(settled);
    expect(decideClosure('proposeClosure', 'active', { ...people, checklist })).toEqual({ ok: true, value: 'closing' });
    expect(decideClosure('close', 'closing', { ...people, checklist })).toEqual({ ok: true, value: 'closed' });
    expect(codeOf(decideClosure('close', 'closing', { ...people, accountId: 'officer', checklist }))).toBe(
      'closure-by-another',
    );
    const owed = closureChecklist({ ...settled, receivableMinor: 1n });
    expect(codeOf(decideClosure('close', 'closing', { ...people, checklist: owed }))).toBe('closure-incomplete');
    expect(codeOf(decideClosure('proposeClosure', 'suspended', { ...people, checklist }))).toBe('move-not-allowed');
  });
});
