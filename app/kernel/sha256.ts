import { hash } from 'node:crypto';

/** SHA-256 of some bytes one after the other. At once, since a hash object costs more than hashing a few lines does. */
export function sha256(...parts: readonly Uint8Array[]): Buffer {
  const [only] = parts;
  return hash('sha256', only && parts.length === 1 ? only : Buffer.concat(parts), 'buffer');
}
