import { and, eq, isNull, max } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { approvalRules, approvalTiers, programmes } from '#db/schema/programme.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { DomainEvent } from '#app/kernel/event.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can, staffMay } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { decideRules, decideRulesOutcome, type ApprovalRules, type TypedRules } from './approval-rules.ts';
import { theProgramme } from './programme-store.server.ts';
import type { ProgrammeRefusal } from './refusals.ts';

type Row = typeof approvalRules.$inferSelect;
type Answer = Promise<Result<{ ruleId: string }, ProgrammeRefusal>>;

/** I21: a new version of how payments are approved. It counts once another person has put it in force. */
export async function proposeApprovalRules(
  world: World,
  actor: Actor,
  given: TypedRules & { readonly reason: string; readonly key: IdempotencyKey },
): Answer {
  if (!can(actor, 'approval-rules.propose').allowed) return refuse('role-may-not');
  return perform<{ ruleId: string }, ProgrammeRefusal>(
    world,
    actor,
    'propose-approval-rules',
    given.key,
    async (tx) => {
      const programmeId = await lockProgramme(tx);
      if (!staffMay(actor, 'approval-rules.propose', programmeId)) return refuse('not-found');
      const decided = decideRules(given);
      if (!decided.ok) return decided;
      const open = and(eq(approvalRules.programmeId, programmeId), isNull(approvalRules.outcome));
      if ((await tx.$count(approvalRules, open)) > 0) return refuse('approval-rules-open');
      const { reason, limitMinor } = given;
      const { payeeCoolOffHours } = await theProgramme(tx);
      const coolOffHours = given.coolOffHours ?? payeeCoolOffHours;
      const proposedBy = actorReference(actor);
      const number = await nextNumber(tx, programmeId);
      const row = { id: world.ids.next(), programmeId, number, limitMinor, coolOffHours, reason };
      await tx.insert(approvalRules).values({ ...row, proposedBy, proposedAt: world.clock.now() });
      await tx.insert(approvalTiers).values(given.tiers.map((tier) => ({ ruleId: row.id, ...tier })));
      const readers = await accountsHolding(tx, { programmeId, roles: ['overall-lead'] });
      const entity = { kind: 'approval-rules', id: row.id };
      const notices = readers
        .filter((accountId) => accountId !== proposedBy)
        .map((accountId) => ({
          accountId,
          kind: 'approval-rules-proposed',
          entity,
          values: { number: String(row.number) },
        }));
      return ok({ value: { ruleId: row.id }, events: [eventOf('approval-rules.proposed', row, given)], notices });
    },
  );
}

/** The second person's word. From then on every approval is decided by the new version. */
export async function decideApprovalRules(
  world: World,
  actor: Actor,
  given: { readonly ruleId: string; readonly outcome: 'approved' | 'refused'; readonly key: IdempotencyKey },
): Answer {
  if (!can(actor, 'approval-rules.approve').allowed) return refuse('role-may-not');
  return perform<{ ruleId: string }, ProgrammeRefusal>(world, actor, 'decide-approval-rules', given.key, async (tx) => {
    const programmeId = await lockProgramme(tx);
    const [row] = await tx.select().from(approvalRules).where(eq(approvalRules.id, given.ruleId)).for('update');
    if (!row || row.programmeId !== programmeId || !staffMay(actor, 'approval-rules.approve', programmeId)) {
      return refuse('not-found');
    }
    const outcomeBy = actorReference(actor);
    const decided = decideRulesOutcome(row, outcomeBy);
    if (!decided.ok) return decided;
    const { outcome } = given;
    const said = { outcome, outcomeBy, outcomeAt: world.clock.now() };
    await tx.update(approvalRules).set(said).where(eq(approvalRules.id, row.id));
    if (outcome === 'approved') {
      await tx.update(programmes).set({ payeeCoolOffHours: row.coolOffHours }).where(eq(programmes.id, programmeId));
    }
    return ok({ value: { ruleId: row.id }, events: [eventOf(`approval-rules.${outcome}`, row)] });
  });
}

/** Proposals and decisions take turns. */
async function lockProgramme(tx: Tx): Promise<string> {
  const { id } = await theProgramme(tx);
  await tx.select({ id: programmes.id }).from(programmes).where(eq(programmes.id, id)).for('update');
  return id;
}

async function nextNumber(tx: Tx, programmeId: string): Promise<number> {
  const [row] = await tx
    .select({ last: max(approvalRules.number) })
    .from(approvalRules)
    .where(eq(approvalRules.programmeId, programmeId));
  return (row?.last ?? 0) + 1;
}

function eventOf(
  kind: `approval-rules.${string}`,
  { id, programmeId, number, coolOffHours }: Pick<Row, 'id' | 'programmeId' | 'number' | 'coolOffHours'>,
  rules?: ApprovalRules,
): DomainEvent {
  const tiers = rules?.tiers.map(({ fromMinor, ...tier }) => ({ from: fromMinor.toString(), ...tier }));
  const body = {
    number,
    coolOffHours,
    ...(rules && tiers ? { tiers, limit: rules.limitMinor?.toString() ?? null } : {}),
  };
  return { kind, programmeId, entity: { kind: 'approval-rules', id }, body };
}
