import { asc, eq } from 'drizzle-orm';
import { agreements } from '#db/schema/agreements.ts';
import { amendments } from '#db/schema/amendments.ts';
import { recoveries } from '#db/schema/recoveries.ts';
import { reports } from '#db/schema/reports.ts';
import { paperOf } from '#app/agreements/agreement-store.server.ts';
import { carryOut } from '#app/agreements/amendments/carry-out.server.ts';
import { draftAmendment, writeAmendment } from '#app/agreements/amendments/write-amendment.server.ts';
import { countersignAgreement } from '#app/agreements/countersign-agreement.server.ts';
import { sendAgreement } from '#app/agreements/send-agreement.server.ts';
import { signAgreement } from '#app/agreements/sign-agreement.server.ts';
import { settleRecovery } from '#app/disbursements/settle-recovery.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { utcDate } from '#app/kernel/instant.ts';
import { expectOk } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { enterRate } from '#app/programme/enter-rate.server.ts';
import type { NewCost } from '#app/reports/costs/cost-line.ts';
import { decideReport } from '#app/reports/review/decide-report.server.ts';
import { linesOf } from '#app/reports/report-store.server.ts';
import { account, personOf, type TestAccount } from '#tests/support/accounts.ts';
import { draftedAgreement, type TestAgreement } from '#tests/support/agreement.ts';
import { freshKey, paymentOffice, type PaymentOffice } from '#tests/support/payment-office.ts';
import { addReceipt, receipt, reportOf, sendReport } from '#tests/support/report.ts';
import { proofOf } from '#tests/support/step-up.ts';
import { seated } from '../own-portal.ts';
import type { Account } from '../seat.ts';

const ROLES = ['grants-officer', 'finance-officer', 'call-manager', 'overall-lead', 'applicant-owner'] as const;
type Acting = (typeof ROLES)[number];

export type WholeGrant = {
  readonly agreement: TestAgreement;
  readonly office: PaymentOffice;
  /** Everybody as an actor of commands, and as somebody who signs in. */
  readonly people: Readonly<Record<Acting, Person>>;
  readonly seats: Readonly<Record<Acting, Account>>;
};

/** A grant of EUR 50 000 (25 000, 20 000, 5 000) sent, signed and countersigned: committed, its reports scheduled. */
export async function signedGrant(world: World): Promise<WholeGrant> {
  const office = await paymentOffice(world);
  const { programmeId } = office;
  const agreement = await draftedAgreement(world, { programmeId });
  const { organisationId } = agreement;
  const hired = await Promise.all(
    ROLES.map(async (role) => {
      const owner = role === 'applicant-owner';
      const who = await account(world, [owner ? { role, organisationId } : { role, programmeId }], { totp: !owner });
      return [role, { who, person: await personOf(world, who) }] as const;
    }),
  );
  const all = Object.fromEntries(hired) as Record<Acting, { who: TestAccount; person: Person }>;
  const people = mapped((role) => all[role].person);
  const seats = mapped((role) => seated(all[role].who, role));
  await signed(world, agreement.id, people);
  const acting = { ...office, requester: people['grants-officer'], checker: people['finance-officer'] };
  return { agreement, office: acting, people, seats };
}

function mapped<Value>(of: (role: Acting) => Value): Record<Acting, Value> {
  return Object.fromEntries(ROLES.map((role) => [role, of(role)])) as Record<Acting, Value>;
}

async function signed(world: World, agreementId: string, people: WholeGrant['people']): Promise<void> {
  const about = async () => {
    const [row] = await world.db.select().from(agreements).where(eq(agreements.id, agreementId));
    return { agreementId, version: row?.version ?? 0, confirmed: true, key: freshKey() };
  };
  const { documentSha256 } = expectOk(await sendAgreement(world, people['grants-officer'], await about()));
  const { 'applicant-owner': owner, 'call-manager': manager } = people;
  const own = { ...(await about()), documentSha256, proof: await proofOf(world, owner) };
  expectOk(await signAgreement(world, owner, own));
  const lead = { ...(await about()), documentSha256, proof: await proofOf(world, manager) };
  expectOk(await countersignAgreement(world, manager, lead));
}

