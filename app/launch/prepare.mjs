// What stands between a checkout and a start. Imports nothing from npm: it may have to install that first.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Everything the built pages depend on. */
const SOURCES = [
  'app',
  'db',
  'public',
  'package-lock.json',
  'package.json',
  'remix.config.js',
  'tsconfig.json',
  'vite.config.ts',
];

/** Installs the packages of the lockfile unless they are there. */
export function install() {
  const locked = existsSync(join(ROOT, 'package-lock.json'));
  if (locked ? isInstalled() : existsSync(join(ROOT, 'node_modules'))) return;
  console.log('Installing packages …');
  const [command, ...options] = locked ? ['ci', '--prefer-offline'] : ['install'];
  const args = [command, ...options, '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund'];
  if (!runs(npm(), args)) stopWith('The packages could not be installed: see above, and check the network.');
}

/** Builds the pages unless the build is of these very sources. */
export function build() {
  const stamp = join(ROOT, 'build', '.sources');
  const now = hashOfSources();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  console.log('Building pages …');
  const cli = join(ROOT, 'node_modules', '@remix-run', 'dev', 'dist', 'cli.js');
  const env = { ...process.env, NODE_ENV: 'production' };
  if (!runs([process.execPath], [cli, 'vite:build', '--logLevel', 'warn'], env))
    stopWith('The pages could not be built: see above.');
  writeFileSync(stamp, now);
}

/** Runs a TypeScript file of this folder in this very process: a signal finds no middleman. */
export async function runTypeScript(file) {
  const { register } = await import('tsx/esm/api');
  register();
  await import(new URL(file, import.meta.url).href);
}

/** npm writes what it installed into node_modules: the same versions as in the lockfile, or it is out of date. */
function isInstalled() {
  const installed = packagesOf(join(ROOT, 'node_modules', '.package-lock.json'));
  const wanted = packagesOf(join(ROOT, 'package-lock.json'));
  return Object.entries(wanted).every(
    ([path, about]) => path === '' || (installed[path] ? installed[path].version === about.version : about.optional),
  );
}

function packagesOf(lockfile) {
  try {
    return JSON.parse(readFileSync(lockfile, 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

function hashOfSources() {
  const hash = createHash('sha256');
  const visit = (path) => {
    const at = join(ROOT, path);
    if (!existsSync(at)) return;
    if (statSync(at).isDirectory())
      return readdirSync(at)
        .toSorted()
        .forEach((name) => visit(`${path}/${name}`));
    hash.update(`${path}\0`).update(readFileSync(at)).update('\0');
  };
  SOURCES.forEach(visit);
  return hash.digest('hex');
}

function npm() {
  const cli = process.env.npm_execpath;
  return cli && cli.endsWith('.js') ? [process.execPath, cli] : ['npm'];
}

function runs([command, ...first], args, env = process.env) {
  return spawnSync(command, [...first, ...args], { cwd: ROOT, stdio: 'inherit', env }).status === 0;
}

function stopWith(sentence) {
  console.error(sentence);
  process.exit(1);
}
