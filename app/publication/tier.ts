/** How much of a grant the public sees, the most first. Words: `publication.tier.<tier>`. */
export const TIERS = ['named', 'anonymised', 'delayed', 'region', 'withheld'] as const;
export type Tier = (typeof TIERS)[number];

/** What the office may choose by itself: a name takes the grantee's own word. */
export const OFFICE_TIERS = ['anonymised', 'delayed', 'region', 'withheld'] as const;
export type OfficeTier = (typeof OFFICE_TIERS)[number];

/** What a grantee chooses from. */
export const GRANTEE_TIERS = ['named', 'anonymised', 'region', 'withheld'] as const;

/** What the grants of a call may start with. */
export const DEFAULT_TIERS = ['anonymised', 'region', 'withheld'] as const;
export type DefaultTier = (typeof DEFAULT_TIERS)[number];

/** Whether one tier shows more than another. */
export function showsMore(one: Tier, other: Tier): boolean {
  return TIERS.indexOf(one) < TIERS.indexOf(other);
}

/** Who bears a risk in being seen: a group without registration, a person, and who asked for a region only. */
export type AtRisk = { readonly category: string; readonly regionOnly: boolean };

/**
 * I38: what a grant starts with, before its grantee said a word: the default of its call, and nothing at all where the
 * recipient bears a risk or its country is under an emergency.
 */
export function firstTier(given: {
  readonly callDefault: DefaultTier | null;
  readonly recipient: AtRisk;
  readonly emergency: boolean;
}): DefaultTier {
  const { callDefault, recipient, emergency } = given;
  const atRisk = recipient.regionOnly || recipient.category !== 'registered';
  return emergency || atRisk ? 'withheld' : (callDefault ?? 'anonymised');
}

/** What stands for a grant in public: nothing of its own number, alias or reference. From a fresh random id. */
export function publicCodeOf(freshId: string): string {
  return freshId.replaceAll('-', '').slice(-10).toUpperCase();
}
