import type { Tx } from '#db/client.server.ts';
import { secondFactorRenewals } from '#db/schema/people.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { Outcome } from '#app/kernel/event.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform, type KeyRefusal } from '#app/trail/perform.server.ts';
import { can } from '../access.ts';
import { accountEvent } from '../account-event.ts';
import { lockAccount } from '../account-store.server.ts';
import { withStepUp, type Confirm } from '../step-up.server.ts';
import { noticesToTeam } from '../team-owners.server.ts';
import type { Channel, RenewalRefusal } from './renewal.ts';
import { noticesToOffice, openRenewal } from './renewal-store.server.ts';

type Asked = { readonly accountId: string; readonly channel: Channel };
type No = RenewalRefusal | KeyRefusal;
type Opened = { readonly renewalId: string };

/**
 * AU-7: an administrator who made sure whom they speak with asks that a lost second factor be taken off. Nothing changes
 * yet: another person says yes, and 48 hours pass, in which its holder, the team and the office can stop it.
 */
export async function askRenewal(
  world: World,
  actor: Person,
  given: Asked & { readonly proof: string; readonly key: IdempotencyKey },
): Promise<Result<Opened, No>> {
  if (!can(actor, 'renewals.ask').allowed) return refuse('role-may-not');
  if (given.accountId === actor.accountId) return refuse('own-account');
  const command = 'ask-renewal';
  return withStepUp<Opened, No>(world, actor, { proof: given.proof, command }, (confirm) =>
    perform<Opened, No>(world, actor, command, given.key, (tx) => ask(world, tx, { actor, asked: given, confirm })),
  );
}

async function ask(
  world: World,
  tx: Tx,
  given: { actor: Person; asked: Asked; confirm: Confirm },
): Promise<Result<Outcome<Opened>, No>> {
  const { actor, confirm } = given;
  const { accountId, channel } = given.asked;
  const account = await lockAccount(tx, accountId);
  if (!account) return refuse('not-found');
  if (!account.totpSealed) return refuse('second-factor-none');
  if (await openRenewal(tx, accountId)) return refuse('renewal-open');
  const confirmed = await confirm(tx);
  if (!confirmed.ok) return confirmed;
  const renewalId = world.ids.next();
  const by = actor.accountId;
  await tx
    .insert(secondFactorRenewals)
    .values({ id: renewalId, accountId, askedBy: by, askedAt: world.clock.now(), askedAfter: channel });
  const { alias } = account;
  const office = { renewalId, kind: 'renewal-to-approve', alias, except: [by, accountId] };
  return ok({
    value: { renewalId },
    events: [accountEvent('second-factor.renewal-asked', accountId, { renewalId, channel })],
    notices: [
      { accountId, kind: 'renewal-asked', entity: { kind: 'account', id: accountId } },
      ...(await noticesToTeam(tx, { accountId, alias, kind: 'team-renewal-asked' })),
      ...(await noticesToOffice(tx, office)),
    ],
  });
}
