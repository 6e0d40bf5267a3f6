import { and, count, eq, like, ne } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { calls } from '#db/schema/calls.ts';
import { programmes } from '#db/schema/programme.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { DomainEvent } from '#app/kernel/event.ts';
import type { CallId } from '#app/kernel/ids.ts';
import type { Instant } from '#app/kernel/instant.ts';
import { toJson } from '#app/kernel/json.ts';
import type { Currency } from '#app/kernel/money.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import { theProgramme } from '#app/programme/programme-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { CallContent } from './call-content.ts';
import { callLifecycle } from './call-lifecycle.ts';
import { amountsProblem, type CallAmounts } from './call-money.ts';
import { lockCall, type CallRow } from './call-store.server.ts';
import type { CallDates } from './deadline.ts';
import type { CallRefusal } from './refusals.ts';
import { maySplit } from './stages.ts';

export type NewCall = CallAmounts &
  CallDates & {
    readonly content: CallContent;
    readonly currency: Currency;
    readonly deadlineZone: string;
    /** The draft whose second stage this is: it takes concept notes from now on. */
    readonly stageOf?: CallId;
  };

export type DraftedCall = { readonly callId: CallId; readonly reference: string };

/**
 * Starts a call as a draft, or the second stage of one. Its reference, `GIAI-2026-C1`, counts the programme's calls of
 * the year it opens in. `second-stage-not-now` where the first stage is no draft of one stage.
 */
export async function draftCall(
  world: World,
  actor: Actor,
  given: NewCall & { key: IdempotencyKey },
): Promise<Result<DraftedCall, CallRefusal>> {
  if (!can(actor, 'calls.draft').allowed) return refuse('role-may-not');
  const problem = amountsProblem(given);
  if (problem) return refuse(problem);
  return perform<DraftedCall, CallRefusal>(world, actor, 'draft-call', given.key, async (tx) => {
    const programme = await theProgramme(tx);
    const first = given.stageOf === undefined ? null : await lockCall(tx, given.stageOf);
    if (given.stageOf !== undefined && first?.programmeId !== programme.id) return refuse('not-found');
    if (first && !maySplit(first)) return refuse('second-stage-not-now');
    const reference = await nextReference(tx, { programme, opensAt: given.opensAt });
    const callId = world.ids.next();
    const split = first ? [await takesNotes(tx, first)] : [];
    await tx.insert(calls).values({
      id: callId,
      programmeId: programme.id,
      reference,
      state: callLifecycle.first,
      content: toJson(given.content),
      envelopeMinor: given.envelopeMinor,
      minimumMinor: given.minimumMinor,
      maximumMinor: given.maximumMinor,
      currency: given.currency,
      opensAt: given.opensAt,
      deadlineAt: given.deadlineAt,
      deadlineZone: given.deadlineZone,
      graceMinutes: given.graceMinutes,
      createdBy: actorReference(actor),
      createdAt: world.clock.now(),
      ...(first ? { stage: 'full', stageOf: first.id, audience: first.audience } : {}),
    });
    return ok({
      value: { callId, reference },
      events: [
        ...split,
        {
          kind: 'call.drafted',
          programmeId: programme.id,
          entity: { kind: 'call', id: callId },
          body: { reference, envelope: given.envelopeMinor.toString(), currency: given.currency },
        },
      ],
    });
  });
}

/** The first stage as such: a change like any other, so who made it does not approve it. */
async function takesNotes(tx: Tx, call: CallRow): Promise<DomainEvent> {
  const version = call.version + 1;
  await tx.update(calls).set({ stage: 'note', version }).where(eq(calls.id, call.id));
  const entity = { kind: 'call', id: call.id };
  return { kind: 'call.revised', programmeId: call.programmeId, entity, body: { part: 'stages', version } };
}

/** Counted under the programme's row lock, so that two drafts of one minute get two numbers. */
async function nextReference(
  tx: Tx,
  given: { programme: { id: string; code: string }; opensAt: Instant },
): Promise<string> {
  await tx.select({ id: programmes.id }).from(programmes).where(eq(programmes.id, given.programme.id)).for('update');
  const series = `${given.programme.code}-${given.opensAt.getUTCFullYear()}-C`;
  const [row] = await tx
    .select({ there: count() })
    .from(calls)
    .where(
      and(eq(calls.programmeId, given.programme.id), like(calls.reference, `${series}%`), ne(calls.intake, 'round')),
    );
  return `${series}${(row?.there ?? 0) + 1}`;
}
