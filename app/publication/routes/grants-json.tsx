import type { LoaderFunctionArgs } from '@remix-run/node';
import { enterPublic, found } from '#app/http/enter.server.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { threeSixtyText } from '../public-data.server.ts';

export const handle = { access: 'public', title: 'publication.list.title' } satisfies RouteHandle;

/** Public grants as a package of the 360Giving Data Standard; 404 while there is none. */
export async function loader(args: LoaderFunctionArgs) {
  const { world } = enterPublic(args);
  return new Response(found(await threeSixtyText(world)), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}
