import type { Person } from '#app/kernel/actor.ts';
import { ok } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { accountEvent } from './account-event.ts';
import { refusedPage } from './refused-page.ts';

/**
 * AT-1: leaves a trace of a page or a form that was closed to a signed-in person. One at most for a person, a page and an
 * hour, by its key: nobody can flood the chain with what is refused.
 */
export async function recordRefusal(
  world: World,
  person: Person,
  asked: { readonly method: string; readonly path: string },
): Promise<void> {
  const page = refusedPage(asked.path);
  const hour = world.clock.now().toISOString().slice(0, 13);
  const body = { method: asked.method, page };
  await perform(world, person, 'refuse-access', namedKey(`${asked.method} ${page} ${hour}`), async () =>
    ok({ value: null, events: [accountEvent('access.refused', person.accountId, body)] }),
  );
}
