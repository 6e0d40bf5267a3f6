import { and, eq } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { callCorrigenda } from '#db/schema/calls.ts';
import type { Translated } from '#app/kernel/languages.ts';
import { callContent, type CallContent } from './call-content.ts';
import { lockCall, type CallRow } from './call-store.server.ts';
import type { CorrigendumState } from './corrigendum-lifecycle.ts';

export type Corrigendum = Omit<typeof callCorrigenda.$inferSelect, 'state' | 'content' | 'reason'> & {
  readonly state: CorrigendumState;
  readonly content: CallContent;
  readonly reason: Translated;
};

/** The corrigendum of a call that is being written; null where there is none. */
export async function draftedCorrigendum(reader: Reader, callId: string): Promise<Corrigendum | null> {
  const [row] = await reader
    .select()
    .from(callCorrigenda)
    .where(and(eq(callCorrigenda.callId, callId), eq(callCorrigenda.state, 'drafted')));
  if (!row) return null;
  // The casts are the checks of the database and the shapes it was written through.
  const { state, reason, content, ...rest } = row;
  return {
    ...rest,
    state: state as CorrigendumState,
    reason: reason as Translated,
    content: callContent.parse(content),
  };
}

/** A call, locked, and the corrigendum that is being written for it; null where either is missing. */
export async function lockCorrigendum(
  tx: Tx,
  callId: string,
): Promise<{ readonly call: CallRow; readonly corrigendum: Corrigendum } | null> {
  const call = await lockCall(tx, callId);
  const corrigendum = call && (await draftedCorrigendum(tx, callId));
  return call && corrigendum ? { call, corrigendum } : null;
}

/** The call as its corrigendum wants it; `version` counts the savings of the corrigendum. */
export function correctedCall(call: CallRow, corrigendum: Corrigendum): CallRow {
  const { content, version, envelopeMinor, minimumMinor, maximumMinor, deadlineAt, deadlineZone, graceMinutes } =
    corrigendum;
  return {
    ...call,
    content,
    version,
    envelopeMinor,
    minimumMinor,
    maximumMinor,
    deadlineAt,
    deadlineZone,
    graceMinutes,
  };
}
