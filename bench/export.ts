import { startChild } from '#tests/support/child-process.ts';
import type { BenchWorld } from './bench-world.ts';
import { interleaved, median, type Line } from './measure.ts';

export type Exported = { readonly ms: number; readonly peakMegabytes: number; readonly bytes: number };

/** A ledger download as CSV, streamed, against COPY of the same rows; then its memory at a tenth and at full size. */
export async function benchExport(bench: BenchWorld, size: number): Promise<readonly Line[]> {
  await bench.owner.sql.unsafe(`
    create table bench_lines as
    select n as number, md5(n::text)::uuid as id, 'GIAI-2026-' || n % 500 as agreement, date '2026-01-01' + n % 300 as value_date,
      (array['1000', '1200', '1300', '5000'])[1 + n % 4] as account, (n * 37) % 5000000 - 2500000 as amount_minor,
      'COP' as currency, (n * 31) % 100000 - 50000 as eur_minor, '4231.5' as units_per_eur, '2026-10' as rate_month,
      'InforEuro' as rate_source
    from generate_series(1, ${size}) as n;
    create unique index on bench_lines (number);
    grant select on bench_lines to app;
    analyze bench_lines;`);
  const peaks: number[] = [];
  const run = async (way: 'stream' | 'copy') => {
    const done = await exported(bench, way, size);
    if (way === 'stream') peaks.push(done.peakMegabytes);
    return done.ms;
  };
  const speed = await interleaved({
    work: 'CSV of ledger lines, streamed, against COPY',
    unit: `ms for ${size} lines`,
    ours: () => run('stream'),
    limit: () => run('copy'),
  });
  const small = await exported(bench, 'stream', Math.ceil(size / 10));
  return [
    { ...speed, note: 'a target is a ratio of 2 or less' },
    {
      work: `memory of the stream: ${size} lines against ${Math.ceil(size / 10)}`,
      unit: 'MB at the peak',
      ours: median(peaks),
      limit: small.peakMegabytes,
      ratios: [median(peaks) / small.peakMegabytes],
      note: `${(median(peaks) - small.peakMegabytes).toFixed(0)} MB more for ten times the lines`,
    },
  ];
}

/** Runs one export in a process of its own, so that its peak of memory is its own. */
async function exported(bench: BenchWorld, way: 'stream' | 'copy', lines: number): Promise<Exported> {
  const env = { BENCH_DATABASE_URL: bench.appUrl };
  const child = startChild('bench/export-process.ts', env, [way, String(lines)]);
  const said = await child.line(/^\{/);
  await child.ended;
  return JSON.parse(said) as Exported;
}
