import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import routes from '#app/routes.ts';
import { createApp, type AppParts } from '#app/launch/express-app.ts';
import { checkHealth } from '#app/launch/health.ts';
import { openPort } from '#app/launch/http-server.ts';
import { recordRefusal } from '#app/people/record-refusal.server.ts';
import { remixPages } from '#app/launch/remix-pages.ts';
import { resolveSession } from '#app/people/resolve-session.server.ts';
import remixConfig from '../../remix.config.js';
import type { TestWorld } from './world.ts';

export type TestPortal = {
  readonly origin: string;
  readonly port: number;
  stop(): Promise<void>;
};

/** The portal on a free port: its own guard, sessions and Remix with the real routes of the named rooms, unbuilt. */
export async function realPortal(world: TestWorld, rooms: readonly string[]): Promise<TestPortal> {
  const server = await openPort({ port: 0, listen: '127.0.0.1' });
  const origin = `http://localhost:${server.port}`;
  const pages = await realPages(rooms);
  const health = () => checkHealth(world.database.app);
  const parts = { world, origins: [origin], trustProxy: false, clientFolder: '/nonexistent', health };
  server.answerWith(createApp({ ...parts, resolveSession, recordRefusal, pages }));
  return { origin, port: server.port, stop: () => server.stop() };
}

/** The real routes of the named rooms, unbuilt, rendered by Remix. */
export async function realPages(rooms: readonly string[]): Promise<AppParts['pages']> {
  const entry = { module: (await appModule('entry.server.tsx')) as ServerBuild['entry']['module'] };
  const ids: Record<string, object> = { root: { id: 'root', path: '', module: await appModule('root.tsx') } };
  const wanted = routes.filter(({ file }) => rooms.includes(file.split('/')[0] ?? ''));
  for (const { file, path, index } of wanted) {
    const id = file.replace(/\.tsx$/, '');
    ids[id] = { id, parentId: 'root', path, index, module: await appModule(file) };
  }
  const assets = {
    version: '1',
    url: '/assets/manifest.js',
    entry: { module: '/assets/entry.js', imports: [] },
    routes: Object.fromEntries(Object.values(ids).map((route) => [(route as { id: string }).id, asset(route)])),
  };
  const build = {
    entry,
    routes: ids,
    assets,
    publicPath: '/',
    assetsBuildDirectory: 'build/client',
    basename: '/',
    isSpaMode: false,
    future: { unstable_optimizeDeps: false, ...remixConfig.future },
  } as unknown as ServerBuild;
  return remixPages(build, 'production');
}

async function appModule(file: string): Promise<object> {
  const path = fileURLToPath(new URL(`../../app/${file}`, import.meta.url));
  if (!existsSync(path)) throw new Error(`no such route module: ${file}`);
  return (await import(pathToFileURL(path).href)) as object;
}

/** The line of the browser's manifest; nothing is built, so no browser may ask for it. */
function asset(route: object): object {
  const { id, parentId, path, index, module } = route as Record<string, unknown> & { module: object };
  return {
    id,
    parentId,
    path,
    index,
    module: `/assets/${String(id)}.js`,
    hasLoader: 'loader' in module,
    hasAction: 'action' in module,
    hasErrorBoundary: 'ErrorBoundary' in module,
  };
}
