import { asc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { consortiumMembers } from '#db/schema/programme.ts';
import type { Actor } from '#app/kernel/actor.ts';
import { theProgramme } from '#app/programme/programme-store.server.ts';
import { openOrganisation } from './recusal.server.ts';
import { registerSums } from './register-store.server.ts';
import { partnersOf, tiesOf } from './tie-store.server.ts';

/**
 * What ties members of the consortium to a third party, whom its files name as co-applicants, and the members to choose
 * from. Null for the recused.
 */
export async function interestsPage(reader: Reader, actor: Actor, organisationId: string) {
  const organisation = await openOrganisation(reader, actor, organisationId);
  if (!organisation) return null;
  const { id: programmeId } = await theProgramme(reader);
  return {
    organisation: { id: organisation.id, alias: organisation.alias },
    members: await membersOf(reader, programmeId),
    ties: await tiesOf(reader, organisationId),
    partners: await partnersOf(reader, actor, organisationId),
  };
}

/** What the members named in advance, and the members to choose from. */
export async function registerPage(reader: Reader) {
  const { id: programmeId } = await theProgramme(reader);
  return { members: await membersOf(reader, programmeId), sums: await registerSums(reader, programmeId) };
}

async function membersOf(reader: Reader, programmeId: string) {
  return reader
    .select({ id: consortiumMembers.id, code: consortiumMembers.code })
    .from(consortiumMembers)
    .where(eq(consortiumMembers.programmeId, programmeId))
    .orderBy(asc(consortiumMembers.code));
}
