import type { Reader } from '#db/client.server.ts';
import { organisationOf, type Actor } from '#app/kernel/actor.ts';
import { organisationFacts } from './organisation-store.server.ts';

/** Country code of the organisation somebody acts for, for times as its clocks show them; null for everybody else. */
export async function ownCountry(reader: Reader, actor: Actor | null): Promise<string | null> {
  const organisationId = actor && organisationOf(actor);
  return organisationId ? ((await organisationFacts(reader, organisationId))?.country ?? null) : null;
}
