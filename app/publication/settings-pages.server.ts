import { and, desc, eq, ne, notInArray } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { calls } from '#db/schema/calls.ts';
import { callPublicationDefaults, publishers } from '#db/schema/publication.ts';
import type { Person } from '#app/kernel/actor.ts';
import { theProgramme } from '#app/programme/programme-store.server.ts';
import { staffMay } from '#app/people/access.ts';
import type { DefaultTier } from './tier.ts';

/** The latest calls with what their grants start with, and the identifiers of the publisher. */
export async function publicationSettings(reader: Reader, actor: Person) {
  const { id: programmeId } = await theProgramme(reader);
  if (!staffMay(actor, 'publication.manage', programmeId)) return null;
  const rows = await reader
    .select({ id: calls.id, reference: calls.reference, tier: callPublicationDefaults.tier })
    .from(calls)
    .leftJoin(callPublicationDefaults, eq(callPublicationDefaults.callId, calls.id))
    .where(
      and(
        eq(calls.programmeId, programmeId),
        ne(calls.intake, 'round'),
        notInArray(calls.state, ['archived', 'cancelled']),
      ),
    )
    .orderBy(desc(calls.id))
    .limit(50);
  const [publisher] = await reader.select().from(publishers).where(eq(publishers.programmeId, programmeId));
  return {
    programmeId,
    // The cast is the check `call_publication_defaults_tier` of the database; without a row the first of the list holds.
    calls: rows.map((row) => ({ ...row, tier: (row.tier ?? 'anonymised') as DefaultTier })),
    publisher: publisher ?? null,
  };
}
