import { inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { exchangeRates } from '#db/schema/exchange-rates.ts';
import { agreementLinesOf } from '#app/agreements/budget-line-store.server.ts';
import { aliasesOf } from '#app/applications/application-pages.server.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { ReportId } from '#app/kernel/ids.ts';
import type { FxPolicy } from '#app/programme/fx-policy.ts';
import { programmeFacts } from '#app/programme/programme-store.server.ts';
import { declaredCeiling, declaredMinor } from '../evidence/alternative-evidence.ts';
import { ATTACHED_LABELS, type EvidenceLabel } from '../evidence/evidence-checklist.ts';
import { originalsToChoose } from '../evidence/evidence-facts-store.server.ts';
import { headOf, ownFrame, shownContent } from '../report-pages.server.ts';
import type { CostLine } from '../report-store.server.ts';

/** The costs of a report with their conversions, the figures by heading, and what the form to add one needs. */
export async function costsPage(reader: Reader, actor: Actor, id: ReportId) {
  const frame = await ownFrame(reader, actor, id);
  if (!frame) return null;
  const { report } = frame;
  const content = await shownContent(reader, report);
  const budget = await agreementLinesOf(reader, report.agreementId);
  const programme = await programmeFacts(reader, report.programmeId);
  if (!programme) throw new Error('a report outside any programme');
  return {
    ...headOf(frame),
    lines: content.lines,
    forecast: content.forecast,
    figures: content.figures,
    setBy: await ratesSetBy(reader, content.lines),
    budget,
    headings: [...new Set(budget.map(({ heading }) => heading))],
    // The cast is the check `programmes_fx_policy` of the database.
    fxPolicy: programme.fxPolicy as FxPolicy,
    currency: content.lines.at(-1)?.currency ?? 'EUR',
  };
}

/** I28: who put each rate in, by the rate's id; absent where the portal took it from the published list. */
export async function ratesSetBy(reader: Reader, lines: readonly CostLine[]): Promise<Map<string, string>> {
  const ids = [...new Set(lines.flatMap((line) => (line.rateId ? [line.rateId] : [])))];
  if (ids.length === 0) return new Map();
  const { id, enteredBy } = exchangeRates;
  const rates = await reader.select({ id, enteredBy }).from(exchangeRates).where(inArray(id, ids));
  const aliases = await aliasesOf(
    reader,
    rates.map((rate) => rate.enteredBy),
  );
  return new Map(
    rates.flatMap((rate) => {
      const alias = aliases.get(rate.enteredBy);
      return alias ? [[rate.id, alias] as const] : [];
    }),
  );
}

/** One cost and its documents: what it needs, what is there, and the labels to choose from, the missing first. */
export async function evidencePage(reader: Reader, actor: Actor, given: { id: ReportId; lineId: string }) {
  const frame = await ownFrame(reader, actor, given.id);
  if (!frame) return null;
  const { report } = frame;
  const { lines } = await shownContent(reader, report);
  const line = lines.find((each) => each.id === given.lineId);
  if (!line) return null;
  const { missing } = line.evidence;
  const labels: readonly EvidenceLabel[] = [...missing, ...ATTACHED_LABELS.filter((label) => !missing.includes(label))];
  const percent = (await programmeFacts(reader, report.programmeId))?.alternativeEvidencePercent ?? 0;
  const declared = { minor: declaredMinor(lines), ceilingMinor: declaredCeiling(lines, percent), percent };
  const originals = await originalsToChoose(reader, { agreementId: report.agreementId, reportId: report.id });
  return { ...headOf(frame), line, labels, declared, originals };
}
