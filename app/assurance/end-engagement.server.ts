import { eq } from 'drizzle-orm';
import { auditEngagements } from '#db/schema/assurance.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { Outcome } from '#app/kernel/event.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform, type KeyRefusal } from '#app/trail/perform.server.ts';
import { endedAt, standingAt, type AssuranceRefusal } from './engagement.ts';

/** Closes the books to an auditor before the agreed day: at once, whatever page they have open. */
export async function endEngagement(
  world: World,
  actor: Person,
  given: { engagementId: string; key: IdempotencyKey },
): Promise<Result<null, AssuranceRefusal | KeyRefusal>> {
  if (!can(actor, 'engagements.invite').allowed) return refuse('role-may-not');
  return perform(
    world,
    actor,
    'end-engagement',
    given.key,
    async (tx): Promise<Result<Outcome<null>, AssuranceRefusal>> => {
      const at = world.clock.now();
      const [row] = await tx
        .select()
        .from(auditEngagements)
        .where(eq(auditEngagements.id, given.engagementId))
        .for('update');
      if (!row) return refuse('not-found');
      if (standingAt(row, at) === 'ended') return refuse('engagement-ended');
      await tx.update(auditEngagements).set(endedAt(row, at)).where(eq(auditEngagements.id, row.id));
      const entity = { kind: 'audit-engagement', id: row.id };
      const body = { accountId: row.accountId, endsAt: at.toISOString(), agreedEndsAt: row.endsAt.toISOString() };
      return ok({
        value: null,
        events: [{ kind: 'engagement.ended', programmeId: row.programmeId, entity, body }],
        notices: [{ accountId: row.accountId, kind: 'engagement-ended', entity }],
      });
    },
  );
}
