import { consortiumMembers } from '#db/schema/programme.ts';
import { agreements } from '#db/schema/agreements.ts';
import { applications } from '#db/schema/applications.ts';
import { organisations } from '#db/schema/organisations.ts';
import { identities, identityFields } from '#db/schema/vault.ts';
import type { World } from '#app/kernel/world.ts';
import { openFields } from '#app/vault/identity-store.server.ts';

/** Sealed fields too general to identify anybody. */
const GENERAL = ['country', 'bankCountry', 'bankName', 'accountKind', 'currency'];
/** Shorter values (`14`, `Fes`) stand in any text. */
const LEAST_CHARACTERS = 5;

/** Everything in the vault, opened, and what stands for somebody outside it: working names, aliases, references. */
export async function everyIdentity(world: World): Promise<readonly string[]> {
  const ids = (await world.db.select({ id: identities.id }).from(identities)).map(({ id }) => id);
  const fields = (await world.db.selectDistinct({ field: identityFields.field }).from(identityFields))
    .map(({ field }) => field)
    .filter((field) => !GENERAL.includes(field));
  const sealed = [...(await openFields(world, world.db, { ids, fields })).values()].flatMap((each) =>
    Object.values(each),
  );
  const parties = await world.db
    .select({ alias: organisations.alias, name: organisations.workingName, id: organisations.id })
    .from(organisations);
  const papers = [
    ...(await world.db.select({ id: agreements.id, reference: agreements.reference }).from(agreements)),
    ...(await world.db.select({ id: applications.id, reference: applications.reference }).from(applications)),
  ];
  // The consortium is public, also where one of its members holds an account.
  const known = (await world.db.select({ name: consortiumMembers.name }).from(consortiumMembers)).map(
    ({ name }) => name,
  );
  const outside = [...parties.flatMap((each) => Object.values(each)), ...papers.flatMap((each) => Object.values(each))];
  const values = [...sealed, ...outside].map((value) => value.trim());
  return [...new Set(values)].filter((value) => value.length >= LEAST_CHARACTERS && !known.includes(value));
}
