import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { documents } from '#db/schema/documents.ts';
import { organisationDocuments } from '#db/schema/profile-documents.ts';
import type { SystemActor } from '#app/kernel/actor.ts';
import { utcDate } from '#app/kernel/instant.ts';
import { ok, refuse } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { REMIND_DAYS } from './profile-document.ts';
import { profileDocumentEvent } from './profile-document-store.server.ts';

const ACTOR: SystemActor = { kind: 'system', name: 'schedule' };

/**
 * What the schedule runs: who owns an organisation is told once, a month before a document of its profile expires.
 * Returns how many documents were reminded of.
 */
export async function remindProfileDocuments(world: World): Promise<number> {
  const { id, organisationId, expiresOn, endedAt, remindedAt } = organisationDocuments;
  const open = and(isNull(endedAt), isNull(remindedAt));
  const today = utcDate(world.clock.now());
  const waiting = await world.db
    .select({ id, organisationId, reference: documents.reference })
    .from(organisationDocuments)
    .innerJoin(documents, eq(documents.id, id))
    .where(and(open, sql`${expiresOn} <= ${today}::date + ${REMIND_DAYS}::integer`))
    .orderBy(asc(expiresOn))
    .limit(200);
  let sent = 0;
  for (const due of waiting) {
    const key = namedKey(`remind-profile-document:${due.id}`);
    const result = await perform(world, ACTOR, 'remind-profile-document', key, async (tx) => {
      const claimed = await tx
        .update(organisationDocuments)
        .set({ remindedAt: world.clock.now() })
        .where(and(eq(id, due.id), open))
        .returning({ id });
      if (claimed.length === 0) return refuse('stale');
      const about = { organisationId: due.organisationId, body: { document: due.id, reference: due.reference } };
      const owners = await accountsHolding(tx, { organisationId: due.organisationId, roles: ['applicant-owner'] });
      return ok({
        value: null,
        events: [await profileDocumentEvent(tx, 'reminded', about)],
        notices: owners.map((accountId) => ({
          accountId,
          kind: 'profile-document-expires',
          entity: { kind: 'profile-documents', id: due.organisationId },
          values: { reference: due.reference },
        })),
      });
    });
    if (result.ok) sent += 1;
  }
  return sent;
}
