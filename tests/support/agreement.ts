import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { agreementBudgetLines, agreementHeadings, agreements, instalments } from '#db/schema/agreements.ts';
import { payeeAccounts } from '#db/schema/organisations.ts';
import { addMonths } from '#app/agreements/agreement-period.ts';
import type { Language } from '#app/kernel/languages.ts';
import type { World } from '#app/kernel/world.ts';
import { sealIdentity } from '#app/vault/identity-store.server.ts';
import { liveAward } from './award.ts';

export type TestAgreement = {
  readonly id: string;
  readonly organisationId: string;
  readonly instalmentIds: readonly string[];
  readonly payeeId: string;
};

type Given = {
  programmeId: string;
  accountEnteredBy?: string;
  /** Whose account it is; the third party's own unless told. */
  accountHeldBy?: 'own' | 'host';
  /** The approved provider that pays out; a bank unless told. */
  operatorId?: string;
  /** Amounts of the instalments. */
  plan?: readonly bigint[];
  /** One payment, after the final report. */
  reimbursed?: true;
  language?: Language;
  /** A third party that is there, with the account it is paid to; one of its own unless told. */
  party?: { organisationId: string; payeeId: string };
};

const PAYEE = {
  holder: 'Red de Defensoras',
  holderLatin: 'Red de Defensoras',
  iban: 'BE68539007547034',
  accountNumber: '',
  bic: 'GKCCBEBB',
  bankName: '',
  bankCountry: 'BE',
  clearingCode: '',
  street: '',
  buildingNumber: '',
  postCode: '',
  town: 'Brussels',
  country: 'BE',
};

/** An active agreement of EUR 50 000 (50/40/10 unless told), verified account, fresh checks. For rooms after it. */
export async function activeAgreement(world: World, given: Given): Promise<TestAgreement> {
  const drafted = await draftedAgreement(world, given);
  const activatedAt = world.clock.now();
  await world.db.update(agreements).set({ state: 'active', activatedAt }).where(eq(agreements.id, drafted.id));
  return drafted;
}

/** The same as it is before it is sent. */
export async function draftedAgreement(world: World, given: Given): Promise<TestAgreement> {
  const { programmeId, language = 'en' } = given;
  const plan = given.plan ?? [25_000_00n, 20_000_00n, 5_000_00n];
  const amountMinor = plan.reduce((sum, part) => sum + part, 0n);
  const { party } = given;
  const {
    reference,
    decisionId: _decision,
    ...about
  } = await liveAward(world, {
    programmeId,
    amountMinor,
    language,
    ...(party ? { organisationId: party.organisationId } : {}),
  });
  const id = world.ids.next();
  const payeeId = party?.payeeId ?? world.ids.next();
  const at = world.clock.now();
  const instalmentIds = plan.map(() => world.ids.next());
  await world.db.transaction(async (tx) => {
    if (!party) await ownAccount(world, tx, { id: payeeId, organisationId: about.organisationId, given });
    await tx.insert(agreements).values({
      ...about,
      id,
      programmeId,
      amountMinor,
      currency: 'EUR',
      reference,
      state: 'drafted',
      startsOn: '2026-01-01',
      endsOn: '2027-06-30',
      language,
      draftedBy: 'system:test',
      createdAt: at,
    });
    await tx.insert(agreementHeadings).values({ agreementId: id, heading: 'other-costs', amountMinor });
    const line = { agreementId: id, heading: 'other-costs', number: 1, description: 'Accompaniment', amountMinor };
    await tx.insert(agreementBudgetLines).values({ ...line, id: world.ids.next() });
    await tx.insert(instalments).values(
      plan.map((part, i) => ({
        id: instalmentIds[i] ?? '',
        agreementId: id,
        number: i + 1,
        kind: i === 0 && !given.reimbursed ? 'advance' : i === plan.length - 1 ? 'final' : 'interim',
        amountMinor: part,
        expectedOn: addMonths('2026-11-15', 2 * i),
      })),
    );
  });
  return { id, organisationId: about.organisationId, instalmentIds, payeeId };
}

async function ownAccount(
  world: World,
  tx: Tx,
  { id, organisationId, given }: { id: string; organisationId: string; given: Given },
): Promise<void> {
  const at = world.clock.now();
  await tx.insert(payeeAccounts).values({
    id,
    organisationId,
    number: 1,
    identityId: await sealIdentity(world, tx, { kind: 'payee', fields: PAYEE }),
    masked: '•••• 7034',
    country: 'BE',
    currency: 'EUR',
    heldBy: given.accountHeldBy ?? 'own',
    operatorId: given.operatorId ?? null,
    state: 'verified',
    proposedBy: given.accountEnteredBy ?? 'system:grantee',
    proposedAt: at,
    verifiedBy: 'system:verifier',
    verifiedAt: at,
  });
}
