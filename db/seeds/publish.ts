import { eq } from 'drizzle-orm';
import { calls } from '#db/schema/calls.ts';
import { approveCall } from '#app/calls/approve-call.server.ts';
import type { CallContent } from '#app/calls/call-content.ts';
import { draftCall } from '#app/calls/draft-call.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { Instant } from '#app/kernel/instant.ts';
import { expectOk } from '#app/kernel/result.ts';
import { namedKey } from '#app/trail/command-key.ts';
import type { StoryCall } from './apply.ts';
import type { StoryWorld } from './story-world.ts';

export type Plan = {
  readonly content: CallContent;
  readonly envelopeMinor: bigint;
  readonly minimumMinor: bigint;
  readonly maximumMinor: bigint;
  readonly opensAt: Instant;
  readonly deadlineAt: Instant;
  readonly graceMinutes: number;
};

/** A call as its drafter leaves it: everything in, nobody else has looked. */
export type DraftedCall = StoryCall & { readonly version: number };

export async function draft(world: StoryWorld, drafter: Person, plan: Plan): Promise<DraftedCall> {
  const terms = { ...plan, currency: 'EUR', deadlineZone: 'Europe/Brussels' };
  const key = namedKey(`draft ${plan.opensAt.toISOString()}`);
  const { callId, reference } = expectOk(await draftCall(world, drafter, { ...terms, key }));
  const [row] = await world.db.select({ version: calls.version }).from(calls).where(eq(calls.id, callId));
  return { callId, reference, content: plan.content, version: row?.version ?? 0 };
}

/** A second person approves; it opens at once when its day has come. */
export async function approve(world: StoryWorld, approver: Person, call: DraftedCall): Promise<void> {
  const { callId, version } = call;
  expectOk(await approveCall(world, approver, { callId, version, key: namedKey(`approve ${callId}`) }));
}
