import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { trailEvents } from '#db/schema/trail.ts';
import type { Instant } from '#app/kernel/instant.ts';
import { checksOf } from './call-checks.server.ts';
import type { CallRow } from './call-store.server.ts';
import { corrigendumChecks } from './corrigendum.ts';
import { correctedCall, type Corrigendum } from './corrigendum-store.server.ts';
import type { Check } from './publication-checklist.ts';

/** The checklist of a corrigendum, answered. */
export async function checksOfCorrigendum(
  reader: Reader,
  given: { call: CallRow; corrigendum: Corrigendum },
  at: Instant,
): Promise<readonly Check[]> {
  const { call, corrigendum } = given;
  const checks = await checksOf(reader, correctedCall(call, corrigendum), at);
  const { reason, deadlineAt } = corrigendum;
  return corrigendumChecks(checks, { reason, before: call.deadlineAt, after: deadlineAt });
}

/** Everybody who wrote in a corrigendum: none of them may publish it. The trail is the witness. */
export async function correctorsOf(reader: Reader, corrigendum: Corrigendum): Promise<readonly string[]> {
  const rows = await reader
    .selectDistinct({ actor: trailEvents.actor })
    .from(trailEvents)
    .where(
      and(
        eq(trailEvents.entityKind, 'call'),
        eq(trailEvents.entityId, corrigendum.callId),
        inArray(trailEvents.kind, ['call.correction-started', 'call.correction-revised']),
        sql`${trailEvents.body}->>'corrigendumId' = ${corrigendum.id}`,
      ),
    );
  return [...new Set([corrigendum.createdBy, ...rows.map((row) => row.actor)])];
}
