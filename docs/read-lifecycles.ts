import { readdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Lifecycle } from '#app/kernel/lifecycle.ts';

export type AnyLifecycle = Lifecycle<string, string>;

/** A lifecycle table and the file that holds it, relative to the checkout. */
export type FoundLifecycle = { readonly path: string; readonly table: AnyLifecycle };

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Every table of `app/<room>/<noun>-lifecycle.ts`, by noun: found by name of file, listed nowhere. */
export async function lifecycles(): Promise<readonly FoundLifecycle[]> {
  const files = readdirSync(`${ROOT}app`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('-lifecycle.ts'))
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(ROOT.length));
  const found: FoundLifecycle[] = [];
  for (const path of files) {
    const module = (await import(pathToFileURL(`${ROOT}${path}`).href)) as Record<string, unknown>;
    const tables = Object.values(module).filter(isLifecycle);
    if (tables.length === 0) throw new Error(`${path} exports no lifecycle`);
    found.push(...tables.map((table) => ({ path, table })));
  }
  return found.toSorted((one, other) => one.table.noun.localeCompare(other.table.noun, 'en'));
}

function isLifecycle(value: unknown): value is AnyLifecycle {
  return typeof value === 'object' && value !== null && ['noun', 'states', 'first', 'moves'].every((key) => key in value);
}

/** States no move leads to: they wait for a part that is not built. */
export function waitingStates({ first, states, moves }: AnyLifecycle): readonly string[] {
  const reached = new Set([first]);
  for (let before = 0; before !== reached.size; ) {
    before = reached.size;
    for (const { from, to } of Object.values(moves)) if (from.some((state) => reached.has(state))) reached.add(to);
  }
  return states.filter((state) => !reached.has(state));
}
