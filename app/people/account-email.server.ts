import { and, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { accounts } from '#db/schema/people.ts';
import { identityLookups } from '#db/schema/vault.ts';
import type { World } from '#app/kernel/world.ts';
import { blindIndex } from '#app/vault/seal.ts';
import { EMAIL } from './account-store.server.ts';

/** CR-2: what an address is compared by with those of accounts, without opening either. */
export function emailIndex(world: World, email: string): string {
  return blindIndex(email, { key: world.keys.blindIndexKey, scope: EMAIL });
}

/** The same of an account; null for one whose address was destroyed. */
export async function emailIndexOf(reader: Reader, accountId: string): Promise<string | null> {
  const [row] = await reader
    .select({ blind: identityLookups.blind })
    .from(accounts)
    .innerJoin(identityLookups, eq(identityLookups.identityId, accounts.identityId))
    .where(and(eq(accounts.id, accountId), eq(identityLookups.scope, EMAIL)));
  return row?.blind ?? null;
}
