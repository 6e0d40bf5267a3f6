import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { accounts, memberships } from '#db/schema/people.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { Notice } from '#app/kernel/event.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import { isStaff } from '#app/kernel/roles.ts';
import type { World } from '#app/kernel/world.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform, type KeyRefusal } from '#app/trail/perform.server.ts';
import { can } from './access.ts';
import { accountEvent } from './account-event.ts';
import { accountsHolding, lockAccount, toMembership, type AccountRow } from './account-store.server.ts';
import { endSessionsOf } from './session-store.server.ts';

export type SuspensionRefusal = Refusal<'role-may-not' | 'own-account' | 'not-found' | 'move-not-allowed'> | KeyRefusal;

type Given = { readonly accountId: string; readonly to: 'suspended' | 'active'; readonly key: IdempotencyKey };

/**
 * Keeps an account out, or lets it in again: a laptop is stolen, somebody is under pressure, a colleague is away for long.
 * Its sessions end at once (SE-3) and nobody signs in to it; roles and everything it did stay. Never one's own: the last
 * administrator stays. The overall leads are told where it is one of the office.
 */
export async function suspendAccount(
  world: World,
  actor: Person,
  { accountId, to, key }: Given,
): Promise<Result<null, SuspensionRefusal>> {
  return perform<null, SuspensionRefusal>(world, actor, 'suspend-account', key, async (tx) => {
    if (!can(actor, 'people.invite').allowed) return refuse('role-may-not');
    if (accountId === actor.accountId) return refuse('own-account');
    const account = await lockAccount(tx, accountId);
    if (!account) return refuse('not-found');
    if (account.state === to) return refuse('move-not-allowed');
    await tx.update(accounts).set({ state: to }).where(eq(accounts.id, accountId));
    if (to === 'suspended') await endSessionsOf(tx, accountId);
    const kind = to === 'suspended' ? ('account.suspended' as const) : ('account.restored' as const);
    const events = [accountEvent(kind, accountId)];
    return ok({ value: null, events, notices: await leadsOf(tx, account, kind) });
  });
}

/** The overall leads of every programme somebody of the office works in. */
async function leadsOf(tx: Tx, { id, alias }: AccountRow, kind: string): Promise<Notice[]> {
  const held = await tx.select().from(memberships).where(eq(memberships.accountId, id));
  const programmes = held.flatMap((row) =>
    isStaff(toMembership(row).role) && row.programmeId ? [row.programmeId] : [],
  );
  const leads = await Promise.all(
    [...new Set(programmes)].map((programmeId) => accountsHolding(tx, { roles: ['overall-lead'], programmeId })),
  );
  const entity = { kind: 'account', id };
  const notice = { kind: kind.replace('.', '-'), entity, values: { alias } };
  return [...new Set(leads.flat())].filter((lead) => lead !== id).map((accountId) => ({ ...notice, accountId }));
}
