import { and, eq, isNull } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { recoveries, recoveryWriteOffs } from '#db/schema/recoveries.ts';
import { reachOf } from '#app/agreements/agreement-policy.ts';
import { loadAgreement } from '#app/agreements/agreement-store.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { Outcome } from '#app/kernel/event.ts';
import { utcDate } from '#app/kernel/instant.ts';
import { money, toDecimal } from '#app/kernel/money.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can, staffMay, type Action } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { DisbursementRefusal } from './disbursement.ts';
import { keepSettlement } from './keep-settlement.server.ts';
import type { RecoveryState } from './recovery-lifecycle.ts';
import { restOf } from './recovery-settlement.ts';
import { decideWriteOff } from './write-off.ts';

type Row = typeof recoveries.$inferSelect;
type About = { readonly recoveryId: string; readonly key: IdempotencyKey };
type Answer = Promise<Result<null, DisbursementRefusal>>;

/** Proposes to give up what is still owed, with the reason an auditor will read. */
export async function proposeWriteOff(world: World, actor: Person, given: About & { readonly reason: string }): Answer {
  const about = { ...given, command: 'propose-write-off', action: 'recoveries.write-off' } as const;
  return withRecovery(world, actor, about, async (tx, row) => {
    const live = await liveWriteOff(tx, row.id);
    const decided = decideWriteOff('propose', { state: row.state as RecoveryState, live }, actor.accountId);
    if (!decided.ok) return decided;
    if (given.reason === '') return refuse('write-off-reason-missing', { field: 'reason' });
    const { programmeId } = row;
    const about = { programmeId, recoveryId: row.id, amountMinor: restOf(row) };
    const proposal = { id: world.ids.next(), ...about, reason: given.reason };
    await tx
      .insert(recoveryWriteOffs)
      .values({ ...proposal, proposedBy: actor.accountId, proposedAt: world.clock.now() });
    const readers = await accountsHolding(tx, { programmeId, roles: ['finance-approver', 'overall-lead'] });
    const told = readers.filter((id) => id !== actor.accountId);
    return ok(news(row, 'recovery.write-off-proposed', told));
  });
}

/** The second person's word. Approved: Dr 5900 Cr 1300 over what is left, in the same transaction; refused: it stays owed. */
export async function decideProposedWriteOff(
  world: World,
  actor: Person,
  given: About & { readonly outcome: 'approve' | 'refuse' },
): Answer {
  const about = { ...given, command: 'decide-write-off', action: 'recoveries.approve-write-off' } as const;
  return withRecovery(world, actor, about, async (tx, row) => {
    const live = await liveWriteOff(tx, row.id);
    const decided = decideWriteOff(given.outcome, { state: row.state as RecoveryState, live }, actor.accountId);
    if (!decided.ok) return decided;
    if (!live) return refuse('stale');
    if (given.outcome === 'approve' && live.amountMinor !== restOf(row)) return refuse('write-off-amount-changed');
    const at = world.clock.now();
    const outcome = given.outcome === 'approve' ? 'approved' : 'refused';
    await tx
      .update(recoveryWriteOffs)
      .set({ outcome, outcomeBy: actor.accountId, outcomeAt: at })
      .where(eq(recoveryWriteOffs.id, live.id));
    if (outcome === 'refused') return ok(news(row, 'recovery.write-off-refused', [live.proposedBy]));
    const approvers = [live.proposedBy, actor.accountId] as const;
    const about = { amountMinor: live.amountMinor, valueDate: utcDate(at), by: live.proposedBy, approvers };
    const kept = await keepSettlement(world, tx, { recovery: row, move: 'write-off', ...about });
    if (!kept.ok) return kept;
    return ok(news(row, 'recovery.written-off', [live.proposedBy]));
  });
}

/** The proposal that waits for a second person; null while there is none. */
export async function liveWriteOff(reader: Reader, recoveryId: string) {
  const [row] = await reader
    .select()
    .from(recoveryWriteOffs)
    .where(and(eq(recoveryWriteOffs.recoveryId, recoveryId), isNull(recoveryWriteOffs.outcome)));
  return row ?? null;
}

async function withRecovery(
  world: World,
  actor: Person,
  given: About & { readonly command: string; readonly action: Action },
  work: (tx: Tx, row: Row) => Promise<Result<Outcome<null>, DisbursementRefusal>>,
): Answer {
  const { action } = given;
  if (!can(actor, action).allowed) return refuse('role-may-not');
  return perform<null, DisbursementRefusal>(world, actor, given.command, given.key, async (tx) => {
    const [row] = await tx.select().from(recoveries).where(eq(recoveries.id, given.recoveryId)).for('update');
    if (!row || !staffMay(actor, action, row.programmeId)) return refuse('not-found');
    if (!(await loadAgreement(tx, row.agreementId, reachOf(actor)))) return refuse('not-found');
    return work(tx, row);
  });
}

function news(row: Row, kind: `recovery.${string}`, readers: readonly string[]): Outcome<null> {
  const { programmeId, agreementId, reference, currency } = row;
  const entity = { kind: 'recovery', id: row.id };
  const body = { reference, agreementId, amount: toDecimal(money(restOf(row), currency)), currency };
  const notice = { kind: kind.replace('.', '-'), entity, values: { reference } };
  return {
    value: null,
    events: [{ kind, programmeId, entity, body }],
    notices: readers.map((accountId) => ({ accountId, ...notice })),
  };
}
