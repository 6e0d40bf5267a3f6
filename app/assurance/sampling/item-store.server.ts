import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { agreements } from '#db/schema/agreements.ts';
import { documents } from '#db/schema/documents.ts';
import { evidenceFacts } from '#db/schema/evidence-facts.ts';
import { organisations } from '#db/schema/organisations.ts';
import { evidenceDeclarations } from '#db/schema/evidence-declarations.ts';
import { costLineEvidence, costLines } from '#db/schema/reports.ts';
import { auditSampleItems } from '#db/schema/sampling.ts';
import type { Heading } from '#app/programme/headings.ts';
import type { CostType } from '#app/reports/costs/cost-line.ts';
import { named, original, SHOWN_FACTS, standing } from '#app/reports/evidence/evidence-facts-store.server.ts';
import { completeness, DECLARED, type EvidenceLabel } from '#app/reports/evidence/evidence-checklist.ts';
import { openParties } from '#app/trail/open-records.server.ts';
import type { RiskFlag } from './risk-flags.ts';
import { stepsOf } from './sample-store.server.ts';

/** What an auditor sees of a cost. */
const COST = {
  reportId: costLines.reportId,
  costType: costLines.costType,
  description: costLines.description,
  documentNumber: costLines.documentNumber,
  procurementReference: costLines.procurementReference,
  incurredOn: costLines.incurredOn,
  paidOn: costLines.paidOn,
  currency: costLines.currency,
  documentMinor: costLines.documentMinor,
  shareBp: costLines.shareBp,
  vatMinor: costLines.vatMinor,
  vatRecoverable: costLines.vatRecoverable,
};

/**
 * The drawn lines of a sample in the order they were drawn, with the cost behind each as D13 shows it (no supplier, I37),
 * the documents its type needs, those on record, and what happened to the evidence so far. `open`: whether the reader may
 * see the line (I9); what the sample says of the whole counts the others too.
 */
export async function drawnItems(
  reader: Reader,
  about: { readonly sampleId: string; readonly transactionNo?: string; readonly withheldFrom: string | null },
) {
  const { sampleId, transactionNo, withheldFrom } = about;
  const rows = await reader
    .select({
      item: auditSampleItems,
      cost: COST,
      organisation: organisations.alias,
      open: withheldFrom ? sql<boolean>`${openParties(agreements.organisationId, withheldFrom)}` : sql<boolean>`true`,
      declared: evidenceDeclarations.costLineId,
    })
    .from(auditSampleItems)
    .innerJoin(costLines, eq(costLines.id, auditSampleItems.costLineId))
    .leftJoin(evidenceDeclarations, eq(evidenceDeclarations.costLineId, costLines.id))
    .innerJoin(agreements, eq(agreements.id, costLines.agreementId))
    .innerJoin(organisations, eq(organisations.id, agreements.organisationId))
    .where(
      and(
        eq(auditSampleItems.sampleId, sampleId),
        isNotNull(auditSampleItems.place),
        transactionNo === undefined ? undefined : eq(auditSampleItems.transactionNo, transactionNo),
      ),
    )
    .orderBy(asc(auditSampleItems.place));
  const steps = await stepsOf(reader, sampleId);
  const evidence = await evidenceOf(reader, sampleId);
  return rows.map(({ item, cost, organisation, open, declared }) => {
    const onRecord = evidence.filter((each) => each.costLineId === item.costLineId);
    // What the line was checked against when it was added, here and below.
    const costType = cost.costType as CostType;
    const labels = [...onRecord.map((each) => each.label), ...(declared ? [DECLARED] : [])];
    return {
      ...item,
      heading: item.heading as Heading,
      flags: item.flags.split(' ').filter(Boolean) as RiskFlag[],
      cost: { ...cost, costType },
      organisation,
      open,
      steps: steps.get(item.transactionNo) ?? [],
      onRecord,
      missing: completeness({ ...cost, costType }, labels).missing,
    };
  });
}

export type DrawnItem = Awaited<ReturnType<typeof drawnItems>>[number];

async function evidenceOf(reader: Reader, sampleId: string) {
  const rows = await reader
    .select({
      costLineId: auditSampleItems.costLineId,
      label: documents.label,
      reference: documents.reference,
      sha256: documents.sha256,
      ...SHOWN_FACTS,
    })
    .from(auditSampleItems)
    .innerJoin(costLineEvidence, eq(costLineEvidence.costLineId, auditSampleItems.costLineId))
    .innerJoin(documents, eq(documents.id, costLineEvidence.documentId))
    .leftJoin(evidenceFacts, standing)
    .leftJoin(original, named)
    .where(and(eq(auditSampleItems.sampleId, sampleId), isNotNull(auditSampleItems.place), isNull(documents.removedAt)))
    .orderBy(asc(documents.id));
  return rows.map((row) => ({ ...row, label: row.label as EvidenceLabel }));
}
