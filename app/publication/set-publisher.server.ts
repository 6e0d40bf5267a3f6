import { and, eq } from 'drizzle-orm';
import { calls } from '#db/schema/calls.ts';
import { callPublicationDefaults, publishers } from '#db/schema/publication.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { staffMay } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { PublicationRefusal } from './publication.ts';
import type { DefaultTier } from './tier.ts';

type NewPublisher = {
  readonly orgId: string;
  readonly threeSixtyPrefix: string;
  readonly funderOrgId: string;
  readonly parentActivityId: string;
};

/** Under which identifiers the open data of a programme are published. */
export async function setPublisher(
  world: World,
  actor: Actor,
  given: { programmeId: string; publisher: NewPublisher; key: IdempotencyKey },
): Promise<Result<null, PublicationRefusal>> {
  const { programmeId, publisher } = given;
  if (!staffMay(actor, 'publication.manage', programmeId)) return refuse('role-may-not');
  return perform<null, PublicationRefusal>(world, actor, 'set-publisher', given.key, async (tx) => {
    const said = { ...publisher, parentActivityId: publisher.parentActivityId || null };
    const row = { ...said, setBy: actorReference(actor), setAt: world.clock.now() };
    await tx
      .insert(publishers)
      .values({ programmeId, ...row })
      .onConflictDoUpdate({ target: publishers.programmeId, set: row });
    const entity = { kind: 'programme', id: programmeId };
    return ok({ value: null, events: [{ kind: 'publication.publisher-set', programmeId, entity, body: said }] });
  });
}

/** I38: what the grants of a call start with. Grants already signed keep what they have. */
export async function setCallDefault(
  world: World,
  actor: Actor,
  given: { programmeId: string; callId: string; tier: DefaultTier; key: IdempotencyKey },
): Promise<Result<null, PublicationRefusal>> {
  const { programmeId, callId, tier } = given;
  if (!staffMay(actor, 'publication.manage', programmeId)) return refuse('role-may-not');
  return perform<null, PublicationRefusal>(world, actor, 'set-call-publication', given.key, async (tx) => {
    const [call] = await tx
      .select({ reference: calls.reference })
      .from(calls)
      .where(and(eq(calls.id, callId), eq(calls.programmeId, programmeId)));
    if (!call) return refuse('not-found');
    const row = { tier, setBy: actorReference(actor), setAt: world.clock.now() };
    await tx
      .insert(callPublicationDefaults)
      .values({ callId, programmeId, ...row })
      .onConflictDoUpdate({ target: callPublicationDefaults.callId, set: row });
    const body = { reference: call.reference, tier };
    const entity = { kind: 'call', id: callId };
    return ok({ value: null, events: [{ kind: 'publication.default-set', programmeId, entity, body }] });
  });
}
