import type { ServerBuild } from '@remix-run/node';
import { remixPages } from '#app/launch/remix-pages.ts';

const FUTURE = {
  v3_fetcherPersist: true,
  v3_relativeSplatPath: true,
  v3_throwAbortReason: true,
  v3_singleFetch: true,
  v3_lazyRouteDiscovery: true,
  v3_routeConfig: true,
  unstable_optimizeDeps: false,
};

const BUILD = {
  entry: {
    module: {
      default: (_request: Request, status: number, headers: Headers) =>
        new Response('<!doctype html><title>page</title>', { status, headers }),
    },
  },
  routes: {
    root: route('root', '', {
      default: () => null,
      loader: () => null,
    }),
    any: route('any', '*', {
      loader: ({ context }: { context: { language: string } }) => new Response(context.language),
      action: async ({ request }: { request: Request }) => Response.json([...(await request.formData()).keys()]),
    }),
  },
  assets: {
    version: '1',
    url: '/assets/manifest.js',
    entry: { module: '/assets/entry.js', imports: [] },
    routes: { root: asset('root', ''), any: asset('any', '*') },
  },
  publicPath: '/',
  assetsBuildDirectory: 'build/client',
  basename: '/',
  isSpaMode: false,
  future: FUTURE,
} as unknown as ServerBuild;

/** Real Remix with one route: every address answers GET with the language, and POST with the fields it read. */
export const smallPages = remixPages(BUILD, 'production');

function route(id: string, path: string, module: object) {
  return { id, path, ...(id === 'root' ? {} : { parentId: 'root' }), module };
}

function asset(id: string, path: string) {
  return {
    ...route(id, path, {}),
    module: `/assets/${id}.js`,
    hasLoader: true,
    hasAction: id !== 'root',
    hasErrorBoundary: false,
  };
}
