import { and, asc, eq, inArray, ne, notInArray, sql, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Reader } from '#db/client.server.ts';
import { agreementHeadings } from '#db/schema/agreements.ts';
import { applications } from '#db/schema/applications.ts';
import { awards } from '#db/schema/awards.ts';
import { calls } from '#db/schema/calls.ts';
import { disbursements } from '#db/schema/disbursements.ts';
import { reports } from '#db/schema/reports.ts';
import { capAt } from '#app/awards/cap/cap-override-store.server.ts';
import type { AgreementId } from '#app/kernel/ids.ts';
import { verifiedPayee } from '#app/organisations/organisation-store.server.ts';
import { activitiesOf, programmeFacts } from '#app/programme/programme-store.server.ts';
import { headingsOf, instalmentsOf, type Agreement } from '../agreement-store.server.ts';
import { everyLineOf } from '../budget-line-store.server.ts';
import type { BudgetHeading, Standing, StandingReport } from './amendment.ts';
import type { AmendmentBounds } from './amendment-effect.ts';
import type { AwardRoom } from './award-room.ts';

/** What of an agreement an amendment can move, as it stands now. */
export async function standingOf(reader: Reader, agreement: Agreement): Promise<Standing> {
  const { id, amountMinor, currency, startsOn, endsOn, payeeAccountId, activities } = agreement;
  const headings = await signedBudgetOf(reader, id);
  const paid = await paidInstalments(reader, id);
  const instalments = (await instalmentsOf(reader, id)).map(({ id: instalmentId, ...each }) => {
    return { ...each, fixed: paid.has(instalmentId) };
  });
  const dates = { amountMinor, currency, startsOn, endsOn, payeeAccountId, activities };
  const lines = (await everyLineOf(reader, id)).map(({ id: _id, initialMinor: _first, ...line }) => line);
  return { ...dates, headings, lines, instalments, reports: await reportsOf(reader, id) };
}

/** The budget with, for each heading, the amount in the last one both sides signed (I27). */
export async function signedBudgetOf(reader: Reader, id: AgreementId): Promise<BudgetHeading[]> {
  const signed = await reader
    .select({ heading: agreementHeadings.heading, signedMinor: agreementHeadings.signedMinor })
    .from(agreementHeadings)
    .where(eq(agreementHeadings.agreementId, id));
  return (await headingsOf(reader, id)).map((each) => {
    const signedMinor = signed.find(({ heading }) => heading === each.heading)?.signedMinor ?? each.amountMinor;
    return { ...each, signedMinor };
  });
}

/** What the programme, the call and the third party allow. */
export async function boundsOf(reader: Reader, agreement: Agreement): Promise<AmendmentBounds> {
  const programme = await programmeFacts(reader, agreement.programmeId);
  if (!programme) throw new Error('an agreement outside any programme');
  const payee = await verifiedPayee(reader, agreement.organisationId);
  return {
    action: programme,
    flexibilityPercent: programme.flexibilityPercent,
    advanceCeilingPercent: programme.advanceCeilingPercent,
    award: await awardRoom(reader, agreement),
    verifiedPayeeId: payee?.id ?? null,
    activities: await activitiesOf(reader, agreement.programmeId),
  };
}

async function paidInstalments(reader: Reader, agreementId: string): Promise<ReadonlySet<string>> {
  const rows = await reader
    .select({ id: disbursements.instalmentId })
    .from(disbursements)
    .where(
      and(
        eq(disbursements.agreementId, agreementId),
        notInArray(disbursements.state, ['failed', 'returned', 'cancelled']),
      ),
    );
  return new Set(rows.map((row) => row.id));
}

/** The reports a later room keeps; this one asks the table and not the room. */
async function reportsOf(reader: Reader, agreementId: string): Promise<StandingReport[]> {
  const { number, kind, state, periodFrom, periodTo, dueOn } = reports;
  const rows = await reader
    .select({ number, kind, state, periodFrom, periodTo, dueOn })
    .from(reports)
    .where(eq(reports.agreementId, agreementId))
    .orderBy(asc(number));
  return rows.map(({ state: now, ...row }) => ({
    ...row,
    // The cast is the check `reports_kind` of the database.
    kind: row.kind as StandingReport['kind'],
    fixed: !['scheduled', 'draft'].includes(now),
  }));
}

/** I3, I4, I5. The database asks again, one at a time, when the award behind the agreement changes. */
async function awardRoom(reader: Reader, agreement: Agreement): Promise<AwardRoom> {
  const { awardId, callId, programmeId, organisationId, applicationId } = agreement;
  const [row] = await reader
    .select({
      envelopeMinor: calls.envelopeMinor,
      minimumMinor: calls.minimumMinor,
      maximumMinor: calls.maximumMinor,
      requestedMinor: applications.requestedMinor,
      decidedAt: awards.decidedAt,
    })
    .from(awards)
    .innerJoin(calls, eq(calls.id, awards.callId))
    .innerJoin(applications, eq(applications.id, applicationId))
    .where(eq(awards.id, awardId));
  if (!row) throw new Error('an agreement without its award');
  const others = (column: PgColumn, value: string, more?: SQL) =>
    liveTotal(reader, and(ne(awards.id, awardId), eq(column, value), more));
  const held = await others(awards.organisationId, organisationId, eq(awards.programmeId, programmeId));
  return {
    envelopeLeftMinor: row.envelopeMinor - (await others(awards.callId, callId)),
    minimumMinor: row.minimumMinor,
    maximumMinor: row.maximumMinor,
    requestedMinor: row.requestedMinor ?? row.maximumMinor,
    capLeftMinor: (await capAt(reader, { programmeId, organisationId, at: row.decidedAt })) - held,
  };
}

async function liveTotal(reader: Reader, where: SQL | undefined): Promise<bigint> {
  const [row] = await reader
    .select({ minor: sql<string>`coalesce(sum(${awards.amountMinor} - ${awards.releasedMinor}), 0)` })
    .from(awards)
    .where(and(inArray(awards.state, ['live']), where));
  return BigInt(row?.minor ?? '0');
}
