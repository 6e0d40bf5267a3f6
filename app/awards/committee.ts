import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';

export type Voter = { readonly alias: string; readonly organisation: string };

/** I13: voting members a decision needs. */
export const QUORUM = 3;

/** Reads one voter per line, `alias, organisation`; a line without an organisation is no voter. */
export function votersOf(text: string): readonly Voter[] {
  const seen = new Map<string, Voter>();
  for (const line of text.split('\n')) {
    const [alias = '', ...rest] = line.split(/[,،;]/);
    const voter = { alias: alias.trim(), organisation: rest.join(',').trim() };
    if (voter.alias !== '' && voter.organisation !== '') seen.set(voter.alias.toLocaleLowerCase(), voter);
  }
  return [...seen.values()];
}

/** I13: at least three voters of at least two organisations, a date, and minutes, before a list goes on. */
export function decideCommittee(about: {
  metOn: string | null;
  voters: string;
  minutes: string;
}): Result<readonly Voter[], Refusal<'minutes-missing' | 'quorum-missing' | 'committee-one-sided'>> {
  if (about.metOn === null) return refuse('minutes-missing', { field: 'metOn' });
  if (about.minutes.trim() === '') return refuse('minutes-missing', { field: 'minutes' });
  const voters = votersOf(about.voters);
  if (voters.length < QUORUM) return refuse('quorum-missing', { field: 'voters', values: { quorum: QUORUM } });
  const organisations = new Set(voters.map((voter) => voter.organisation.toLocaleLowerCase()));
  return organisations.size < 2 ? refuse('committee-one-sided', { field: 'voters' }) : ok(voters);
}
