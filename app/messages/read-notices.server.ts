import { and, eq, isNull } from 'drizzle-orm';
import { notices } from '#db/schema/messages.ts';
import type { Person } from '#app/kernel/actor.ts';
import { ok, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform, type KeyRefusal } from '#app/trail/perform.server.ts';

/** Marks all of a person's notices as read. Leaves no event: what somebody has read is nobody else's business. */
export async function readNotices(
  world: World,
  person: Person,
  given: { key: IdempotencyKey },
): Promise<Result<null, KeyRefusal>> {
  return perform<null, never>(world, person, 'read-notices', given.key, async (tx) => {
    await tx
      .update(notices)
      .set({ readAt: world.clock.now() })
      .where(and(eq(notices.accountId, person.accountId), isNull(notices.readAt)));
    return ok({ value: null, events: [] });
  });
}
