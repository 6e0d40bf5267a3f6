import { startChild } from '#tests/support/child-process.ts';
import type { BenchWorld } from './bench-world.ts';
import { fillJournal } from './journal-data.ts';
import { interleaved, median, type Line } from './measure.ts';
import { makeProgramme } from './programme-data.ts';

export type Exported = { readonly ms: number; readonly peakMegabytes: number; readonly bytes: number };

/** What `export-process.ts` can make. */
export type Way = 'csv' | 'csv-copy' | 'xlsx' | 'xlsx-sql' | 'd11' | 'd11-xlsx' | 'd11-copy' | 'd11-rows';

/**
 * The journal (D11) as an auditor takes it, and a plain table through the same writers, against the database writing
 * the same rows; then the memory at a tenth and at full size.
 */
export async function benchExport(bench: BenchWorld, size: number): Promise<readonly Line[]> {
  await makeLines(bench, size);
  const whole = await makeProgramme(bench, 'WHOLE');
  const tenth = await makeProgramme(bench, 'TENTH');
  await fillJournal(bench, { programmeId: whole, entries: size / 2 });
  await fillJournal(bench, { programmeId: tenth, entries: size / 20 });

  const compared = async (work: string, [ours, limit]: readonly [Way, Way], note: string): Promise<Line[]> => {
    const peaks: number[] = [];
    const run = async (way: Way) => {
      const done = await exported(bench, way, { lines: size, programmeId: whole });
      if (way === ours) peaks.push(done.peakMegabytes);
      return done.ms;
    };
    const speed = await interleaved({
      work,
      unit: `ms for ${size} lines`,
      ours: () => run(ours),
      limit: () => run(limit),
      note,
    });
    const small = await exported(bench, ours, { lines: size / 10, programmeId: tenth });
    return [speed, memoryLine(work, median(peaks), small.peakMegabytes)];
  };
  return [
    ...(await compared(
      'D11 as CSV, the whole download',
      ['d11', 'd11-copy'],
      'COPY of the same lines: 33 columns, the hash of each row made by SQL; no reconciliation, no register',
    )),
    await bare(bench, size, whole),
    ...(await compared('a plain table as CSV', ['csv', 'csv-copy'], 'COPY; 11 columns, each cell looked at')),
    ...(await compared(
      'a plain table as XLSX',
      ['xlsx', 'xlsx-sql'],
      'rows written as XML by SQL, packed by the same program',
    )),
  ];
}

/** The same download against COPY of the bare query: what reconciling, hashing and the register cost. */
async function bare(bench: BenchWorld, size: number, programmeId: string): Promise<Line> {
  const run = async (way: Way) => (await exported(bench, way, { lines: size, programmeId })).ms;
  return interleaved({
    work: 'D11 as CSV against its bare query',
    unit: `ms for ${size} lines`,
    ours: () => run('d11'),
    limit: () => run('d11-rows'),
    note: 'COPY of the 24 columns of the query, half the bytes',
  });
}

function memoryLine(work: string, peak: number, small: number): Line {
  return {
    work: `${work}: peak of memory, whole against a tenth of the lines`,
    unit: 'MB',
    ours: peak,
    limit: small,
    ratios: [peak / small],
    note: `the process with everything in it; ${(peak - small).toFixed(0)} MB more for ten times the lines`,
  };
}

async function makeLines({ owner }: BenchWorld, size: number): Promise<void> {
  await owner.sql.unsafe(`
    create table bench_lines as
    select n as number, md5(n::text)::uuid as id, 'GIAI-2026-' || n % 500 as agreement, date '2026-01-01' + n % 300 as value_date,
      (array['1000', '1200', '1300', '5000'])[1 + n % 4] as account, (n * 37) % 5000000 - 2500000 as amount_minor,
      'COP' as currency, (n * 31) % 100000 - 50000 as eur_minor, '4231.5' as units_per_eur, '2026-10' as rate_month,
      'InforEuro' as rate_source
    from generate_series(1, ${size}) as n;
    create unique index on bench_lines (number);
    grant select on bench_lines to app;
    analyze bench_lines;`);
}

/** Runs one export in a process of its own, so that its peak of memory is its own. */
async function exported(
  bench: BenchWorld,
  way: Way,
  { lines, programmeId }: { lines: number; programmeId: string },
): Promise<Exported> {
  const env = {
    BENCH_DATABASE_URL: bench.appUrl,
    BENCH_FOLDER: bench.folder,
    BENCH_PROGRAMME: programmeId,
    // As `npm start` runs the portal.
    NODE_OPTIONS: '--max-semi-space-size=4',
  };
  const child = startChild('bench/export-process.ts', env, [way, String(lines)]);
  const said = await child.line(/^\{/);
  await child.ended;
  return JSON.parse(said) as Exported;
}
