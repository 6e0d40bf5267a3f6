import { eq } from 'drizzle-orm';
import { agreements } from '#db/schema/agreements.ts';
import { agreementBalance } from '#app/agreements/agreement-balance.server.ts';
import { reachOf } from '#app/agreements/agreement-policy.ts';
import { lockAgreement } from '#app/agreements/agreement-store.server.ts';
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
import { decideIrregularity, type Ground } from './irregularity.ts';
import { proposeRecovery } from './propose-recovery.server.ts';

type Given = {
  /** Of the agreement, as it is printed. */
  readonly reference: string;
  readonly amountMinor: bigint;
  readonly ground: Ground;
  readonly key: IdempotencyKey;
};

/** An advance, or a part of it, is asked back because of an irregularity: Dr 1300 Cr 1200 today, and a recovery is proposed. */
export async function claimIrregularity(
  world: World,
  actor: Actor,
  given: Given,
): Promise<Result<{ recoveryId: string }, DisbursementRefusal>> {
  if (!can(actor, 'disbursements.instruct').allowed) return refuse('role-may-not');
  return perform(world, actor, 'claim-irregularity', given.key, async (tx) => {
    const { reference, amountMinor, ground } = given;
    const [found] = await tx.select({ id: agreements.id }).from(agreements).where(eq(agreements.reference, reference));
    const agreement = found && (await lockAgreement(tx, found.id, reachOf(actor)));
    if (!agreement || !staffMay(actor, 'disbursements.instruct', agreement.programmeId)) {
      return refuse('agreement-reference-unknown', { field: 'agreement' });
    }
    const { outstanding } = await agreementBalance(tx, agreement.id);
    const facts = { agreementState: agreement.state, outstandingMinor: outstanding };
    const decided = decideIrregularity(facts, amountMinor);
    if (!decided.ok) return decided;
    const owed = { agreement, kind: 'irregularity', amountMinor, ground };
    const { recovery, outcome } = await proposeRecovery(world, tx, owed);
    const by = { valueDate: utcDate(world.clock.now()), preparedBy: actorReference(actor) };
    await appendEntry(world, tx, claimEntry({ ...recovery, amount: euro(amountMinor) }, by));
    return ok({ ...outcome, value: { recoveryId: recovery.id } });
  });
}
