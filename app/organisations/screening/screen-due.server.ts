import { sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import type { SystemActor } from '#app/kernel/actor.ts';
import { bodyText } from '#app/kernel/event.ts';
import { ok, refuse } from '#app/kernel/result.ts';
import type { React, World } from '#app/kernel/world.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { newestList } from './list-store.server.ts';
import { screenOrganisations } from './screen-organisations.server.ts';

const ACTOR: SystemActor = { kind: 'system', name: 'screening' };

/** So many organisations share one transaction, and one trace of the names that were opened. */
const BATCH = 50;

/**
 * What the schedule runs: everybody whose names, or whose lists, have changed since the last screening is screened
 * again. Nothing is due where no list was ever imported. Any number of nodes may run it: one does the work.
 * @returns how many organisations were screened
 */
export async function screenDue(world: World): Promise<number> {
  let screened = 0;
  for (;;) {
    if ((await due(world.db)).length === 0) return screened;
    const key = namedKey(`screen-due:${world.ids.next()}`);
    const done = await perform(world, ACTOR, 'screen-due', key, async (tx) => {
      // Another node is at it.
      if (!(await claimed(tx))) return refuse('move-not-allowed');
      const organisationIds = await due(tx);
      const outcome = await screenOrganisations(world, tx, { actor: ACTOR, organisationIds });
      return ok({ ...outcome, value: organisationIds.length });
    });
    if (!done.ok) return screened;
    screened += done.value;
  }
}

/** I22: a new account is screened as it is verified, not only by the schedule. */
export const screenChangedPayee: React = async (world, tx, _actor, event) => {
  return screenAsked(world, tx, bodyText(event, 'organisationId'));
};

/** Screens one organisation inside another command; nothing happens where no list was ever imported. */
export async function screenAsked(world: World, tx: Tx, organisationId: string) {
  if ((await newestList(tx)) === 0) return [];
  return [await screenOrganisations(world, tx, { actor: ACTOR, organisationIds: [organisationId] })];
}

async function due(reader: Reader): Promise<readonly string[]> {
  if ((await newestList(reader)) === 0) return [];
  const rows = await reader.execute<{ id: string }>(
    sql`select id from organisations where not screening_current(id) order by id limit ${BATCH}`,
  );
  return rows.map(({ id }) => id);
}

async function claimed(tx: Tx): Promise<boolean> {
  const [row] = await tx.execute<{ mine: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtext('screen-due')) as mine`,
  );
  return row?.mine === true;
}
