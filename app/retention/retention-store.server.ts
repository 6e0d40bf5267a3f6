import { and, asc, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { programmes } from '#db/schema/programme.ts';
import { balancePayments, retentionClocks, retentionSubjects } from '#db/schema/retention.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { LocalDate } from '#app/kernel/instant.ts';
import { ACCESS, staffMay } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import { theProgramme, type ProgrammeFacts } from '#app/programme/programme-store.server.ts';
import type { DisposalItem, Standing, SubjectKind } from './disposal.ts';
import type { RetentionClass } from './retention-class.ts';

/** The programme whose records a custodian keeps; null for anybody else. */
export async function keptProgramme(reader: Reader, actor: Actor): Promise<ProgrammeFacts | null> {
  const programme = await theProgramme(reader);
  return staffMay(actor, 'retention.keep', programme.id) ? programme : null;
}

/** One custodian at a time: a hold and a disposal of the same programme wait for each other. */
export async function lockRetention(tx: Tx, programmeId: string): Promise<void> {
  await tx.select({ id: programmes.id }).from(programmes).where(eq(programmes.id, programmeId)).for('update');
}

/** The custodians of a programme, by account. */
export async function custodiansOf(reader: Reader, programmeId: string): Promise<readonly string[]> {
  return accountsHolding(reader, { programmeId, roles: ACCESS['retention.keep'] });
}

/** The balance of the main grant as it was last recorded; null while it is not paid. */
export async function balanceOf(reader: Reader, programmeId: string) {
  const [row] = await reader
    .select()
    .from(balancePayments)
    .where(eq(balancePayments.programmeId, programmeId))
    .orderBy(desc(balancePayments.recordedAt), desc(balancePayments.id))
    .limit(1);
  return row ?? null;
}

/** I35, I36: what may go on that day, the longest waiting first. */
export async function dueSubjects(
  reader: Reader,
  given: { programmeId: string; on: LocalDate; limit: number },
): Promise<readonly DisposalItem[]> {
  const { subjectKind, subjectId, reference, class: kept, endsOn } = retentionSubjects;
  const rows = await reader
    .select({ subjectKind, subjectId, reference, class: kept, endsOn })
    .from(retentionSubjects)
    .where(dueOn(given))
    .orderBy(asc(retentionSubjects.endsOn), asc(retentionSubjects.subjectId))
    .limit(given.limit);
  return rows.map(toItem);
}

/** How many subjects of each class there are: in all that are still here, due, and held back by a hold. */
export async function subjectCounts(reader: Reader, given: { programmeId: string; on: LocalDate }) {
  const { class: kept, programmeId, endsOn, held, disposed } = retentionSubjects;
  const past = sql`${endsOn} < ${given.on}`;
  const count = (when: ReturnType<typeof sql>) => sql<number>`(count(*) filter (where ${when}))::int`;
  return reader
    .select({
      class: sql<RetentionClass>`${kept}`,
      kept: count(sql`not ${disposed}`),
      due: count(sql`not ${disposed} and not ${held} and ${past}`),
      held: count(sql`not ${disposed} and ${held}`),
      disposed: count(sql`${disposed}`),
    })
    .from(retentionSubjects)
    .where(eq(programmeId, given.programmeId))
    .groupBy(kept);
}

/** Where subjects stand today, by id. */
export async function standingsOf(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, Standing>> {
  if (ids.length === 0) return new Map();
  const clocks = await reader
    .select()
    .from(retentionClocks)
    .where(inArray(retentionClocks.subjectId, [...ids]));
  const subjects = await reader
    .select({ id: retentionSubjects.subjectId, held: retentionSubjects.held })
    .from(retentionSubjects)
    .where(inArray(retentionSubjects.subjectId, [...ids]));
  return new Map(
    subjects.map(({ id, held }) => [id, { held, clocks: clocks.filter((clock) => clock.subjectId === id) }]),
  );
}

function dueOn({ programmeId, on }: { programmeId: string; on: LocalDate }) {
  return and(
    eq(retentionSubjects.programmeId, programmeId),
    eq(retentionSubjects.held, false),
    eq(retentionSubjects.disposed, false),
    lt(retentionSubjects.endsOn, on),
  );
}

type Row = { subjectKind: string; subjectId: string; reference: string; class: string; endsOn: string | null };

/** The casts are the views of 0032, which know these words only. */
export function toItem(row: Row): DisposalItem {
  if (row.endsOn === null) throw new Error('a subject without an end is not due');
  return {
    ...row,
    subjectKind: row.subjectKind as SubjectKind,
    class: row.class as RetentionClass,
    endsOn: row.endsOn,
  };
}
