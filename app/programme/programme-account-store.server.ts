import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { programmeAccounts } from '#db/schema/programme-accounts.ts';
import { programmes } from '#db/schema/programme.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { World } from '#app/kernel/world.ts';
import { sealIdentity } from '#app/vault/identity-store.server.ts';
import { maskedAccount } from '#app/vault/masked-account.ts';
import { blindIndex } from '#app/vault/seal.ts';
import type { ProgrammeAccount } from './programme-account.ts';

export type AccountVersion = typeof programmeAccounts.$inferSelect;

/** What two typings of one number have in common; nothing is read back from it (CR-2). */
export function accountIndexOf(world: World, iban: string): string {
  return blindIndex(iban, { key: world.keys.blindIndexKey, scope: 'programme-account' });
}

/** The version that waits for a second person; null where none does. */
export async function openAccount(reader: Reader, programmeId: string): Promise<AccountVersion | null> {
  const { programmeId: owner, outcome } = programmeAccounts;
  const [row] = await reader
    .select()
    .from(programmeAccounts)
    .where(and(eq(owner, programmeId), isNull(outcome)));
  return row ?? null;
}

/** The version payments leave from; null before the first. */
export async function accountInForce(reader: Reader, programmeId: string): Promise<AccountVersion | null> {
  const { programmeId: owner, outcome, number } = programmeAccounts;
  const [row] = await reader
    .select()
    .from(programmeAccounts)
    .where(and(eq(owner, programmeId), eq(outcome, 'approved')))
    .orderBy(desc(number))
    .limit(1);
  return row ?? null;
}

/** Seals an account as the next version, as proposed. */
export async function insertAccount(
  world: World,
  tx: Tx,
  given: { programmeId: string; account: ProgrammeAccount; reason: string; by: Actor },
): Promise<{ id: string; number: number; identityId: string }> {
  const { programmeId, account, reason, by } = given;
  const { holder, iban, bic } = account;
  const earlier = await tx.$count(programmeAccounts, eq(programmeAccounts.programmeId, programmeId));
  const identityId = await sealIdentity(world, tx, { kind: 'payee', fields: { holder, iban, bic } });
  const row = { id: world.ids.next(), number: earlier + 1, identityId };
  await tx.insert(programmeAccounts).values({
    ...row,
    programmeId,
    accountIndex: accountIndexOf(world, iban),
    masked: maskedAccount(iban),
    reason,
    proposedBy: actorReference(by),
    proposedAt: world.clock.now(),
  });
  return row;
}

/** The second word on a version, given once; payments leave from an approved one from now on. */
export async function decideAccount(
  world: World,
  tx: Tx,
  given: {
    version: Pick<AccountVersion, 'id' | 'identityId'>;
    programmeId: string;
    outcome: 'approved' | 'refused';
    outcomeBy: string;
  },
): Promise<void> {
  const { version, programmeId, outcome, outcomeBy } = given;
  const said = { outcome, outcomeBy, outcomeAt: world.clock.now() };
  await tx.update(programmeAccounts).set(said).where(eq(programmeAccounts.id, version.id));
  if (outcome === 'refused') return;
  await tx.update(programmes).set({ bankIdentityId: version.identityId }).where(eq(programmes.id, programmeId));
}
