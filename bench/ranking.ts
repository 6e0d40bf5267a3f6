import { rank } from '#app/reviews/ranking.ts';
import type { ReadFile } from '#app/reviews/statistics/leave-one-out.ts';
import { rankingStatistics } from '#app/reviews/statistics/ranking-statistics.ts';
import { median, ROUNDS, timed, type Line } from './measure.ts';

const FILES = 10_000;
const READERS = 100;
const SHEETS = 3;
const CODES = ['relevance', 'agency', 'method', 'security', 'learning', 'budget'];
const SCHEME = {
  criteria: CODES.map((code) => ({
    code,
    title: { en: code },
    guidance: { en: '-' },
    maximum: 20,
    weight: 100,
    minimum: 5,
  })),
  passTotal: 60,
};

/** The ranking of 10 000 files with three sheets each, and all its statistics. */
export async function benchRanking(): Promise<readonly Line[]> {
  const files = drawnFiles();
  const requestedMinor = 20_000_00n;
  const money = { lots: [{ code: null, envelopeMinor: 10_000_000_00n }], of: () => ({ requestedMinor, lot: null }) };
  const note = `${FILES} files, ${SHEETS} sheets each, ${READERS} readers; the bar is 2 s`;
  return [
    ...(await rounds('ranking', note, async () => rank(SCHEME, files))),
    ...(await rounds('severity, agreement, adjusted scores, each reader left out', note, async () =>
      rankingStatistics(SCHEME, files, money),
    )),
  ];
}

/** The time on the clock, and that of the processor, which other programs on the machine do not lengthen. */
async function rounds(work: string, note: string, run: () => Promise<unknown>): Promise<readonly Line[]> {
  const [taken, busy]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = process.cpuUsage();
    taken.push(await timed(run));
    const { user, system } = process.cpuUsage(before);
    busy.push((user + system) / 1000);
  }
  const plain = { limit: null, ratios: [], note };
  return [
    { ...plain, work, unit: 'ms', ours: median(taken) },
    { ...plain, work, unit: 'ms of one processor', ours: median(busy) },
  ];
}

/** Files of some quality, readers of some severity, and a little noise; the same on every run. */
function drawnFiles(): readonly ReadFile[] {
  let seed = 1;
  const draw = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  return Array.from({ length: FILES }, (_, index) => {
    const quality = 6 + draw(12);
    const readers = new Set<number>();
    while (readers.size < SHEETS) readers.add(draw(READERS));
    const sheets = [...readers].map((reader) => {
      const points = Object.fromEntries(
        CODES.map((code) => [code, Math.max(0, Math.min(20, quality + (reader % 5) - 2 + draw(5) - 2))]),
      );
      const total = Object.values(points).reduce((sum, each) => sum + each, 0);
      return { reviewId: `${index}-${reader}`, reviewerId: `reader-${reader}`, totalHundredths: total * 100, points };
    });
    return { applicationId: `id-${index}`, reference: `BENCH-${String(index).padStart(5, '0')}`, sheets };
  });
}
