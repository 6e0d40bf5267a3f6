import { and, eq, isNull } from 'drizzle-orm';
import { auditEngagements } from '#db/schema/assurance.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { Outcome } from '#app/kernel/event.ts';
import { isId } from '#app/kernel/ids.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { engagementScope } from '#app/ledger/ledger-scope.server.ts';
import { can } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform, type KeyRefusal } from '#app/trail/perform.server.ts';
import type { AssuranceRefusal } from './engagement.ts';

/** I39: the auditor accepts the terms of the engagement that is running. Before that, no page and no file opens. */
export async function acceptTerms(
  world: World,
  actor: Person,
  given: { key: IdempotencyKey },
): Promise<Result<null, AssuranceRefusal | KeyRefusal>> {
  if (!can(actor, 'assurance.read').allowed) return refuse('role-may-not');
  return perform(
    world,
    actor,
    'accept-audit-terms',
    given.key,
    async (tx): Promise<Result<Outcome<null>, AssuranceRefusal>> => {
      const acceptedAt = world.clock.now();
      const scope = await engagementScope(tx, actor.accountId, acceptedAt);
      if (!scope) return refuse('not-found');
      const { programmeId, engagement } = scope;
      if (engagement.acceptedAt) return refuse('terms-accepted-before');
      const [row] = await tx
        .update(auditEngagements)
        .set({ acceptedAt })
        .where(and(eq(auditEngagements.id, engagement.id), isNull(auditEngagements.acceptedAt)))
        .returning({ invitedBy: auditEngagements.invitedBy });
      // Accepted by another window in the same moment.
      if (!row) return refuse('terms-accepted-before');
      const entity = { kind: 'audit-engagement', id: engagement.id };
      const host = isId(row.invitedBy) ? [row.invitedBy] : [];
      return ok({
        value: null,
        events: [{ kind: 'engagement.accepted', programmeId, entity, body: { profile: engagement.profile } }],
        notices: host.map((accountId) => ({ accountId, kind: 'engagement-accepted', entity })),
      });
    },
  );
}
