import { lt } from 'drizzle-orm';
import { heldForms } from '#db/schema/drafting.ts';
import { ok } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { heldSince } from './held-form.server.ts';

/** A chore: what nobody came back for goes after its day. */
export async function clearHeldForms(world: World): Promise<void> {
  const over = lt(heldForms.heldAt, heldSince(world));
  const [oldest] = await world.db
    .select({ id: heldForms.id })
    .from(heldForms)
    .where(over)
    .orderBy(heldForms.id)
    .limit(1);
  if (!oldest) return;
  const actor = { kind: 'system', name: 'schedule' } as const;
  await perform<null, never>(world, actor, 'clear-held-forms', namedKey(oldest.id), async (tx) => {
    await tx.delete(heldForms).where(over);
    return ok({ value: null, events: [] });
  });
}
