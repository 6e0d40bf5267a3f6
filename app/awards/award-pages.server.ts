import { and, desc, eq, inArray, isNull, lt, ne, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { awardDecisions, awardLines } from '#db/schema/awards.ts';
import { calls } from '#db/schema/calls.ts';
import { rankedLists } from '#db/schema/reviews.ts';
import type { Person } from '#app/kernel/actor.ts';
import { isId } from '#app/kernel/ids.ts';
import type { Translated } from '#app/kernel/languages.ts';
import { programmesWhere } from '#app/people/access.ts';
import { inProgrammes } from '#app/people/in-programmes.server.ts';
import type { AwardState } from './award-lifecycle.ts';

const ROWS = 50;
const callTitle = sql<Translated>`${calls.content} -> 'title'`;

/** The committees' lists of the actor's programmes, newest first, and the rankings that have none yet. */
export async function awardsPage(reader: Reader, actor: Person, after: string | null) {
  const rows = await reader
    .select({
      id: awardDecisions.id,
      state: awardDecisions.state,
      preparedAt: awardDecisions.preparedAt,
      call: calls.reference,
      title: callTitle,
      currency: calls.currency,
      envelopeMinor: calls.envelopeMinor,
    })
    .from(awardDecisions)
    .innerJoin(calls, eq(calls.id, awardDecisions.callId))
    .where(
      and(
        inProgrammes(calls.programmeId, actor, 'awards.read'),
        after && isId(after) ? lt(awardDecisions.id, after) : undefined,
      ),
    )
    .orderBy(desc(awardDecisions.id))
    .limit(ROWS + 1);
  const shown = rows.slice(0, ROWS);
  const sums = await sumsOf(
    reader,
    shown.map((row) => row.id),
  );
  return {
    rows: shown.map((row) => ({
      ...row,
      // The cast is the check `award_decisions_state` of the table.
      state: row.state as AwardState,
      awards: sums.get(row.id)?.awards ?? 0,
      amountMinor: BigInt(sums.get(row.id)?.sum ?? '0'),
    })),
    next: rows.length > ROWS ? (shown.at(-1)?.id ?? null) : null,
    waiting: await rankingsWithoutList(reader, actor),
  };
}

async function sumsOf(reader: Reader, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { awards: number; sum: string }>();
  const rows = await reader
    .select({
      id: awardLines.decisionId,
      awards: sql<number>`(count(*) filter (where ${awardLines.outcome} = 'award'))::int`,
      sum: sql<string>`sum(${awardLines.amountMinor})`,
    })
    .from(awardLines)
    .where(inArray(awardLines.decisionId, [...ids]))
    .groupBy(awardLines.decisionId);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Fixed rankings waiting for a list, for those who prepare one. */
async function rankingsWithoutList(reader: Reader, actor: Person) {
  const programmes = programmesWhere(actor, 'awards.prepare');
  if (programmes !== 'all' && programmes.length === 0) return [];
  return reader
    .select({ callId: calls.id, reference: calls.reference, title: callTitle, fixedAt: rankedLists.fixedAt })
    .from(rankedLists)
    .innerJoin(calls, eq(calls.id, rankedLists.callId))
    .leftJoin(awardDecisions, and(eq(awardDecisions.callId, calls.id), ne(awardDecisions.state, 'sent_back')))
    .where(
      and(
        inProgrammes(calls.programmeId, actor, 'awards.prepare'),
        eq(calls.state, 'in_review'),
        ne(calls.stage, 'note'),
        isNull(awardDecisions.id),
      ),
    )
    .orderBy(rankedLists.fixedAt)
    .limit(ROWS);
}
