import { and, eq, ne } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Reader } from '#db/client.server.ts';
import { agreements } from '#db/schema/agreements.ts';
import { documents } from '#db/schema/documents.ts';
import { costLineEvidence, costLines, reports } from '#db/schema/reports.ts';
import type { ReportId } from '#app/kernel/ids.ts';
import { lineReference, reportReference } from '../report.ts';

/** I33: a cost of this report that looks like one claimed elsewhere, in whatever agreement. */
export type Duplicate = {
  readonly costLineId: string;
  readonly lineNumber: number;
  /** `receipt`: same supplier, document number and amount. `document`: the same file. */
  readonly kind: 'receipt' | 'document';
  readonly otherOrganisationId: string;
  readonly otherReference: string;
};

const other = alias(costLines, 'other');
const otherLink = alias(costLineEvidence, 'other_link');
const otherFile = alias(documents, 'other_file');

const COLUMNS = {
  costLineId: costLines.id,
  lineNumber: costLines.number,
  otherOrganisationId: agreements.organisationId,
  agreementReference: agreements.reference,
  reportNumber: reports.number,
  otherNumber: other.number,
};

/**
 * Double funding (I33): found by blind supplier, document number and what the receipt says in all (whatever share of it
 * is charged), and by the hash of each document.
 */
export async function duplicatesOf(reader: Reader, reportId: ReportId): Promise<Duplicate[]> {
  const receipts = await reader
    .selectDistinct(COLUMNS)
    .from(costLines)
    .innerJoin(
      other,
      and(
        eq(other.supplierId, costLines.supplierId),
        eq(other.documentNumber, costLines.documentNumber),
        eq(other.currency, costLines.currency),
        eq(other.documentMinor, costLines.documentMinor),
        ne(other.id, costLines.id),
      ),
    )
    .innerJoin(reports, eq(reports.id, other.reportId))
    .innerJoin(agreements, eq(agreements.id, other.agreementId))
    .where(eq(costLines.reportId, reportId));
  const files = await reader
    .selectDistinct(COLUMNS)
    .from(costLines)
    .innerJoin(costLineEvidence, eq(costLineEvidence.costLineId, costLines.id))
    .innerJoin(documents, eq(documents.id, costLineEvidence.documentId))
    .innerJoin(otherFile, and(eq(otherFile.sha256, documents.sha256), ne(otherFile.id, documents.id)))
    .innerJoin(otherLink, eq(otherLink.documentId, otherFile.id))
    .innerJoin(other, and(eq(other.id, otherLink.costLineId), ne(other.id, costLines.id)))
    .innerJoin(reports, eq(reports.id, other.reportId))
    .innerJoin(agreements, eq(agreements.id, other.agreementId))
    .where(eq(costLines.reportId, reportId));
  return [...receipts.map((row) => duplicate('receipt', row)), ...files.map((row) => duplicate('document', row))];
}

type Row = {
  costLineId: string;
  lineNumber: number;
  otherOrganisationId: string;
  agreementReference: string;
  reportNumber: number;
  otherNumber: number;
};

function duplicate(kind: Duplicate['kind'], row: Row): Duplicate {
  const { costLineId, lineNumber, otherOrganisationId } = row;
  const otherReference = lineReference(reportReference(row.agreementReference, row.reportNumber), row.otherNumber);
  return { costLineId, lineNumber, kind, otherOrganisationId, otherReference };
}
