/** The little of `autocannon` that is used here; the package brings no types. */
declare module 'autocannon' {
  type Options = { url: string; connections: number; duration: number };
  type Answer = { '2xx': number; non2xx: number; errors: number; duration: number; latency: { p99: number } };
  // oxlint-disable-next-line import/no-default-export -- the package has no other
  export default function autocannon(options: Options): Promise<Answer>;
}
