import { chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { eventually, killed, processesIn, startChild, type Child } from '#tests/support/child-process.ts';

const PORTAL = 'tests/support/plain-portal.ts';

let folder: string;
let data: string;
const children: Child[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'passerelle-portal-'));
  await chmod(folder, 0o711);
  data = join(folder, 'postgres', 'data');
});

afterEach(async () => {
  for (const child of children.splice(0)) {
    child.process.kill('SIGKILL');
    await child.ended;
  }
  await eventually(() => processesIn(data).length === 0);
  await rm(folder, { recursive: true, force: true });
});

function start(env: Record<string, string> = {}): Child {
  const child = startChild(PORTAL, { PORT: '0', PASSERELLE_DATA: folder, ...env });
  children.push(child);
  return child;
}

async function readyAt(child: Child): Promise<string> {
  return (await child.line(/^ready /)).slice('ready '.length);
}

test('SIGTERM ends everything: exit code 0, the port is free, no PostgreSQL process is left; the next start keeps its data', async () => {
  const first = start();
  const origin = await readyAt(first);
  const health = await (await fetch(`${origin}/healthz`)).json();
  expect(health).toMatchObject({ status: 'ok', database: 'up', migrations: { pending: 0 } });
  expect(processesIn(data).length).toBeGreaterThan(3);
  first.process.kill('SIGTERM');
  expect(await first.ended).toBe(0);
  expect(processesIn(data)).toEqual([]);
  await expect(fetch(`${origin}/healthz`)).rejects.toThrow();

  const { mtimeMs } = await stat(join(folder, 'secrets.json'));
  const second = start();
  expect((await fetch(`${await readyAt(second)}/x`)).status).toBe(200);
  expect((await stat(join(folder, 'secrets.json'))).mtimeMs).toBe(mtimeMs);
  expect((await stat(join(folder, 'secrets.json'))).mode & 0o777).toBe(0o600);
});

test('a killed portal takes its database with it, and the next start works', async () => {
  const first = start();
  await readyAt(first);
  first.process.kill('SIGKILL');
  await first.ended;
  await eventually(() => processesIn(data).length === 0);
  await readyAt(start());
});

test('two on one data folder: the second says so in one sentence and leaves the first alone', async () => {
  const first = start();
  const origin = await readyAt(first);
  const second = start();
  expect(await second.ended).toBe(1);
  expect(second.said().trim().split('\n')).toHaveLength(1);
  expect(second.said()).toContain(`in use by process ${first.process.pid}`);
  expect((await fetch(`${origin}/healthz`)).status).toBe(200);
});

test('a port in use: one sentence, exit code 1, and no database was started for it', async () => {
  const taken = await new Promise<Server>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => resolve(server));
  });
  const { port } = taken.address() as { port: number };
  const child = start({ PORT: String(port) });
  expect(await child.ended).toBe(1);
  expect(child.said().trim()).toBe(`Port ${port} is in use: set PORT to another one, such as PORT=${port + 1}.`);
  expect(processesIn(data)).toEqual([]);
  taken.close();
});

test('OP-1 a secret file that others may read, or that is not sound: one sentence, never its content', async () => {
  const path = join(folder, 'secrets.json');
  await writeFile(path, '{"pepper":"hunter2"}', { mode: 0o644 });
  const open = start();
  expect(await open.ended).toBe(1);
  expect(open.said()).toContain('may be read by others');
  await chmod(path, 0o600);
  const unsound = start();
  expect(await unsound.ended).toBe(1);
  expect(unsound.said()).toContain('not sound');
  expect(unsound.said()).not.toContain('hunter2');
});

test('OP-1 production never makes its own secrets', async () => {
  const env = { DATABASE_URL: 'postgres://app@127.0.0.1:1/none', PASSERELLE_ORIGIN: 'https://portal.example.org' };
  const child = start(env);
  expect(await child.ended).toBe(1);
  expect(child.said()).toContain('There is no secret file');
});

test('a data folder that cannot be: one sentence', async () => {
  await writeFile(join(folder, 'file'), '');
  const child = start({ PASSERELLE_DATA: join(folder, 'file', 'data') });
  expect(await child.ended).toBe(1);
  expect(child.said().trim()).toMatch(/^The data folder .* cannot be written \(ENOTDIR\): set PASSERELLE_DATA/);
});

test('the database away: /healthz 503 and pages 503, never 500; no stack reaches the reader', async () => {
  const child = start();
  const origin = await readyAt(child);
  for (const pid of processesIn(data)) killed(pid);
  await eventually(() => processesIn(data).length === 0);
  const health = await fetch(`${origin}/healthz`);
  expect(health.status).toBe(503);
  expect(await health.json()).toMatchObject({ status: 'unavailable', database: 'down' });
  const page = await fetch(`${origin}/x`, { headers: { cookie: `session=${'a'.repeat(43)}` } });
  expect(page.status).toBe(503);
  expect(await page.text()).toMatch(/Reference: <code>[0-9a-f-]{36}<\/code>/);
  child.process.kill('SIGTERM');
  expect(await child.ended).toBe(0);
}, 60_000);
