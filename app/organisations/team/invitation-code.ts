import { createHmac, timingSafeEqual } from 'node:crypto';

const ALPHABET = 'abcdefghjkmnpqrstuvwxyz023456789';
const LETTERS = 12;

/**
 * What the mail of an invitation carries: 60 bits in three groups, from its id and a key of the server, so that
 * nothing has to be stored to be compared. Letters that look alike are left out.
 */
export function invitationCode(pepper: Buffer, invitationId: string): string {
  const digest = createHmac('sha256', pepper).update(`team-invitation|${invitationId}`).digest();
  const letters = Array.from(digest.subarray(0, LETTERS), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}

/** Whether a typed code is that of the invitation; case, spaces and hyphens do not matter. */
export function fitsInvitation(pepper: Buffer, invitationId: string, typed: string): boolean {
  const bare = (text: string) => Buffer.from(text.toLowerCase().replace(/[\s-]/g, ''));
  const [wanted, given] = [bare(invitationCode(pepper, invitationId)), bare(typed)];
  return wanted.length === given.length && timingSafeEqual(wanted, given);
}
