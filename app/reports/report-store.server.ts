import { and, asc, eq } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { agreementBudgetLines, agreements } from '#db/schema/agreements.ts';
import { documents } from '#db/schema/documents.ts';
import { evidenceFacts } from '#db/schema/evidence-facts.ts';
import { costLineEvidence, costLines, reportIndicators, reports } from '#db/schema/reports.ts';
import type { AgreementState } from '#app/agreements/agreement-lifecycle.ts';
import type { Reach } from '#app/agreements/agreement-policy.ts';
import { reachable } from '#app/agreements/agreement-store.server.ts';
import type { ReportId } from '#app/kernel/ids.ts';
import type { LocalDate } from '#app/kernel/instant.ts';
import type { Heading } from '#app/programme/headings.ts';
import type { DisallowCode } from './review/acceptance.ts';
import type { CostType } from './costs/cost-line.ts';
import { named, original, SHOWN_FACTS, standing, type ShownFacts } from './evidence/evidence-facts-store.server.ts';
import type { ReportState } from './report-lifecycle.ts';
import { reportReference, type Indicator, type Narrative } from './report.ts';

type Row = typeof reports.$inferSelect;
type LineRow = typeof costLines.$inferSelect;

/** A row of `reports` with what its agreement says. */
export type Report = Omit<Row, 'state' | 'kind'> & {
  readonly state: ReportState;
  readonly kind: 'interim' | 'final';
  readonly reference: string;
  readonly organisationId: string;
  readonly agreement: {
    readonly reference: string;
    readonly state: AgreementState;
    readonly startsOn: LocalDate;
    readonly endsOn: LocalDate;
    readonly suspendedDays: number;
  };
};

/** A row of `cost_lines`. Amount and VAT in minor units of `currency`; the rest in euro cents. */
export type CostLine = Omit<LineRow, 'heading' | 'costType' | 'disallowCode'> & {
  readonly heading: Heading;
  readonly costType: CostType;
  readonly disallowCode: DisallowCode | null;
  /** The line of the budget it is charged to. */
  readonly budgetLine: { readonly number: number; readonly description: string };
};

export type Evidence = {
  readonly costLineId: string;
  readonly documentId: string;
  readonly label: string;
  readonly reference: string;
  readonly bytes: number;
  readonly sha256: string;
} & ShownFacts;

const COLUMNS = {
  report: reports,
  organisationId: agreements.organisationId,
  reference: agreements.reference,
  state: agreements.state,
  startsOn: agreements.startsOn,
  endsOn: agreements.endsOn,
  suspendedDays: agreements.suspendedDays,
};

export async function loadReport(reader: Reader, id: ReportId, reach: Reach): Promise<Report | null> {
  const [row] = await reader
    .select(COLUMNS)
    .from(reports)
    .innerJoin(agreements, eq(agreements.id, reports.agreementId))
    .where(and(eq(reports.id, id), reachable(reach)));
  return row ? fromRow(row) : null;
}

/** The same, with report and agreement locked until the transaction ends: no payment or other decision in between. */
export async function lockReport(tx: Tx, id: ReportId, reach: Reach): Promise<Report | null> {
  const [row] = await tx
    .select(COLUMNS)
    .from(reports)
    .innerJoin(agreements, eq(agreements.id, reports.agreementId))
    .where(and(eq(reports.id, id), reachable(reach)))
    .for('update');
  return row ? fromRow(row) : null;
}

export function narrativeOf(report: Row): Narrative {
  return {
    results: report.narrativeResults,
    difficulties: report.narrativeDifficulties,
    security: report.narrativeSecurity,
    learning: report.narrativeLearning,
    exchange: report.narrativeExchange,
  };
}

export async function saveReport(tx: Tx, report: Report, changes: Partial<Row>): Promise<void> {
  await tx
    .update(reports)
    .set({ ...changes, version: report.version + 1 })
    .where(eq(reports.id, report.id));
}

/** From scheduled to draft by the first cost: what others see of the report stays, so its version does too. */
export async function markDraft(tx: Tx, report: Report, state: ReportState): Promise<void> {
  if (report.state !== state) await tx.update(reports).set({ state }).where(eq(reports.id, report.id));
}

export async function linesOf(reader: Reader, reportId: ReportId): Promise<CostLine[]> {
  const { number, description } = agreementBudgetLines;
  const rows = await reader
    .select({ line: costLines, budgetLine: { number, description } })
    .from(costLines)
    .innerJoin(agreementBudgetLines, eq(agreementBudgetLines.id, costLines.budgetLineId))
    .where(eq(costLines.reportId, reportId))
    .orderBy(asc(costLines.number));
  return rows.map(({ line, budgetLine }) => lineFromRow(line, budgetLine));
}

export async function evidenceOf(reader: Reader, reportId: ReportId): Promise<Evidence[]> {
  return reader
    .select({
      costLineId: costLineEvidence.costLineId,
      documentId: documents.id,
      label: documents.label,
      reference: documents.reference,
      bytes: documents.bytes,
      sha256: documents.sha256,
      ...SHOWN_FACTS,
    })
    .from(costLineEvidence)
    .innerJoin(costLines, eq(costLines.id, costLineEvidence.costLineId))
    .innerJoin(documents, eq(documents.id, costLineEvidence.documentId))
    .leftJoin(evidenceFacts, standing)
    .leftJoin(original, named)
    .where(eq(costLines.reportId, reportId))
    .orderBy(asc(documents.id));
}

export async function indicatorsOf(reader: Reader, reportId: ReportId): Promise<Indicator[]> {
  const rows = await reader
    .select()
    .from(reportIndicators)
    .where(eq(reportIndicators.reportId, reportId))
    .orderBy(asc(reportIndicators.code));
  return rows.map(({ reportId: _, ...indicator }) => indicator);
}

function lineFromRow(row: LineRow, budgetLine: CostLine['budgetLine']): CostLine {
  // The casts are what was checked when the line was added and decided.
  return {
    ...row,
    budgetLine,
    heading: row.heading as Heading,
    costType: row.costType as CostType,
    disallowCode: row.disallowCode as DisallowCode | null,
  };
}

type Joined = {
  report: Row;
  organisationId: string;
  reference: string;
  state: string;
  startsOn: string;
  endsOn: string;
  suspendedDays: number;
};

function fromRow({ report, organisationId, reference, state, ...period }: Joined): Report {
  return {
    ...report,
    state: report.state as ReportState,
    kind: report.kind as Report['kind'],
    reference: reportReference(reference, report.number),
    organisationId,
    agreement: { reference, state: state as AgreementState, ...period },
  };
}
