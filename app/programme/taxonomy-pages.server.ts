import type { Reader } from '#db/client.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { staffMay } from '#app/people/access.ts';
import { theProgramme } from './programme-store.server.ts';
import { entriesOf } from './taxonomy-store.server.ts';

/** The lists of the programme as staff read them; whoever may edit the programme may change them. */
export async function taxonomyPage(reader: Reader, actor: Person) {
  const { id } = await theProgramme(reader);
  const entries = await entriesOf(reader, id);
  const gone = entries.filter(({ list, retiredAt }) => list === 'result' && retiredAt).map(({ code }) => code);
  return {
    mayEdit: staffMay(actor, 'programme.edit', id),
    entries: entries.map(({ retiredAt, result, ...entry }) => ({
      ...entry,
      retired: retiredAt !== null || (result !== null && gone.includes(result)),
    })),
  };
}

/** One entry to change; null where there is none, or the actor may not. */
export async function entryPage(reader: Reader, actor: Person, entryId: string) {
  const { id } = await theProgramme(reader);
  if (!staffMay(actor, 'programme.edit', id)) return null;
  const entry = (await entriesOf(reader, id)).find((each) => each.id === entryId);
  return entry ?? null;
}
