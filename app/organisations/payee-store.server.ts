import { and, eq, inArray, isNotNull, isNull, lt } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { hostings } from '#db/schema/hostings.ts';
import { organisations, payeeAccounts } from '#db/schema/organisations.ts';
import { relatedParties } from '#db/schema/screening.ts';
import type { Instant } from '#app/kernel/instant.ts';
import { lastSealed } from '#app/vault/identity-store.server.ts';
import { CONTACT_FIELDS } from './organisation.ts';
import type { PayeeState } from './payee-lifecycle.ts';

export type PayeeRow = Omit<typeof payeeAccounts.$inferSelect, 'state'> & { readonly state: PayeeState };

type Which = { readonly organisationId: string; readonly payeeId: string };

export async function findPayee(reader: Reader, which: Which): Promise<PayeeRow | null> {
  const [row] = await reader.select().from(payeeAccounts).where(isThat(which));
  // The cast is the check `payee_accounts_state` of the database.
  return row ? { ...row, state: row.state as PayeeState } : null;
}

/** The same, with the organisation locked first: verifications and proposals take turns. */
export async function lockPayee(tx: Tx, which: Which): Promise<PayeeRow | null> {
  await tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(eq(organisations.id, which.organisationId))
    .for('update');
  return findPayee(tx, which);
}

/** I22: whether an account replaces one that was verified before it. The same as `payee_replaces` of the database. */
export async function replacesAccount(
  reader: Reader,
  payee: { readonly organisationId: string; readonly number: number },
): Promise<boolean> {
  const earlier = await reader.$count(
    payeeAccounts,
    and(
      eq(payeeAccounts.organisationId, payee.organisationId),
      lt(payeeAccounts.number, payee.number),
      isNotNull(payeeAccounts.verifiedAt),
      inArray(payeeAccounts.state, ['verified', 'retired', 'stopped']),
    ),
  );
  return earlier > 0;
}

/** BK-4: when the contacts of an organisation last changed. */
export async function contactsChangedAt(reader: Reader, organisationId: string): Promise<Instant | null> {
  const [row] = await reader
    .select({ identityId: organisations.identityId })
    .from(organisations)
    .where(eq(organisations.id, organisationId));
  return row ? lastSealed(reader, { id: row.identityId, fields: CONTACT_FIELDS }) : null;
}

/** Whether the fiscal host of an organisation is on record, and so is screened with it. */
export async function hasHost(reader: Reader, organisationId: string): Promise<boolean> {
  const { role, endedAt } = relatedParties;
  const named = and(eq(relatedParties.organisationId, organisationId), eq(role, 'host'), isNull(endedAt));
  if ((await reader.$count(relatedParties, named)) > 0) return true;
  const { acceptedAt, endedAt: overAt } = hostings;
  const accepted = and(eq(hostings.organisationId, organisationId), isNotNull(acceptedAt), isNull(overAt));
  return (await reader.$count(hostings, accepted)) > 0;
}

export async function aliasOf(reader: Reader, organisationId: string): Promise<string> {
  const [row] = await reader
    .select({ alias: organisations.alias })
    .from(organisations)
    .where(eq(organisations.id, organisationId));
  return row?.alias ?? '';
}

function isThat({ organisationId, payeeId }: Which) {
  return and(eq(payeeAccounts.id, payeeId), eq(payeeAccounts.organisationId, organisationId));
}
