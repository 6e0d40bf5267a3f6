import { z } from 'zod';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { choice, wholeNumber } from '#app/kernel/shapes.ts';
import { decideQuorum, type Member } from './committee.ts';

export const VOTES = ['for', 'against', 'abstained', 'recused'] as const;
/** Words: `awards.vote.<vote>`. */
export type Vote = (typeof VOTES)[number];

/** One voice on one file. */
export type FileVote = { readonly applicationId: string; readonly accountId: string; readonly vote: Vote };

type VotedFile = { readonly applicationId: string; readonly reference: string; readonly organisationId: string };

export type VoteRefusal = Refusal<'vote-missing' | 'vote-recused' | 'file-not-quorate' | 'vote-lost'>;

export const voteField = (applicationId: string, accountId: string) => `vote.${applicationId}.${accountId}`;

/** One choice per member and file the committee decides on. What is below a threshold is not voted on (I12). */
export function votesShape(
  files: readonly Pick<VotedFile, 'applicationId'>[],
  members: readonly Pick<Member, 'accountId'>[],
) {
  const fields = files.flatMap(({ applicationId }) =>
    members.map(({ accountId }) => [voteField(applicationId, accountId), choice(VOTES)] as const),
  );
  return z.object({ version: wholeNumber({ min: 1, max: 1_000_000 }) }).and(z.object(Object.fromEntries(fields)));
}

/** What was sent, as votes. */
export function votesIn(
  files: readonly Pick<VotedFile, 'applicationId'>[],
  members: readonly Pick<Member, 'accountId'>[],
  sent: Readonly<Record<string, unknown>>,
): readonly FileVote[] {
  return files.flatMap(({ applicationId }) =>
    members.flatMap(({ accountId }) => {
      const vote = VOTES.find((each) => each === sent[voteField(applicationId, accountId)]);
      return vote ? [{ applicationId, accountId, vote }] : [];
    }),
  );
}

/**
 * I9: every member has said something of every file, and a member whom a declared conflict keeps out of it was
 * recused. `keptOut`: account ids by the organisation they may not decide on.
 */
export function checkVotes(given: {
  files: readonly VotedFile[];
  members: readonly Member[];
  votes: readonly FileVote[];
  keptOut: ReadonlyMap<string, ReadonlySet<string>>;
}): Result<readonly FileVote[], VoteRefusal> {
  const { files, members, votes, keptOut } = given;
  const ordered: FileVote[] = [];
  for (const { applicationId, reference, organisationId } of files) {
    for (const { accountId, alias } of members) {
      const said = votes.find((each) => each.applicationId === applicationId && each.accountId === accountId);
      const about = { field: voteField(applicationId, accountId), values: { reference, alias } };
      if (!said) return refuse('vote-missing', about);
      if (said.vote !== 'recused' && keptOut.get(organisationId)?.has(accountId)) return refuse('vote-recused', about);
      ordered.push(said);
    }
  }
  return ok(ordered);
}

/**
 * I9, I13: the list is what the committee wants: on each file three voters of two organisations at least took part
 * without the recused ones, and more of them were for what the list says than against it.
 */
export function decideVotes(given: Parameters<typeof checkVotes>[0]): Result<null, VoteRefusal> {
  const checked = checkVotes(given);
  if (!checked.ok) return checked;
  for (const { applicationId, reference } of given.files) {
    const of = checked.value.filter((each) => each.applicationId === applicationId);
    const recused = new Set(of.flatMap((each) => (each.vote === 'recused' ? [each.accountId] : [])));
    const present = given.members.filter((member) => !recused.has(member.accountId));
    if (!decideQuorum(present).ok) return refuse('file-not-quorate', { values: { reference } });
    const count = (vote: Vote) => of.filter((each) => each.vote === vote).length;
    if (count('for') <= count('against')) return refuse('vote-lost', { values: { reference } });
  }
  return ok(null);
}