/** EUR 10 000 move from other costs to travel: above the flexibility, so an addendum both sides sign. Its id. */
export async function amended(world: World, { agreement, people, office }: WholeGrant): Promise<string> {
  const owner = people['applicant-owner'];
  const given = { agreementId: agreement.id, kind: 'reallocation', key: freshKey() } as const;
  const { amendmentId } = expectOk(await draftAmendment(world, owner, given));
  const wanted = { headings: { 'other-costs': '4000000', travel: '1000000' } };
  const reason = 'Hearings were moved to the capital.';
  expectOk(await writeAmendment(world, owner, { amendmentId, version: 1, wanted, reason, key: freshKey() }));
  const [approver] = office.approvers;
  if (!approver) throw new Error('an office without approvers');
  for (const [who, move] of [
    [owner, 'submit'],
    [people['grants-officer'], 'check'],
    [people['call-manager'], 'approve'],
    [approver, 'approve'],
    [owner, 'sign'],
    [people['overall-lead'], 'countersign'],
  ] as const) {
    const [row] = await world.db.select().from(amendments).where(eq(amendments.id, amendmentId));
    const documentSha256 = (row && (await paperOf(world.db, row)))?.sha256 ?? '';
    const seen = { version: row?.version ?? 0, digest: row?.digest ?? '', documentSha256, read: true };
    const proof = move.endsWith('sign') ? await proofOf(world, who) : '';
    expectOk(await carryOut(world, who, { amendmentId, move, ...seen, proof, key: freshKey() }));
  }
  return amendmentId;
}

/** EUR, Tunisian dinars and CFA francs: EUR 25 000 claimed at the rates of October, 500 of the dinars disallowed. */
export async function reportedInThreeCurrencies(world: World, grant: WholeGrant): Promise<void> {
  const month = '2026-10';
  for (const [currency, unitsPerEur] of [
    ['TND', '3.3712'],
    ['XOF', '655.957'],
  ] as const) {
    const rate = { currency, month, unitsPerEur, reason: 'InforEuro of the month' };
    expectOk(await enterRate(world, grant.people['finance-officer'], { ...rate, key: freshKey() }));
  }
  await reported(world, grant, {
    number: 1,
    costs: [
      receipt({ amountMinor: 10_000_00n }),
      receipt({ currency: 'XOF', amountMinor: 3_279_785n }),
      receipt({ heading: 'travel', currency: 'TND', amountMinor: 33_712_000n }),
    ],
    disallowedMinor: 500_00n,
  });
}

/** What was paid and will be, spent in the last months: EUR 25 000, so that 500 of the grant are left. */
export async function reportedToTheEnd(world: World, grant: WholeGrant): Promise<void> {
  const spent = { incurredOn: '2027-05-05', paidOn: '2027-05-06', amountMinor: 25_000_00n };
  await reported(world, grant, { number: 2, costs: [receipt(spent)], disallowedMinor: 0n });
}

/** Sends a report with these costs; all is accepted but so much of the last line. */
async function reported(
  world: World,
  { agreement, people }: WholeGrant,
  given: { number: number; costs: readonly NewCost[]; disallowedMinor: bigint },
): Promise<void> {
  const owner = people['applicant-owner'];
  const mine = await world.db
    .select({ id: reports.id })
    .from(reports)
    .where(eq(reports.agreementId, agreement.id))
    .orderBy(asc(reports.number));
  const reportId = mine[given.number - 1]?.id ?? '';
  for (const cost of given.costs) await addReceipt(world, { reportId, owner, cost });
  await sendReport(world, owner, reportId);
  const lines = await linesOf(world.db, reportId);
  const judgements = new Map(
    lines.map((line, place) => {
      const off = place === lines.length - 1 ? given.disallowedMinor : 0n;
      return [line.id, { acceptedEurMinor: line.eurMinor - off, code: off > 0n ? ('no-evidence' as const) : null }];
    }),
  );
  const officer = people['grants-officer'];
  const { version } = await reportOf(world, officer, reportId);
  expectOk(await decideReport(world, officer, { reportId, version, judgements, key: freshKey() }));
}

/** The debit note for what was disallowed goes out. The recovery's id. */
export async function recoveryOrdered(world: World, { agreement, people }: WholeGrant): Promise<string> {
  const [row] = await world.db.select().from(recoveries).where(eq(recoveries.agreementId, agreement.id));
  const order = { recoveryId: row?.id ?? '', move: 'order', valueDate: utcDate(world.clock.now()) } as const;
  expectOk(await settleRecovery(world, people['finance-officer'], { ...order, key: freshKey() }));
  return order.recoveryId;
}
