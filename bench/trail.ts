import { spawnSync } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { bagEntries, textFile } from '#app/assurance/bundle/bag.ts';
import { openOn, trailLines } from '#app/assurance/bundle/evidence-lines.server.ts';
import { signNote } from '#app/trail/checkpoint.ts';
import { checkpointKeyOf } from '#app/trail/checkpoint-store.server.ts';
import { verifyStoredTrail } from '#app/trail/verify-trail.server.ts';
import { writeCheckpoint } from '#app/trail/write-checkpoint.server.ts';
import type { BenchWorld } from './bench-world.ts';
import { linksInSql } from './chains.ts';
import { fillTrail } from './long-trail.ts';
import { interleaved, timed, type Line } from './measure.ts';

const VERIFIER = createRequire(import.meta.url).resolve('#app/assurance/bundle/verify.mjs');
const SNAPSHOT = { isolationLevel: 'repeatable read', accessMode: 'read only' } as const;

/** T14: a long trail verified whole against its checkpoint, by the portal and by the program that needs no portal. */
export async function benchTrail(bench: BenchWorld, size: number): Promise<readonly Line[]> {
  const programmeId = bench.world.ids.next();
  await fillTrail(bench, programmeId, size);
  await writeCheckpoint(bench.world, programmeId);
  const folder = join(bench.folder, 'bundle');
  await unpackedBundle(bench, programmeId, folder);
  const seconds = (ms: number) => ms / 1_000;
  const rate = (ms: number) => `${((ms * 1_000) / size).toFixed(1)} µs for an event`;
  const portal: number[] = [];
  const ours = async () => {
    portal.push(await timed(() => verified(bench, programmeId, size)));
    return seconds(portal.at(-1) ?? 0);
  };
  const limit = async () => seconds(await timed(() => linksInSql(bench, programmeId, { name: 'trail', size })));
  const line = await interleaved({ work: `verifying a trail of ${size} events, T14`, unit: 's', ours, limit });
  const offline = await timed(async () => verifiedOffline(folder, size));
  return [
    { ...line, note: `${rate(Math.min(...portal))} at best; the limit checks links only` },
    {
      work: `the same by verify.mjs, from its file`,
      unit: 's',
      ours: seconds(offline),
      limit: null,
      ratios: [],
      note: rate(offline),
    },
  ];
}

async function verified({ world }: BenchWorld, programmeId: string, size: number): Promise<void> {
  const verdict = await world.db.transaction((tx) => verifyStoredTrail(world, tx, programmeId), SNAPSHOT);
  if (verdict.fault || verdict.count !== size) throw new Error(`the trail is broken: ${JSON.stringify(verdict)}`);
}

function verifiedOffline(folder: string, size: number): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [VERIFIER, folder], { encoding: 'utf8' });
  if (status !== 0 || !stdout.includes(` ${size} events`)) throw new Error(`verify.mjs says: ${stdout}${stderr}`);
}

/** An evidence bundle of the trail alone, as it lies unpacked on an auditor's disk. */
async function unpackedBundle({ world }: BenchWorld, programmeId: string, folder: string): Promise<void> {
  const signed = await writeCheckpoint(world, programmeId);
  const key = checkpointKeyOf(world, programmeId);
  await world.db.transaction(async (tx) => {
    const days = openOn({ from: '2000-01-01', to: '2999-12-31' });
    const bag = bagEntries({
      payload: [
        textFile('about.json', JSON.stringify({ programmeId, exportId: 'bench', opening: {}, closing: {} })),
        { name: 'trail.jsonl', content: trailLines(tx, programmeId, days) },
        textFile('journal.jsonl', ''),
        textFile('checkpoints/verifier-key.txt', `${key.verifierKey}\n`),
        textFile(`checkpoints/${signed.size}.txt`, signed.note),
      ],
      tags: [],
      info: {},
      seal: (digest) => signNote(`passerelle bag v1\nbench\n${digest.toString('base64')}\n`, key),
    });
    for await (const { name, content } of bag) {
      const path = join(folder, name);
      await mkdir(dirname(path), { recursive: true });
      await pipeline(Readable.from(content), createWriteStream(path));
    }
  }, SNAPSHOT);
}
