import { and, eq, isNull } from 'drizzle-orm';
import { assistances } from '#db/schema/assistances.ts';
import type { Person } from '#app/kernel/actor.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import { assistIn } from '#app/people/session-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { OrganisationRefusal } from '../refusals.ts';

/** Goes on filling in for a group of one's own: the session is its assistant's until it is left. */
export async function enterAssistance(
  world: World,
  actor: Person,
  given: { assistanceId: string; key: IdempotencyKey },
): Promise<Result<null, OrganisationRefusal>> {
  if (!can(actor, 'assistance.give').allowed) return refuse('role-may-not');
  return perform<null, OrganisationRefusal>(world, actor, 'enter-assistance', given.key, async (tx) => {
    const { id, assistantId, endedAt } = assistances;
    const [row] = await tx
      .select({ id })
      .from(assistances)
      .where(and(eq(id, given.assistanceId), eq(assistantId, actor.accountId), isNull(endedAt)));
    if (!row) return refuse('not-found');
    await assistIn(tx, actor.sessionHash, row.id);
    // No event: whatever is done for the group has its own.
    return ok({ value: null, events: [] });
  });
}

/** Back to one's own work; the assistance goes on. */
export async function leaveAssistance(
  world: World,
  actor: Person,
  given: { key: IdempotencyKey },
): Promise<Result<null, OrganisationRefusal>> {
  return perform<null, OrganisationRefusal>(world, actor, 'leave-assistance', given.key, async (tx) => {
    await assistIn(tx, actor.sessionHash, null);
    return ok({ value: null, events: [] });
  });
}
