import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect } from '#db/client.server.ts';
import { FOR_TESTS } from '#db/embedded/server-settings.ts';
import { startEmbedded } from '#db/embedded/start-embedded.ts';
import { processesIn } from '#tests/support/child-process.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'passerelle-embedded-'));
  await chmod(folder, 0o711);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("fact 7: neither a duplicate key nor a failed cast leaves a value in the server's own log", async () => {
  const server = await startEmbedded({ folder, settings: FOR_TESTS });
  const { sql, close } = connect(server.ownerUrl('postgres'), { max: 1 });
  await sql`create table people (email text primary key)`;
  await sql`insert into people values (${'canary@example.org'})`;
  await expect(sql`insert into people values (${'canary@example.org'})`).rejects.toThrow('duplicate key');
  await expect(sql.unsafe(`select 'canary@example.org'::int`)).rejects.toThrow();
  await close();
  await server.stop();
  const log = await readFile(join(folder, 'postgres.log'), 'utf8');
  expect(log).toContain('ready to accept connections');
  expect(log).not.toContain('canary');
  expect(log).not.toContain('insert into people');
});

test('it listens on a private socket and on no network', async () => {
  const server = await startEmbedded({ folder, settings: FOR_TESTS });
  const { sql, close } = connect(server.ownerUrl('postgres'), { max: 1 });
  const [row] = await sql`select current_setting('listen_addresses') as addresses,
    current_setting('data_checksums') as checksums, inet_server_addr() as address`;
  expect(row).toEqual({ addresses: '', checksums: 'on', address: null });
  await close();
  await server.stop();
  await server.stop();
  expect(processesIn(server.data)).toEqual([]);
});

test('a folder too deep for a socket gets a short one elsewhere', async () => {
  const deep = join(folder, 'a'.repeat(60), 'b'.repeat(60));
  const server = await startEmbedded({ folder: deep, settings: FOR_TESTS });
  const { sql, close } = connect(server.ownerUrl('postgres'), { max: 1 });
  expect(await sql`select 1 as one`).toHaveLength(1);
  await close();
  await server.stop();
});

test('the lock of a killed run and its postmaster.pid are no obstacle', async () => {
  const first = await startEmbedded({ folder, settings: FOR_TESTS });
  await first.stop();
  await writeFile(join(folder, 'lock.json'), JSON.stringify({ pid: process.pid, born: '1' }));
  await writeFile(join(first.data, 'postmaster.pid'), `${process.pid}\n${first.data}\n1\n5432\n\n\n\nready\n`);
  const second = await startEmbedded({ folder, settings: FOR_TESTS });
  await second.stop();
});

test('data of another PostgreSQL version is refused in one sentence and left as it is', async () => {
  const server = await startEmbedded({ folder, settings: FOR_TESTS });
  await server.stop();
  await writeFile(join(server.data, 'PG_VERSION'), '15\n');
  await expect(startEmbedded({ folder, settings: FOR_TESTS })).rejects.toThrow(/written by PostgreSQL 15/);
});
