import type { LoaderFunctionArgs } from '@remix-run/node';
import { enter, found } from '#app/http/enter.server.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { rankingFile } from '../ranking-files.server.ts';

export const handle = { access: 'ranking.read', title: 'reviews.ranking.title' } satisfies RouteHandle;

/** The fixed ranking to keep: `ranking.pdf`, `ranking.csv`, or `ranking.json`, whose SHA-256 is the check number. */
export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, text, url, idParam, param } = enter(args, handle);
  const version = url.searchParams.get('version');
  const asked = { callId: idParam('callId'), file: param('file'), text, version };
  return found(await rankingFile(world.db, actor, asked));
}
