import type { Person } from '#app/kernel/actor.ts';
import { isLocalDate, utcDate } from '#app/kernel/instant.ts';
import type { World } from '#app/kernel/world.ts';
import { bookScope, narrowed, type BookScope } from '#app/ledger/ledger-scope.server.ts';
import { programmeFacts } from '#app/programme/programme-store.server.ts';

/**
 * The days a donor's report is over: those asked for in an address (`from`, `to`), else from the first day of the
 * action until today; never more than the reader's books (I39). Null for an auditor without an engagement.
 */
export async function donorScope(world: World, actor: Person, asked: URL): Promise<BookScope | null> {
  const now = world.clock.now();
  const whole = await bookScope(world.db, actor, now);
  if (!whole) return null;
  const programme = await programmeFacts(world.db, whole.programmeId);
  const day = (name: string) => {
    const typed = asked.searchParams.get(name) ?? '';
    return isLocalDate(typed) ? typed : null;
  };
  return narrowed(whole, { from: day('from') ?? programme?.startsOn ?? null, to: day('to') ?? utcDate(now) });
}
