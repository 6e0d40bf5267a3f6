import { and, eq } from 'drizzle-orm';
import { applications } from '#db/schema/applications.ts';
import { organisations, payeeAccounts } from '#db/schema/organisations.ts';
import { memberships } from '#db/schema/people.ts';
import { expectOk } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { verifyPayee } from '#app/organisations/verify-payee.server.ts';
import { account, personOf, type TestAccount } from '#tests/support/accounts.ts';
import { activeAgreement, type TestAgreement } from '#tests/support/agreement.ts';
import { applicant, completeDraft } from '#tests/support/applicant.ts';
import { clearChecks } from '#tests/support/closed-call.ts';
import { openCall, type TestCall } from '#tests/support/open-call.ts';
import { freshKey, paid, paymentOffice, type PaymentOffice } from '#tests/support/payment-office.ts';
import { seated } from '../own-portal.ts';
import type { Account } from '../seat.ts';

export type HostStory = {
  readonly call: TestCall;
  readonly office: PaymentOffice;
  /** Somebody with an account and nothing else yet. */
  readonly group: Account;
  readonly newcomer: TestAccount;
  readonly host: Account;
  readonly hostAlias: string;
};

/** An open call, an office that pays, a registered organisation, and somebody of a group nobody knows yet. */
export async function hostStory(world: World): Promise<HostStory> {
  const office = await paymentOffice(world);
  const call = await openCall(world, { programmeId: office.programmeId });
  const host = await applicant(world, {
    workingName: 'House of Associations',
    category: 'registered',
    registrationNumber: 'RNE-2011/4',
  });
  const newcomer = await account(world, [{ role: 'applicant-owner' }]);
  const [row] = await world.db.select().from(organisations).where(eq(organisations.id, host.organisationId));
  const seats = { host: seated(host.account, 'applicant-owner'), group: seated(newcomer, 'applicant-owner') };
  return { ...seats, call, office, newcomer, hostAlias: row?.alias ?? '' };
}

/** The organisation the newcomer has described by now. */
export async function groupOf(world: World, { newcomer }: HostStory): Promise<string> {
  const mine = eq(memberships.accountId, newcomer.accountId);
  const rows = await world.db.select({ id: memberships.organisationId }).from(memberships).where(mine);
  return rows.find(({ id }) => id !== null)?.id ?? '';
}

/** Everything of the form is written; the group hands it in itself. */
export async function writtenDraft(world: World, { newcomer, call }: HostStory): Promise<string> {
  return completeDraft(world, await personOf(world, newcomer), call.id);
}

export async function stateOf(world: World, applicationId: string): Promise<string> {
  const [row] = await world.db.select().from(applications).where(eq(applications.id, applicationId));
  return row?.state ?? '';
}

/**
 * The finance officer calls back about the account, both are screened, the grant is awarded and signed, and its first
 * instalment goes all the way.
 */
export async function paidThroughHost(
  world: World,
  { office }: HostStory,
  given: { organisationId: string },
): Promise<{ agreement: TestAgreement; disbursementId: string }> {
  const { organisationId } = given;
  const proposed = and(eq(payeeAccounts.organisationId, organisationId), eq(payeeAccounts.state, 'proposed'));
  const [account_] = await world.db.select().from(payeeAccounts).where(proposed);
  const payeeId = account_?.id ?? '';
  const decided = { organisationId, payeeId, decision: 'verify', callBack: true, key: freshKey() } as const;
  expectOk(await verifyPayee(world, office.checker, decided));
  await clearChecks(world, organisationId);
  const { programmeId } = office;
  const agreement = await activeAgreement(world, { programmeId, party: { organisationId, payeeId } });
  return { agreement, disbursementId: await paid(world, office, { agreement, instalment: 1 }) };
}
