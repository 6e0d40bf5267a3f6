import type { LoaderFunctionArgs } from '@remix-run/node';
import { enterPublic, found } from '#app/http/enter.server.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { grantsCsv } from '../public-data.server.ts';

export const handle = { access: 'public', title: 'publication.list.title' } satisfies RouteHandle;

/** Public grants as a table. */
export async function loader(args: LoaderFunctionArgs) {
  const { world } = enterPublic(args);
  return new Response(found(await grantsCsv(world)), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="grants.csv"' },
  });
}
