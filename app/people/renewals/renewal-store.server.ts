import { and, eq, isNull, lte } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { secondFactorRenewals } from '#db/schema/people.ts';
import type { DomainEvent, Notice } from '#app/kernel/event.ts';
import type { Instant } from '#app/kernel/instant.ts';
import { accountEvent } from '../account-event.ts';
import { accountsHolding } from '../account-store.server.ts';

export type RenewalRow = typeof secondFactorRenewals.$inferSelect;

export async function lockRenewal(tx: Tx, id: string): Promise<RenewalRow | null> {
  const [row] = await tx.select().from(secondFactorRenewals).where(eq(secondFactorRenewals.id, id)).for('update');
  return row ?? null;
}

/** The one of an account that is neither used nor taken back. */
export async function openRenewal(reader: Reader, accountId: string): Promise<RenewalRow | null> {
  const open = and(eq(secondFactorRenewals.accountId, accountId), isNull(secondFactorRenewals.outcome));
  const [row] = await reader.select().from(secondFactorRenewals).where(open);
  return row ?? null;
}

/** AU-7: takes the lost second factor off where two people said so and the wait is over; whether it did. */
export async function useRenewal(tx: Tx, accountId: string, at: Instant): Promise<DomainEvent | null> {
  const { opensAt, outcome } = secondFactorRenewals;
  const due = and(eq(secondFactorRenewals.accountId, accountId), isNull(outcome), lte(opensAt, at));
  const change = { outcome: 'used', endedBy: accountId, endedAt: at };
  // The trigger of migration 0132 takes the factor off: nothing else can.
  const [used] = await tx.update(secondFactorRenewals).set(change).where(due).returning();
  return used ? accountEvent('second-factor.renewed', accountId, { renewalId: used.id }) : null;
}

const OFFICE = ['administrator', 'overall-lead'] as const;

/** Everybody who may say the second yes or stop it, but some. */
export async function noticesToOffice(
  tx: Tx,
  about: { renewalId: string; kind: string; alias: string; except: readonly string[] },
): Promise<Notice[]> {
  const { renewalId, kind, alias, except } = about;
  const office = await accountsHolding(tx, { roles: OFFICE });
  const entity = { kind: 'second-factor-renewal', id: renewalId };
  return office
    .filter((accountId) => !except.includes(accountId))
    .map((accountId) => ({ accountId, kind, entity, values: { alias } }));
}
