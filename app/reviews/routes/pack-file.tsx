import type { LoaderFunctionArgs } from '@remix-run/node';
import { enter } from '#app/http/enter.server.ts';
import type { RouteHandle } from '#app/http/route-handle.ts';
import { takePack } from '../take-pack.server.ts';

export const handle = { access: 'reviews.own', title: 'reviews.pack.title' } satisfies RouteHandle;

const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Disposition': 'attachment; filename="reviews.html"',
  'Content-Security-Policy': "sandbox; default-src 'none'",
};

/** The open files of whoever asks, to read and score without a network. The name of the file says nothing. */
export async function loader(args: LoaderFunctionArgs) {
  const { world, actor, text } = enter(args, handle);
  if (args.request.method === 'HEAD') return new Response(null, { headers: HEADERS });
  return new Response(await takePack(world, actor, text), { headers: HEADERS });
}
