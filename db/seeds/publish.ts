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

type Plan = {
  readonly content: CallContent;
  readonly envelopeMinor: bigint;
  readonly minimumMinor: bigint;
  readonly maximumMinor: bigint;
  readonly opensAt: Instant;
  readonly deadlineAt: Instant;
};

/** One person drafts, another approves; it opens at once when its day has come. */
export async function publish(
  world: StoryWorld,
  people: { drafter: Person; approver: Person },
  plan: Plan,
): Promise<StoryCall> {
  const about = { ...plan, currency: 'EUR', deadlineZone: 'Europe/Brussels', graceMinutes: 30 };
  const name = plan.opensAt.toISOString();
  const { callId, reference } = expectOk(
    await draftCall(world, people.drafter, { ...about, key: namedKey(`draft ${name}`) }),
  );
  const [row] = await world.db.select({ version: calls.version }).from(calls).where(eq(calls.id, callId));
  world.setNow(plan.opensAt);
  const given = { callId, version: row?.version ?? 0, key: namedKey(`approve ${name}`) };
  expectOk(await approveCall(world, people.approver, given));
  return { callId, reference, content: plan.content };
}
