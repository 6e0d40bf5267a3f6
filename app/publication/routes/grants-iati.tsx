import type { LoaderFunctionArgs } from '@remix-run/node';
import { enterPublic, found } from '#app/http/enter.server.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { iatiText } from '../public-data.server.ts';

export const handle = { access: 'public', title: 'publication.list.title' } satisfies RouteHandle;

/** Public grants as IATI 2.03 activities; 404 while the publisher has no identifiers. */
export async function loader(args: LoaderFunctionArgs) {
  const { world } = enterPublic(args);
  return new Response(found(await iatiText(world)), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
}
