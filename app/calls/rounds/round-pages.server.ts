import { inArray, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { applications } from '#db/schema/applications.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { Instant } from '#app/kernel/instant.ts';
import { can, staffMay } from '#app/people/access.ts';
import type { CallState } from '../call-lifecycle.ts';
import { deskCall } from '../desk-pages.server.ts';
import { rankedAmong, returnedFiles } from './carry-store.server.ts';
import { mayCarry } from './carry.ts';
import { answerDue, decideRolling, mayCloseRound } from './intake.ts';
import { envelopeLeft, roundsOf } from './round-store.server.ts';

/** How a call takes applications and, of a rolling one, its rounds. Null for a round, and outside the actor's calls. */
export async function roundsPage(reader: Reader, actor: Person, callId: string) {
  const call = await deskCall(reader, actor, callId);
  if (!call || call.intake === 'round') return null;
  const { id, reference, state, version, intake, answerDays, currency, envelopeMinor, deadlineZone } = call;
  const terms = { id, reference, state, version, intake, answerDays, currency, envelopeMinor };
  const rounds = call.intake === 'rolling' ? await roundsOf(reader, call.id) : [];
  const ids = rounds.map((round) => round.id);
  const figures = await figuresOf(reader, ids);
  const returned = await returnedFiles(reader, actor, ids);
  const ranked = await rankedAmong(reader, ids);
  const mayClose = staffMay(actor, 'calls.close', call.programmeId);
  return {
    call: { ...terms, deadlineZone, title: call.content.title },
    fits: decideRolling({ stage: call.stage, lots: call.content.lots ?? [] }),
    maySet: state === 'draft' && can(actor, 'calls.draft').allowed,
    mayCloseCall: mayClose && intake === 'rolling' && state === 'open',
    leftMinor: await envelopeLeft(reader, call),
    rounds: rounds.map((row) => {
      // The cast is the check `calls_state` of the database.
      const round = { ...row, state: row.state as CallState, number: row.roundNumber ?? 0 };
      const { files = 0, waiting = 0, oldest = null } = figures.get(row.id) ?? {};
      const due = answerDue(oldest, answerDays);
      const close = mayClose && round.state === 'open' ? mayCloseRound({ state: round.state, files }) : null;
      const carry = mayClose
        ? mayCarry(call, { currentVersionId: row.currentVersionId, ranked: ranked.has(row.id) })
        : null;
      return {
        ...round,
        files,
        waiting,
        due,
        close,
        carry,
        returned: returned.filter((file) => file.roundId === row.id),
      };
    }),
  };
}

export type RoundsData = NonNullable<Awaited<ReturnType<typeof roundsPage>>>;

type Figures = { readonly files: number; readonly waiting: number; readonly oldest: Instant | null };

/** Of each round: its files, those without a decision, and when the oldest of them came in. One query for all. */
async function figuresOf(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, Figures>> {
  if (ids.length === 0) return new Map();
  const { callId, state, submittedAt } = applications;
  const undecided = sql`${state} in ('submitted', 'returned', 'eligible', 'in_review', 'recommended')`;
  const rows = await reader
    .select({
      callId,
      files: sql<number>`(count(*) filter (where ${state} <> 'withdrawn'))::int`,
      waiting: sql<number>`(count(*) filter (where ${undecided}))::int`,
      oldest: sql<Date | null>`min(${submittedAt}) filter (where ${undecided})`.mapWith(submittedAt),
    })
    .from(applications)
    .where(inArray(callId, [...ids]))
    .groupBy(callId);
  return new Map(rows.map((row) => [row.callId, row]));
}
