import type { Readable } from 'node:stream';
import { sql, type SQL } from 'drizzle-orm';
import type { Tx } from './client.server.ts';
import { columnNames, driverOf, statementOf } from './portal.server.ts';

/** Rows as the texts the database writes, nothing for null, in the order of the columns of the query. */
export type TextBatch = { readonly names: readonly string[]; readonly rows: readonly (readonly string[])[] };

const LINE_END = 10;
/** Small batches die young. */
const ROWS = 100;
/** What COPY writes in place of signs that would end a field or a row. */
const ESCAPED: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

/** What is being copied in a transaction: its connection takes nothing else until then. */
const COPYING = new WeakMap<Tx, Promise<void>>();

/** Waits until nothing is copied in `tx` any more. */
export async function copyEnded(tx: Tx): Promise<void> {
  await COPYING.get(tx);
}

/**
 * The rows of a query as COPY sends them, in pieces of what the network brought: constant memory, and half the work of
 * asking for them a hundred at a time. The database waits while nobody reads. COPY takes no parameters, so the driver's
 * dialect writes them into the statement. Nothing else may be asked of `tx` until the last row is read; a reader who
 * turns away, or stays away for longer than `patience` milliseconds, has what is left read and thrown away.
 */
export async function* copiedRows(tx: Tx, query: SQL, patience: number): AsyncGenerator<TextBatch> {
  const names = await columnNames(tx, query);
  if (statementOf(query).params.some((value) => typeof value === 'object' && value !== null)) {
    throw new Error('a parameter that cannot be written into a statement');
  }
  const { sql: text } = statementOf(sql`copy (${query}) to stdout (format text, null '')`.inlineParams());
  const pieces = piecesOf(await driverOf(tx).unsafe(text).readable());
  let end: () => void = () => undefined;
  COPYING.set(tx, new Promise<void>((resolve) => (end = resolve)));
  const finish = async () => {
    await pieces.drain();
    end();
  };
  let rest: Buffer = Buffer.alloc(0);
  let [away, left] = [false, false];
  const waiting = setTimeout(() => {
    // It is the reader who is waited for, not the database.
    left = away;
    if (left) void finish();
  }, patience).unref();
  try {
    for (let piece = await pieces.next(); piece; piece = await pieces.next()) {
      const bytes = rest.length > 0 ? Buffer.concat([rest, piece]) : piece;
      const whole = bytes.lastIndexOf(LINE_END);
      rest = bytes.subarray(whole + 1);
      if (whole < 0) continue;
      const lines = bytes.toString('utf8', 0, whole).split('\n');
      for (let start = 0; start < lines.length; start += ROWS) {
        waiting.refresh();
        away = true;
        yield { names, rows: lines.slice(start, start + ROWS).map(fieldsOf) };
        away = false;
        if (left) throw new Error('the reader stopped reading');
      }
    }
  } finally {
    clearTimeout(waiting);
    await finish();
  }
}

/** https://www.postgresql.org/docs/18/sql-copy.html, "Text Format". */
function fieldsOf(line: string): readonly string[] {
  const fields = line.split('\t');
  return line.includes('\\') ? fields.map(unescaped) : fields;
}

function unescaped(field: string): string {
  return field.replaceAll(/\\([^])/g, (_, sign: string) => ESCAPED[sign] ?? sign);
}

/** Reads a stream piece by piece without ever ending it: the driver's copy can only be read to its end. */
function piecesOf(stream: Readable) {
  let wake: () => void = () => undefined;
  let failed: Error | null = null;
  for (const event of ['readable', 'end', 'close']) stream.on(event, () => wake());
  stream.on('error', (error: Error) => {
    failed = error;
    wake();
  });
  /** The next piece; null at the end. Throws when the copy broke off. */
  const next = async (): Promise<Buffer | null> => {
    for (;;) {
      const woken = new Promise<void>((resolve) => {
        wake = resolve;
      });
      const piece = stream.read() as Buffer | null;
      if (piece) return piece;
      if (failed) throw failed;
      if (stream.readableEnded) return null;
      if (stream.closed) throw new Error('the connection was lost');
      await woken;
    }
  };
  const drain = async (): Promise<void> => {
    try {
      while (await next());
      // The driver rests its socket while pieces wait, and wakes it when more is asked for: after the last, nothing is.
      stream._read(0);
    } catch {
      // Whoever reads was told, or is gone.
    }
  };
  return { next, drain };
}
