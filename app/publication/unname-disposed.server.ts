import { and, eq, sql } from 'drizzle-orm';
import { grantPublications } from '#db/schema/publication.ts';
import type { DomainEvent } from '#app/kernel/event.ts';
import type { React } from '#app/kernel/world.ts';
import { lockPublication, savePublication } from './publication-store.server.ts';

/**
 * Reaction to `disposal.carried-out` (I35): grants that were public with a name whose keys are gone go on as a line without
 * one, under a new code. Name, own number, days, cents and indicators leave everything public; what the line without a
 * name says is about nobody.
 */
export const unnameDisposed: React = async (world, tx, actor, { programmeId }) => {
  const rows = await tx
    .select({ agreementId: grantPublications.agreementId })
    .from(grantPublications)
    .where(
      and(
        eq(grantPublications.programmeId, programmeId),
        eq(grantPublications.tier, 'named'),
        sql`is_disposed('agreement', ${grantPublications.agreementId})`,
      ),
    )
    .orderBy(grantPublications.agreementId);
  const events: DomainEvent[] = [];
  for (const { agreementId } of rows) {
    const publication = await lockPublication(tx, agreementId);
    if (!publication) continue;
    const next = { tier: 'anonymised', publishFrom: null, recipientOrgId: null } as const;
    const about = { cause: 'disposal' };
    events.push(await savePublication(world, tx, { publication, actor, next, kind: 'publication.set', about }));
  }
  return events.length > 0 ? [{ value: null, events }] : [];
};
