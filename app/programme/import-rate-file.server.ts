import { hash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import type { Actor } from '#app/kernel/actor.ts';
import type { Month } from '#app/kernel/instant.ts';
import type { Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { importRates } from './import-rates.server.ts';
import { readRateFile } from './rate-file.ts';
import type { ProgrammeRefusal } from './refusals.ts';

/** I28: rates of a list that was uploaded, where the portal has no way to the network. Added, never altered. */
export async function importRateFile(
  world: World,
  actor: Actor,
  given: {
    file: { extension: string; open(): Readable };
    month: Month | '';
    source: string;
    key: IdempotencyKey;
  },
): Promise<Result<{ added: number }, ProgrammeRefusal>> {
  const { file, month, source, key } = given;
  const bytes = await buffer(file.open());
  const rows = readRateFile({ text: bytes.toString('utf8'), extension: file.extension });
  if (!rows.ok) return rows;
  const sha256 = hash('sha256', bytes, 'hex');
  return importRates(world, actor, { rows: rows.value, sha256, source, key, ...(month === '' ? {} : { month }) });
}
