import { and, asc, eq, isNotNull } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { priorityCountries } from '#db/schema/taxonomy.ts';
import type { Priority, PriorityCountry } from './priority.ts';

/** Countries of a programme that have a priority, with the version each was last set at. */
export async function prioritiesOf(
  reader: Reader,
  programmeId: string,
): Promise<readonly (PriorityCountry & { readonly version: number })[]> {
  const { country, priority, note, version } = priorityCountries;
  const rows = await reader
    .select({ country, priority, note, version })
    .from(priorityCountries)
    .where(and(eq(priorityCountries.programmeId, programmeId), isNotNull(priority)))
    .orderBy(asc(priority), asc(country));
  // The check `priority_countries_priority` of the database.
  return rows.map((row) => ({ ...row, priority: row.priority as Priority }));
}
