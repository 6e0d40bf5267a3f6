import type { LocalDate } from '#app/kernel/instant.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { ALLOWED, denied, type Verdict } from '#app/kernel/verdict.ts';
import type { ListedFile } from '#app/reviews/ranking.ts';
import type { AwardLine } from '../award.ts';

/** I5: a cap in force for one third party, with the contracting authority's reference. EUR cents. */
export type LiftedCap = { readonly capMinor: bigint; readonly reference: string };

type Caps = {
  readonly capMinor: bigint;
  /** By the id a third party counts under; whoever is missing has the programme's cap. */
  readonly lifted?: ReadonlyMap<string, LiftedCap>;
};

/** I5: what a third party may hold in the whole action. */
export function capOf(caps: Caps, party: string): bigint {
  const lifted = caps.lifted?.get(party)?.capMinor ?? 0n;
  return lifted > caps.capMinor ? lifted : caps.capMinor;
}

/** I5, I41: the reference each award needs that takes its third party above the programme's cap, by application. */
export function referencesNeeded(
  files: readonly Pick<ListedFile, 'applicationId' | 'organisationId'>[],
  lines: readonly Pick<AwardLine, 'applicationId' | 'amountMinor'>[],
  limits: Caps & {
    readonly oneOf: ReadonlyMap<string, string>;
    readonly heldMinor: ReadonlyMap<string, bigint>;
  },
): ReadonlyMap<string, string> {
  const held = new Map(limits.heldMinor);
  const needed = new Map<string, string>();
  for (const { applicationId, organisationId } of files) {
    const amountMinor = lines.find((line) => line.applicationId === applicationId)?.amountMinor ?? 0n;
    if (amountMinor === 0n) continue;
    const party = limits.oneOf.get(organisationId) ?? organisationId;
    const total = (held.get(party) ?? 0n) + amountMinor;
    held.set(party, total);
    const reference = limits.lifted?.get(party)?.reference;
    if (total > limits.capMinor && reference !== undefined) needed.set(applicationId, reference);
  }
  return needed;
}

/** I41: an override lifts the cap, and has an end that lies ahead. */
export function decideProposal(
  wanted: { readonly capMinor: bigint; readonly validUntil: LocalDate },
  facts: { readonly programmeCapMinor: bigint; readonly today: LocalDate },
): Result<null, Refusal<'cap-not-lifted' | 'cap-override-over'>> {
  if (wanted.capMinor <= facts.programmeCapMinor) return refuse('cap-not-lifted', { field: 'cap' });
  return wanted.validUntil > facts.today ? ok(null) : refuse('cap-override-over', { field: 'validUntil' });
}

/** I9, I41: by another person than who asked, without a conflict with the third party, while there is time left. */
export function mayDecideOverride(
  override: { readonly proposedBy: string; readonly validUntil: LocalDate },
  person: { readonly accountId: string; readonly recused: boolean },
  today: LocalDate,
): Verdict<'preparer-may-not-approve' | 'person-recused' | 'cap-override-over'> {
  if (override.proposedBy === person.accountId) return denied('preparer-may-not-approve');
  if (person.recused) return denied('person-recused');
  return override.validUntil > today ? ALLOWED : denied('cap-override-over');
}
