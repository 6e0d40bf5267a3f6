import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { agreements, instalments } from '#db/schema/agreements.ts';
import { instalmentWaiverApprovals, instalmentWaivers } from '#db/schema/payment-stops.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import { addDays, utcDate, type LocalDate } from '#app/kernel/instant.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { notRecused } from '#app/organisations/interests/recusal.server.ts';
import { can, staffMay, type Action } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { DisbursementRefusal } from './disbursement.ts';
import { decideWaiverApproval, isInForce, LONGEST_DAYS } from './waiver.ts';
import { waiversOf } from './waiver-store.server.ts';

type Which = { readonly agreementId: string; readonly instalmentId: string; readonly key: IdempotencyKey };

/** I24, I41: asks, for an emergency, that an instalment be paid before the one before it is spent. Approvers are told. */
export async function proposeWaiver(
  world: World,
  actor: Actor,
  given: Which & { reason: string; expiresOn: LocalDate },
): Promise<Result<null, DisbursementRefusal>> {
  return withInstalment(
    world,
    actor,
    { ...given, action: 'disbursements.request', command: 'propose-waiver' },
    async (tx, about) => {
      const today = utcDate(world.clock.now());
      const latest = utcDate(addDays(world.clock.now(), LONGEST_DAYS));
      if (given.expiresOn < today || given.expiresOn > latest) {
        return refuse('waiver-too-long', { field: 'expiresOn', values: { days: LONGEST_DAYS } });
      }
      const before = await waiversOf(tx, given.instalmentId);
      if (before.some((each) => isInForce(each, today) || (each.expiresOn >= today && each.approvedBy.length < 2))) {
        return refuse('waiver-asked-before');
      }
      const id = world.ids.next();
      await tx.insert(instalmentWaivers).values({
        id,
        programmeId: about.programmeId,
        agreementId: given.agreementId,
        instalmentId: given.instalmentId,
        reason: given.reason,
        expiresOn: given.expiresOn,
        proposedBy: actorReference(actor),
        proposedAt: world.clock.now(),
      });
      const { programmeId, reference } = about;
      const tell = await accountsHolding(tx, { programmeId, roles: ['finance-approver', 'overall-lead'] });
      const entity = { kind: 'agreement', id: given.agreementId };
      const body = { rule: 'I24', waiverId: id, instalmentId: given.instalmentId, expiresOn: given.expiresOn };
      return ok({
        value: null,
        events: [{ kind: 'waiver.proposed', programmeId, entity, body }],
        notices: tell.map((accountId) => ({ accountId, kind: 'waiver-proposed', entity, values: { reference } })),
      });
    },
  );
}

/** One of the two people of I41. */
export async function approveWaiver(
  world: World,
  actor: Actor,
  given: Which & { waiverId: string },
): Promise<Result<null, DisbursementRefusal>> {
  return withInstalment(
    world,
    actor,
    { ...given, action: 'disbursements.approve', command: 'approve-waiver' },
    async (tx, about) => {
      const waiver = (await waiversOf(tx, given.instalmentId)).find((each) => each.id === given.waiverId);
      if (!waiver) return refuse('not-found');
      const accountId = actorReference(actor);
      const decision = decideWaiverApproval(waiver, accountId, utcDate(world.clock.now()));
      if (!decision.ok) return decision;
      const { step } = decision.value;
      await tx
        .insert(instalmentWaiverApprovals)
        .values({ waiverId: waiver.id, step, accountId, approvedAt: world.clock.now() });
      const entity = { kind: 'agreement', id: given.agreementId };
      const body = { rule: 'I24', waiverId: waiver.id, step };
      return ok({
        value: null,
        events: [{ kind: 'waiver.approved', programmeId: about.programmeId, entity, body }],
      });
    },
  );
}

type About = { readonly programmeId: string; readonly reference: string };
type Work = Parameters<typeof perform<null, DisbursementRefusal>>[4] extends (tx: Tx) => infer Answer
  ? (tx: Tx, about: About) => Answer
  : never;

async function withInstalment(
  world: World,
  actor: Actor,
  given: Which & { action: Action; command: string },
  work: Work,
): Promise<Result<null, DisbursementRefusal>> {
  if (!can(actor, given.action).allowed) return refuse('role-may-not');
  return perform<null, DisbursementRefusal>(world, actor, given.command, given.key, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${given.instalmentId}, 1))`);
    const [row] = await tx
      .select({ programmeId: agreements.programmeId, reference: agreements.reference })
      .from(instalments)
      .innerJoin(agreements, eq(agreements.id, instalments.agreementId))
      .where(
        and(
          eq(instalments.id, given.instalmentId),
          eq(agreements.id, given.agreementId),
          notRecused(agreements.organisationId, actor),
        ),
      );
    if (!row || !staffMay(actor, given.action, row.programmeId)) return refuse('not-found');
    return work(tx, row);
  });
}
