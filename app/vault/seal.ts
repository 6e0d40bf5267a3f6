import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';

/**
 * CR-1: AES-256-GCM in one format, `v1 | kid length | kid | iv (12) | ciphertext | tag (16)`. The additional data binds
 * the text to its table, column, row and key, so it cannot be moved to another place.
 */
const VERSION = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;

export type Place = { readonly table: string; readonly column: string; readonly row: string };

export function seal(plain: Uint8Array, given: { key: Buffer; kid: string; iv: Buffer; place: Place }): Buffer {
  const kid = Buffer.from(given.kid);
  const cipher = createCipheriv('aes-256-gcm', given.key, given.iv);
  cipher.setAAD(additionalData(given.place, given.kid));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.from([VERSION, kid.length]), kid, given.iv, body, cipher.getAuthTag()]);
}

/** Throws when the text was altered, moved, or sealed with another key. */
export function unseal(sealed: Uint8Array, given: { keyFor: (kid: string) => Buffer; place: Place }): Buffer {
  const bytes = Buffer.from(sealed);
  if (bytes[0] !== VERSION) throw new Error('unknown sealing format');
  const start = 2 + (bytes[1] ?? 0);
  const kid = bytes.subarray(2, start).toString();
  const iv = bytes.subarray(start, start + IV_BYTES);
  const body = bytes.subarray(start + IV_BYTES, bytes.length - TAG_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', given.keyFor(kid), iv);
  decipher.setAAD(additionalData(given.place, kid));
  decipher.setAuthTag(bytes.subarray(bytes.length - TAG_BYTES));
  return Buffer.concat([decipher.update(body), decipher.final()]);
}

/** CR-2: keyed hash of a normalised value, for look-up and duplicates without the value. */
export function blindIndex(value: string, given: { key: Buffer; scope: string }): string {
  return createHmac('sha256', given.key)
    .update(`${given.scope}\u0000${normalise(value)}`)
    .digest('base64url');
}

function normalise(value: string): string {
  return value.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}

function additionalData(place: Place, kid: string): Buffer {
  return Buffer.from(`${place.table}|${place.column}|${place.row}|${kid}`);
}
