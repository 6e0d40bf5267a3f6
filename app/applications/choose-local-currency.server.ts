import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { applications } from '#db/schema/applications.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { ApplicationId } from '#app/kernel/ids.ts';
import type { kernelRefusals } from '#app/kernel/refusals.ts';
import { ok, type Refusal, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { OTHER_CURRENCIES } from '#app/programme/currencies.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { ownDraft } from './own-draft.server.ts';

/** A currency of the list, or none. */
export const localCurrencyShape = z.object({
  localCurrency: z
    .string()
    .refine((code) => code === '' || OTHER_CURRENCIES.includes(code), { error: 'field.choose' })
    .transform((code) => (code === '' ? null : code)),
});

type No = Refusal<'part-not-returned' | keyof typeof kernelRefusals>;

/** Chooses the currency the budget of a draft is shown in beside the euro. No amount changes. */
export async function chooseLocalCurrency(
  world: World,
  actor: Actor,
  given: { applicationId: ApplicationId; localCurrency: string | null; key: IdempotencyKey },
): Promise<Result<null, No>> {
  return perform<null, No>(world, actor, 'choose-local-currency', given.key, async (tx) => {
    const draft = await ownDraft(tx, actor, { id: given.applicationId, part: ':budget', at: world.clock.now() });
    if (!draft.ok) return draft;
    const { id, programmeId, localCurrency: before } = draft.value;
    const { localCurrency } = given;
    if (before === localCurrency) return ok({ value: null, events: [] });
    await tx.update(applications).set({ localCurrency }).where(eq(applications.id, id));
    const entity = { kind: 'application', id };
    const body = { currency: localCurrency ?? '' };
    return ok({
      value: null,
      events: [{ kind: 'application.local-currency-chosen', programmeId, entity, body }],
    });
  });
}
