import type { Tx } from '#db/client.server.ts';
import { applicationBudgetLines, applications } from '#db/schema/applications.ts';
import { awardDecisions, awards } from '#db/schema/awards.ts';
import { calls, callVersions } from '#db/schema/calls.ts';
import { dueDiligenceChecks, organisations } from '#db/schema/organisations.ts';
import { rankedEntries, rankedLists } from '#db/schema/reviews.ts';
import type { InstalmentPlan } from '#app/calls/call-content.ts';
import { addDays } from '#app/kernel/instant.ts';
import type { Language } from '#app/kernel/languages.ts';
import type { World } from '#app/kernel/world.ts';
import { sealIdentity } from '#app/vault/identity-store.server.ts';

export const LEGAL_NAME = 'Asociación Legal de Prueba';

export type TestAward = {
  readonly awardId: string;
  readonly decisionId: string;
  readonly callId: string;
  readonly organisationId: string;
  readonly applicationId: string;
  /** `TEST-3-a1b2c3`; the application is `A-…`, the call `C-…`. */
  readonly reference: string;
};

let count = 0;

/** A live award in a notified decision, with fresh checks of the third party; asked for as 70 % staff, 30 % travel. */
export async function liveAward(
  world: World,
  given: {
    programmeId: string;
    amountMinor: bigint;
    plan?: InstalmentPlan;
    language?: Language;
    /** Whom it is awarded to; a third party of its own unless told. */
    organisationId?: string;
  },
): Promise<TestAward> {
  count += 1;
  const at = world.clock.now();
  const next = () => world.ids.next();
  const [callId, versionId, applicationId] = [next(), next(), next()];
  const organisationId = given.organisationId ?? next();
  const [listId, decisionId, awardId] = [next(), next(), next()];
  const { programmeId, amountMinor } = given;
  const reference = `TEST-${count}-${awardId.slice(-6)}`;
  const content = callContent(given.plan ?? '50/40/10');
  await world.db.transaction(async (tx) => {
    await tx.insert(calls).values({
      id: callId,
      programmeId,
      reference: `C-${reference}`,
      state: 'decided',
      content,
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
    const frozen = { frozenAt: at, frozenBy: 'system:test', sha256: `version-${versionId}` };
    await tx.insert(callVersions).values({ ...frozen, id: versionId, callId, number: 1, content });
    if (!given.organisationId) await thirdParty(world, tx, { id: organisationId, alias: `ORG-${reference}` });
    const check = { organisationId, result: 'clear', source: 'EU consolidated list', sourceDate: '2026-10-30' };
    const checked = { checkedBy: 'system:test', checkedAt: at, validUntil: addDays(at, 30) };
    await tx
      .insert(dueDiligenceChecks)
      .values(['sanctions', 'exclusion-declaration'].map((kind) => ({ ...check, ...checked, id: next(), kind })));
    await tx.insert(applications).values({
      id: applicationId,
      programmeId,
      callId,
      callVersionId: versionId,
      organisationId,
      reference: `A-${reference}`,
      state: 'awarded',
      language: given.language ?? 'en',
      requestedMinor: amountMinor,
      currency: 'EUR',
      createdBy: 'system:test',
      createdAt: at,
      submittedSha256: reference,
    });
    await tx.insert(applicationBudgetLines).values(
      [
        { heading: 'human-resources', unitMinor: 7_000_00n },
        { heading: 'travel', unitMinor: 3_000_00n },
      ].map((line, position) => ({
        ...line,
        id: next(),
        applicationId,
        position,
        description: '-',
        quantity: 1,
        amountMinor: line.unitMinor,
      })),
    );
    const list = { entries: [{ reference: `A-${reference}`, rank: 1 }] };
    await tx
      .insert(rankedLists)
      .values({ id: listId, callId, content: list, sha256: reference, fixedBy: 'x', fixedAt: at });
    await tx.insert(rankedEntries).values({ listId, applicationId, rank: 1, scoreHundredths: 3_000, passes: true });
    const decision = { id: decisionId, callId, listId, minutes: '-', preparedBy: 'x', preparedAt: at };
    await tx.insert(awardDecisions).values({ ...decision, state: 'notified', notifiedAt: at });
    const award = { id: awardId, decisionId, applicationId, programmeId, callId, organisationId, amountMinor };
    await tx.insert(awards).values({ ...award, currency: 'EUR', state: 'live', decidedAt: at });
  });
  return { awardId, decisionId, callId, organisationId, applicationId, reference };
}

async function thirdParty(world: World, tx: Tx, given: { id: string; alias: string }): Promise<void> {
  await tx.insert(organisations).values({
    ...given,
    workingName: 'Working name',
    category: 'registered',
    country: 'CO',
    identityId: await sealIdentity(world, tx, { kind: 'organisation', fields: { legalName: LEGAL_NAME } }),
    createdAt: world.clock.now(),
    createdBy: 'system:test',
  });
}

function callContent(instalmentPlan: InstalmentPlan) {
  return {
    title: { en: 'Test call' },
    summary: { en: '-' },
    guidelines: { en: '-' },
    activities: ['R1.1'],
    countries: [],
    categories: ['registered'],
    durationMonths: 10,
    costModel: 'ACTUAL_COSTS',
    instalmentPlan,
    amountBasis: { en: '-' },
    sections: [],
    documents: [],
    eligibility: [],
    declarations: [],
    criteria: [],
    passTotal: 0,
    languages: ['en'],
  };
}
