import { connect as connectSocket, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createReadableStreamFromReadable } from '@remix-run/node';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { csvStream } from '#app/adapters/files/csv.server.ts';
import type { Row } from '#app/adapters/files/table.ts';
import { cursorBatches, openSnapshot } from '#app/assurance/snapshot.server.ts';
import { createApp, type AppParts } from '#app/launch/express-app.ts';
import { checkHealth } from '#app/launch/health.ts';
import { openPort, type HttpServer } from '#app/launch/http-server.ts';
import { sendAnswer } from '#app/launch/send-answer.ts';
import { recordRefusal } from '#app/people/record-refusal.server.ts';
import { resolveSession } from '#app/people/resolve-session.server.ts';
import { eventually } from '#tests/support/child-process.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

/** A gigabyte, of which the kernel's buffers hold a few megabytes. */
const ROWS = 1_000_000;
const ROW_BYTES = 1_000;
const MOST_BYTES = 32_000_000;

let world: TestWorld;
let server: HttpServer;
/** Rows the database has handed over. */
let read = 0;

beforeAll(async () => {
  world = await testWorld();
  server = await openPort({ port: 0, listen: '127.0.0.1' });
  const origins = [`http://localhost:${server.port}`];
  const health = () => checkHealth(world.database.app);
  const parts = { world, origins, trustProxy: false, clientFolder: null, resolveSession, recordRefusal, health };
  server.answerWith(createApp({ ...parts, pages }));
});
afterAll(async () => {
  await server.stop();
  await world.close();
});

/** A download as the assurance room makes it: a snapshot, a cursor, CSV, Remix's web stream. */
const pages: AppParts['pages'] = () => (_request, response, next) => {
  void download()
    .then((body) =>
      sendAnswer(
        new Response(createReadableStreamFromReadable(body), { headers: { 'Content-Type': 'text/csv' } }),
        response,
      ),
    )
    .catch(next);
};

async function download() {
  const snapshot = await openSnapshot(world, { engagement: null });
  const query = sql`
    select (select string_agg(md5(n || '/' || part), '') from generate_series(1, 31) as part) as text
    from generate_series(1, ${ROWS}::int) as n`;
  async function* rows(): AsyncGenerator<readonly Row[]> {
    for await (const batch of cursorBatches(snapshot.tx, query)) {
      read += batch.length;
      yield batch.map((row): Row => [String(row['text'])]);
    }
  }
  const body = csvStream({ name: 'rows', columns: [{ key: 'text', heading: 'text', kind: 'text' }], rows: rows() });
  body.once('close', () => void snapshot.release());
  return body;
}

/** Asks for the download and reads nothing. */
function ask(encoding: string): Socket {
  const socket = connectSocket(server.port, '127.0.0.1');
  socket.pause();
  socket.on('error', () => undefined);
  socket.write(`GET /file HTTP/1.1\r\nHost: localhost:${server.port}\r\nAccept-Encoding: ${encoding}\r\n\r\n`);
  return socket;
}

/** Waits until the server has stopped reading from the database; answers how many rows that took. */
async function standstill(): Promise<number> {
  for (let before = -1; before !== read || read === 0; await sleep(500)) before = read;
  return read;
}

/** Transactions that hold a snapshot open. */
async function openSnapshots(): Promise<number> {
  const [row] = await world.db.execute<{ count: number }>(sql`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null`);
  return row?.count ?? -1;
}

it.each(['identity', 'gzip'])(
  'a reader who takes nothing stops the reading of the rows, and one who leaves ends it (%s)',
  async (encoding) => {
    read = 0;
    const before = process.memoryUsage().rss;
    const socket = ask(encoding);
    expect((await standstill()) * ROW_BYTES).toBeLessThan(MOST_BYTES);
    expect(process.memoryUsage().rss - before).toBeLessThan(4 * MOST_BYTES);
    expect(await openSnapshots()).toBe(1);

    const stood = read;
    socket.resume();
    await eventually(() => read > stood + 2_000);

    socket.destroy();
    let open = 1;
    for (let tries = 0; tries < 50 && open > 0; tries += 1) {
      await sleep(100);
      open = await openSnapshots();
    }
    expect(open).toBe(0);
    expect(read).toBeLessThan(ROWS);
  },
);
