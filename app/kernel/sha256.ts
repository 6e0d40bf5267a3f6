import { hash } from 'node:crypto';

/**
 * SHA-256 of a text in UTF-8, or of some bytes one after the other. Hashed at once and read out as text: a hash object, or a
 * buffer of its own for every digest, would cost more than hashing a line does.
 */
export function sha256(...parts: readonly Uint8Array[] | readonly [text: string]): Buffer {
  const [only] = parts;
  const bytes = typeof only === 'string' ? only : Buffer.concat(parts as readonly Uint8Array[]);
  return Buffer.from(hash('sha256', bytes, 'binary'), 'binary');
}
