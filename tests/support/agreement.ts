import { eq } from 'drizzle-orm';
import { agreementHeadings, agreements, instalments } from '#db/schema/agreements.ts';
import { applications } from '#db/schema/applications.ts';
import { awardDecisions, awards } from '#db/schema/awards.ts';
import { calls, callVersions } from '#db/schema/calls.ts';
import { dueDiligenceChecks, organisations, payeeAccounts } from '#db/schema/organisations.ts';
import { rankedLists } from '#db/schema/reviews.ts';
import { addDays } from '#app/kernel/instant.ts';
import type { World } from '#app/kernel/world.ts';
import { sealIdentity } from '#app/vault/identity-store.server.ts';

export type TestAgreement = {
  readonly id: string;
  readonly organisationId: string;
  readonly instalmentIds: readonly string[];
  readonly payeeId: string;
};

let count = 0;

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
export async function activeAgreement(
  world: World,
  given: { programmeId: string; accountEnteredBy?: string; plan?: readonly bigint[] },
): Promise<TestAgreement> {
  count += 1;
  const at = world.clock.now();
  const next = () => world.ids.next();
  const [id, callId, versionId, organisationId, applicationId] = [next(), next(), next(), next(), next()];
  const [listId, decisionId, awardId, payeeId] = [next(), next(), next(), next()];
  const plan = given.plan ?? [25_000_00n, 20_000_00n, 5_000_00n];
  const amountMinor = plan.reduce((sum, part) => sum + part, 0n);
  const reference = `TEST-${count}-${id.slice(-6)}`;
  const instalmentIds = plan.map(next);
  await world.db.transaction(async (tx) => {
    await tx.insert(calls).values({
      id: callId,
      programmeId: given.programmeId,
      reference: `C-${reference}`,
      state: 'decided',
      content: {},
      envelopeMinor: amountMinor,
      minimumMinor: 1n,
      maximumMinor: amountMinor,
      currency: 'EUR',
      opensAt: addDays(at, -90),
      deadlineAt: addDays(at, -60),
      deadlineZone: 'Europe/Brussels',
      createdBy: 'system:test',
      createdAt: at,
    });
    await tx.insert(callVersions).values({
      id: versionId,
      callId,
      number: 1,
      content: {},
      sha256: reference,
      frozenAt: at,
      frozenBy: 'system:test',
    });
    await tx.insert(organisations).values({
      id: organisationId,
      alias: `ORG-${reference}`,
      workingName: 'Working name',
      category: 'registered',
      country: 'CO',
      identityId: await sealIdentity(world, tx, { kind: 'organisation', fields: { legalName: 'Legal name' } }),
      createdAt: at,
      createdBy: 'system:test',
    });
    for (const kind of ['sanctions', 'exclusion-declaration']) {
      await tx.insert(dueDiligenceChecks).values({
        id: next(),
        organisationId,
        kind,
        result: 'clear',
        source: 'EU consolidated list',
        sourceDate: '2026-10-30',
        checkedBy: 'system:test',
        checkedAt: at,
        validUntil: addDays(at, 30),
      });
    }
    await tx.insert(payeeAccounts).values({
      id: payeeId,
      organisationId,
      number: 1,
      identityId: await sealIdentity(world, tx, { kind: 'payee', fields: PAYEE }),
      masked: '•••• 7034',
      country: 'BE',
      currency: 'EUR',
      state: 'verified',
      proposedBy: given.accountEnteredBy ?? 'system:grantee',
      proposedAt: at,
      verifiedBy: 'system:verifier',
      verifiedAt: at,
    });
    await tx.insert(applications).values({
      id: applicationId,
      programmeId: given.programmeId,
      callId,
      callVersionId: versionId,
      organisationId,
      reference: `A-${reference}`,
      state: 'awarded',
      language: 'en',
      requestedMinor: amountMinor,
      currency: 'EUR',
      createdBy: 'system:test',
      createdAt: at,
      submittedSha256: reference,
    });
    await tx
      .insert(rankedLists)
      .values({ id: listId, callId, content: {}, sha256: reference, fixedBy: 'x', fixedAt: at });
    await tx
      .insert(awardDecisions)
      .values({ id: decisionId, callId, listId, state: 'notified', minutes: '-', preparedBy: 'x', preparedAt: at });
    const about = {
      programmeId: given.programmeId,
      callId,
      organisationId,
      applicationId,
      amountMinor,
      currency: 'EUR',
    };
    await tx.insert(awards).values({ ...about, id: awardId, decisionId, state: 'live', decidedAt: at });
    await tx.insert(agreements).values({
      ...about,
      id,
      awardId,
      reference,
      state: 'drafted',
      startsOn: '2026-01-01',
      endsOn: '2027-06-30',
      language: 'en',
      draftedBy: 'system:test',
      createdAt: at,
    });
    await tx.insert(agreementHeadings).values({ agreementId: id, heading: 'other-costs', amountMinor });
    await tx.insert(instalments).values(
      plan.map((part, i) => ({
        id: instalmentIds[i] ?? '',
        agreementId: id,
        number: i + 1,
        kind: i === 0 ? 'advance' : i === plan.length - 1 ? 'final' : 'interim',
        amountMinor: part,
        expectedOn: '2026-11-15',
      })),
    );
    await tx.update(agreements).set({ state: 'active', activatedAt: at }).where(eq(agreements.id, id));
  });
  return { id, organisationId, instalmentIds, payeeId };
}
