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

/** Everything in the vault, opened, and the names organisations chose: what no file of the protected profile may hold. */
export async function sealedIdentities(world: World): Promise<readonly string[]> {
  const ids = (await world.db.select({ id: identities.id }).from(identities)).map(({ id }) => id);
  const fields = (await world.db.selectDistinct({ field: identityFields.field }).from(identityFields))
    .map(({ field }) => field)
    .filter((field) => !GENERAL.includes(field));
  const sealed = [...(await openFields(world, world.db, { ids, fields })).values()].flatMap((each) =>
    Object.values(each),
  );
  const names = (await world.db.select({ name: organisations.workingName }).from(organisations)).map(
    ({ name }) => name,
  );
  return telling(world, [...sealed, ...names]);
}

/** The same, and what stands for somebody: aliases, references, ids. */
export async function everyIdentity(world: World): Promise<readonly string[]> {
  const parties = await world.db.select({ alias: organisations.alias, id: organisations.id }).from(organisations);
  const papers = [
    ...(await world.db.select({ id: agreements.id, reference: agreements.reference }).from(agreements)),
    ...(await world.db.select({ id: applications.id, reference: applications.reference }).from(applications)),
  ];
  const outside = [...parties.flatMap((each) => Object.values(each)), ...papers.flatMap((each) => Object.values(each))];
  return telling(world, [...(await sealedIdentities(world)), ...outside]);
}

/** Each once, without what is too short to tell anybody. */
async function telling(world: World, values: readonly string[]): Promise<readonly string[]> {
  // The consortium is public, also where one of its members holds an account.
  const known = (await world.db.select({ name: consortiumMembers.name }).from(consortiumMembers)).map(
    ({ name }) => name,
  );
  const trimmed = new Set(values.map((value) => value.trim()));
  return [...trimmed].filter((value) => value.length >= LEAST_CHARACTERS && !known.includes(value));
}
