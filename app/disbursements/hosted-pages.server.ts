import { and, asc, eq, gte, inArray, notInArray, or, exists } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { agreements, instalments } from '#db/schema/agreements.ts';
import { disbursements } from '#db/schema/disbursements.ts';
import { organisationOf, type Person } from '#app/kernel/actor.ts';
import { isId } from '#app/kernel/ids.ts';
import { hostedSince } from '#app/organisations/hosting/hosting-store.server.ts';
import { organisationFacts } from '#app/organisations/organisation-store.server.ts';

/** Before both have signed there is no money; after the end nothing is held any more. */
const WITHOUT_MONEY = ['drafted', 'sent', 'signed_by_grantee', 'closed', 'terminated'];

/**
 * What a fiscal host sees of a group it holds money for: agreements by reference and amount, instalments, payments since it
 * accepted. Amounts, days and states alone: no application, report, budget or name (AZ-2). Null for whoever is not its
 * host.
 */
export async function hostedMoney(reader: Reader, actor: Person, organisationId: string) {
  const hostId = organisationOf(actor);
  const since = hostId && isId(organisationId) ? await hostedSince(reader, { hostId, organisationId }) : null;
  const group = since && (await organisationFacts(reader, organisationId));
  if (!since || !group) return null;
  const paidSince = reader
    .select({ id: disbursements.id })
    .from(disbursements)
    .where(and(eq(disbursements.agreementId, agreements.id), gte(disbursements.requestedAt, since)));
  const { id, reference, state, amountMinor, currency, startsOn, endsOn } = agreements;
  const held = await reader
    .select({ id, reference, state, amountMinor, currency, startsOn, endsOn })
    .from(agreements)
    .where(and(eq(agreements.organisationId, organisationId), or(notInArray(state, WITHOUT_MONEY), exists(paidSince))))
    .orderBy(asc(id));
  const ids = held.map((agreement) => agreement.id);
  return {
    alias: group.alias,
    workingName: group.workingName,
    since,
    agreements: held,
    instalments: ids.length === 0 ? [] : await instalmentsOf(reader, ids),
    payments: ids.length === 0 ? [] : await paymentsOf(reader, ids, since),
  };
}

async function instalmentsOf(reader: Reader, ids: readonly string[]) {
  const { id, agreementId, number, amountMinor, expectedOn } = instalments;
  return reader
    .select({ id, agreement: agreements.reference, number, amountMinor, currency: agreements.currency, expectedOn })
    .from(instalments)
    .innerJoin(agreements, eq(agreements.id, agreementId))
    .where(inArray(agreementId, [...ids]))
    .orderBy(asc(agreements.reference), asc(number));
}

async function paymentsOf(reader: Reader, ids: readonly string[], since: Date) {
  const { id, reference, state, amountMinor, currency, sentAt, confirmedAt, requestedAt } = disbursements;
  return reader
    .select({ id, reference, state, amountMinor, currency, sentAt, confirmedAt })
    .from(disbursements)
    .where(and(inArray(disbursements.agreementId, [...ids]), gte(requestedAt, since)))
    .orderBy(asc(id));
}
