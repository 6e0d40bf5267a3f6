import { hash } from 'node:crypto';
import { refuse, ok, type Refusal, type Result } from '#app/kernel/result.ts';
import type { PublishedMonth, PublishedRates } from '#app/kernel/world.ts';

/** A month of the list is some 20 KB; what is much longer is not the list. */
const LARGEST_ANSWER = 2_000_000;
/** Somebody waits for the page. */
const PATIENCE_MS = 10_000;

type RatesRefusal = Refusal<'rates-unreachable' | 'rates-not-published'>;

/**
 * The monthly accounting rates the European Commission publishes, read over the network from `address`. Nothing of the
 * portal goes along but year and month; no redirection is followed. A month that is not published answers with an object
 * instead of the list: `rates-not-published`. Whether the rows are sound is asked by who keeps them.
 */
export function inforEuro(address: string): PublishedRates {
  return {
    monthly: async (month) => {
      const [year = '', number = ''] = month.split('-');
      const asked = new URL(address);
      for (const [name, value] of [
        ['year', year],
        ['month', String(Number(number))],
        ['lang', 'EN'],
      ] as const) {
        asked.searchParams.set(name, value);
      }
      try {
        return await read(asked);
      } catch {
        return refuse('rates-unreachable');
      }
    },
  };
}

async function read(asked: URL): Promise<Result<PublishedMonth, RatesRefusal>> {
  const answer = await fetch(asked, {
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE_MS),
    headers: { accept: 'application/json' },
  });
  if (answer.status === 404) return refuse('rates-not-published');
  const bytes = answer.body === null ? Buffer.alloc(0) : await limited(answer.body);
  const rows: unknown = JSON.parse(bytes.toString('utf8'));
  if (Array.isArray(rows) && answer.ok) return ok({ rows, sha256: hash('sha256', bytes, 'hex') });
  return refuse(answer.ok ? 'rates-not-published' : 'rates-unreachable');
}

/** @throws once it is longer than a list can be */
async function limited(body: ReadableStream<Uint8Array>): Promise<Buffer> {
  const reader = body.getReader();
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.byteLength;
    if (bytes > LARGEST_ANSWER) {
      await reader.cancel();
      throw new Error('the list of rates does not end');
    }
    parts.push(part.value);
  }
  return Buffer.concat(parts);
}
