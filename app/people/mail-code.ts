import { createHmac, timingSafeEqual } from 'node:crypto';

const ALPHABET = 'abcdefghjkmnpqrstuvwxyz023456789';
const LETTERS = 12;

/** What a code was sent for: one that was sent for something else fits nothing here. */
type Purpose = 'team-invitation' | 'call-invitation' | 'password-reset';

/**
 * What a mail carries instead of a link: 60 bits in three groups, from the id of what it is for and a key of the
 * server, so that nothing has to be stored to be compared. Letters that look alike are left out.
 */
export function mailCode(pepper: Buffer, purpose: Purpose, id: string): string {
  const digest = createHmac('sha256', pepper).update(`${purpose}|${id}`).digest();
  const letters = Array.from(digest.subarray(0, LETTERS), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}

/** Whether a typed code is the one that was sent; case, spaces and hyphens do not matter. */
export function fitsMailCode(pepper: Buffer, sent: { purpose: Purpose; id: string }, typed: string): boolean {
  const bare = (text: string) => Buffer.from(text.toLowerCase().replace(/[\s-]/g, ''));
  const [wanted, given] = [bare(mailCode(pepper, sent.purpose, sent.id)), bare(typed)];
  return wanted.length === given.length && timingSafeEqual(wanted, given);
}
