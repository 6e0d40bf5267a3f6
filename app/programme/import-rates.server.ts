import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { Month } from '#app/kernel/instant.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { theProgramme } from './programme-store.server.ts';
import { addRates, newestRates } from './rate-store.server.ts';
import { readRates } from './rate.ts';
import type { ProgrammeRefusal } from './refusals.ts';

/**
 * I28: rates of a published list, parsed JSON as `readRates` takes it. `source` names the list and is printed beside
 * every amount converted with it; `sha256` is of the file they were read from. Rates that are the newest of their month
 * already are left out: importing a list twice adds nothing.
 */
export async function importRates(
  world: World,
  actor: Actor,
  given: { rows: unknown; sha256?: string; month?: Month; source: string; key: IdempotencyKey },
): Promise<Result<{ added: number }, ProgrammeRefusal>> {
  if (actor.kind === 'person' && !can(actor, 'rates.enter').allowed) return refuse('role-may-not');
  const read = readRates(given.rows, given.month);
  if (!read.ok) return read;
  return perform<{ added: number }, ProgrammeRefusal>(world, actor, 'import-rates', given.key, async (tx) => {
    const { id: programmeId } = await theProgramme(tx);
    const known = await newestRates(tx);
    const fresh = read.value.filter(
      (rate) => known.get(`${rate.currency} ${rate.month}`) !== `${rate.unitsPerEur} ${given.source}`,
    );
    const fileSha256 = given.sha256 ?? null;
    const same = { source: given.source, fileSha256, retrievedAt: world.clock.now(), enteredBy: actorReference(actor) };
    await addRates(
      tx,
      fresh.map((rate) => ({ id: world.ids.next(), ...rate, ...same })),
    );
    const months = [...new Set(fresh.map((rate) => rate.month))].toSorted();
    return ok({
      value: { added: fresh.length },
      events: [
        {
          kind: 'rates.imported',
          programmeId,
          entity: { kind: 'programme', id: programmeId },
          body: { source: given.source, fileSha256, added: fresh.length, months },
        },
      ],
    });
  });
}
