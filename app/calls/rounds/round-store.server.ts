import { and, asc, desc, eq, inArray, ne, or, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { applications } from '#db/schema/applications.ts';
import { awards } from '#db/schema/awards.ts';
import { calls } from '#db/schema/calls.ts';
import { toCallRow, type CallRow } from '../call-store.server.ts';
import { leftOf } from './intake.ts';

type Round = { readonly id: string; readonly roundOf: string | null };

/** The call and its rounds, or the round's call and all of its rounds; of any other call, itself. */
export function familyOf(reader: Reader, call: Round) {
  const id = call.roundOf ?? call.id;
  return reader
    .select({ id: calls.id })
    .from(calls)
    .where(or(eq(calls.id, id), eq(calls.roundOf, id)));
}

/** The round that takes what is submitted now, locked; null where none was begun. Lock its call first. */
export async function lockCollectingRound(tx: Tx, callId: string): Promise<CallRow | null> {
  const [row] = await tx
    .select()
    .from(calls)
    .where(and(eq(calls.roundOf, callId), eq(calls.state, 'open')))
    .for('update');
  return row ? toCallRow(row) : null;
}

export async function lastRoundNumber(reader: Reader, callId: string): Promise<number> {
  const [row] = await reader
    .select({ number: calls.roundNumber })
    .from(calls)
    .where(eq(calls.roundOf, callId))
    .orderBy(desc(calls.roundNumber))
    .limit(1);
  return row?.number ?? 0;
}

/** I3: what live awards leave of the envelope of a call; of a round, of its call's, for all rounds. Minor units. */
export async function envelopeLeft(reader: Reader, call: Round & { readonly envelopeMinor: bigint }): Promise<bigint> {
  const [live] = await reader
    .select({ sum: sql<string>`coalesce(sum(${awards.amountMinor} - ${awards.releasedMinor}), 0)` })
    .from(awards)
    .where(and(inArray(awards.callId, familyOf(reader, call)), eq(awards.state, 'live')));
  return leftOf(await envelopeOf(reader, call), BigInt(live?.sum ?? '0'));
}

/** The envelope awards are counted against: a round spends its call's, as it stands today. Minor units. */
export async function envelopeOf(reader: Reader, call: Round & { readonly envelopeMinor: bigint }): Promise<bigint> {
  if (call.roundOf === null) return call.envelopeMinor;
  const [row] = await reader
    .select({ envelopeMinor: calls.envelopeMinor })
    .from(calls)
    .where(eq(calls.id, call.roundOf));
  return row?.envelopeMinor ?? call.envelopeMinor;
}

/** Files of a round that were not withdrawn, and whether reviewers read any of them. */
export async function filesOfRound(reader: Reader, roundId: string): Promise<{ files: number; inReview: boolean }> {
  const rows = await reader
    .select({ state: applications.state, files: sql<number>`count(*)::int` })
    .from(applications)
    .where(and(eq(applications.callId, roundId), ne(applications.state, 'withdrawn')))
    .groupBy(applications.state);
  return {
    files: rows.reduce((sum, row) => sum + row.files, 0),
    inReview: rows.some(({ state }) => state === 'in_review'),
  };
}

/** Rounds of a call, the first first. */
export async function roundsOf(reader: Reader, callId: string) {
  const { id, reference, state, roundNumber, deadlineAt, currentVersionId } = calls;
  return reader
    .select({ id, reference, state, roundNumber, deadlineAt, currentVersionId })
    .from(calls)
    .where(eq(calls.roundOf, callId))
    .orderBy(asc(calls.roundNumber));
}
