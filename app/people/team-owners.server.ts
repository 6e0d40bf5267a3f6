import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { memberships } from '#db/schema/people.ts';
import type { Notice } from '#app/kernel/event.ts';
import { accountsHolding } from './account-store.server.ts';

/** The owners of the teams an account belongs to, but itself: told when the door to it changes. */
export async function noticesToTeam(
  tx: Tx,
  about: { accountId: string; alias: string; kind: string },
): Promise<Notice[]> {
  const { accountId, alias, kind } = about;
  const { organisationId } = memberships;
  const teams = await tx
    .selectDistinct({ organisationId })
    .from(memberships)
    .where(and(eq(memberships.accountId, accountId), isNull(memberships.endedAt), isNotNull(organisationId)));
  const notices = teams.map(async (team) => {
    const id = team.organisationId ?? '';
    const owners = await accountsHolding(tx, { roles: ['applicant-owner'], organisationId: id });
    const entity = { kind: 'organisation', id };
    return owners
      .filter((owner) => owner !== accountId)
      .map((owner) => ({ accountId: owner, kind, entity, values: { alias } }));
  });
  return (await Promise.all(notices)).flat();
}
