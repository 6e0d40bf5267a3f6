import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Person } from '#app/kernel/actor.ts';
import { monthOf, utcDate, type Month } from '#app/kernel/instant.ts';
import type { Currency } from '#app/kernel/money.ts';
import { expectOk } from '#app/kernel/result.ts';
import { importRates } from '#app/programme/import-rates.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import type { StoryWorld } from './story-world.ts';

const SOURCE = 'Demonstration rates from IMF monthly averages';
const CARRIED_ON = 'Demonstration: last known rate carried on, not a published one';

const rate = z.object({ year: z.int(), month: z.int(), isoA3Code: z.string(), value: z.number() });
type Rate = z.output<typeof rate>;

let file: { readonly rows: readonly Rate[]; readonly sha256: string } | null = null;

function rateFile() {
  if (file) return file;
  const bytes = readFileSync(new URL('./rates.json', import.meta.url));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  file = { rows: z.array(rate).parse(JSON.parse(bytes.toString('utf8'))), sha256 };
  return file;
}

function rates(): readonly Rate[] {
  return rateFile().rows;
}

/** Units of a currency for 1 EUR in a month of the file. */
export function unitsPerEuro(currency: Currency, month: Month): number {
  const found = rates().find((each) => each.isoA3Code === currency && monthOfRate(each) === month);
  if (!found) throw new Error(`no rate for ${currency} in ${month}`);
  return found.value;
}

/** What has been published by now, month by month, as the officer takes it over from a list. */
export async function publishRates(world: StoryWorld, officer: Person): Promise<void> {
  const now = monthOf(utcDate(world.clock.now()));
  const rows = rates().filter((each) => monthOfRate(each) <= now);
  const { sha256 } = rateFile();
  expectOk(await importRates(world, officer, { rows, sha256, source: SOURCE, key: namedKey(`rates ${now}`) }));
}

/** After the file ends, its last rates stand in for every month up to now, and say so. */
export async function carryRatesOn(world: StoryWorld, officer: Person): Promise<void> {
  const now = monthOf(utcDate(world.clock.now()));
  const last = new Map(rates().map((each) => [each.isoA3Code, each]));
  const rows: Rate[] = [];
  for (const known of last.values()) {
    for (let next = following(known); monthOfRate(next) <= now; next = following(next)) rows.push(next);
  }
  if (rows.length === 0) return;
  expectOk(await importRates(world, officer, { rows, source: CARRIED_ON, key: namedKey(`rates carried on ${now}`) }));
}

function following(each: Rate): Rate {
  return each.month === 12 ? { ...each, year: each.year + 1, month: 1 } : { ...each, month: each.month + 1 };
}

function monthOfRate(each: Rate): Month {
  return `${each.year}-${String(each.month).padStart(2, '0')}`;
}
