import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { calls, callVersions } from '#db/schema/calls.ts';
import { programmeActivities, programmeResults } from '#db/schema/programme.ts';
import { taxonomyEntries } from '#db/schema/taxonomy.ts';
import type { Instant } from '#app/kernel/instant.ts';
import type { Translated } from '#app/kernel/languages.ts';
import { activitiesOf } from './programme-store.server.ts';
import {
  TAXONOMY_LISTS,
  taxonomyKey,
  type EntryList,
  type PromisedLists,
  type TaxonomyEntry,
  type TaxonomyList,
} from './taxonomy.ts';

/** The closed lists of a programme, list by list in the order of their codes, retired entries too. */
export async function taxonomyOf(reader: Reader, programmeId: string): Promise<readonly TaxonomyEntry[]> {
  const { list, code, title, retiredAt } = taxonomyEntries;
  const rows = await reader
    .select({ list, code, title, retired: sql<boolean>`${retiredAt} is not null` })
    .from(taxonomyEntries)
    .where(eq(taxonomyEntries.programmeId, programmeId))
    .orderBy(asc(list), asc(code));
  // The check `taxonomy_entries_list` of the database.
  return rows.map((row) => ({ ...row, list: row.list as TaxonomyList }));
}

/** An entry of any list. `result`: of an activity, the code of its result. */
export type Entry = {
  readonly id: string;
  readonly list: EntryList;
  readonly code: string;
  readonly title: Translated;
  readonly retiredAt: Instant | null;
  readonly version: number;
  readonly result: string | null;
};

/** Every entry of every list: a programme has some dozens. */
export async function entriesOf(reader: Reader, programmeId: string): Promise<readonly Entry[]> {
  const results = await reader
    .select()
    .from(programmeResults)
    .where(eq(programmeResults.programmeId, programmeId))
    .orderBy(asc(programmeResults.code));
  const activities = await reader
    .select({ activity: programmeActivities, result: programmeResults.code })
    .from(programmeActivities)
    .innerJoin(programmeResults, eq(programmeResults.id, programmeActivities.resultId))
    .where(eq(programmeResults.programmeId, programmeId))
    .orderBy(asc(programmeResults.code), asc(programmeActivities.code));
  const others = await reader
    .select()
    .from(taxonomyEntries)
    .where(eq(taxonomyEntries.programmeId, programmeId))
    .orderBy(asc(taxonomyEntries.code));
  return [
    ...results.map((row) => ({ ...row, list: 'result' as const, result: null })),
    ...activities.map(({ activity, result }) => ({ ...activity, list: 'activity' as const, result })),
    ...others.map((row) => ({ ...row, list: row.list as TaxonomyList, result: null })),
  ];
}

const TABLES = { result: programmeResults, activity: programmeActivities } as const;

/** Writes an entry's words or its retirement and counts its version. */
export async function saveEntry(
  tx: Tx,
  entry: Pick<Entry, 'id' | 'list' | 'version'>,
  change: { readonly title: Translated } | { readonly retiredAt: Instant | null },
): Promise<void> {
  const table = entry.list === 'result' || entry.list === 'activity' ? TABLES[entry.list] : taxonomyEntries;
  await tx
    .update(table)
    .set({ ...change, version: entry.version + 1 })
    .where(eq(table.id, entry.id));
}

/** What may be chosen now: activities by code, the others by key. */
export async function offeredNow(reader: Reader, programmeId: string): Promise<readonly string[]> {
  const activities = (await activitiesOf(reader, programmeId)).filter(({ retired }) => !retired);
  const entries = (await taxonomyOf(reader, programmeId)).filter(({ retired }) => !retired);
  return [...activities.map(({ code }) => code), ...entries.map(taxonomyKey)];
}

/** What the calls that take applications, or will, have promised to ask. */
export async function promisedLists(reader: Reader, programmeId: string): Promise<readonly PromisedLists[]> {
  const { content } = callVersions;
  const rows = await reader
    .select({
      activities: sql<string[]>`${content}->'activities'`,
      taxonomy: sql<string[] | null>`${content}->'taxonomy'`,
    })
    .from(calls)
    .innerJoin(callVersions, eq(callVersions.id, calls.currentVersionId))
    .where(and(eq(calls.programmeId, programmeId), inArray(calls.state, ['approved', 'open'])));
  return rows.map(({ activities, taxonomy }) => ({
    activities,
    taxonomy: TAXONOMY_LISTS.filter((list) => taxonomy?.includes(list)),
  }));
}
