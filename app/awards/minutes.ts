import { z } from 'zod';
import type { AwardDecision, AwardLine } from './award.ts';
import { OUTCOMES } from './award.ts';
import type { Member } from './committee.ts';
import { VOTES, type FileVote } from './votes.ts';

/**
 * The minutes as they are hashed: meeting, members, and for each file outcome, amount in minor units, reason and
 * votes. Aliases and references only.
 */
export const minutesContent = z.object({
  call: z.string(),
  rankingSha256: z.string(),
  currency: z.string(),
  metOn: z.string(),
  text: z.string(),
  members: z.array(z.object({ alias: z.string(), organisation: z.string(), chair: z.boolean() })),
  files: z.array(
    z.object({
      reference: z.string(),
      rank: z.number(),
      outcome: z.enum(OUTCOMES),
      amountMinor: z.string(),
      reason: z.string(),
      votes: z.array(z.object({ alias: z.string(), vote: z.enum(VOTES) })),
    }),
  ),
});

export type MinutesContent = z.output<typeof minutesContent>;

/** What is frozen of a decided list. `files` in the order of rank. */
export function minutesOf(given: {
  call: { reference: string; currency: string };
  rankingSha256: string;
  decision: Pick<AwardDecision, 'metOn' | 'minutes'>;
  members: readonly Member[];
  files: readonly { applicationId: string; reference: string; rank: number }[];
  lines: readonly AwardLine[];
  votes: readonly FileVote[];
}): MinutesContent {
  const { call, decision, members, files, lines, votes } = given;
  const aliases = new Map(members.map((member) => [member.accountId, member.alias]));
  return {
    call: call.reference,
    rankingSha256: given.rankingSha256,
    currency: call.currency,
    metOn: decision.metOn ?? '',
    text: decision.minutes,
    members: members.map(({ alias, organisation, chair }) => ({ alias, organisation, chair })),
    files: files.flatMap(({ applicationId, reference, rank }) => {
      const line = lines.find((each) => each.applicationId === applicationId);
      if (!line) return [];
      const cast = votes.filter((each) => each.applicationId === applicationId);
      return {
        reference,
        rank,
        outcome: line.outcome,
        amountMinor: line.amountMinor.toString(),
        reason: line.reason,
        votes: cast.map(({ accountId, vote }) => ({ alias: aliases.get(accountId) ?? accountId, vote })),
      };
    }),
  };
}

/** I13: whether who chaired the meeting signed its minutes. */
export function isSignedByChair(minutes: { signatures: readonly { chair: boolean }[] } | null): boolean {
  return minutes?.signatures.some((each) => each.chair) ?? false;
}
