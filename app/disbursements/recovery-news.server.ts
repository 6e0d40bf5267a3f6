import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { agreements } from '#db/schema/agreements.ts';
import type { recoveries } from '#db/schema/recoveries.ts';
import type { Outcome } from '#app/kernel/event.ts';
import { money, toDecimal } from '#app/kernel/money.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { SettlingMove } from './recovery-lifecycle.ts';

const PAST = { order: 'ordered', repay: 'repaid', offset: 'offset' } as const;

/** What is told of a recovery that was ordered or settled: to the trail, and to the grantee. */
export async function recoveryNews(
  tx: Tx,
  row: typeof recoveries.$inferSelect,
  move: SettlingMove,
): Promise<Outcome<null>> {
  const { programmeId, agreementId, reference, currency } = row;
  const [agreement] = await tx
    .select({ organisationId: agreements.organisationId })
    .from(agreements)
    .where(eq(agreements.id, agreementId));
  const organisationId = agreement?.organisationId ?? '';
  const tell = await accountsHolding(tx, { organisationId, roles: ['applicant-owner', 'applicant-finance'] });
  const entity = { kind: 'recovery', id: row.id };
  const past = PAST[move];
  const body = { reference, agreementId, amount: toDecimal(money(row.amountMinor, currency)), currency };
  return {
    value: null,
    events: [{ kind: `recovery.${past}`, programmeId, entity, body }],
    notices: tell.map((accountId) => ({ accountId, kind: `recovery-${past}`, entity, values: { reference } })),
  };
}
