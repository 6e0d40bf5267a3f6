import type { ServerBuild } from '@remix-run/node';
import { createServer } from 'vite';
import { remixPages } from './remix-pages.ts';
import type { Front } from './start-portal.ts';

/** The pages straight from the sources, behind the same guard and headers as in production. */
export async function viteFront(): Promise<Front> {
  const before = process.listeners('SIGTERM');
  const vite = await createServer({ server: { middlewareMode: true } });
  // Vite would end the process at SIGTERM, before the database has been stopped.
  for (const added of process.listeners('SIGTERM')) if (!before.includes(added)) process.off('SIGTERM', added);
  const build = () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<unknown> as Promise<ServerBuild>;
  return {
    clientFolder: null,
    development: vite.middlewares,
    pages: remixPages(build, 'development'),
    stop: () => vite.close(),
  };
}
