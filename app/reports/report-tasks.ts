import type { Completeness } from './evidence/evidence-checklist.ts';
import type { WrittenNarrative } from './report.ts';

/** The parts of a report. Words: `reports.task.<part>`. */
export const REPORT_PARTS = ['narrative', 'indicators', 'costs', 'documents', 'forecast'] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];

export type PartState = 'not-started' | 'in-progress' | 'complete' | 'cannot-start';

/** How far each part is. Only the account of results is needed to send the report; the rest is shown as it stands. */
export function tasksOf(content: {
  narrative: WrittenNarrative;
  indicators: readonly unknown[];
  lines: readonly { readonly evidence: Completeness; readonly documents: readonly unknown[] }[];
  forecast?: readonly unknown[];
}): Readonly<Record<ReportPart, PartState>> {
  const { narrative, indicators, lines } = content;
  const begun = Object.values(narrative).some((text) => text !== '');
  return {
    narrative: narrative.results !== '' ? 'complete' : begun ? 'in-progress' : 'not-started',
    indicators: indicators.length > 0 ? 'complete' : 'not-started',
    costs: lines.length > 0 ? 'complete' : 'not-started',
    documents: documentsState(lines),
    forecast: content.forecast && content.forecast.length > 0 ? 'complete' : 'not-started',
  };
}

function documentsState(
  lines: readonly { readonly evidence: Completeness; readonly documents: readonly unknown[] }[],
): PartState {
  if (lines.length === 0) return 'cannot-start';
  if (lines.every((line) => line.evidence.complete)) return 'complete';
  return lines.some((line) => line.documents.length > 0) ? 'in-progress' : 'not-started';
}
