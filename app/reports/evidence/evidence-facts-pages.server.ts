import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { documents } from '#db/schema/documents.ts';
import { costLineEvidence, costLines } from '#db/schema/reports.ts';
import { aliasesOf } from '#app/applications/application-pages.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { DocumentId, ReportId } from '#app/kernel/ids.ts';
import { isUnsent } from '../report-lifecycle.ts';
import { reportFrame } from '../report-pages.server.ts';
import { mayDescribe } from './describe-evidence.server.ts';
import type { EvidenceLabel } from './evidence-checklist.ts';
import { originalsToChoose, statementsOf } from './evidence-facts-store.server.ts';

/** One evidence document: which cost it proves, what is stated of it and by whom, and what can be stated. */
export async function evidenceDocumentPage(
  reader: Reader,
  actor: Person,
  given: { readonly id: ReportId; readonly documentId: DocumentId },
) {
  const frame = await reportFrame(reader, actor, given.id);
  if (!frame || (!frame.own && isUnsent(frame.report.state))) return null;
  const { report } = frame;
  const { label, reference, bytes, mediaType, createdAt } = documents;
  const here = and(eq(documents.ownerKind, 'report'), eq(documents.ownerId, report.id), isNull(documents.removedAt));
  const rows = await reader
    .select({
      document: { label, reference, bytes, mediaType, createdAt },
      line: costLines.number,
      lineId: costLines.id,
    })
    .from(documents)
    .innerJoin(costLineEvidence, eq(costLineEvidence.documentId, documents.id))
    .innerJoin(costLines, eq(costLines.id, costLineEvidence.costLineId))
    .where(and(eq(documents.id, given.documentId), here))
    .orderBy(asc(costLines.number));
  const [first] = rows;
  if (!first) return null;
  const statements = await statementsOf(reader, given.documentId);
  const aliases = await aliasesOf(
    reader,
    statements.map(({ statedBy }) => statedBy),
  );
  const mayState = mayDescribe(actor, report);
  const originals = mayState
    ? await originalsToChoose(reader, { agreementId: report.agreementId, reportId: report.id })
    : [];
  return {
    reportId: report.id,
    documentId: given.documentId,
    // Beside the document while it is written, at the report afterwards.
    writing: frame.editable ? first.lineId : null,
    document: { ...first.document, label: first.document.label as EvidenceLabel },
    lines: rows.map(({ line }) => line),
    statements: statements.map(({ statedBy, ...said }) => ({ ...said, by: aliases.get(statedBy) ?? null })),
    mayState,
    originals: originals.filter(({ id }) => id !== given.documentId),
  };
}

export type EvidenceDocumentPage = NonNullable<Awaited<ReturnType<typeof evidenceDocumentPage>>>;
