export const ROUNDS = 5;

/** One line of the table: what was measured, ours and the limit in the same unit, and how they compare. */
export type Line = {
  readonly work: string;
  readonly unit: string;
  readonly ours: number;
  /** Null where there is nothing to compare with; `ratios` is empty then. */
  readonly limit: number | null;
  /** Ours ÷ limit, one per round. */
  readonly ratios: readonly number[];
  /** What was counted afterwards, or what bounds the figure. */
  readonly note: string;
};

/**
 * Ours and the limit in turn, round after round, so that whatever else the machine does meets both. The first round
 * warms up and is thrown away.
 */
export async function interleaved(given: {
  work: string;
  unit: string;
  ours: () => Promise<number>;
  limit: () => Promise<number>;
  note?: string;
}): Promise<Line> {
  const ours: number[] = [];
  const limit: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const [one, other] = [await given.ours(), await given.limit()];
    if (round === 0) continue;
    ours.push(one);
    limit.push(other);
  }
  const ratios = ours.map((value, round) => value / (limit[round] ?? Number.NaN));
  const { work, unit, note = '' } = given;
  return { work, unit, ours: median(ours), limit: median(limit), ratios, note };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const high = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? high : (high + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** Milliseconds a piece of work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

/** Work done per second by some clients that each begin again as soon as they are done. */
export async function perSecond(clients: number, milliseconds: number, work: () => Promise<unknown>): Promise<number> {
  let done = 0;
  const startedAt = performance.now();
  const client = async () => {
    while (performance.now() - startedAt < milliseconds) {
      await work();
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return (done * 1000) / (performance.now() - startedAt);
}

/** The table as Markdown: figures of one run only, since only ratios of one run count. */
export function tableOf(lines: readonly Line[]): string {
  const heads = ['work', 'unit', 'ours', 'limit', 'ours ÷ limit', 'rounds', 'note'];
  const rows = lines.map((line) => [
    line.work,
    line.unit,
    figure(line.ours),
    line.limit === null ? '' : figure(line.limit),
    line.ratios.length === 0 ? '' : figure(median(line.ratios)),
    line.ratios.length === 0 ? '' : `${figure(Math.min(...line.ratios))}–${figure(Math.max(...line.ratios))}`,
    line.note,
  ]);
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function figure(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(value < 1 ? 2 : 3);
}
