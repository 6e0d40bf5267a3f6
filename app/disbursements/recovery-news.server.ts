import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { agreements } from '#db/schema/agreements.ts';
import type { recoveries } from '#db/schema/recoveries.ts';
import type { Outcome } from '#app/kernel/event.ts';
import { money, toDecimal } from '#app/kernel/money.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { SettlingMove } from './recovery-lifecycle.ts';
import { WAYS } from './recovery-settlement.ts';

/** What was settled just now and what is left, minor units. */
export type Settled = { readonly amountMinor: bigint; readonly restMinor: bigint };

/** What is told of a recovery that was ordered, or settled in part or whole: to the trail, and to the grantee. */
export async function recoveryNews(
  tx: Tx,
  row: typeof recoveries.$inferSelect,
  move: SettlingMove,
  settled: Settled = { amountMinor: row.amountMinor, restMinor: row.amountMinor },
): Promise<Outcome<null>> {
  const { programmeId, agreementId, reference, currency } = row;
  const [agreement] = await tx
    .select({ organisationId: agreements.organisationId })
    .from(agreements)
    .where(eq(agreements.id, agreementId));
  const organisationId = agreement?.organisationId ?? '';
  const tell = await accountsHolding(tx, { organisationId, roles: ['applicant-owner', 'applicant-finance'] });
  const entity = { kind: 'recovery', id: row.id };
  const past = move === 'order' ? 'ordered' : settled.restMinor > 0n ? 'part-settled' : WAYS[move];
  const decimal = (minor: bigint) => toDecimal(money(minor, currency));
  const about = { reference, agreementId, amount: decimal(settled.amountMinor), currency };
  const body = move === 'order' ? about : { ...about, way: WAYS[move], rest: decimal(settled.restMinor) };
  return {
    value: null,
    events: [{ kind: `recovery.${past}`, programmeId, entity, body }],
    notices: tell.map((accountId) => ({ accountId, kind: `recovery-${past}`, entity, values: { reference } })),
  };
}
