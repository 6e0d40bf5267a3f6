import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { VaultKeys } from '#app/kernel/world.ts';
import { OperatorError } from '#db/operator-error.ts';

const KEY_BYTES = 32;

const key = z
  .base64()
  .transform((text) => Buffer.from(text, 'base64'))
  .refine((bytes) => bytes.length === KEY_BYTES, 'every key is 32 bytes in base64')
  .refine((bytes) => new Set(bytes).size > 8, 'a key that is not random');

const SECRETS = z
  .strictObject({
    currentKid: z.string().regex(/^[\w-]{1,40}$/),
    keyEncryptionKeys: z.record(z.string(), key),
    blindIndexKey: key,
    pepper: key,
    checkpointSeed: key,
  })
  .refine((secrets) => secrets.currentKid in secrets.keyEncryptionKeys, 'currentKid names no key');

/**
 * OP-1, CR-3: the portal's keys, from a file that only its own user may read.
 * @param create make a missing file (demonstration and development); never in production
 * @throws OperatorError when the file is missing, open to others, or not sound; never quotes its content
 */
export async function readSecretFile(path: string, options: { create: boolean }): Promise<VaultKeys> {
  if (options.create) await createIfMissing(path);
  await refuseOpenFile(path);
  const secrets = SECRETS.safeParse(parseJson(await readFile(path, 'utf8')));
  if (!secrets.success) {
    throw new OperatorError(
      `The secret file ${path} is not sound (${secrets.error.issues[0]?.message ?? 'unreadable'}): restore it from its backup.`,
    );
  }
  return { ...secrets.data, keyEncryptionKeys: new Map(Object.entries(secrets.data.keyEncryptionKeys)) };
}

/** The text of a new secret file with keys of its own. */
export function newSecretFile(): string {
  const random = () => randomBytes(KEY_BYTES).toString('base64');
  const others = { blindIndexKey: random(), pepper: random(), checkpointSeed: random() };
  const keys = { currentKid: 'k1', keyEncryptionKeys: { k1: random() }, ...others };
  return `${JSON.stringify(keys, null, 2)}\n`;
}

/** Linked into place when whole: two first starts at once end with one set of keys. */
async function createIfMissing(path: string): Promise<void> {
  if (await stat(path).catch(() => null)) return;
  const draft = `${path}.${process.pid}`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(draft, newSecretFile(), { mode: 0o600 });
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(draft, { force: true });
}

async function refuseOpenFile(path: string): Promise<void> {
  const about = await stat(path).catch(() => null);
  if (!about) {
    throw new OperatorError(
      `There is no secret file ${path}: make one with "npm run secrets", or name another in PASSERELLE_SECRET_FILE.`,
    );
  }
  // systemd hands a credential over by an access list, which shows as a readable group; its folder is private.
  const handedOver = path.startsWith(`${process.env['CREDENTIALS_DIRECTORY'] ?? '/nowhere'}/`);
  if ((about.mode & (handedOver ? 0o037 : 0o077)) !== 0) {
    throw new OperatorError(`The secret file ${path} may be read by others: run "chmod 600 ${path}".`);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
