import { inArray } from 'drizzle-orm';
import { disbursements } from '#db/schema/disbursements.ts';
import type { Role } from '#app/kernel/roles.ts';
import type { World } from '#app/kernel/world.ts';
import { account, cookieOf, personOf, type TestAccount } from './accounts.ts';
import { checkedPayment, paymentOffice } from './payment-office.ts';

/** Somebody with a real session. `barred`: whom I21 keeps from every payment of this office. */
export type Racer = { readonly accountId: string; readonly cookie: string; readonly barred: boolean };

export type RaceOffice = {
  readonly programmeId: string;
  /** Ten people who all press the button: four may, three are too near to the payment, three have no right to it. */
  readonly racers: readonly Racer[];
  /** Two who make and send bank files and confirm payments. */
  readonly payers: readonly Racer[];
  /** Checked payments that wait for their first approval. */
  readonly payments: readonly string[];
};

/** An office whose people signed in by both steps, and as many checked payments of as many agreements. */
export async function raceOffice(world: World, payments: number): Promise<RaceOffice> {
  const office = await paymentOffice(world);
  const { programmeId } = office;
  const staff = (...roles: Role[]) =>
    account(
      world,
      roles.map((role) => ({ role, programmeId })),
      { totp: true },
    );
  const free = await Promise.all(Array.from({ length: 4 }, () => staff('finance-approver')));
  const requester = await staff('grants-officer', 'finance-approver');
  const checker = await staff('finance-officer', 'finance-approver');
  const enterer = await staff('finance-approver');
  const payer = await staff('finance-officer');
  const outside = [
    await staff('grants-officer'),
    await account(world, [{ role: 'finance-approver', programmeId: world.ids.next() }], { totp: true }),
    await account(world, [{ role: 'applicant-owner', organisationId: world.ids.next() }]),
  ];
  const desk = { ...office, requester: await personOf(world, requester), checker: await personOf(world, checker) };
  const ids: string[] = [];
  for (let number = 0; number < payments; number += 1) {
    const made = await checkedPayment(world, desk, { accountEnteredBy: enterer.accountId });
    ids.push(made.disbursementId);
  }
  const racer = async (who: TestAccount, barred: boolean) => {
    return { accountId: who.accountId, cookie: await cookieOf(world, who), barred };
  };
  // Everybody signs in once: a code counts once.
  const checking = await racer(checker, true);
  const others = [requester, enterer, ...outside].map((who) => racer(who, true));
  const racers = [...(await Promise.all([...free.map((who) => racer(who, false)), ...others])), checking];
  const payers = [checking, await racer(payer, false)];
  return { programmeId, racers, payers, payments: ids };
}

export type Standing = { readonly state: string; readonly version: number; readonly reference: string };

/** State, version and reference of payments as they stand, by id. */
export async function standingOf(world: World, ids: readonly string[]): Promise<ReadonlyMap<string, Standing>> {
  const { id, state, version, reference } = disbursements;
  const rows = await world.db
    .select({ id, state, version, reference })
    .from(disbursements)
    .where(inArray(id, [...ids]));
  return new Map(rows.map((row) => [row.id, row]));
}
