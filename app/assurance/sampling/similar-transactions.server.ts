import { and, desc, eq, ne, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Reader } from '#db/client.server.ts';
import { agreements } from '#db/schema/agreements.ts';
import { organisations } from '#db/schema/organisations.ts';
import { costLines } from '#db/schema/reports.ts';
import { auditSampleItems } from '#db/schema/sampling.ts';
import { openParties } from '#app/trail/open-records.server.ts';

const MOST = 50;

const other = alias(costLines, 'other');
const otherItem = alias(auditSampleItems, 'other_item');

const supplier = sql`(${other.supplierId} = ${costLines.supplierId})`;
const receipt = sql`(${other.documentNumber} = ${costLines.documentNumber} and ${other.currency} = ${costLines.currency} and ${other.amountMinor} = ${costLines.amountMinor})`;
const kind = sql`(${other.agreementId} = ${costLines.agreementId} and ${other.heading} = ${costLines.heading} and ${other.costType} = ${costLines.costType})`;

/** How another transaction is like this one. Words: `sampling.similar.<likeness>`. */
export const LIKENESSES = ['supplier', 'receipt', 'kind'] as const;
export type Likeness = (typeof LIKENESSES)[number];

/**
 * Where an error may have been made again: transactions of the same population by the same supplier (found by its sealed
 * record, never by name), with the same document number and amount, or of the same grant, heading and cost type. The
 * likest first. None of a third party that is kept from the reader (I9).
 */
export async function similarTransactions(
  reader: Reader,
  about: { readonly sampleId: string; readonly transactionNo: string; readonly withheldFrom: string | null },
) {
  const { sampleId, transactionNo, withheldFrom } = about;
  const rows = await reader
    .select({
      transactionNo: otherItem.transactionNo,
      amountMinor: otherItem.amountMinor,
      place: otherItem.place,
      organisation: organisations.alias,
      supplier: sql<boolean>`${supplier}`,
      receipt: sql<boolean>`${receipt}`,
      kind: sql<boolean>`${kind}`,
    })
    .from(auditSampleItems)
    .innerJoin(costLines, eq(costLines.id, auditSampleItems.costLineId))
    .innerJoin(
      otherItem,
      and(
        eq(otherItem.sampleId, auditSampleItems.sampleId),
        ne(otherItem.transactionNo, auditSampleItems.transactionNo),
      ),
    )
    .innerJoin(other, and(eq(other.id, otherItem.costLineId), or(supplier, receipt, kind)))
    .innerJoin(agreements, eq(agreements.id, other.agreementId))
    .innerJoin(organisations, eq(organisations.id, agreements.organisationId))
    .where(
      and(
        eq(auditSampleItems.sampleId, sampleId),
        eq(auditSampleItems.transactionNo, transactionNo),
        withheldFrom ? openParties(agreements.organisationId, withheldFrom) : undefined,
      ),
    )
    .orderBy(desc(sql`${supplier}::int + ${receipt}::int + ${kind}::int`), otherItem.transactionNo)
    .limit(MOST);
  return rows.map(({ transactionNo, amountMinor, place, organisation, ...like }) => ({
    transactionNo,
    amountMinor,
    organisation,
    drawn: place !== null,
    likenesses: LIKENESSES.filter((each) => like[each]),
  }));
}

export type SimilarTransaction = Awaited<ReturnType<typeof similarTransactions>>[number];
