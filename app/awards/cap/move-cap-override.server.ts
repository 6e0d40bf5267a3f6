import { eq } from 'drizzle-orm';
import { capOverrides } from '#db/schema/cap-overrides.ts';
import type { Actor } from '#app/kernel/actor.ts';
import { utcDate } from '#app/kernel/instant.ts';
import { advance } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can, staffMay } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { AwardRefusal } from '../award.ts';
import { isRecused } from '../award-store.server.ts';
import { mayDecideOverride } from './cap-override.ts';
import { capOverrideLifecycle, type CapOverrideMove } from './cap-override-lifecycle.ts';
import { lockOverride } from './cap-override-store.server.ts';

/**
 * I41: a second person grants or refuses an override; one in force is ended by whoever may grant. Awards made under it
 * stay: the cap of their day counts.
 */
export async function moveCapOverride(
  world: World,
  actor: Actor,
  given: { overrideId: string; move: CapOverrideMove; key: IdempotencyKey },
): Promise<Result<null, AwardRefusal>> {
  if (actor.kind !== 'person' || !can(actor, 'cap-overrides.decide').allowed) return refuse('role-may-not');
  return perform<null, AwardRefusal>(world, actor, `${given.move}-cap-override`, given.key, async (tx) => {
    const override = await lockOverride(tx, given.overrideId);
    if (!override || !staffMay(actor, 'cap-overrides.decide', override.programmeId)) return refuse('not-found');
    const recused = await isRecused(tx, actor, [override.organisationId]);
    const at = world.clock.now();
    const next = advance(capOverrideLifecycle, given.move, override.state);
    if (!next.ok) return next;
    const person = { accountId: actor.accountId, recused };
    const verdict = mayDecideOverride(override, person, utcDate(at));
    // What has run out can still be refused or ended.
    const late = !verdict.allowed && verdict.reason === 'cap-override-over' && given.move !== 'approve';
    const own = !verdict.allowed && verdict.reason === 'preparer-may-not-approve' && given.move === 'end';
    if (!verdict.allowed && !late && !own) return refuse(verdict.reason);
    const by =
      given.move === 'end' ? { endedBy: actor.accountId, endedAt: at } : { decidedBy: actor.accountId, decidedAt: at };
    await tx
      .update(capOverrides)
      .set({ state: next.value, ...by })
      .where(eq(capOverrides.id, override.id));
    const { programmeId, reference, organisationId } = override;
    const entity = { kind: 'cap-override', id: override.id };
    return ok({
      value: null,
      events: [{ kind: `cap-override.${next.value}`, programmeId, entity, body: { reference, organisationId } }],
      notices: [{ accountId: override.proposedBy, kind: 'cap-override-answered', entity, values: { reference } }],
    });
  });
}
