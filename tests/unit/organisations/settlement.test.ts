import { expect, it } from 'vitest';
import type { HitState } from '#app/organisations/screening/hit-lifecycle.ts';
import { decideOpinion, type HitVerdict } from '#app/organisations/screening/settlement.ts';

const told = (
  state: HitState,
  opinions: readonly [string, HitVerdict][],
  [accountId, verdict]: readonly [string, HitVerdict],
  ofTheOrganisation = false,
) => {
  const given = opinions.map(([id, said]) => ({ accountId: id, verdict: said }));
  const decision = decideOpinion({ state, opinions: given }, { accountId, ofTheOrganisation }, verdict);
  return decision.ok ? decision.value.state : decision.refusal.code;
};

it('I16: two different people who agree settle a possible match', () => {
  expect(told('open', [], ['a', 'different'])).toBe('open');
  expect(told('open', [['a', 'different']], ['b', 'different'])).toBe('false_positive');
  expect(told('open', [['a', 'same']], ['b', 'same'])).toBe('confirmed');
});

it('I16: nobody judges twice', () => {
  expect(told('open', [['a', 'different']], ['a', 'different'])).toBe('hit-judged-before');
  const split: [string, HitVerdict][] = [
    ['a', 'different'],
    ['b', 'same'],
  ];
  expect(told('escalated', split, ['b', 'same'])).toBe('hit-judged-before');
});

it('I16: where two disagree a third decides', () => {
  expect(told('open', [['a', 'different']], ['b', 'same'])).toBe('escalated');
  const split: [string, HitVerdict][] = [
    ['a', 'different'],
    ['b', 'same'],
  ];
  expect(told('escalated', split, ['c', 'different'])).toBe('false_positive');
  expect(told('escalated', split, ['c', 'same'])).toBe('confirmed');
});

it('I16: nobody judges the own organisation, and nothing is judged once it is settled', () => {
  expect(told('open', [], ['a', 'different'], true)).toBe('hit-own-organisation');
  expect(told('confirmed', [], ['a', 'different'])).toBe('move-not-allowed');
  expect(told('false_positive', [], ['a', 'same'])).toBe('move-not-allowed');
});
