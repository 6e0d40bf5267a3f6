import { totpSecretOf } from '#app/adapters/totp/totp.server.ts';
import type { World } from '#app/kernel/world.ts';
import { blindIndex, seal, unseal } from '#app/vault/seal.ts';

/** AU-4: a TOTP secret sealed under the current key, bound to its account. */
export function sealSeed(world: World, accountId: string, secret: string): Buffer {
  const kid = world.keys.currentKid;
  const place = placeOf(accountId);
  return seal(Buffer.from(secret), { key: keyFor(world, kid), kid, iv: world.ids.secret(12), place });
}

export function openSeed(world: World, accountId: string, sealed: Uint8Array): string {
  return unseal(sealed, { keyFor: (kid) => keyFor(world, kid), place: placeOf(accountId) }).toString();
}

/**
 * The secret a session may enrol. It follows from the session and a key of the server, so the page can be opened again
 * and nothing has to be stored, or trusted to a hidden field, before a code proves that the telephone has it.
 */
export function enrolmentSecret(world: World, tokenHash: string): string {
  const digest = blindIndex(tokenHash, { key: world.keys.blindIndexKey, scope: 'totp-enrolment' });
  return totpSecretOf(Buffer.from(digest, 'base64url').subarray(0, 20));
}

function placeOf(accountId: string) {
  return { table: 'accounts', column: 'totp', row: accountId };
}

function keyFor(world: World, kid: string): Buffer {
  const key = world.keys.keyEncryptionKeys.get(kid);
  if (!key) throw new Error(`key ${kid} is not in the secret file`);
  return key;
}
