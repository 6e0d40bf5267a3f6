import { describe, expect, it } from 'vitest';
import { agreementLifecycle } from '#app/agreements/agreement-lifecycle.ts';
import { decideCountersignature, decideMove, type CountersigningFacts } from '#app/agreements/agreement-signing.ts';
import { addDays } from '#app/kernel/instant.ts';

const AT = new Date('2026-11-02T09:00:00Z');
const clear = { result: 'clear', validUntil: addDays(AT, 30) } as const;

const facts: CountersigningFacts = {
  state: 'signed_by_grantee',
  awardLive: true,
  involved: ['drafter', 'printer', 'grantee'],
  checks: { exclusion: clear, sanctions: clear },
};

const codeOf = (changes: Partial<CountersigningFacts>, accountId = 'lead', at = AT) => {
  const decided = decideCountersignature({ ...facts, ...changes }, { accountId }, at);
  return decided.ok ? decided.value : decided.refusal.code;
};

describe('the signatures of an agreement', () => {
  it('come in their order and in no other', () => {
    const possible = agreementLifecycle.states.flatMap((state) =>
      (['send', 'sign', 'countersign'] as const)
        .filter((move) => decideMove(move, { state, awardLive: true }).ok)
        .map((move) => `${state} ${move}`),
    );
    expect(possible).toEqual(['drafted send', 'sent sign', 'signed_by_grantee countersign']);
  });

  it('I3: are given to nothing whose award was given up: its money is free for others', () => {
    for (const [move, state] of [
      ['send', 'drafted'],
      ['sign', 'sent'],
      ['countersign', 'signed_by_grantee'],
    ] as const) {
      expect(decideMove(move, { state, awardLive: false })).toMatchObject({
        refusal: { code: 'agreement-award-gone' },
      });
    }
  });

  it('I20: make it active with the second one', () => {
    expect(codeOf({})).toBe('active');
  });

  it('are of two sides: who drafted, printed or signed for the grantee does not countersign', () => {
    for (const person of facts.involved) expect(codeOf({}, person)).toBe('agreement-signed-by-you');
  });

  it('I15: need the exclusion declaration and the sanctions check, clear and still valid', () => {
    const refused = 'agreement-checks-not-clear';
    expect(codeOf({ checks: { exclusion: null, sanctions: clear } })).toBe(refused);
    expect(codeOf({ checks: { exclusion: clear, sanctions: null } })).toBe(refused);
    expect(codeOf({}, 'lead', clear.validUntil)).toBe('active');
    expect(codeOf({}, 'lead', new Date(clear.validUntil.getTime() + 1))).toBe(refused);
  });

  it('I16: are not given where the sanctions check shows a hit', () => {
    const hit = { ...clear, result: 'hit' } as const;
    expect(codeOf({ checks: { exclusion: clear, sanctions: hit } })).toBe('agreement-checks-not-clear');
  });
});
