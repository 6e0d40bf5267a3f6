import { and, eq, notInArray } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { reports } from '#db/schema/reports.ts';
import { agreementBalance } from '#app/agreements/agreement-balance.server.ts';
import { reachOf } from '#app/agreements/agreement-policy.ts';
import { lockAgreement, type Agreement } from '#app/agreements/agreement-store.server.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import { utcDate } from '#app/kernel/instant.ts';
import { euro } from '#app/kernel/money.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { appendEntry } from '#app/ledger/journal-store.server.ts';
import { can, staffMay } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { DisbursementRefusal } from './disbursement.ts';
import { claimEntry } from './disbursement-postings.ts';
import { proposeRecovery } from './propose-recovery.server.ts';
import { decideUnspent, type UnspentFacts } from './unspent.ts';

/** What was advanced and will not be accounted for is owed: Dr 1300 Cr 1200 today, and a recovery is proposed. */
export async function claimUnspent(
  world: World,
  actor: Actor,
  given: { agreementId: string; key: IdempotencyKey },
): Promise<Result<{ recoveryId: string }, DisbursementRefusal>> {
  if (!can(actor, 'disbursements.instruct').allowed) return refuse('role-may-not');
  return perform(world, actor, 'claim-unspent', given.key, async (tx) => {
    const agreement = await lockAgreement(tx, given.agreementId, reachOf(actor));
    if (!agreement || !staffMay(actor, 'disbursements.instruct', agreement.programmeId)) return refuse('not-found');
    const owed = decideUnspent(await unspentFacts(tx, agreement));
    if (!owed.ok) return owed;
    const about = { agreement, kind: 'unspent', amountMinor: owed.value };
    const { recovery, outcome } = await proposeRecovery(world, tx, about);
    const by = { valueDate: utcDate(world.clock.now()), preparedBy: actorReference(actor) };
    await appendEntry(world, tx, claimEntry({ ...recovery, amount: euro(owed.value) }, by));
    return ok({ ...outcome, value: { recoveryId: recovery.id } });
  });
}

/** What decides whether the advance of an agreement is asked back. */
export async function unspentFacts(reader: Reader, agreement: Pick<Agreement, 'id' | 'state'>): Promise<UnspentFacts> {
  const { outstanding } = await agreementBalance(reader, agreement.id);
  const open = and(eq(reports.agreementId, agreement.id), notInArray(reports.state, ['accepted', 'part_accepted']));
  return {
    agreementState: agreement.state,
    reportsOpen: await reader.$count(reports, open),
    outstandingMinor: outstanding,
  };
}
