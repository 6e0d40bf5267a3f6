import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ServerUser } from './server-user.ts';

/**
 * The folder asked for, or one the server's user can reach in its stead: root's home and other homes at mode 700 let
 * nobody else in, and PostgreSQL will not run as root. The stead is the same at every start.
 */
export function reachableFolder(folder: string, user: ServerUser | null): string {
  if (!user || canReach(folder, user)) return folder;
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  return join('/var/lib/passerelle', `data-${name}`);
}

/** Whether the user may pass through every folder above; folders still to be made will let it in. */
function canReach(folder: string, user: ServerUser): boolean {
  for (let at = dirname(folder); ; at = dirname(at)) {
    const about = statSync(at, { throwIfNoEntry: false });
    if (about && (about.mode & passBit(about, user)) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

function passBit(about: { uid: number; gid: number }, user: ServerUser): number {
  if (about.uid === user.uid) return 0o100;
  return about.gid === user.gid ? 0o010 : 0o001;
}
