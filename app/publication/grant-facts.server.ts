import { and, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { agreements } from '#db/schema/agreements.ts';
import { applications } from '#db/schema/applications.ts';
import { calls, callVersions } from '#db/schema/calls.ts';
import { disbursements } from '#db/schema/disbursements.ts';
import { recoveries, recoverySettlements } from '#db/schema/recoveries.ts';
import { organisations } from '#db/schema/organisations.ts';
import { grantPublications, publicationConsents } from '#db/schema/publication.ts';
import { reportIndicators, reports } from '#db/schema/reports.ts';
import type { AgreementState } from '#app/agreements/agreement-lifecycle.ts';
import type { ProgrammeId } from '#app/kernel/ids.ts';
import type { Translated } from '#app/kernel/languages.ts';
import { activitiesOf } from '#app/programme/programme-store.server.ts';
import type { GrantFacts, Payment, PublicIndicator } from './public-grant.ts';
import type { Tier } from './tier.ts';

/**
 * Every signed grant of a programme that has a decision about being seen, with all that might be said of it. The one
 * query behind everything public; who reads it goes through `publicGrants`.
 */
export async function grantFacts(reader: Reader, programmeId: ProgrammeId): Promise<readonly GrantFacts[]> {
  const rows = await signedGrants(reader, programmeId);
  const [consents, payments, indicators] = [
    await consentsOf(reader, programmeId),
    await paymentsOf(reader, programmeId),
    await indicatorsOf(reader, programmeId),
  ];
  const resultOf = new Map((await activitiesOf(reader, programmeId)).map(({ code, result }) => [code, result]));
  return rows.map(({ title, summary, callReference, activities, callActivities, ...row }) => {
    const own = activities.length > 0 ? activities : callActivities;
    const results = own.flatMap((code) => resultOf.get(code) ?? []);
    return {
      ...row,
      // The casts are the checks of the tables.
      tier: row.tier as Tier,
      state: row.state as AgreementState,
      consented: consents.get(row.agreementId) === 'named',
      call: { reference: callReference, title, summary },
      results: [...new Set(results)].toSorted(),
      payments: payments.get(row.agreementId) ?? [],
      indicators: indicators.get(row.agreementId) ?? [],
    };
  });
}

async function signedGrants(reader: Reader, programmeId: ProgrammeId) {
  return reader
    .select({
      agreementId: agreements.id,
      tier: grantPublications.tier,
      held: grantPublications.held,
      publicCode: grantPublications.publicCode,
      publishFrom: grantPublications.publishFrom,
      recipientOrgId: grantPublications.recipientOrgId,
      workingName: organisations.workingName,
      country: organisations.country,
      regionOnly: organisations.regionOnly,
      callReference: calls.reference,
      title: sql<Translated>`${callVersions.content}->'title'`,
      summary: sql<Translated>`${callVersions.content}->'summary'`,
      activities: applications.activities,
      callActivities: sql<string[]>`${callVersions.content}->'activities'`,
      amountMinor: agreements.amountMinor,
      currency: agreements.currency,
      signedOn: sql<string>`(${agreements.activatedAt} at time zone 'utc')::date::text`,
      startsOn: agreements.startsOn,
      endsOn: agreements.endsOn,
      state: agreements.state,
    })
    .from(grantPublications)
    .innerJoin(agreements, eq(agreements.id, grantPublications.agreementId))
    .innerJoin(organisations, eq(organisations.id, agreements.organisationId))
    .innerJoin(applications, eq(applications.id, agreements.applicationId))
    .innerJoin(callVersions, eq(callVersions.id, applications.callVersionId))
    .innerJoin(calls, eq(calls.id, agreements.callId))
    .where(and(eq(grantPublications.programmeId, programmeId), isNotNull(agreements.activatedAt)));
}

/** I38: the newest word of each grantee. */
async function consentsOf(reader: Reader, programmeId: ProgrammeId): Promise<ReadonlyMap<string, string>> {
  const { agreementId, tier, decidedAt, id } = publicationConsents;
  const rows = await reader
    .selectDistinctOn([agreementId], { agreementId, tier })
    .from(publicationConsents)
    .where(eq(publicationConsents.programmeId, programmeId))
    .orderBy(agreementId, desc(decidedAt), desc(id));
  return new Map(rows.map((row) => [row.agreementId, row.tier]));
}

/** What the bank confirmed, and what came back, by value date of the ledger. */
async function paymentsOf(reader: Reader, programmeId: ProgrammeId): Promise<ReadonlyMap<string, readonly Payment[]>> {
  const paidOn = sql<string>`coalesce(
    (select min(e.value_date) from journal_entries e where e.disbursement_id = ${disbursements.id} and e.rule = 'pay'),
    (${disbursements.confirmedAt} at time zone 'utc')::date)::text`.as('paid_on');
  const paid = await reader
    .select({ agreementId: disbursements.agreementId, minor: disbursements.amountMinor, on: paidOn })
    .from(disbursements)
    .innerJoin(agreements, eq(agreements.id, disbursements.agreementId))
    .where(and(eq(disbursements.programmeId, programmeId), eq(disbursements.state, 'confirmed')));
  const repaid = await reader
    .select({
      agreementId: recoveries.agreementId,
      minor: sql<bigint>`-${recoverySettlements.amountMinor}`.mapWith(recoverySettlements.amountMinor),
      on: recoverySettlements.valueOn,
    })
    .from(recoverySettlements)
    .innerJoin(recoveries, eq(recoveries.id, recoverySettlements.recoveryId))
    .innerJoin(agreements, eq(agreements.id, recoveries.agreementId))
    .where(and(eq(recoveries.programmeId, programmeId), eq(recoverySettlements.way, 'repaid')));
  return grouped([...paid, ...repaid].toSorted((one, other) => (one.on < other.on ? -1 : 1)));
}

async function indicatorsOf(
  reader: Reader,
  programmeId: ProgrammeId,
): Promise<ReadonlyMap<string, readonly PublicIndicator[]>> {
  const { label, target, actual, code } = reportIndicators;
  const rows = await reader
    .select({ agreementId: reports.agreementId, label, target, actual, from: reports.periodFrom, to: reports.periodTo })
    .from(reportIndicators)
    .innerJoin(reports, eq(reports.id, reportIndicators.reportId))
    .where(and(eq(reports.programmeId, programmeId), inArray(reports.state, ['accepted', 'part_accepted'])))
    .orderBy(reports.number, code);
  return grouped(rows);
}

function grouped<Row extends { readonly agreementId: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, readonly Omit<Row, 'agreementId'>[]> {
  const groups = new Map<string, Omit<Row, 'agreementId'>[]>();
  for (const { agreementId, ...row } of rows) groups.set(agreementId, [...(groups.get(agreementId) ?? []), row]);
  return groups;
}
