import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';

/** A voting member: an account, for the consortium member it belongs to. `organisation` is that member's code. */
export type Member = {
  readonly accountId: string;
  readonly alias: string;
  readonly consortiumMemberId: string;
  readonly organisation: string;
  readonly chair: boolean;
};

/** I13: voting members a decision needs. */
export const QUORUM = 3;

export type CommitteeRefusal = Refusal<
  'minutes-missing' | 'quorum-missing' | 'committee-one-sided' | 'chair-missing' | 'preparer-may-not-vote'
>;

/**
 * I13: a date, minutes, a chair and at least three voters of at least two organisations, so that one of them is from
 * outside whichever organisation decides; the person who prepares the list keeps the minutes and has no vote.
 */
export function decideCommittee(about: {
  metOn: string | null;
  minutes: string;
  preparedBy: string;
  members: readonly Member[];
}): Result<readonly Member[], CommitteeRefusal> {
  const { members } = about;
  if (about.metOn === null) return refuse('minutes-missing', { field: 'metOn' });
  if (about.minutes.trim() === '') return refuse('minutes-missing', { field: 'minutes' });
  if (members.some((member) => member.accountId === about.preparedBy)) {
    return refuse('preparer-may-not-vote', { field: 'voters[]' });
  }
  const quorate = decideQuorum(members);
  if (!quorate.ok) return quorate;
  return members.some((member) => member.chair) ? ok(members) : refuse('chair-missing', { field: 'chair' });
}

/** I13: whether these voters are enough to decide: of a list, or of one file once the recused have left. */
export function decideQuorum(
  voters: readonly Pick<Member, 'accountId' | 'consortiumMemberId'>[],
): Result<null, Refusal<'quorum-missing' | 'committee-one-sided'>> {
  const people = new Set(voters.map((voter) => voter.accountId));
  if (people.size < QUORUM) return refuse('quorum-missing', { field: 'voters[]', values: { quorum: QUORUM } });
  const organisations = new Set(voters.map((voter) => voter.consortiumMemberId));
  return organisations.size < 2 ? refuse('committee-one-sided', { field: 'voters[]' }) : ok(null);
}
