import type { ServerBuild } from '@remix-run/node';
import fc from 'fast-check';
import { matchRoutes } from 'react-router-dom';
import { describe, expect, it } from 'vitest';
import { fittingRoutes, partOf } from '#app/launch/fitting-routes.ts';
import routes from '#app/routes.ts';

const ROUTES = [
  { id: 'root', path: '' },
  ...routes.map(({ file, path, index }) => ({ id: file, parentId: 'root', path, index })),
];
const BUILD = {
  routes: Object.fromEntries(ROUTES.map((route) => [route.id, { ...route, module: {} }])),
  assets: { routes: Object.fromEntries(ROUTES.map((route) => [route.id, route])) },
} as unknown as ServerBuild;

/** The route React Router finds, of these alone. */
function matched(path: string, ids: readonly string[]): string | undefined {
  const children = routes
    .filter(({ file }) => ids.includes(file))
    .map(({ file, path: own = '', index }) =>
      index ? { id: file, index: true as const } : { id: file, path: own, children: [] },
    );
  return matchRoutes([{ id: 'root', path: '', children }], path)?.at(-1)?.route.id;
}

const WORDS = [...new Set(routes.flatMap(({ path }) => (path ?? '').split('/')))]
  .filter((word) => word !== '')
  .map((word) => (word.startsWith(':') ? 'x1' : word));
const PATHS = fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.constantFrom('new', 'X', 'CALLS', '*', ':id')), {
  maxLength: 6,
});

describe('the routes that fit an address', () => {
  const fitting = fittingRoutes(BUILD);
  const all = ROUTES.map((route) => route.id);

  it('are few, and the one that all of them together would have chosen is among them', () => {
    fc.assert(
      fc.property(PATHS, fc.constantFrom('', '/'), (words, end) => {
        const path = `/${words.join('/')}${words.length > 0 ? end : ''}`;
        const ids = fitting(path) ?? all;
        expect(ids).toContain('root');
        expect(ids.length).toBeLessThan(10);
        expect(matched(path, ids)).toBe(matched(path, all));
      }),
      { numRuns: 800 },
    );
  });

  it('find every page of the portal', () => {
    for (const { file, path = '' } of routes) {
      const address = `/${path.replaceAll(/:\w+/g, 'x1')}`;
      expect(fitting(address), address).toContain(file);
    }
  });

  it('are not judged where an address is out of the ordinary', () => {
    for (const path of ['/calls%20', '//calls', '/calls.data', '/__manifest']) expect(fitting(path)).toBeNull();
  });

  it('make a build of their own, with the browser files of these alone', () => {
    const part = partOf(BUILD, fitting('/calls') ?? []);
    expect(Object.keys(part.routes)).toEqual(Object.keys(part.assets.routes));
    expect(Object.keys(part.routes).length).toBeLessThan(5);
  });
});
