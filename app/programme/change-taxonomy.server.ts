import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { programmeActivities, programmeResults, programmes } from '#db/schema/programme.ts';
import { taxonomyEntries } from '#db/schema/taxonomy.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { DomainEvent } from '#app/kernel/event.ts';
import type { Translated } from '#app/kernel/languages.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { staffMay } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { theProgramme } from './programme-store.server.ts';
import type { ProgrammeRefusal } from './refusals.ts';
import { decideRetirement, TAXONOMY_LISTS } from './taxonomy.ts';
import { entriesOf, offeredNow, promisedLists, saveEntry, type Entry } from './taxonomy-store.server.ts';

type Answer = Promise<Result<null, ProgrammeRefusal>>;
type Key = { readonly key: IdempotencyKey };

/** I6: a new entry of a list. `place`: the list; of an activity, `activity:` and the code of its result. */
export async function addEntry(
  world: World,
  actor: Person,
  given: Key & { readonly place: string; readonly code: string; readonly title: Translated },
): Answer {
  return perform<null, ProgrammeRefusal>(world, actor, 'add-entry', given.key, async (tx) => {
    const programmeId = await heldProgramme(tx, actor);
    if (programmeId === null) return refuse('role-may-not');
    const entries = await entriesOf(tx, programmeId);
    const [place = '', resultCode] = given.place.split(':');
    const { code, title } = given;
    const row = { id: world.ids.next(), code, title };
    // Applications and calls name an activity by its code alone: it is given once in a programme.
    if (entries.some((entry) => entry.list === place && entry.code === code)) {
      return refuse('entry-exists', { field: 'entryCode' });
    }
    const list = TAXONOMY_LISTS.find((each) => each === place);
    const result = entries.find((entry) => entry.list === 'result' && entry.code === resultCode);
    if (list) await tx.insert(taxonomyEntries).values({ ...row, programmeId, list });
    else if (place === 'result') await tx.insert(programmeResults).values({ ...row, programmeId });
    else if (place === 'activity' && result)
      await tx.insert(programmeActivities).values({ ...row, resultId: result.id });
    else return refuse('entry-place-unknown', { field: 'place' });
    return ok({ value: null, events: [eventOf('taxonomy.added', programmeId, { id: row.id, list: place, code })] });
  });
}

/** Other words for an entry; its code stays, and with it everything that was chosen. */
export async function reviseEntry(
  world: World,
  actor: Person,
  given: Key & { readonly entryId: string; readonly version: number; readonly title: Translated },
): Answer {
  return perform<null, ProgrammeRefusal>(world, actor, 'revise-entry', given.key, async (tx) => {
    const held = await heldEntry(tx, actor, given);
    if (!held.ok) return held;
    const { programmeId, entry } = held.value;
    await saveEntry(tx, entry, { title: given.title });
    return ok({ value: null, events: [eventOf('taxonomy.revised', programmeId, entry)] });
  });
}

/** I6: retires an entry, or offers it again. A result takes its activities with it. */
export async function retireEntry(
  world: World,
  actor: Person,
  given: Key & { readonly entryId: string; readonly version: number; readonly to: 'retired' | 'offered' },
): Answer {
  return perform<null, ProgrammeRefusal>(world, actor, 'retire-entry', given.key, async (tx) => {
    const held = await heldEntry(tx, actor, given);
    if (!held.ok) return held;
    const { programmeId, entry } = held.value;
    const retires = given.to === 'retired';
    if (retires === (entry.retiredAt !== null)) return refuse('move-not-allowed');
    await saveEntry(tx, entry, { retiredAt: retires ? world.clock.now() : null });
    if (retires) {
      // Asked after the change, whose refusal undoes it.
      const decided = decideRetirement(await offeredNow(tx, programmeId), await promisedLists(tx, programmeId));
      if (!decided.ok) return decided;
    }
    const kind = retires ? ('taxonomy.retired' as const) : ('taxonomy.offered' as const);
    return ok({ value: null, events: [eventOf(kind, programmeId, entry)] });
  });
}

/** The programme, locked so that changes of its lists take turns; null where the actor may not change it. */
async function heldProgramme(tx: Tx, actor: Person): Promise<string | null> {
  const { id } = await theProgramme(tx);
  if (!staffMay(actor, 'programme.edit', id)) return null;
  await tx.select({ id: programmes.id }).from(programmes).where(eq(programmes.id, id)).for('update');
  return id;
}

async function heldEntry(
  tx: Tx,
  actor: Person,
  given: { readonly entryId: string; readonly version: number },
): Promise<Result<{ programmeId: string; entry: Entry }, ProgrammeRefusal>> {
  const programmeId = await heldProgramme(tx, actor);
  if (programmeId === null) return refuse('role-may-not');
  const entry = (await entriesOf(tx, programmeId)).find(({ id }) => id === given.entryId);
  if (!entry) return refuse('not-found');
  return entry.version === given.version ? ok({ programmeId, entry }) : refuse('stale');
}

function eventOf(
  kind: `taxonomy.${string}`,
  programmeId: string,
  { id, list, code }: { readonly id: string; readonly list: string; readonly code: string },
): DomainEvent {
  return { kind, programmeId, entity: { kind: 'taxonomy-entry', id }, body: { list, code } };
}
