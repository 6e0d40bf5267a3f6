import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import { OperatorError } from '#db/operator-error.ts';
import { remixPages } from './remix-pages.ts';
import type { Front } from './start-portal.ts';

const BUILD = new URL('../../build/', import.meta.url);

/** The pages as `npm run build` left them. */
export async function builtFront(): Promise<Front> {
  const entry = new URL('server/index.js', BUILD);
  if (!existsSync(entry)) throw new OperatorError('The pages are not built: run "npm run build" first.');
  const build = (await import(entry.href)) as ServerBuild;
  return {
    clientFolder: fileURLToPath(new URL('client', BUILD)),
    pages: remixPages(build, 'production'),
  };
}
