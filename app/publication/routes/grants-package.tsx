import type { LoaderFunctionArgs } from '@remix-run/node';
import { enterPublic, found } from '#app/http/enter.server.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { grantsPackage } from '../public-data.server.ts';

export const handle = { access: 'public', title: 'publication.list.title' } satisfies RouteHandle;

/** Public grants as a Data Package; 404 while the publisher has no identifiers. */
export async function loader(args: LoaderFunctionArgs) {
  const { world } = enterPublic(args);
  return new Response(found(await grantsPackage(world)), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': 'attachment; filename="grants-datapackage.zip"',
    },
  });
}
