import { startChild } from '#tests/support/child-process.ts';
import { raceForApprovals } from '#tests/support/approval-race.ts';
import { raceFaults } from '#tests/support/paid-once.ts';
import { raceOffice } from '#tests/support/race-office.ts';
import { benchWorld } from './bench-world.ts';
import type { Line } from './measure.ts';

/** T7: twenty racing attempts at each payment, over HTTP, by real sessions. What is approved or paid twice stops the bench. */
export async function benchRaces(payments: number): Promise<readonly Line[]> {
  // Its own database: bank files are made for the first programme, and other scenarios make programmes too.
  const bench = await benchWorld();
  const env = { BENCH_DATABASE_URL: bench.appUrl, BENCH_FOLDER: bench.folder };
  const portal = startChild('bench/page-portal.ts', env);
  try {
    const origin = (await portal.line(/^ready /)).slice('ready '.length).trim();
    const office = await raceOffice(bench.world, payments);
    const result = await raceForApprovals(bench.world, { origin }, office);
    const faults = await raceFaults(bench.world, office, result);
    if (faults.length > 0) throw new Error(`${faults.length} faults, such as ${faults.slice(0, 5).join('; ')}`);
    const answers = Object.entries(result.statuses).map(([status, count]) => `${count} × ${status}`);
    const note = [
      `${payments} payments: ${result.granted} approvals granted, each by two people (${result.late} after the race)`,
      `${result.confirmed} paid once in ${result.batchIds.length} files`,
      `answers ${answers.join(', ')}`,
    ].join('; ');
    const ours = result.attempts / result.seconds;
    return [{ work: `${result.attempts} racing approvals, T7`, unit: '1/s', ours, limit: null, ratios: [], note }];
  } finally {
    portal.process.kill('SIGTERM');
    await portal.ended;
    await bench.close();
  }
}
