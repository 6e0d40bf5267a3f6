import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import type { World } from '#app/kernel/world.ts';
import { keptBalances } from '#app/ledger/kept-balances.server.ts';
import { verifyStoredJournal } from '#app/ledger/verify-journal.server.ts';
import { verifyStoredTrail } from '#app/trail/verify-trail.server.ts';

/** Everything that is wrong with a programme's trail, journal, balances and payments; empty when they are sound. */
export async function bookFaults(world: World, programmeId: string): Promise<readonly string[]> {
  return world.db.transaction(
    async (tx) => [
      ...(await chainFaults(world, tx, programmeId)),
      ...(await balanceFaults(tx, programmeId)),
      ...(await paymentFaults(tx, programmeId)),
    ],
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
}

async function chainFaults(world: World, tx: Tx, programmeId: string): Promise<readonly string[]> {
  const trail = await verifyStoredTrail(world, tx, programmeId);
  const journal = await verifyStoredJournal(tx, programmeId);
  return [
    ...(trail.fault ? [`trail: ${JSON.stringify(trail.fault)}`] : []),
    ...(journal.fault ? [`journal: ${JSON.stringify(journal.fault)}`] : []),
  ];
}

/** I30: zero in every currency and in EUR; the kept balances are what the postings add up to. */
async function balanceFaults(tx: Tx, programmeId: string): Promise<readonly string[]> {
  const [kept] = await tx.execute<{ apart: string }>(keptBalances({ programmeId }));
  const sums = await tx.execute<{ currency: string; own: string; eur: string }>(sql`
    select currency, sum(amount_minor)::text as own, sum(eur_minor)::text as eur from journal_postings
    where programme_id = ${programmeId} group by currency having sum(amount_minor) <> 0 or sum(eur_minor) <> 0`);
  return [
    ...(BigInt(kept?.apart ?? '0') === 0n ? [] : [`kept balances are ${kept?.apart} apart`]),
    ...sums.map(({ currency, own, eur }) => `${currency} is out of balance by ${own}, in EUR ${eur}`),
  ];
}

/** I21: as many people as approvals, and an event of each; who left by the bank has two; confirmed once is posted once. */
async function paymentFaults(tx: Tx, programmeId: string): Promise<readonly string[]> {
  const rows = await tx.execute<{ reference: string; fault: string }>(sql`
    with counted as (
      select d.reference, d.state,
        (select count(*) from disbursement_approvals a where a.disbursement_id = d.id) as approvals,
        (select count(distinct a.account_id) from disbursement_approvals a where a.disbursement_id = d.id) as people,
        (select count(*) from trail_events e where e.entity_kind = 'disbursement' and e.entity_id = d.id::text
          and e.kind = 'disbursement.approved') as told,
        (select count(*) from journal_entries j where j.disbursement_id = d.id and j.rule = 'pay') as posted
      from disbursements d where d.programme_id = ${programmeId}
    )
    select reference, format('%s, %s approvals of %s people, %s events, posted %s times', state, approvals, people, told,
      posted) as fault
    from counted
    where state not in ('failed', 'cancelled') and (approvals <> people or approvals <> told or approvals > 2
      or (approvals = 2) <> (state in ('approved', 'instructed', 'sent', 'confirmed', 'returned'))
      or posted <> (state in ('confirmed', 'returned'))::int)
    order by reference limit 20`);
  return rows.map(({ reference, fault }) => `${reference}: ${fault}`);
}
