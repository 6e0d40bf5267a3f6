import { utcDate, type Instant, type LocalDate } from '#app/kernel/instant.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { Publication, PublicationRefusal } from './publication.ts';
import { showsMore, type OfficeTier, type Tier } from './tier.ts';

/** What is shown after a decision, or null where it stays as it is. */
export type NextTier = {
  readonly tier: Tier;
  readonly publishFrom: LocalDate | null;
  readonly recipientOrgId: string | null;
};

/**
 * I38: the grantee's word counts at once, more or less. While a grant is taken down the word is kept and changes
 * nothing: what was taken down for somebody's safety does not come back by one click.
 */
export function decideChoice(
  publication: Pick<Publication, 'held' | 'tier'>,
  wanted: { readonly tier: Tier; readonly recipientOrgId: string },
): NextTier | null {
  if (publication.held) return null;
  const recipientOrgId = wanted.tier === 'named' && wanted.recipientOrgId !== '' ? wanted.recipientOrgId : null;
  return { tier: wanted.tier, publishFrom: null, recipientOrgId };
}

/** I38: the office may show less than the grantee agreed to, never more. */
export function decideOfficeTier(
  publication: Pick<Publication, 'held' | 'consent'>,
  wanted: { readonly tier: OfficeTier; readonly publishFrom: LocalDate | null },
  at: Instant,
): Result<NextTier, PublicationRefusal> {
  const { tier, publishFrom } = wanted;
  if (publication.held) return refuse('publication-held');
  if (publication.consent && showsMore(tier, publication.consent)) return refuse('grantee-wants-less');
  if (tier !== 'delayed') return ok({ tier, publishFrom: null, recipientOrgId: null });
  if (publishFrom === null || publishFrom <= utcDate(at))
    return refuse('publish-from-missing', { field: 'publishFrom' });
  return ok({ tier, publishFrom, recipientOrgId: null });
}

/** Another person than the one who took the grant down hands the choice back; it stays withheld until one is made. */
export function decideRelease(
  publication: Pick<Publication, 'held' | 'heldBy'>,
  facts: { readonly person: string; readonly redacted: boolean },
): Result<null, PublicationRefusal> {
  if (!publication.held) return refuse('not-held');
  if (publication.heldBy === facts.person) return refuse('release-by-another');
  return facts.redacted ? refuse('redaction-running') : ok(null);
}

/** Nothing at all. */
export const WITHHELD: NextTier = { tier: 'withheld', publishFrom: null, recipientOrgId: null };
