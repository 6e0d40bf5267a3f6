import { redirect } from '@remix-run/node';
import { asc, eq, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { programmeActivities, programmeResults, programmes } from '#db/schema/programme.ts';
import { paths } from '#app/http/paths.ts';
import type { ProgrammeId } from '#app/kernel/ids.ts';
import type { Translated } from '#app/kernel/languages.ts';

/** The EU action with the rules its sub-grants live by: a row of `programmes`. */
export type ProgrammeFacts = typeof programmes.$inferSelect;

export async function programmeFacts(reader: Reader, id: ProgrammeId): Promise<ProgrammeFacts | null> {
  const [row] = await reader.select().from(programmes).where(eq(programmes.id, id));
  return row ?? null;
}

/** The portal's programme. Where none was set up yet every page that needs one leads to where it is. */
export async function theProgramme(reader: Reader): Promise<ProgrammeFacts> {
  const row = await programmeIfAny(reader);
  if (!row) throw redirect(paths.programmeSetUp());
  return row;
}

/** The portal's programme, or null on an empty installation. */
export async function programmeIfAny(reader: Reader): Promise<ProgrammeFacts | null> {
  const [row] = await reader.select().from(programmes).orderBy(asc(programmes.id)).limit(1);
  return row ?? null;
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
