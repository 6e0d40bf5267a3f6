import { eq } from 'drizzle-orm';
import { organisations } from '#db/schema/organisations.ts';
import type { Role } from '#app/kernel/roles.ts';
import type { World } from '#app/kernel/world.ts';
import { resealFields } from '#app/vault/identity-store.server.ts';
import { account } from '#tests/support/accounts.ts';
import { activeAgreement, type TestAgreement } from '#tests/support/agreement.ts';
import { LEGAL_NAME } from '#tests/support/award.ts';
import { paymentOffice } from '#tests/support/payment-office.ts';
import { seated } from '../own-portal.ts';
import type { Account } from '../seat.ts';

/** A grantee whose owner's mail and password somebody else has; a colleague still reads notices. */
export type Victim = { readonly agreement: TestAgreement; readonly owner: Account; readonly colleague: Account };

export type Victims = {
  readonly first: Victim;
  readonly second: Victim;
  readonly officer: Account;
  readonly checker: Account;
  readonly verifier: Account;
  readonly approvers: readonly Account[];
};

/** Two grantees with an account in use, and the office that pays them; everybody can sign in. */
export async function victims(world: World): Promise<Victims> {
  const { programmeId } = await paymentOffice(world);
  const staff = async (role: Role) => seated(await account(world, [{ role, programmeId }], { totp: true }), role);
  return {
    first: await victim(world, programmeId),
    second: await victim(world, programmeId),
    officer: await staff('grants-officer'),
    checker: await staff('finance-officer'),
    verifier: await staff('finance-officer'),
    approvers: [await staff('finance-approver'), await staff('finance-approver')],
  };
}

async function victim(world: World, programmeId: string): Promise<Victim> {
  const agreement = await activeAgreement(world, { programmeId });
  const { organisationId } = agreement;
  const [row] = await world.db.select().from(organisations).where(eq(organisations.id, organisationId));
  // On file for two months: the number that is called when an account changes.
  const earlier: World = { ...world, clock: { now: () => new Date('2026-09-01T09:00:00Z') } };
  const fields = {
    legalName: LEGAL_NAME,
    legalNameLatin: LEGAL_NAME,
    registrationNumber: 'CO-1',
    town: 'Bogotá',
    contactPerson: 'Ana Ruiz',
    contactEmail: 'ana@red.example',
    contactPhone: '+57 1 555 01 01',
  };
  await world.db.transaction((tx) => resealFields(earlier, tx, { id: row?.identityId ?? '', fields }));
  const member = async (role: Role) => seated(await account(world, [{ role, organisationId }]), role);
  return { agreement, owner: await member('applicant-owner'), colleague: await member('applicant-viewer') };
}
