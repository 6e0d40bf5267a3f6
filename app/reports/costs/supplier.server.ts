import type { Tx } from '#db/client.server.ts';
import type { IdentityId } from '#app/kernel/ids.ts';
import type { World } from '#app/kernel/world.ts';
import { findIdentity, sealIdentity } from '#app/vault/identity-store.server.ts';

const SCOPE = 'supplier-name';

/** The unique key two people meet on who enter the same new supplier at once. */
export const SUPPLIER_RACE = 'identity_lookups_scope_blind_index';

/** I33, I37: a supplier is one sealed record however often it is named, so that the same receipt is found again. */
export async function supplierIdentity(world: World, tx: Tx, name: string): Promise<IdentityId> {
  const known = await findIdentity(world, tx, { scope: SCOPE, value: name });
  return known ?? sealIdentity(world, tx, { kind: 'supplier', fields: { name }, lookups: { [SCOPE]: name } });
}
