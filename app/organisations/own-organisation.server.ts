import { desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { transferOperators } from '#db/schema/operators.ts';
import { payeeAccounts } from '#db/schema/organisations.ts';
import { organisationOf, type Actor } from '#app/kernel/actor.ts';
import type { World } from '#app/kernel/world.ts';
import { theProgramme } from '#app/programme/programme-store.server.ts';
import { reveal } from '#app/vault/reveal.server.ts';
import { IDENTITY_FIELDS, type IdentityField } from './organisation.ts';
import { organisationFacts } from './organisation-store.server.ts';
import type { PayeeState } from './payee-lifecycle.ts';

/** The own organisation, opened for its members; null while the account has none. */
export async function ownOrganisation(world: World, actor: Actor) {
  const organisationId = organisationOf(actor);
  if (!organisationId) return null;
  return world.db.transaction(async (tx) => {
    const facts = await organisationFacts(tx, organisationId);
    if (!facts) return null;
    const { id: programmeId } = await theProgramme(tx);
    const opened = await reveal(world, tx, {
      actor,
      programmeId,
      purpose: 'own-record',
      ids: [facts.identityId],
      fields: IDENTITY_FIELDS,
    });
    const { alias, workingName, category, country, regionOnly, version, refereesNamedAt } = facts;
    const identity: Partial<Record<IdentityField, string>> = opened.get(facts.identityId) ?? {};
    return {
      alias,
      profile: { workingName, category, country, regionOnly, ...identity },
      version,
      refereesNamedAt,
      payees: await payeesOf(tx, organisationId),
    };
  });
}

export type ListedPayee = Awaited<ReturnType<typeof payeesOf>>[number];

/** Every version of the account, newest first, masked. */
export async function payeesOf(reader: Reader, organisationId: string) {
  const rows = await reader
    .select({
      id: payeeAccounts.id,
      number: payeeAccounts.number,
      masked: payeeAccounts.masked,
      operator: transferOperators.name,
      country: payeeAccounts.country,
      currency: payeeAccounts.currency,
      state: payeeAccounts.state,
      proposedAt: payeeAccounts.proposedAt,
      verifiedAt: payeeAccounts.verifiedAt,
    })
    .from(payeeAccounts)
    .leftJoin(transferOperators, eq(transferOperators.id, payeeAccounts.operatorId))
    .where(eq(payeeAccounts.organisationId, organisationId))
    .orderBy(desc(payeeAccounts.number));
  return rows.map((row) => ({ ...row, state: row.state as PayeeState }));
}
