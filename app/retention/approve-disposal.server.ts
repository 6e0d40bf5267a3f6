import type { Tx } from '#db/client.server.ts';
import { disposalApprovals } from '#db/schema/retention.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { Outcome } from '#app/kernel/event.ts';
import { canMove } from '#app/kernel/lifecycle.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { carryOut } from './carry-out-disposal.server.ts';
import { decideApproval } from './disposal.ts';
import { disposalDigest } from './disposal-digest.ts';
import { disposalLifecycle } from './disposal-lifecycle.ts';
import { approvalsOf, itemsOf, lockDisposal, type Disposal } from './disposal-store.server.ts';
import { recusedSubjects } from './recused-subjects.server.ts';
import type { RetentionRefusal } from './refusals.ts';
import { keptProgramme, lockRetention } from './retention-store.server.ts';

type Approved = { readonly step: 1 | 2 };

/** I35: two custodians approve the same list; the second approval carries it out, in the same transaction. */
export async function approveDisposal(
  world: World,
  actor: Person,
  given: { disposalId: string; digest: string; key: IdempotencyKey },
): Promise<Result<Approved, RetentionRefusal>> {
  return perform<Approved, RetentionRefusal>(world, actor, 'approve-disposal', given.key, async (tx) => {
    const programme = await keptProgramme(tx, actor);
    if (!programme) return refuse('role-may-not');
    await lockRetention(tx, programme.id);
    const disposal = await lockDisposal(tx, given.disposalId);
    if (disposal?.programmeId !== programme.id) return refuse('not-found');
    return approve(world, tx, { actor, disposal, digest: given.digest });
  });
}

async function approve(
  world: World,
  tx: Tx,
  given: { actor: Person; disposal: Disposal; digest: string },
): Promise<Result<Outcome<Approved>, RetentionRefusal>> {
  const { actor, disposal } = given;
  if (!canMove(disposalLifecycle, 'carry-out', disposal.state)) {
    return refuse('move-not-allowed', { values: { state: disposal.state } });
  }
  const items = await itemsOf(tx, disposal.id);
  const digest = disposalDigest(disposal.reference, items);
  if (digest !== disposal.digest || digest !== given.digest) return refuse('list-changed');
  const recused = await recusedSubjects(tx, actor, items.map((item) => item.subjectId)); // prettier-ignore
  if (recused.size > 0) return refuse('list-names-recused');
  const step = decideApproval(await approvalsOf(tx, disposal.id), actor.accountId);
  if (!step.ok) return step;
  const approval = { disposalId: disposal.id, step: step.value, accountId: actor.accountId, digest };
  await tx.insert(disposalApprovals).values({ ...approval, approvedAt: world.clock.now() });
  const { programmeId, reference } = disposal;
  const entity = { kind: 'disposal', id: disposal.id };
  const approved = {
    kind: 'disposal.approved' as const,
    programmeId,
    entity,
    body: { reference, step: step.value, digest },
  };
  const value = { step: step.value };
  if (step.value === 1) return ok({ value, events: [approved] });
  const carried = await carryOut(world, tx, { disposal, items });
  return carried.ok ? ok({ value, events: [approved, carried.value] }) : carried;
}
