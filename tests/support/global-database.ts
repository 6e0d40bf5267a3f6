import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { isLocked } from '#db/embedded/folder-lock.ts';
import { createPortalDatabase } from '#db/embedded/portal-database.ts';
import { FOR_TESTS } from '#db/embedded/server-settings.ts';
import { startEmbedded, type Embedded } from '#db/embedded/start-embedded.ts';
import { migrationFiles } from '#db/migrate.ts';
import { TEMPLATE } from './template.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the test server's template database for the cluster's superuser. */
    templateUrl: string;
  }
}

const CACHE = fileURLToPath(new URL('../../.cache/test-postgres', import.meta.url));
const PREFIX = 'passerelle-test-';

/**
 * One PostgreSQL server per run of the tests, in a folder of its own: runs side by side never meet. A cluster with
 * the migrated template database is kept in `.cache` per state of the migrations, so that a run starts by a copy.
 */
export default async function startTestDatabase(project: TestProject): Promise<() => Promise<void>> {
  const { server, folder } = await testServer();
  project.provide('templateUrl', server.ownerUrl(TEMPLATE));
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

async function testServer(): Promise<{ server: Embedded; folder: string }> {
  await sweepAbandoned();
  const cached = join(CACHE, await stateOfMigrations());
  const folder = await mkdtemp(join(tmpdir(), PREFIX));
  await chmod(folder, 0o711);
  if (existsSync(cached) && copyTree(cached, join(folder, 'data'))) {
    return { server: await startEmbedded({ folder, settings: FOR_TESTS }), folder };
  }
  const first = await startEmbedded({ folder, settings: FOR_TESTS });
  await createPortalDatabase(first, TEMPLATE);
  await first.stop();
  await keep(first.data, cached);
  return { server: await startEmbedded({ folder, settings: FOR_TESTS }), folder };
}

async function stateOfMigrations(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of await migrationFiles()) hash.update(`${file.name} ${file.sha256}\n`);
  return hash.digest('hex').slice(0, 16);
}

/** Copies a stopped cluster with its owners and modes; false when another run took it away meanwhile. */
function copyTree(from: string, to: string): boolean {
  return spawnSync('cp', ['-a', from, to], { stdio: 'ignore' }).status === 0 && existsSync(join(to, 'PG_VERSION'));
}

async function keep(data: string, cached: string): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  const draft = `${cached}.${process.pid}`;
  copyTree(data, draft);
  await rename(draft, cached).catch(() => rm(draft, { recursive: true, force: true }));
  const kept = await Promise.all(
    (await readdir(CACHE)).map(async (name) => ({ name, at: (await stat(join(CACHE, name))).mtimeMs })),
  );
  const old = kept.toSorted((a, b) => b.at - a.at).slice(4);
  for (const { name } of old) await rm(join(CACHE, name), { recursive: true, force: true });
}

/** Folders of killed runs: their servers ended with them, their files stayed. */
async function sweepAbandoned(): Promise<void> {
  const parent = dirname(join(tmpdir(), PREFIX));
  for (const name of (await readdir(parent)).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(parent, name);
    const fresh = Date.now() - (await stat(folder).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs < 60_000;
    if (!fresh && !(await isLocked(folder))) await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}
