import { readFileSync } from 'node:fs';

/** The operating system user PostgreSQL runs as. */
export type ServerUser = { readonly name: string; readonly uid: number; readonly gid: number };

/**
 * PostgreSQL refuses to run as root, so root hands it to `postgres`, else `nobody`. Null: we are an ordinary user and
 * the server runs as ourselves.
 */
export function serverUser(): ServerUser | null {
  if (process.getuid?.() !== 0) return null;
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
  const found = ['postgres', 'nobody'].map((name) => accounts.find((account) => account.name === name)).find(Boolean);
  return found ?? { name: 'nobody', uid: 65534, gid: 65534 };
}

/** What `spawn` and `mkdir` need to act for that user. */
export function spawnIdentity(user: ServerUser | null): { uid?: number; gid?: number } {
  return user ? { uid: user.uid, gid: user.gid } : {};
}
