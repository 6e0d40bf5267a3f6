import { expect, it } from 'vitest';
import { stillReads } from '#app/reviews/assignment-policy.ts';

it('I9: whoever a tie bars reads no more, and their locked sheet stays', () => {
  const reads = (state: Parameters<typeof stillReads>[0]['state'], barred: boolean) => stillReads({ state, barred });
  expect([reads('invited', false), reads('in_progress', false), reads('submitted', false)]).toEqual([true, true, true]);
  expect([reads('invited', true), reads('accepted', true), reads('reopened', true)]).toEqual([false, false, false]);
  expect(reads('submitted', true)).toBe(true);
  expect([reads('recused', false), reads('declined', false)]).toEqual([false, false]);
});
