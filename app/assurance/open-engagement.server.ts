import { and, eq, gt } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { auditEngagements } from '#db/schema/assurance.ts';
import { actorReference, type Person } from '#app/kernel/actor.ts';
import type { Outcome } from '#app/kernel/event.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import { accountsHolding, lockAccount } from '#app/people/account-store.server.ts';
import { withStepUp, type Confirm } from '#app/people/step-up.server.ts';
import type { StepUpRefusal } from '#app/people/step-up.ts';
import { theProgramme } from '#app/programme/programme-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform, type KeyRefusal } from '#app/trail/perform.server.ts';
import { decideEngagement, type AssuranceRefusal, type EngagementAsked } from './engagement.ts';

type Opened = { engagementId: string };
type Given = EngagementAsked & { readonly proof: string; readonly key: IdempotencyKey };
type No = AssuranceRefusal | StepUpRefusal | KeyRefusal;

/**
 * I39: opens the books of a period to one auditor until a date. One engagement per auditor at a time, so that it is
 * never in doubt what they may see. In the `protected` profile no identity is in anything they take away; `full` is for
 * the controllers whom the grant contract names (I37). Confirmed anew (AU-6).
 */
export async function openEngagement(world: World, actor: Person, given: Given): Promise<Result<Opened, No>> {
  if (!can(actor, 'engagements.invite').allowed) return refuse('role-may-not');
  const command = 'open-engagement';
  return withStepUp<Opened, No>(world, actor, { proof: given.proof, command }, (confirm) =>
    perform<Opened, No>(world, actor, command, given.key, (tx) => open(world, tx, { actor, asked: given, confirm })),
  );
}

async function open(
  world: World,
  tx: Tx,
  about: { actor: Person; asked: EngagementAsked; confirm: Confirm },
): Promise<Result<Outcome<Opened>, No>> {
  const { actor, asked, confirm } = about;
  const at = world.clock.now();
  const programme = await theProgramme(tx);
  const account = await lockAccount(tx, asked.accountId);
  const auditors = await accountsHolding(tx, { programmeId: programme.id, roles: ['auditor'] });
  if (!account || !auditors.includes(asked.accountId)) {
    return refuse('engagement-not-an-auditor', { field: 'accountId' });
  }
  const others = await tx
    .select({ startsAt: auditEngagements.startsAt, endsAt: auditEngagements.endsAt })
    .from(auditEngagements)
    .where(and(eq(auditEngagements.accountId, asked.accountId), gt(auditEngagements.endsAt, at)));
  const decided = decideEngagement(asked, { at, action: programme, others });
  if (!decided.ok) return decided;
  const confirmed = await confirm(tx);
  if (!confirmed.ok) return confirmed;
  const { accountId, periodFrom, periodTo, startsAt, endsAt, profile, mandate } = decided.value;
  const engagementId = world.ids.next();
  const row = { programmeId: programme.id, accountId, periodFrom, periodTo, startsAt, endsAt };
  await tx
    .insert(auditEngagements)
    .values({ ...row, id: engagementId, profile, mandate, invitedBy: actorReference(actor) });
  const entity = { kind: 'audit-engagement', id: engagementId };
  const body = {
    accountId,
    periodFrom,
    periodTo,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    profile,
  };
  return ok({
    value: { engagementId },
    events: [{ kind: 'engagement.opened', programmeId: programme.id, entity, body }],
    notices: [{ accountId, kind: 'engagement-opened', entity, values: { until: asked.endsOn } }],
  });
}
