import { and, eq, inArray, max } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { identities, identityFields, identityLookups } from '#db/schema/vault.ts';
import type { IdentityId } from '#app/kernel/ids.ts';
import type { VaultKeys, World } from '#app/kernel/world.ts';
import { blindIndex, seal, unseal } from './seal.ts';

export type IdentityKind = 'person' | 'organisation' | 'payee' | 'supplier' | 'equipment';
export type IdentityFields = Readonly<Record<string, string>>;

/**
 * Seals a new record: one fresh data key, wrapped by the current key encryption key; every field bound to its row.
 * `lookups` maps a scope (`account-email`) to the value that must be unique in it: the insert fails on the unique
 * key `identity_lookups_scope_blind_index` when it is taken.
 */
export async function sealIdentity(
  world: World,
  tx: Tx,
  given: { kind: IdentityKind; fields: IdentityFields; lookups?: IdentityFields },
): Promise<IdentityId> {
  const id = world.ids.next();
  const createdAt = world.clock.now();
  const dataKey = world.ids.secret(32);
  const kid = world.keys.currentKid;
  const wrappedKey = seal(dataKey, {
    key: keyFor(world.keys, kid),
    kid,
    iv: world.ids.secret(12),
    place: { table: 'identities', column: 'wrapped_key', row: id },
  });
  await tx.insert(identities).values({ id, kind: given.kind, kid, wrappedKey, createdAt });
  await writeFields(world, tx, { id, dataKey, fields: given.fields });
  const lookups = Object.entries(given.lookups ?? {});
  if (lookups.length > 0) {
    await tx.insert(identityLookups).values(
      lookups.map(([scope, value]) => ({
        scope,
        blind: blindIndex(value, { key: world.keys.blindIndexKey, scope }),
        identityId: id,
      })),
    );
  }
  return id;
}

/** Replaces the named fields of a record; what is the same stays, with the time at which it was sealed. */
export async function resealFields(
  world: World,
  tx: Tx,
  given: { id: IdentityId; fields: IdentityFields },
): Promise<void> {
  const dataKey = await openDataKey(world, tx, given.id);
  const opened = await openFields(world, tx, { ids: [given.id], fields: Object.keys(given.fields) });
  const before = opened.get(given.id) ?? {};
  const changed = Object.entries(given.fields).filter(([field, value]) => before[field] !== value);
  await writeFields(world, tx, { id: given.id, dataKey, fields: Object.fromEntries(changed) });
}

/** Since when a field says what it says; null where it is absent. Opens nothing. */
export async function sealedSince(reader: Reader, given: { id: IdentityId; field: string }): Promise<Date | null> {
  const [row] = await reader
    .select({ sealedAt: identityFields.sealedAt })
    .from(identityFields)
    .where(and(eq(identityFields.identityId, given.id), eq(identityFields.field, given.field)));
  return row?.sealedAt ?? null;
}

/** When any of these fields last changed; null where none of them is there. Opens nothing. */
export async function lastSealed(
  reader: Reader,
  given: { id: IdentityId; fields: readonly string[] },
): Promise<Date | null> {
  const [row] = await reader
    .select({ at: max(identityFields.sealedAt) })
    .from(identityFields)
    .where(and(eq(identityFields.identityId, given.id), inArray(identityFields.field, [...given.fields])));
  return row?.at ?? null;
}

/** Makes a record findable by another value in a scope, or by none (`null`). Fails like `sealIdentity` when it is taken. */
export async function replaceLookup(
  world: World,
  tx: Tx,
  given: { id: IdentityId; scope: string; value: string | null },
): Promise<void> {
  const { id, scope, value } = given;
  await tx.delete(identityLookups).where(and(eq(identityLookups.identityId, id), eq(identityLookups.scope, scope)));
  if (value === null) return;
  const blind = blindIndex(value, { key: world.keys.blindIndexKey, scope });
  await tx.insert(identityLookups).values({ scope, blind, identityId: id });
}

/** The record a value belongs to in a scope, by blind index; null when there is none. */
export async function findIdentity(
  world: World,
  reader: Reader,
  given: { scope: string; value: string },
): Promise<IdentityId | null> {
  const blind = blindIndex(given.value, { key: world.keys.blindIndexKey, scope: given.scope });
  const [row] = await reader
    .select({ id: identityLookups.identityId })
    .from(identityLookups)
    .where(and(eq(identityLookups.scope, given.scope), eq(identityLookups.blind, blind)));
  return row?.id ?? null;
}

/** Opens fields in the clear. Only `reveal.server.ts` calls this: everybody else goes through a purpose. */
export async function openFields(
  world: World,
  reader: Reader,
  given: { ids: readonly IdentityId[]; fields: readonly string[] },
): Promise<ReadonlyMap<IdentityId, IdentityFields>> {
  const opened = new Map<IdentityId, Record<string, string>>();
  if (given.ids.length === 0) return opened;
  const rows = await reader
    .select({
      id: identities.id,
      wrappedKey: identities.wrappedKey,
      field: identityFields.field,
      sealed: identityFields.sealed,
    })
    .from(identities)
    .innerJoin(identityFields, eq(identityFields.identityId, identities.id))
    .where(and(inArray(identities.id, [...given.ids]), inArray(identityFields.field, [...given.fields])));
  const keys = new Map<string, Buffer>();
  for (const row of rows) {
    const dataKey = keys.get(row.id) ?? unwrap(world.keys, row.id, row.wrappedKey);
    keys.set(row.id, dataKey);
    const place = { table: 'identity_fields', column: row.field, row: row.id };
    const record = opened.get(row.id) ?? {};
    record[row.field] = unseal(row.sealed, { keyFor: () => dataKey, place }).toString();
    opened.set(row.id, record);
  }
  return opened;
}

async function writeFields(
  world: World,
  tx: Tx,
  given: { id: IdentityId; dataKey: Buffer; fields: IdentityFields },
): Promise<void> {
  const sealedAt = world.clock.now();
  for (const [field, value] of Object.entries(given.fields)) {
    const place = { table: 'identity_fields', column: field, row: given.id };
    const sealed = seal(Buffer.from(value), { key: given.dataKey, kid: 'record', iv: world.ids.secret(12), place });
    await tx
      .insert(identityFields)
      .values({ identityId: given.id, field, sealed, sealedAt })
      .onConflictDoUpdate({
        target: [identityFields.identityId, identityFields.field],
        set: { sealed, sealedAt },
      });
  }
}

async function openDataKey(world: World, reader: Reader, id: IdentityId): Promise<Buffer> {
  const [row] = await reader.select().from(identities).where(eq(identities.id, id));
  if (!row) throw new Error('no such identity');
  return unwrap(world.keys, id, row.wrappedKey);
}

function unwrap(keys: VaultKeys, id: string, wrappedKey: Buffer): Buffer {
  const place = { table: 'identities', column: 'wrapped_key', row: id };
  return unseal(wrappedKey, { keyFor: (kid) => keyFor(keys, kid), place });
}

function keyFor(keys: VaultKeys, kid: string): Buffer {
  const key = keys.keyEncryptionKeys.get(kid);
  if (!key) throw new Error(`key ${kid} is not in the secret file`);
  return key;
}
