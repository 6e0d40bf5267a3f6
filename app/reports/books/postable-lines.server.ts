import { and, asc, eq, isNotNull, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { agreements } from '#db/schema/agreements.ts';
import { journalEntries, journalPostings } from '#db/schema/ledger.ts';
import { costLines, reports } from '#db/schema/reports.ts';
import type { AgreementId } from '#app/kernel/ids.ts';
import { lineSource } from '../costs/conversion.ts';
import type { PostableLine } from './cost-postings.ts';
import { lineReference, reportReference } from '../report.ts';

type Decided = typeof costLines.$inferSelect;

/** A decided line as the journal needs it. `reference` is its report's. */
export function postable(line: Decided, about: { reference: string; posted: bigint }): PostableLine {
  const { reportId, currency, amountMinor, eurMinor, unitsPerEur, rateMonth } = line;
  return {
    reportId,
    currency,
    amountMinor,
    eurMinor,
    unitsPerEur,
    rateMonth,
    rateSource: lineSource(line),
    reference: lineReference(about.reference, line.number),
    acceptedEurMinor: line.acceptedEurMinor ?? 0n,
    disallowedEurMinor: line.disallowedEurMinor ?? 0n,
    postedEurMinor: about.posted,
  };
}

/** Accepted lines of an agreement that are not (wholly) posted yet, oldest report first (docs/decisions/0004). */
export async function waitingLines(reader: Reader, agreementId: AgreementId): Promise<PostableLine[]> {
  const posted = await postedByReference(reader, agreementId);
  const rows = await reader
    .select({ line: costLines, number: reports.number, reference: agreements.reference })
    .from(costLines)
    .innerJoin(reports, eq(reports.id, costLines.reportId))
    .innerJoin(agreements, eq(agreements.id, costLines.agreementId))
    .where(and(eq(costLines.agreementId, agreementId), isNotNull(costLines.decision)))
    .orderBy(asc(reports.number), asc(costLines.number));
  return rows
    .map(({ line, number, reference }) => {
      const report = reportReference(reference, number);
      return postable(line, { reference: report, posted: posted.get(lineReference(report, line.number)) ?? 0n });
    })
    .filter((line) => line.acceptedEurMinor > line.postedEurMinor);
}

/** Euro cents on 5000 by the line's reference, reversals taken off. */
async function postedByReference(reader: Reader, agreementId: AgreementId): Promise<ReadonlyMap<string, bigint>> {
  const rows = await reader
    .select({ reference: journalEntries.documentReference, minor: sql<string>`sum(${journalPostings.eurMinor})` })
    .from(journalPostings)
    .innerJoin(journalEntries, eq(journalEntries.id, journalPostings.entryId))
    .where(and(eq(journalPostings.agreementId, agreementId), eq(journalPostings.account, '5000')))
    .groupBy(journalEntries.documentReference);
  return new Map(rows.map((row) => [row.reference, BigInt(row.minor)]));
}
