import { sql } from 'drizzle-orm';
import { checkpoints, outbox } from '#db/schema/trail.ts';
import { witnesses, witnessMails } from '#db/schema/witnesses.ts';
import type { SystemActor } from '#app/kernel/actor.ts';
import { PORTAL } from '#app/kernel/event.ts';
import { utcDate, type LocalDate } from '#app/kernel/instant.ts';
import { ok, refuse } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { holdWitness } from './witness-store.server.ts';

const ACTOR: SystemActor = { kind: 'system', name: 'schedule' };

type DueMail = { readonly witnessId: string; readonly size: number };

/**
 * What the schedule runs: the last checkpoint of the days before today (UTC) goes to every witness that has not had
 * it. At most one a day, and none on days after which the trail had not grown. Answers how many
 * stand in the queue for today, whoever put them there.
 */
export async function writeToWitnesses(world: World): Promise<number> {
  const today = utcDate(world.clock.now());
  let queued = 0;
  for (const mail of await dueMails(world, today)) if (await queueMail(world, mail, today)) queued += 1;
  return queued;
}

async function dueMails(world: World, today: LocalDate): Promise<readonly DueMail[]> {
  const rows = await world.db.execute<{ witness_id: string; size: string }>(sql`
    select ${witnesses.id} as witness_id, last.size from ${witnesses}
    cross join lateral (
      select ${checkpoints.size} from ${checkpoints}
      where ${checkpoints.programmeId} = ${witnesses.programmeId}
        and ${checkpoints.at} < ${`${today}T00:00:00Z`}::timestamptz
      order by ${checkpoints.size} desc limit 1
    ) as last
    where ${witnesses.removedAt} is null and not exists (
      select from ${witnessMails} where ${witnessMails.witnessId} = ${witnesses.id}
        and (${witnessMails.day} = ${today}::date or ${witnessMails.size} >= last.size)
    )`);
  return rows.map((row) => ({ witnessId: row.witness_id, size: Number(row.size) }));
}

/** The event goes into the portal's own chain: in the programme's, every mail would be growth, and so cause the next. */
async function queueMail(world: World, { witnessId, size }: DueMail, day: LocalDate): Promise<boolean> {
  const key = namedKey(`witness-mail:${witnessId}:${day}`);
  const result = await perform(world, ACTOR, 'write-to-witness', key, async (tx) => {
    const witness = await holdWitness(tx, witnessId);
    if (!witness) return refuse('not-found');
    const { programmeId } = witness;
    await tx.insert(witnessMails).values({ witnessId, day, programmeId, size });
    const payload = { witnessId, size };
    await tx.insert(outbox).values({ id: world.ids.next(), kind: 'witness-mail', payload, dueAt: world.clock.now() });
    const entity = { kind: 'witness', id: witnessId };
    return ok({
      value: null,
      events: [{ kind: 'witness.told', programmeId: PORTAL, entity, body: { programmeId, size } }],
    });
  });
  return result.ok;
}
