import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { Month } from '#app/kernel/instant.ts';
import type { Currency } from '#app/kernel/money.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { theProgramme } from './programme-store.server.ts';
import { addRates } from './rate-store.server.ts';
import type { ProgrammeRefusal } from './refusals.ts';

export type NewManualRate = {
  readonly currency: Currency;
  readonly month: Month;
  /** Units of the currency for 1 EUR, decimal text. */
  readonly unitsPerEur: string;
  /** I41: why it was typed, and where it comes from. */
  readonly reason: string;
};

/** I28: a rate typed by a finance officer with its reason. Added beside what was there; the newest wins. */
export async function enterRate(
  world: World,
  actor: Actor,
  given: NewManualRate & { key: IdempotencyKey },
): Promise<Result<{ rateId: string }, ProgrammeRefusal>> {
  if (!can(actor, 'rates.enter').allowed) return refuse('role-may-not');
  return perform<{ rateId: string }, ProgrammeRefusal>(world, actor, 'enter-rate', given.key, async (tx) => {
    const { id: programmeId } = await theProgramme(tx);
    const { currency, month, unitsPerEur, reason } = given;
    const rate = { id: world.ids.next(), currency, month, unitsPerEur, reason, source: 'manual' };
    await addRates(tx, [{ ...rate, retrievedAt: world.clock.now(), enteredBy: actorReference(actor) }]);
    return ok({
      value: { rateId: rate.id },
      events: [
        {
          kind: 'rate.entered',
          programmeId,
          entity: { kind: 'rate', id: rate.id },
          body: { currency, month, unitsPerEur, source: rate.source },
        },
      ],
    });
  });
}
