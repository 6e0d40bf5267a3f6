import { and, eq, ne } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { calls, callVersions } from '#db/schema/calls.ts';
import type { CallId } from '#app/kernel/ids.ts';
import type { Instant } from '#app/kernel/instant.ts';
import { callContent, type CallContent } from './call-content.ts';
import type { CallState } from './call-lifecycle.ts';
import type { Audience } from './invitations/audience.ts';
import type { Intake } from './rounds/intake.ts';
import type { CallStage } from './stages.ts';

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
  readonly stage: CallStage;
  readonly stageOf: string | null;
  readonly audience: Audience;
  readonly intake: Intake;
  /** Of a rolling call and its rounds: days within which an answer is promised. */
  readonly answerDays: number | null;
  /** Of a round, its rolling call. */
  readonly roundOf: string | null;
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
  stage: calls.stage,
  stageOf: calls.stageOf,
  audience: calls.audience,
  intake: calls.intake,
  answerDays: calls.answerDays,
  roundOf: calls.roundOf,
};

export async function callFacts(reader: Reader, callId: CallId): Promise<CallFacts | null> {
  const [row] = await reader.select(FACTS).from(calls).where(eq(calls.id, callId));
  return row ? typed(row) : null;
}

/** A call by its reference as the public knows it: a round is none. */
export async function callFactsByReference(reader: Reader, reference: string): Promise<CallFacts | null> {
  const [row] = await reader
    .select(FACTS)
    .from(calls)
    .where(and(eq(calls.reference, reference), ne(calls.intake, 'round')));
  return row ? typed(row) : null;
}

type Untyped = { state: string; stage: string; audience: string; intake: string };

/** The casts are the checks `calls_state`, `calls_stage`, `calls_audience` and `calls_intake` of the database. */
function typed<Row extends Untyped>(row: Row) {
  const { state, stage, audience, intake } = row;
  const kinds = { stage: stage as CallStage, audience: audience as Audience, intake: intake as Intake };
  return { ...row, state: state as CallState, ...kinds };
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

export type CallRow = Omit<typeof calls.$inferSelect, 'state' | 'stage' | 'audience' | 'intake' | 'content'> & {
  readonly state: CallState;
  readonly stage: CallStage;
  readonly audience: Audience;
  readonly intake: Intake;
  readonly content: CallContent;
};

export function toCallRow(row: typeof calls.$inferSelect): CallRow {
  return { ...typed(row), content: callContent.parse(row.content) };
}

/** The whole row, locked until the transaction ends; null where there is none. */
export async function lockCall(tx: Tx, callId: CallId): Promise<CallRow | null> {
  const [row] = await tx.select().from(calls).where(eq(calls.id, callId)).for('update');
  return row ? toCallRow(row) : null;
}
