import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { accounts, secondFactorRenewals } from '#db/schema/people.ts';
import type { Person } from '#app/kernel/actor.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform, type KeyRefusal } from '#app/trail/perform.server.ts';
import { can } from '../access.ts';
import { accountEvent } from '../account-event.ts';
import { withStepUp } from '../step-up.server.ts';
import { decideRenewal, type Channel, type RenewalRefusal } from './renewal.ts';
import { lockRenewal, noticesToOffice, type RenewalRow } from './renewal-store.server.ts';

type No = RenewalRefusal | KeyRefusal;
type About = { readonly renewalId: string; readonly key: IdempotencyKey };

/** AU-7: the second yes, of somebody who made sure for themselves whom they speak with. The wait of 48 hours begins. */
export async function approveRenewal(
  world: World,
  actor: Person,
  given: About & { readonly channel: Channel; readonly proof: string },
): Promise<Result<null, No>> {
  if (!can(actor, 'renewals.approve').allowed) return refuse('role-may-not');
  const command = 'approve-renewal';
  const { renewalId, channel, proof, key } = given;
  return withStepUp<null, No>(world, actor, { proof, command }, (confirm) =>
    perform<null, No>(world, actor, command, key, async (tx) => {
      const renewal = await lockRenewal(tx, renewalId);
      if (!renewal) return refuse('not-found');
      const at = world.clock.now();
      const by = actor.accountId;
      const decided = decideRenewal(renewal, { by, at });
      if (!decided.ok) return decided;
      const confirmed = await confirm(tx);
      if (!confirmed.ok) return confirmed;
      const { opensAt } = decided.value;
      const yes = { approvedBy: by, approvedAt: at, approvedAfter: channel, opensAt };
      await tx.update(secondFactorRenewals).set(yes).where(eq(secondFactorRenewals.id, renewalId));
      const { accountId } = renewal;
      const body = { renewalId, channel, opensAt: opensAt.toISOString() };
      return ok({
        value: null,
        events: [accountEvent('second-factor.renewal-approved', accountId, body)],
        notices: await told(tx, renewal, { kind: 'renewal-approved', by }),
      });
    }),
  );
}

/** Stops it before it was used: whoever may say yes, and its holder, who still has the telephone after all. */
export async function takeBackRenewal(world: World, actor: Person, given: About): Promise<Result<null, No>> {
  return perform<null, No>(world, actor, 'take-back-renewal', given.key, async (tx) => {
    const renewal = await lockRenewal(tx, given.renewalId);
    const by = actor.accountId;
    const own = renewal?.accountId === by;
    if (!renewal || (!own && !can(actor, 'renewals.approve').allowed)) return refuse('not-found');
    if (renewal.outcome !== null) return refuse('renewal-ended');
    const end = { outcome: 'taken-back', endedBy: by, endedAt: world.clock.now() };
    await tx.update(secondFactorRenewals).set(end).where(eq(secondFactorRenewals.id, renewal.id));
    const event = accountEvent('second-factor.renewal-taken-back', renewal.accountId, { renewalId: renewal.id });
    return ok({ value: null, events: [event], notices: await told(tx, renewal, { kind: 'renewal-taken-back', by }) });
  });
}

async function told(tx: Tx, { id, accountId }: RenewalRow, about: { kind: string; by: string }) {
  const { kind, by } = about;
  const [account] = await tx.select({ alias: accounts.alias }).from(accounts).where(eq(accounts.id, accountId));
  const alias = account?.alias ?? '';
  const own = { accountId, kind: `own-${kind}`, entity: { kind: 'account', id: accountId } };
  const office = await noticesToOffice(tx, { renewalId: id, kind, alias, except: [by, accountId] });
  return [...(by === accountId ? [] : [own]), ...office];
}
