import { createHmac } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** AU-1: argon2id (algorithm 2), 19 MiB, two passes, one lane. */
const PARAMETERS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const CURRENT = `$argon2id$v=19$m=${PARAMETERS.memoryCost},t=${PARAMETERS.timeCost},p=${PARAMETERS.parallelism}$`;

/** AU-1: at most two hashes at a time, so that a rush of sign-ins cannot take every core from the pages. */
const MOST_AT_ONCE = 2;
let running = 0;
const waiting: (() => void)[] = [];

/** An argon2id hash in PHC form. The pepper is kept outside the database, so a stolen table cannot be guessed alone. */
export function hashPassword(password: string, pepper: Buffer): Promise<string> {
  return inTurn(() => hash(peppered(password, pepper), PARAMETERS));
}

/** Whether the password is the hashed one. False, too, for a hash that cannot be read. */
export function verifyPassword(hashed: string, password: string, pepper: Buffer): Promise<boolean> {
  return inTurn(async () => {
    try {
      return await verify(hashed, peppered(password, pepper));
    } catch {
      return false;
    }
  });
}

/** AU-5: takes as long as `verifyPassword` and always answers false: for addresses nobody has registered. */
export async function verifyNothing(password: string, pepper: Buffer): Promise<false> {
  await inTurn(() => hash(peppered(password, pepper), PARAMETERS));
  return false;
}

/** AU-1: hashes made with other parameters are renewed at the next sign-in. */
export function needsRehash(hashed: string): boolean {
  return !hashed.startsWith(CURRENT);
}

/**
 * The same characters typed on two keyboards may differ in code points: NFC makes them one. As text, because the
 * library verifies nothing but UTF-8.
 */
function peppered(password: string, pepper: Buffer): string {
  return createHmac('sha256', pepper).update(password.normalize('NFC')).digest('base64');
}

async function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  if (running >= MOST_AT_ONCE) await new Promise<void>((resume) => waiting.push(resume));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    // The place goes straight to the next in line, so a newcomer cannot slip in between.
    if (next) next();
    else running -= 1;
  }
}
