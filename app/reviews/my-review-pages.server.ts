import { and, asc, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { applications } from '#db/schema/applications.ts';
import { calls } from '#db/schema/calls.ts';
import { assignments } from '#db/schema/reviews.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { Instant } from '#app/kernel/instant.ts';
import type { Translated } from '#app/kernel/languages.ts';
import { notRecused } from '#app/organisations/interests/recusal.server.ts';
import type { AssignmentState } from './assignment-lifecycle.ts';
import { daysLeft, dueAt } from './assignment.ts';
import { readingOver } from './assignment-store.server.ts';

const ROWS = 50;
const SECTIONS = {
  declare: ['invited'],
  open: ['accepted', 'in_progress', 'reopened'],
  done: ['submitted', 'recused', 'declined'],
} as const satisfies Record<string, readonly AssignmentState[]>;

export type MyReview = {
  readonly id: string;
  readonly reference: string;
  readonly call: Translated;
  readonly state: AssignmentState;
  readonly dueAt: Instant;
  readonly daysLeft: number;
};

/** A reviewer's own files: to declare on, to score, and what is behind them. `next` is the key of older done ones. */
export async function myReviewsPage(reader: Reader, actor: Person, given: { at: Instant; after: string | null }) {
  const done = await section(reader, actor, { ...given, states: SECTIONS.done });
  return {
    declare: await section(reader, actor, { at: given.at, after: null, states: SECTIONS.declare }),
    open: await section(reader, actor, { at: given.at, after: null, states: SECTIONS.open }),
    done: done.slice(0, ROWS),
    next: done.length > ROWS ? (done[ROWS - 1]?.id ?? null) : null,
  };
}

async function section(
  reader: Reader,
  actor: Person,
  given: { at: Instant; after: string | null; states: readonly AssignmentState[] },
): Promise<readonly MyReview[]> {
  const past = given.states === SECTIONS.done;
  const rows = await reader
    .select({
      id: assignments.id,
      reference: applications.reference,
      call: sql<Translated>`${calls.content}->'title'`,
      state: assignments.state,
      assignedAt: assignments.assignedAt,
      over: readingOver(),
    })
    .from(assignments)
    .innerJoin(applications, eq(applications.id, assignments.applicationId))
    .innerJoin(calls, eq(calls.id, applications.callId))
    .where(
      and(
        eq(assignments.reviewerId, actor.accountId),
        inArray(assignments.state, [...given.states]),
        given.after ? lt(assignments.id, given.after) : undefined,
        // I9: what a tie has closed since is nothing to do any more.
        past ? undefined : notRecused(applications.organisationId, actor),
      ),
    )
    .orderBy(past ? desc(assignments.id) : asc(assignments.id))
    .limit(past ? ROWS + 1 : 4 * ROWS);
  return rows
    .filter((row) => past || !row.over)
    .map(({ assignedAt, over: _, ...row }) => ({
      ...row,
      state: row.state as AssignmentState,
      dueAt: dueAt(assignedAt),
      daysLeft: daysLeft(dueAt(assignedAt), given.at),
    }));
}
