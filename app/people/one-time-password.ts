/** Letters and digits that are not mistaken for one another. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz023456789';

/** 100 bits in five groups, from the first twenty of some random bytes. */
export function oneTimePassword(random: Uint8Array): string {
  const letters = Array.from(random.subarray(0, 20), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}
