import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { legalRepresentatives } from '#db/schema/certifications.ts';
import { accounts, memberships } from '#db/schema/people.ts';
import type { OrganisationId } from '#app/kernel/ids.ts';

/** Who may certify for an organisation: marked, of the team, and able to sign in; in the order of joining. */
export async function representativesOf(
  reader: Reader,
  organisationId: OrganisationId,
): Promise<readonly { readonly accountId: string; readonly alias: string }[]> {
  return reader
    .select({ accountId: accounts.id, alias: accounts.alias })
    .from(legalRepresentatives)
    .innerJoin(
      memberships,
      and(
        eq(memberships.accountId, legalRepresentatives.accountId),
        eq(memberships.organisationId, legalRepresentatives.organisationId),
        isNull(memberships.endedAt),
      ),
    )
    .innerJoin(accounts, and(eq(accounts.id, legalRepresentatives.accountId), eq(accounts.state, 'active')))
    .where(eq(legalRepresentatives.organisationId, organisationId))
    .orderBy(asc(memberships.id));
}
