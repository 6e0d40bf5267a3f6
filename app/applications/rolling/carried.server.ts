import { and, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Reader } from '#db/client.server.ts';
import { calls } from '#db/schema/calls.ts';
import { roundCarries } from '#db/schema/eligibility.ts';
import type { Instant } from '#app/kernel/instant.ts';
import type { Application } from '../application.ts';

/** Numbers of the round a file was carried out of, and of the one it stands in since. */
export type Carried = { readonly former: number; readonly number: number; readonly at: Instant };

/** How a file came into the round it stands in, if it was carried there; null if it was submitted to it. */
export async function lastCarry(
  reader: Reader,
  application: Pick<Application, 'id' | 'callId'>,
): Promise<Carried | null> {
  const former = alias(calls, 'former');
  const [row] = await reader
    .select({ former: former.roundNumber, number: calls.roundNumber, at: roundCarries.carriedAt })
    .from(roundCarries)
    .innerJoin(calls, eq(calls.id, roundCarries.toRoundId))
    .innerJoin(former, eq(former.id, roundCarries.fromRoundId))
    .where(and(eq(roundCarries.applicationId, application.id), eq(roundCarries.toRoundId, application.callId)));
  return row ? { former: row.former ?? 0, number: row.number ?? 0, at: row.at } : null;
}
