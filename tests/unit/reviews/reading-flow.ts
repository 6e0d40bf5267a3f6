import { mayBeAsked, READERS_PER_FILE, type FileToRead, type Reader } from '#app/reviews/assignment/fit.ts';

/** Most readings any assignment can have: maximum flow source → file → its organisations → reader → sink. */
export function mostReadings(files: readonly FileToRead[], readers: readonly Reader[], maximum = Infinity): number {
  const edges = new Map<string, Map<string, number>>();
  const edge = (from: string, to: string, capacity: number) => {
    const out = edges.get(from) ?? new Map<string, number>();
    edges.set(from, out.set(to, (out.get(to) ?? 0) + capacity));
  };
  for (const file of files) {
    edge('source', file.id, READERS_PER_FILE);
    for (const reader of readers.filter((each) => mayBeAsked(file, each))) {
      const organisation = `${file.id} ${reader.memberId}`;
      if (edges.get(file.id)?.has(organisation) !== true) edge(file.id, organisation, 1);
      edge(organisation, reader.id, 1);
    }
  }
  for (const { id, capacity, held } of readers) {
    edge(id, 'sink', Math.max(0, Math.min(maximum, capacity ?? Infinity, 100) - held));
  }
  let flow = 0;
  for (let path = pathOf(edges); path; path = pathOf(edges)) {
    for (const [from, to] of path) {
      edge(from, to, -1);
      edge(to, from, 1);
    }
    flow += 1;
  }
  return flow;
}

/** The smallest number of files the busiest reader can have while so many readings are given. */
export function leastMaximum(files: readonly FileToRead[], readers: readonly Reader[], readings: number): number {
  let maximum = Math.max(0, ...readers.map(({ held }) => held));
  while (mostReadings(files, readers, maximum) < readings) maximum += 1;
  return maximum;
}

type Graph = ReadonlyMap<string, ReadonlyMap<string, number>>;

function pathOf(edges: Graph): readonly (readonly [string, string])[] | null {
  const from = new Map<string, string>();
  const queue = ['source'];
  for (const node of queue) {
    for (const [next, left] of edges.get(node) ?? []) {
      if (left <= 0 || next === 'source' || from.has(next)) continue;
      from.set(next, node);
      queue.push(next);
    }
  }
  if (!from.has('sink')) return null;
  const path: [string, string][] = [];
  for (let node = 'sink'; node !== 'source'; node = from.get(node) ?? 'source') path.push([from.get(node) ?? '', node]);
  return path;
}
