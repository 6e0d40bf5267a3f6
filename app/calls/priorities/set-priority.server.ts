import { and, eq } from 'drizzle-orm';
import { programmes } from '#db/schema/programme.ts';
import { priorityCountries } from '#db/schema/taxonomy.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { Translated } from '#app/kernel/languages.ts';
import type { kernelRefusals } from '#app/kernel/refusals.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { staffMay } from '#app/people/access.ts';
import { theProgramme } from '#app/programme/programme-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { Priority } from './priority.ts';

type Given = {
  readonly country: string;
  readonly priority: Priority | null;
  readonly note: Translated;
  /** Of the row the form showed; 0 where the country had no priority. */
  readonly version: number;
  readonly key: IdempotencyKey;
};

/** Puts a country first, changes how, or takes its priority away. The row stays, with its history in the trail. */
export async function setPriority(
  world: World,
  actor: Person,
  given: Given,
): Promise<Result<null, Refusal<keyof typeof kernelRefusals>>> {
  return perform<null, Refusal<keyof typeof kernelRefusals>>(world, actor, 'set-priority', given.key, async (tx) => {
    const { id: programmeId } = await theProgramme(tx);
    if (!staffMay(actor, 'programme.edit', programmeId)) return refuse('role-may-not');
    await tx.select({ id: programmes.id }).from(programmes).where(eq(programmes.id, programmeId)).for('update');
    const { country, priority, note } = given;
    const [row] = await tx
      .select()
      .from(priorityCountries)
      .where(and(eq(priorityCountries.programmeId, programmeId), eq(priorityCountries.country, country)));
    const shown = row && row.priority !== null ? row.version : 0;
    if (shown !== given.version) return refuse('stale');
    const id = row?.id ?? world.ids.next();
    const values = { priority, note, version: (row?.version ?? 0) + 1 };
    if (row) await tx.update(priorityCountries).set(values).where(eq(priorityCountries.id, id));
    else await tx.insert(priorityCountries).values({ id, programmeId, country, ...values });
    return ok({
      value: null,
      events: [
        {
          kind: 'country.priority-set',
          programmeId,
          entity: { kind: 'priority-country', id },
          body: { country, priority },
        },
      ],
    });
  });
}
