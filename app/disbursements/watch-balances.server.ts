import { desc, eq, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { balanceChecks } from '#db/schema/payment-stops.ts';
import { programmes } from '#db/schema/programme.ts';
import type { SystemActor } from '#app/kernel/actor.ts';
import { ok, refuse } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { keptBalances } from '#app/ledger/kept-balances.server.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';

const ACTOR: SystemActor = { kind: 'system', name: 'balance-watch' };
const EVERY_MINUTES = 60;

export type BalanceCheck = { readonly checkedAt: Date; readonly apartMinor: bigint };

/** The newest comparison; null before the first. Payments are frozen while it found a difference. */
export async function newestBalanceCheck(reader: Reader, programmeId: string): Promise<BalanceCheck | null> {
  const [row] = await reader
    .select({ checkedAt: balanceChecks.checkedAt, apartMinor: balanceChecks.apartMinor })
    .from(balanceChecks)
    .where(eq(balanceChecks.programmeId, programmeId))
    .orderBy(desc(balanceChecks.checkedAt), desc(balanceChecks.id))
    .limit(1);
  return row ?? null;
}

/**
 * LG-8, what the schedule runs: every hour the balances that are kept are compared with the entries they are sums of. A
 * difference freezes payments and is told at once; the first comparison that agrees again lets them go.
 * @returns how many programmes were compared
 */
export async function watchBalances(world: World): Promise<number> {
  let compared = 0;
  const rows = await world.db.select({ id: programmes.id }).from(programmes);
  for (const { id } of rows) {
    if (!isDue(await newestBalanceCheck(world.db, id), world.clock.now())) continue;
    const key = namedKey(`watch-balances:${world.ids.next()}`);
    const done = await perform(world, ACTOR, 'watch-balances', key, (tx) => compare(world, tx, id));
    if (done.ok) compared += 1;
  }
  return compared;
}

function isDue(last: BalanceCheck | null, now: Date): boolean {
  return last === null || now.getTime() - last.checkedAt.getTime() >= EVERY_MINUTES * 60_000;
}

async function compare(world: World, tx: Tx, programmeId: string) {
  const [claim] = await tx.execute<{ mine: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtext('watch-balances')) as mine`,
  );
  const before = await newestBalanceCheck(tx, programmeId);
  // Another node is at it, or was.
  if (claim?.mine !== true || !isDue(before, world.clock.now())) return refuse('move-not-allowed');
  const [row] = await tx.execute<{ apart: string }>(keptBalances({ programmeId }));
  const apartMinor = BigInt(row?.apart ?? '0');
  const id = world.ids.next();
  await tx.insert(balanceChecks).values({ id, programmeId, checkedAt: world.clock.now(), apartMinor });
  const differs = apartMinor !== 0n;
  const differed = (before?.apartMinor ?? 0n) !== 0n;
  if (differs === differed) return ok({ value: null, events: [] });
  const entity = { kind: 'programme', id: programmeId };
  const kind = differs ? ('payments.frozen' as const) : ('payments.unfrozen' as const);
  const tell = await accountsHolding(tx, {
    programmeId,
    roles: ['finance-officer', 'finance-approver', 'overall-lead', 'administrator'],
  });
  return ok({
    value: null,
    events: [{ kind, programmeId, entity, body: { apartMinor: apartMinor.toString() } }],
    notices: tell.map((accountId) => ({ accountId, kind: differs ? 'payments-frozen' : 'payments-unfrozen', entity })),
  });
}
