import { eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { reviewerProfiles } from '#db/schema/reviewer-profiles.ts';
import type { Language } from '#app/kernel/languages.ts';
import { NO_PROFILE, type ReviewerProfile } from './reviewer-profile.ts';

const COLUMNS = {
  accountId: reviewerProfiles.accountId,
  languages: reviewerProfiles.languages,
  themes: reviewerProfiles.themes,
  countries: reviewerProfiles.countries,
  capacity: reviewerProfiles.capacity,
};

/** By account; whoever said nothing is absent. Languages came through the form's shape. */
export async function profilesOf(
  reader: Reader,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, ReviewerProfile>> {
  if (accountIds.length === 0) return new Map();
  const rows = await reader
    .select(COLUMNS)
    .from(reviewerProfiles)
    .where(inArray(reviewerProfiles.accountId, [...accountIds]));
  return new Map(rows.map((row) => [row.accountId, { ...row, languages: row.languages as Language[] }]));
}

export async function profileOf(reader: Reader, accountId: string): Promise<ReviewerProfile> {
  const [row] = await reader.select(COLUMNS).from(reviewerProfiles).where(eq(reviewerProfiles.accountId, accountId));
  return row ? { ...row, languages: row.languages as Language[] } : NO_PROFILE;
}
