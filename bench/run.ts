// `npm run bench`: ratios measured in one run, on a real embedded database. `-- page posting` runs those scenarios only;
// `--large` takes ten times the data, `--count=60` says how often `kills` kills. What counts is a ratio; absolute figures belong to the machine.
import { cpus, loadavg, totalmem } from 'node:os';
import { benchApprovals } from './approvals.ts';
import { benchApplications } from './applications.ts';
import { benchAssignment } from './assignment.ts';
import { benchAutosave } from './autosave.ts';
import { benchBalance } from './balance.ts';
import { benchWorld, type BenchWorld } from './bench-world.ts';
import { benchChains } from './chains.ts';
import { benchExport } from './export.ts';
import { benchKills } from './kills.ts';
import { tableOf, type Line } from './measure.ts';
import { benchPage } from './page.ts';
import { benchPosting } from './posting.ts';
import { benchRaces } from './races.ts';
import { benchRanking } from './ranking.ts';
import { benchTrail } from './trail.ts';

const large = process.argv.includes('--large') ? 10 : 1;
const count = Number(/--count=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 10);
const SCENARIOS: Readonly<Record<string, (bench: BenchWorld) => Promise<readonly Line[]>>> = {
  page: benchPage,
  posting: benchPosting,
  balance: (bench) => benchBalance(bench, 100_000),
  chains: (bench) => benchChains(bench, 10_000 * large),
  trail: (bench) => benchTrail(bench, 100_000 * large),
  approvals: benchApprovals,
  applications: (bench) => benchApplications(bench, 10_000 * large),
  assignment: () => benchAssignment(10_000),
  autosave: (bench) => benchAutosave(bench, 10_000 * large),
  export: (bench) => benchExport(bench, 100_000 * large),
  ranking: benchRanking,
  races: () => benchRaces(50 * large),
  kills: () => benchKills(count),
};

const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const unknown = asked.filter((name) => !(name in SCENARIOS));
if (unknown.length > 0) {
  console.error(`No scenario ${unknown.join(', ')}: there are ${Object.keys(SCENARIOS).join(', ')}.`);
  process.exit(1);
}

const [loadBefore = 0] = loadavg();
const bench = await benchWorld();
try {
  const lines: Line[] = [];
  for (const [name, run] of Object.entries(SCENARIOS)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    console.error(`${name} …`);
    lines.push(...(await run(bench)));
  }
  console.log(`${machine()}\n`);
  console.log(tableOf(lines));
} finally {
  await bench.close();
}

/** The line above the table, so that both can be pasted into docs/performance.md. */
function machine(): string {
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  const [loadAfter = 0] = loadavg();
  const load = `${loadBefore.toFixed(1)} before and ${loadAfter.toFixed(1)} after`;
  const day = new Date().toISOString().slice(0, 10);
  return `Node ${process.versions.node}, ${cpus().length} cores, ${memory} GB, ${day}; load ${load} (with the bench itself)`;
}
