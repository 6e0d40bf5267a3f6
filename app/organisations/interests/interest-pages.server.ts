import { asc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { consortiumMembers } from '#db/schema/programme.ts';
import { theProgramme } from '#app/programme/programme-store.server.ts';
import { organisationFacts } from '../organisation-store.server.ts';
import { tiesOf } from './tie-store.server.ts';

/** What ties members of the consortium to a third party, and the members to choose from. */
export async function interestsPage(reader: Reader, organisationId: string) {
  const organisation = await organisationFacts(reader, organisationId);
  if (!organisation) return null;
  const { id: programmeId } = await theProgramme(reader);
  const members = await reader
    .select({ id: consortiumMembers.id, code: consortiumMembers.code })
    .from(consortiumMembers)
    .where(eq(consortiumMembers.programmeId, programmeId))
    .orderBy(asc(consortiumMembers.code));
  return {
    organisation: { id: organisation.id, alias: organisation.alias },
    members,
    ties: await tiesOf(reader, organisationId),
  };
}
