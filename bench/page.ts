import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { paths } from '#app/http/paths.ts';
import { startChild } from '#tests/support/child-process.ts';
import type { BenchWorld } from './bench-world.ts';
import { interleaved, type Line } from './measure.ts';
import { publishCalls } from './page-data.ts';

const CONNECTIONS = 10;
const SECONDS = 3;

/** The public list of calls, through the whole portal, against bare node:http sending the same bytes from the same query. */
export async function benchPage(bench: BenchWorld): Promise<readonly Line[]> {
  await publishCalls(bench);
  const env = { BENCH_DATABASE_URL: bench.appUrl, BENCH_FOLDER: bench.folder };
  const portal = startChild('bench/page-portal.ts', env);
  const stops = [portal];
  try {
    const ours = `${addressOf(await portal.line(/^ready /))}${paths.calls()}`;
    const page = await (await fetch(ours)).text();
    const saved = join(bench.folder, 'page.html');
    await writeFile(saved, page);
    const bare = startChild('bench/page-bare.ts', { ...env, BENCH_PAGE: saved });
    stops.push(bare);
    const limit = `${addressOf(await bare.line(/^ready /))}${paths.calls()}`;
    const note = `${(Buffer.byteLength(page) / 1024).toFixed(0)} KB of HTML, ${CONNECTIONS} connections`;
    const work = `page ${paths.calls()} against bare node:http, same query, same bytes`;
    return [await interleaved({ work, unit: 'answers/s', ours: () => load(ours), limit: () => load(limit), note })];
  } finally {
    for (const child of stops) child.process.kill('SIGTERM');
    await Promise.all(stops.map((child) => child.ended));
  }
}

/** Answers per second; one that is no 200 ends the bench. */
async function load(url: string): Promise<number> {
  const answer = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS });
  if (answer.non2xx > 0 || answer.errors > 0)
    throw new Error(`${url}: ${answer.non2xx} refused, ${answer.errors} lost`);
  return answer['2xx'] / answer.duration;
}

function addressOf(line: string): string {
  return line.slice('ready '.length).trim();
}
