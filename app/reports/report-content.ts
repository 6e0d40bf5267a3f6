import { createHash } from 'node:crypto';
import { canonicalJson, toJson } from '#app/kernel/json.ts';
import type { Declaration } from './evidence/alternative-evidence.ts';
import type { ForecastLine } from './forecast/forecast.ts';
import type { CostLine, Evidence, Report } from './report-store.server.ts';
import type { Indicator } from './report.ts';

/** Everything a grantee states with a report. */
export type ReportContent = {
  readonly report: Report;
  readonly indicators: readonly Indicator[];
  readonly lines: readonly CostLine[];
  readonly evidence: readonly Evidence[];
  readonly forecast: readonly ForecastLine[];
  /** By cost: why it has no receipt. */
  readonly declarations: ReadonlyMap<string, Declaration>;
};

/** SHA-256 of the canonical content: what is confirmed on the check page, and what is submitted. Lower-case hex. */
export function contentSha256(content: ReportContent): string {
  const { report, indicators, lines, evidence, declarations } = content;
  const stated = {
    reference: report.reference,
    periodFrom: report.periodFrom,
    periodTo: report.periodTo,
    narrative: [
      report.narrativeResults,
      report.narrativeDifficulties,
      report.narrativeLearning,
      report.narrativeSecurity,
      report.narrativeExchange,
    ],
    forecast: content.forecast.map(({ heading, eurMinor }) => ({ heading, eurMinor })),
    indicators: [...indicators],
    lines: lines.map((line) => ({
      ...statedOf(line),
      declaration: declarations.get(line.id)?.reason ?? null,
      evidence: evidence.filter((each) => each.costLineId === line.id).map((each) => `${each.label} ${each.sha256}`),
    })),
  };
  return createHash('sha256')
    .update(canonicalJson(toJson(stated)))
    .digest('hex');
}

/** The claim only: what the office decides later is not the grantee's statement. */
function statedOf(line: CostLine) {
  const { id, number, heading, budgetLineId, costType, incurredOn, paidOn, supplierId, description } = line;
  const { documentNumber, procurementReference } = line;
  const { currency, documentMinor, shareBp, amountMinor, vatMinor, vatRecoverable } = line;
  const { rateBasis, rateFromMonth, rateMonth, unitsPerEur, rateSource, eurMinor } = line;
  const receipt = {
    id,
    number,
    heading,
    budgetLineId,
    costType,
    incurredOn,
    paidOn,
    supplierId,
    description,
    documentNumber,
    procurementReference,
  };
  const value = { currency, documentMinor, shareBp, amountMinor, vatMinor, vatRecoverable };
  return { ...receipt, ...value, rateBasis, rateFromMonth, rateMonth, unitsPerEur, rateSource, eurMinor };
}
