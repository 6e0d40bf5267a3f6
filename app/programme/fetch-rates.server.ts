import { can } from '#app/people/access.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { Month } from '#app/kernel/instant.ts';
import { refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { importRates } from './import-rates.server.ts';
import type { ProgrammeRefusal } from './refusals.ts';

/** What stands beside every amount converted with a rate that was read from the list. */
const SOURCE = 'InforEuro';

/**
 * I28: reads the published rates of a month over the network and keeps those that are new. Asked before the transaction
 * begins, so that nothing waits for somebody else's server. `rates-offline` where the portal was given no address.
 */
export async function fetchRates(
  world: World,
  actor: Actor,
  given: { month: Month; key: IdempotencyKey },
): Promise<Result<{ added: number }, ProgrammeRefusal>> {
  if (actor.kind === 'person' && !can(actor, 'rates.enter').allowed) return refuse('role-may-not');
  if (!world.publishedRates) return refuse('rates-offline');
  const read = await world.publishedRates.monthly(given.month);
  if (!read.ok) return read;
  return importRates(world, actor, { ...read.value, source: SOURCE, ...given });
}
