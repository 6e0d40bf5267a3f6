import { asc, eq, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { programmeActivities, programmeResults, programmes } from '#db/schema/programme.ts';
import type { ProgrammeId } from '#app/kernel/ids.ts';
import type { Translated } from '#app/kernel/languages.ts';

/** The EU action with the rules its sub-grants live by: a row of `programmes`. */
export type ProgrammeFacts = typeof programmes.$inferSelect;

export async function programmeFacts(reader: Reader, id: ProgrammeId): Promise<ProgrammeFacts | null> {
  const [row] = await reader.select().from(programmes).where(eq(programmes.id, id));
  return row ?? null;
}

/** The portal's programme. Throws where none was created yet: nothing works without one. */
export async function theProgramme(reader: Reader): Promise<ProgrammeFacts> {
  const [row] = await reader.select().from(programmes).orderBy(asc(programmes.id)).limit(1);
  if (!row) throw new Error('there is no programme yet: run the seed or create one');
  return row;
}

/** `retired`: itself or with its result; shown where it was chosen, offered to nobody. */
export type Activity = {
  readonly code: string;
  readonly title: Translated;
  readonly result: string;
  readonly retired: boolean;
};

/** I6: the fixed list of activities a call of the programme may fund, in the order of their codes, retired ones too. */
export async function activitiesOf(reader: Reader, programmeId: ProgrammeId): Promise<readonly Activity[]> {
  return reader
    .select({
      code: programmeActivities.code,
      title: programmeActivities.title,
      result: programmeResults.code,
      retired: sql<boolean>`coalesce(${programmeActivities.retiredAt}, ${programmeResults.retiredAt}) is not null`,
    })
    .from(programmeActivities)
    .innerJoin(programmeResults, eq(programmeResults.id, programmeActivities.resultId))
    .where(eq(programmeResults.programmeId, programmeId))
    .orderBy(asc(programmeResults.code), asc(programmeActivities.code));
}
