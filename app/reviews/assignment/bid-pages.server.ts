import type { Reader } from '#db/client.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { regionOf } from '#app/organisations/region.ts';
import { activitiesOf, theProgramme } from '#app/programme/programme-store.server.ts';
import type { Bid } from './bid.ts';
import { filesToBidFor } from './bid-store.server.ts';

/** Files of one page: each is a field of its own. */
const PAGE_FILES = 25;

/**
 * I9: what may be said of files before anything of them opens: reference, language, region and activities, with what the
 * reviewer said. `after`: the reference of the last file shown before.
 */
export async function bidsPage(reader: Reader, actor: Person, after: string | null) {
  const rows = await filesToBidFor(reader, actor, { after }).limit(PAGE_FILES + 1);
  const { id: programmeId } = await theProgramme(reader);
  const activities = await activitiesOf(reader, programmeId);
  const shown = rows.slice(0, PAGE_FILES);
  return {
    files: shown.map(({ id, reference, language, country, bid, ...file }) => ({
      id,
      reference: reference ?? '',
      language,
      region: regionOf(country),
      activities: activities.filter(({ code }) => file.activities.includes(code)),
      // The check `reading_bids_bid` of the database.
      bid: bid as Bid | null,
    })),
    next: rows.length > PAGE_FILES ? (shown.at(-1)?.reference ?? null) : null,
  };
}

export type BidsData = Awaited<ReturnType<typeof bidsPage>>;
