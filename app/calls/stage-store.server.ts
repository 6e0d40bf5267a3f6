import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { calls } from '#db/schema/calls.ts';
import type { CallState } from './call-lifecycle.ts';
import type { CallStage, StageFacts } from './stages.ts';

export type OtherStage = StageFacts & {
  readonly id: string;
  readonly reference: string;
  readonly deadlineZone: string;
};

/** The other of two stages; null for a call of one, and as long as there is none. */
export async function otherStageOf(
  reader: Reader,
  call: { readonly id: string; readonly stage: CallStage; readonly stageOf: string | null },
): Promise<OtherStage | null> {
  if (call.stage === 'single') return null;
  const { id, reference, state, opensAt, deadlineAt, deadlineZone, graceMinutes } = calls;
  const { envelopeMinor, minimumMinor, maximumMinor } = calls;
  const which = call.stageOf === null ? eq(calls.stageOf, call.id) : eq(calls.id, call.stageOf);
  const dates = { opensAt, deadlineAt, deadlineZone, graceMinutes };
  const [row] = await reader
    .select({ id, reference, state, ...dates, envelopeMinor, minimumMinor, maximumMinor })
    .from(calls)
    .where(which);
  // The cast is the check `calls_state` of the database.
  return row ? { ...row, state: row.state as CallState } : null;
}
