import type { ServerBuild } from '@remix-run/node';

type Route = NonNullable<ServerBuild['routes'][string]>;

/**
 * Which routes of a build an address can concern, by id: the root, the routes whose pattern fits it segment by segment,
 * and their parents. Remix sorts and compiles the patterns of all its routes several times for every page, and of ninety
 * only two or three matter; which one of these it is, Remix still decides. Null: ask the whole build.
 */
export function fittingRoutes(build: ServerBuild): (path: string) => readonly string[] | null {
  const routes = Object.values(build.routes).filter((route) => route !== undefined);
  const top = routes.filter((route) => route.parentId === undefined).map((route) => route.id);
  const patterns = routes.map((route) => ({ ids: lineOf(build, route), segments: segmentsOf(build, route) }));
  return (path) => {
    // Escapes, empty segments and Remix's own addresses are seldom, and not ours to judge.
    if (/%|\/\/|\.data$|__manifest/.test(path)) return null;
    const asked = split(path);
    const ids = patterns.filter(({ segments }) => fits(segments, asked)).flatMap((pattern) => pattern.ids);
    return [...new Set([...top, ...ids])];
  };
}

/** A build of these routes alone. */
export function partOf(build: ServerBuild, ids: readonly string[]): ServerBuild {
  const pick = <Value>(all: Record<string, Value>) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => ids.includes(id)));
  return { ...build, routes: pick(build.routes), assets: { ...build.assets, routes: pick(build.assets.routes) } };
}

/** A route and its parents. */
function lineOf(build: ServerBuild, route: Route): readonly string[] {
  const parent = build.routes[route.parentId ?? ''];
  return [...(parent ? lineOf(build, parent) : []), route.id];
}

function segmentsOf(build: ServerBuild, route: Route): readonly string[] {
  return lineOf(build, route).flatMap((id) => split(build.routes[id]?.path ?? ''));
}

function split(path: string): readonly string[] {
  return path.split('/').filter((segment) => segment !== '');
}

function fits(pattern: readonly string[], asked: readonly string[]): boolean {
  if (pattern.some((segment) => segment === '*' || segment.endsWith('?'))) return true;
  return (
    pattern.length === asked.length &&
    pattern.every((segment, index) => segment.startsWith(':') || segment.toLowerCase() === asked[index]?.toLowerCase())
  );
}
