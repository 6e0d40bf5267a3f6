import { and, asc, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { agreements } from '#db/schema/agreements.ts';
import { calls } from '#db/schema/calls.ts';
import { organisations } from '#db/schema/organisations.ts';
import { programmes } from '#db/schema/programme.ts';
import { holdLifts, retentionHolds } from '#db/schema/retention.ts';
import type { HeldKind } from './hold.ts';

/** What a reference names within a programme; null where it names nothing. */
export async function findHeld(
  reader: Reader,
  given: { kind: HeldKind; reference: string; programmeId: string },
): Promise<string | null> {
  const { kind, reference, programmeId } = given;
  const tables = {
    agreement: () =>
      idWhere(reader, agreements, and(eq(agreements.reference, reference), eq(agreements.programmeId, programmeId))),
    call: () => idWhere(reader, calls, and(eq(calls.reference, reference), eq(calls.programmeId, programmeId))),
    organisation: () => idWhere(reader, organisations, eq(organisations.alias, reference)),
    programme: () => idWhere(reader, programmes, and(eq(programmes.code, reference), eq(programmes.id, programmeId))),
  };
  return tables[kind]();
}

type Named = typeof agreements | typeof calls | typeof organisations | typeof programmes;

async function idWhere(reader: Reader, table: Named, where: ReturnType<typeof and>): Promise<string | null> {
  const [row] = await reader.select({ id: table.id }).from(table).where(where);
  return row?.id ?? null;
}

export type Hold = typeof retentionHolds.$inferSelect;

/** A hold with who lifted it so far, to this transaction alone. Rows of record cannot be locked, so its id is. */
export async function lockHold(tx: Tx, id: string) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`hold:${id}`}, 0))`);
  const [hold] = await tx.select().from(retentionHolds).where(eq(retentionHolds.id, id));
  if (!hold) return null;
  return { hold, lifts: await liftsOf(tx, [id]) };
}

export async function liftsOf(reader: Reader, holdIds: readonly string[]) {
  if (holdIds.length === 0) return [];
  return reader
    .select()
    .from(holdLifts)
    .where(inArray(holdLifts.holdId, [...holdIds]))
    .orderBy(asc(holdLifts.holdId), asc(holdLifts.step));
}

/** Newest first, by keyset. The reference of what is held comes along. */
export async function holdsOf(reader: Reader, given: { programmeId: string; after: string | null; limit: number }) {
  const { id, subjectKind, subjectId, reason, caseReference, placedBy, placedAt } = retentionHolds;
  return reader
    .select({
      id,
      subjectKind,
      subjectId,
      reason,
      caseReference,
      placedBy,
      placedAt,
      reference: sql<string>`coalesce(
        (select ${agreements.reference} from ${agreements} where ${agreements.id} = ${subjectId}),
        (select ${calls.reference} from ${calls} where ${calls.id} = ${subjectId}),
        (select ${organisations.alias} from ${organisations} where ${organisations.id} = ${subjectId}),
        (select ${programmes.code} from ${programmes} where ${programmes.id} = ${subjectId}))`,
    })
    .from(retentionHolds)
    .where(
      and(
        eq(retentionHolds.programmeId, given.programmeId),
        given.after ? lt(retentionHolds.id, given.after) : undefined,
      ),
    )
    .orderBy(desc(retentionHolds.id))
    .limit(given.limit);
}
