import { eq } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { calls, callVersions } from '#db/schema/calls.ts';
import type { CallId } from '#app/kernel/ids.ts';
import type { Instant } from '#app/kernel/instant.ts';
import { callContent, type CallContent } from './call-content.ts';
import type { CallState } from './call-lifecycle.ts';

/** What later rooms ask of a call. Amounts in minor units of `currency`. */
export type CallFacts = {
  readonly id: string;
  readonly reference: string;
  readonly state: CallState;
  readonly programmeId: string;
  readonly envelopeMinor: bigint;
  readonly minimumMinor: bigint;
  readonly maximumMinor: bigint;
  readonly currency: string;
  readonly opensAt: Instant;
  readonly deadlineAt: Instant;
  readonly deadlineZone: string;
  readonly graceMinutes: number;
  readonly currentVersionId: string | null;
};

const FACTS = {
  id: calls.id,
  reference: calls.reference,
  state: calls.state,
  programmeId: calls.programmeId,
  envelopeMinor: calls.envelopeMinor,
  minimumMinor: calls.minimumMinor,
  maximumMinor: calls.maximumMinor,
  currency: calls.currency,
  opensAt: calls.opensAt,
  deadlineAt: calls.deadlineAt,
  deadlineZone: calls.deadlineZone,
  graceMinutes: calls.graceMinutes,
  currentVersionId: calls.currentVersionId,
};

export async function callFacts(reader: Reader, callId: CallId): Promise<CallFacts | null> {
  const [row] = await reader.select(FACTS).from(calls).where(eq(calls.id, callId));
  // The cast is the check `calls_state` of the database.
  return row ? { ...row, state: row.state as CallState } : null;
}

export async function callFactsByReference(reader: Reader, reference: string): Promise<CallFacts | null> {
  const [row] = await reader.select(FACTS).from(calls).where(eq(calls.reference, reference));
  return row ? { ...row, state: row.state as CallState } : null;
}

/** I6: what was published under a version. Throws for an id that names none. */
export async function loadFrozenContent(reader: Reader, callVersionId: string): Promise<CallContent> {
  const [row] = await reader
    .select({ content: callVersions.content })
    .from(callVersions)
    .where(eq(callVersions.id, callVersionId));
  if (!row) throw new Error('no such version of a call');
  return callContent.parse(row.content);
}

export type CallRow = Omit<typeof calls.$inferSelect, 'state' | 'content'> & {
  readonly state: CallState;
  readonly content: CallContent;
};

/** The whole row, locked until the transaction ends; null where there is none. */
export async function lockCall(tx: Tx, callId: CallId): Promise<CallRow | null> {
  const [row] = await tx.select().from(calls).where(eq(calls.id, callId)).for('update');
  return row ? { ...row, state: row.state as CallState, content: callContent.parse(row.content) } : null;
}
