import { expect, it } from 'vitest';
import { isHard, softKindsOf, tieShape, TIE_KINDS } from '#app/organisations/interests/interest.ts';

it('I9: every tie bars but the country desk', () => {
  expect(TIE_KINDS.filter((kind) => !isHard(kind))).toEqual(['country-desk']);
});

it('I9: what is shown to who assigns is soft, of the person’s own member, and said once', () => {
  const tie = (consortiumMemberId: string, kind: (typeof TIE_KINDS)[number]) => ({ consortiumMemberId, kind });
  const ties = [tie('P1', 'country-desk'), tie('P1', 'country-desk'), tie('P1', 'network'), tie('P2', 'country-desk')];
  expect(softKindsOf(ties, 'P1')).toEqual(['country-desk']);
  expect(softKindsOf(ties, 'P3')).toEqual([]);
});

it('a tie names a member by its id and is of a known kind', () => {
  const member = '01a2290b-80b7-7336-8f33-c2cc13a04164';
  expect(tieShape.safeParse({ member, kind: 'network' }).success).toBe(true);
  expect(tieShape.safeParse({ member, kind: 'enmity' }).success).toBe(false);
  expect(tieShape.safeParse({ member: 'FIDH', kind: 'network' }).success).toBe(false);
});
