// `npm test`: the whole proof from a fresh checkout, step by step. `--all` goes on after a failing step;
// names of steps (`npm test -- unit build`) run those only.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { requireNode } from '../app/launch/require-node.mjs';

requireNode();
const { install, ROOT } = await import('../app/launch/prepare.mjs');
install();

const RESULTS = join(ROOT, '.cache', 'results');
const bin = (name) => join(ROOT, 'node_modules', '.bin', name);
const vitest = (name, ...projects) => ({
  name,
  command: [bin('vitest'), 'run', ...projects.flatMap((project) => ['--project', project])],
  options: ['--reporter=default', '--reporter=json', `--outputFile.json=${join(RESULTS, `${name}.json`)}`],
  count: countVitest,
});

const STEPS = [
  { name: 'format', command: [bin('oxfmt'), '--check', '.'] },
  { name: 'lint', command: [bin('oxlint'), '--type-aware', '--deny-warnings'] },
  { name: 'types', command: [bin('tsc'), '--noEmit'] },
  {
    name: 'boundaries',
    command: [bin('depcruise'), 'app', 'db', 'tests', 'bench', '--config', '.dependency-cruiser.cjs'],
  },
  { name: 'dead', command: [bin('knip'), '--no-config-hints'] },
  vitest('unit', 'unit', 'guards'),
  { name: 'build', command: [process.execPath, join(ROOT, 'app', 'launch', 'build.mjs')] },
  { ...vitest('integration', 'integration'), before: wantOffice },
  {
    name: 'journeys',
    command: [bin('playwright'), 'test', '--reporter=list,json'],
    before: needChromium,
    count: countPlaywright,
  },
];

const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const goOn = process.argv.includes('--all');
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

const sum = { passed: 0, failed: 0 };
const table = [];
for (const step of STEPS.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  console.log(`\n── ${step.name}`);
  const startedAt = Date.now();
  const code = (step.before?.() ?? true) ? run(step) : 1;
  const { passed, failed } = tally(step, code);
  sum.passed += passed;
  sum.failed += failed;
  table.push(
    `${failed > 0 ? '✗' : '✓'} ${step.name.padEnd(12)} ${((Date.now() - startedAt) / 1000).toFixed(1).padStart(6)} s`,
  );
  if (failed > 0 && !goOn) break;
}
console.log(`\n${table.join('\n')}\n`);
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed > 0 ? 1 : 0;

function run({ name, command: [file, ...args], options = [] }) {
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: join(RESULTS, `${name}.json`) };
  return spawnSync(file, [...args, ...options], { cwd: ROOT, stdio: 'inherit', env }).status ?? 1;
}

/** A step that failed counts at least one failure, whatever its report says: a suite may break before its tests. */
function tally({ name, count }, code) {
  if (!count) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const { passed, failed } = count(readReport(name));
  return { passed, failed: code === 0 ? failed : Math.max(1, failed) };
}

function readReport(name) {
  try {
    return JSON.parse(readFileSync(join(RESULTS, `${name}.json`), 'utf8'));
  } catch {
    return {};
  }
}

function countVitest({ numPassedTests = 0, numFailedTests = 0 }) {
  return { passed: numPassedTests, failed: numFailedTests };
}

function countPlaywright({ stats = {} }) {
  return { passed: (stats.expected ?? 0) + (stats.flaky ?? 0), failed: stats.unexpected ?? 0 };
}

/** The system's Chromium, else Playwright's, else Debian's; else one sentence. */
function needChromium() {
  if (process.env.CHROMIUM_PATH) return true;
  if (isFound('findChromium', 'chromium.ts')) return true;
  console.log('Looking for a browser …');
  if (spawnSync(bin('playwright'), ['install', 'chromium'], { cwd: ROOT, stdio: 'inherit' }).status === 0) return true;
  if (installed('chromium')) return true;
  console.error('There is no Chromium for the journeys: install one, or name it in CHROMIUM_PATH.');
  return false;
}

/** LibreOffice, else Debian's spreadsheet program without windows; else one sentence, and T22 is left out. */
function wantOffice() {
  if (isFound('findOffice', 'office-program.ts')) return true;
  console.log('Looking for LibreOffice …');
  if (!installed('--no-install-recommends', 'libreoffice-calc-nogui')) {
    console.log('There is no LibreOffice: T22, that it opens every download, is skipped. Install one to run it.');
  }
  return true;
}

function isFound(name, file) {
  const find = `import { ${name} } from "#tests/support/${file}"; process.exit(${name}() ? 0 : 1)`;
  return (
    spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', find], { cwd: ROOT }).status === 0
  );
}

/** Asks Debian for a package; a fresh machine has no lists of packages yet. */
function installed(...asked) {
  if (process.getuid?.() !== 0) return false;
  const apt = (...args) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  const install = () => apt('install', '-y', ...asked);
  return install() || (apt('update') && install());
}
