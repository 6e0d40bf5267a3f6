import { eq, sql } from 'drizzle-orm';
import { agreements } from '#db/schema/agreements.ts';
import { calls } from '#db/schema/calls.ts';
import { organisations } from '#db/schema/organisations.ts';
import { callPublicationDefaults, grantPublications } from '#db/schema/publication.ts';
import { actorReference } from '#app/kernel/actor.ts';
import type { React } from '#app/kernel/world.ts';
import { isRedacted } from './publication-store.server.ts';
import { firstTier, publicCodeOf, type DefaultTier } from './tier.ts';

/** I38: from the day both have signed, something is decided about being seen: the safest of what applies. */
export const openPublication: React = async (world, tx, actor, event) => {
  const [grant] = await tx
    .select({
      programmeId: agreements.programmeId,
      reference: agreements.reference,
      callDefault: callPublicationDefaults.tier,
      category: organisations.category,
      country: organisations.country,
      regionOnly: organisations.regionOnly,
    })
    .from(agreements)
    .innerJoin(organisations, eq(organisations.id, agreements.organisationId))
    .innerJoin(calls, eq(calls.id, agreements.callId))
    // The grants of a round start with what was set for its call.
    .leftJoin(callPublicationDefaults, eq(callPublicationDefaults.callId, sql`coalesce(${calls.roundOf}, ${calls.id})`))
    .where(eq(agreements.id, event.entity.id));
  if (!grant) throw new Error('an agreement without its party');
  const { programmeId, reference, category, country, regionOnly } = grant;
  const emergency = await isRedacted(tx, { programmeId, country });
  const callDefault = grant.callDefault as DefaultTier | null;
  const tier = firstTier({ callDefault, recipient: { category, regionOnly }, emergency });
  const publicCode = publicCodeOf(world.ids.next());
  const by = actorReference(actor);
  const row = { programmeId, tier, publicCode, held: emergency, heldBy: emergency ? by : null };
  const changed = { changedBy: by, changedAt: world.clock.now() };
  await tx.insert(grantPublications).values({ agreementId: event.entity.id, ...row, ...changed });
  const body = { reference, tier, code: publicCode };
  return [{ value: null, events: [{ kind: 'publication.opened', programmeId, entity: event.entity, body }] }];
};
