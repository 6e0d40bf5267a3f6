import type { SQL } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import type { Books } from '../reconciliation-facts.server.ts';
import { d02Count } from './d02-rows.server.ts';
import { d03Count } from './d03-rows.server.ts';
import { d04Count } from './d04-rows.server.ts';
import { d05Count } from './d05-rows.server.ts';
import { d06Count } from './d06-rows.server.ts';
import { d07Count } from './d07-rows.server.ts';
import { d08Count } from './d08-rows.server.ts';
import { d10Count } from './d10-rows.server.ts';
import { d14Count } from './d14-rows.server.ts';
import { d15Count } from './d15-rows.server.ts';
import { d16Count } from './d16-rows.server.ts';
import { d17Count } from './d17-rows.server.ts';
import { d18Count } from './d18-rows.server.ts';
import { d19Count } from './d19-rows.server.ts';
import { d20Count } from './d20-rows.server.ts';
import { d21Count } from './d21-rows.server.ts';
import { d22Count } from './d22-rows.server.ts';
import { d23Count } from './d23-rows.server.ts';
import type { ControlTotal } from './download.ts';
import type { DownloadCode } from './download-name.ts';
import type { Range } from './range.ts';
import { sums } from './sums.server.ts';

/** Downloads with a count of their own; `booksOf` answers for the others. */
type CountedCode = Exclude<DownloadCode, keyof Books['totals']>;

/** Second counts: `rows`, and `total` in EUR cents where the download has a control column. */
const COUNTS: Readonly<Record<CountedCode, (range: Range) => SQL>> = {
  D02: d02Count,
  D03: d03Count,
  D04: d04Count,
  D05: d05Count,
  D06: d06Count,
  D07: d07Count,
  D08: d08Count,
  D10: d10Count,
  D14: d14Count,
  D15: d15Count,
  D16: d16Count,
  D17: d17Count,
  D18: d18Count,
  D19: d19Count,
  D20: d20Count,
  D21: d21Count,
  D22: d22Count,
  D23: d23Count,
};

/** What a download must hold, counted by another way than its rows. */
export async function controlOf(
  snapshot: Tx,
  { code, range, books }: { code: DownloadCode; range: Range; books: Books },
): Promise<ControlTotal> {
  return isCounted(code) ? countOf(snapshot, { code, range }) : books.totals[code];
}

export async function countOf(
  snapshot: Tx,
  { code, range }: { code: CountedCode; range: Range },
): Promise<ControlTotal> {
  const counted = await sums(snapshot, COUNTS[code](range));
  return { rows: Number(counted.get('rows') ?? 0n), totalMinor: counted.get('total') ?? null };
}

function isCounted(code: DownloadCode): code is CountedCode {
  return code in COUNTS;
}
