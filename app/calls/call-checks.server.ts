import { and, eq, inArray, isNull, ne, notInArray, or, sql, sum } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { calls, callVersions } from '#db/schema/calls.ts';
import { trailEvents } from '#db/schema/trail.ts';
import { addDays, type Instant } from '#app/kernel/instant.ts';
import { activitiesOf, programmeFacts } from '#app/programme/programme-store.server.ts';
import { offered } from '#app/programme/taxonomy.ts';
import type { CallRow } from './call-store.server.ts';
import { publicationChecklist, type Check } from './publication-checklist.ts';
import { decideRolling } from './rounds/intake.ts';
import { otherStageOf } from './stage-store.server.ts';
import { decideStages } from './stages.ts';

/** Gathers what the publication checklist asks and answers it. */
export async function checksOf(reader: Reader, call: CallRow, at: Instant): Promise<readonly Check[]> {
  const programme = await programmeFacts(reader, call.programmeId);
  if (!programme) throw new Error('a call without a programme');
  const { capMinor, fstpBudgetMinor } = programme;
  const stages = decideStages(call, await otherStageOf(reader, call));
  return publicationChecklist(
    {
      content: call.content,
      amounts: call,
      dates: call,
      currency: call.currency,
      ...(call.stage === 'single' ? {} : { stages }),
      ...(call.intake === 'rolling' ? { rolling: rollingOf(call) } : {}),
      programme: {
        activities: await activitiesToPromise(reader, call),
        capMinor,
        fstpBudgetMinor,
        othersMinor: await promisedByOthers(reader, call),
        endsAt: addDays(new Date(`${programme.endsOn}T00:00:00Z`), 1),
      },
    },
    at,
  );
}

/** A rolling call shall have one stage and no lots, also where either came after it was made rolling. */
function rollingOf(call: CallRow) {
  return decideRolling({ stage: call.stage, lots: call.content.lots ?? [] });
}

/** I6: what is offered, and of a published call what it has promised already. */
async function activitiesToPromise(reader: Reader, call: CallRow): Promise<readonly string[]> {
  const known = await activitiesOf(reader, call.programmeId);
  const published =
    call.state === 'draft'
      ? []
      : await reader
          .select({ promised: sql<string[]>`${callVersions.content}->'activities'` })
          .from(callVersions)
          .where(eq(callVersions.callId, call.id));
  const promised = published.flatMap((version) => version.promised);
  return offered(known, ({ code }) => promised.includes(code)).map(({ code }) => code);
}

/** I2: what the programme's other calls have promised; of two stages the second promises, for both. */
async function promisedByOthers(reader: Reader, call: { id: string; programmeId: string }): Promise<bigint> {
  const [row] = await reader
    .select({ total: sum(calls.envelopeMinor) })
    .from(calls)
    .where(
      and(
        eq(calls.programmeId, call.programmeId),
        ne(calls.id, call.id),
        ne(calls.stage, 'note'),
        ne(calls.intake, 'round'),
        or(isNull(calls.stageOf), ne(calls.stageOf, call.id)),
        notInArray(calls.state, ['draft', 'cancelled']),
      ),
    );
  return BigInt(row?.total ?? '0');
}

/** Everybody who created or changed a call: none of them may approve it. The trail is the witness. */
export async function draftersOf(reader: Reader, callId: string): Promise<readonly string[]> {
  const rows = await reader
    .selectDistinct({ actor: trailEvents.actor })
    .from(trailEvents)
    .where(
      and(
        eq(trailEvents.entityKind, 'call'),
        eq(trailEvents.entityId, callId),
        inArray(trailEvents.kind, ['call.drafted', 'call.revised']),
      ),
    );
  return rows.map((row) => row.actor);
}
