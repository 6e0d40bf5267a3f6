import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Member } from '#app/awards/committee.ts';
import { decideVotes, VOTES, votesIn, votesShape, voteField, type FileVote, type Vote } from '#app/awards/votes.ts';

const member = (accountId: string, organisation: string): Member => {
  return { accountId, alias: accountId, consortiumMemberId: organisation, organisation, chair: false };
};
const MEMBERS = [member('a', 'CRD'), member('b', 'FIDH'), member('c', 'IW'), member('d', 'CRD')];
const FILE = { applicationId: 'one', reference: 'REF-1', organisationId: 'applicant' };
const said = (...votes: readonly Vote[]): readonly FileVote[] =>
  MEMBERS.map(({ accountId }, place) => ({ applicationId: 'one', accountId, vote: votes[place] ?? 'for' }));

const codeOf = (votes: readonly FileVote[], keptOut: readonly string[] = []) => {
  const decided = decideVotes({
    files: [FILE],
    members: MEMBERS,
    votes,
    keptOut: new Map([['applicant', new Set(keptOut)]]),
  });
  return decided.ok ? 'ok' : decided.refusal.code;
};

describe('votes of a committee', () => {
  it('I9: a member kept out of a file has no vote on it; with enough others it is decided', () => {
    expect(codeOf(said(), ['d'])).toBe('vote-recused');
    expect(codeOf(said('for', 'for', 'for', 'recused'), ['d'])).toBe('ok');
  });

  it('I13: a file is decided by three of two organisations at least, the recused not counted', () => {
    expect(codeOf(said('for', 'for', 'recused', 'recused'))).toBe('file-not-quorate');
    expect(codeOf(said('for', 'recused', 'for', 'for'))).toBe('ok');
  });

  it('by more votes for it than against; abstentions count for neither', () => {
    expect(codeOf(said('for', 'for', 'against', 'against'))).toBe('vote-lost');
    expect(codeOf(said('for', 'for', 'against', 'abstained'))).toBe('ok');
    expect(codeOf(said('abstained', 'abstained', 'abstained', 'abstained'))).toBe('vote-lost');
  });

  it('with every vote recorded', () => {
    expect(codeOf(said().slice(1))).toBe('vote-missing');
  });

  it('I9: no votes whatever are valid while a member kept out has one', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...VOTES), { minLength: 4, maxLength: 4 }), (votes) => {
        const code = codeOf(said(...votes), ['b']);
        return votes[1] === 'recused' || code === 'vote-recused';
      }),
    );
  });

  it('arrive as a form, one choice per member and file', () => {
    const shape = votesShape([FILE], MEMBERS);
    const sent = Object.fromEntries(MEMBERS.map(({ accountId }) => [voteField('one', accountId), 'for']));
    const parsed = shape.parse({ version: '2', ...sent });
    expect(votesIn([FILE], MEMBERS, parsed)).toEqual(said());
    const wrong = shape.safeParse({ version: '2', ...sent, [voteField('one', 'a')]: 'maybe' });
    expect(wrong.error?.issues[0]?.path).toEqual([voteField('one', 'a')]);
  });
});
