import type { Reader } from '#db/client.server.ts';
import { agreementBalance } from '#app/agreements/agreement-balance.server.ts';
import { modalityOf } from '#app/agreements/modality/modality-store.server.ts';
import { linesToLookAt } from '#app/agreements/modality/modality.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { ReportId } from '#app/kernel/ids.ts';
import { canMove } from '#app/kernel/lifecycle.ts';
import { programmeFacts } from '#app/programme/programme-store.server.ts';
import { mostAcceptable } from './acceptance.ts';
import { declaredCeiling, declaredMinor, mostDeclared } from '../evidence/alternative-evidence.ts';
import { ratesSetBy } from '../costs/cost-pages.server.ts';
import { duplicatesOf } from '../evidence/duplicates.server.ts';
import { withinRooms } from '../figures/heading-room.ts';
import { roomsOf } from '../figures/heading-rooms.server.ts';
import { isUnsent, reportLifecycle } from '../report-lifecycle.ts';
import { headOf, reportFrame, shownContent } from '../report-pages.server.ts';

/** What an officer must see to decide: every cost with its conversion, documents, warnings and the most acceptable. */
export async function decisionPage(reader: Reader, actor: Actor, id: ReportId) {
  const frame = await reportFrame(reader, actor, id);
  if (!frame) return null;
  const { report } = frame;
  const content = await shownContent(reader, report);
  const duplicates = await duplicatesOf(reader, id);
  const most = (line: (typeof content.lines)[number]) => mostDeclared(line.declaration, mostAcceptable(line));
  const proposed = withinRooms(content.lines, most, await roomsOf(reader, report));
  const programme = await programmeFacts(reader, report.programmeId);
  const declaredPercent = programme?.alternativeEvidencePercent ?? 0;
  const modality = await modalityOf(reader, report.agreementId);
  const { outstanding } = await agreementBalance(reader, report.agreementId);
  return {
    ...headOf(frame),
    figures: content.figures,
    narrative: content.narrative,
    indicators: content.indicators,
    lines: content.lines.map((line) => ({
      ...line,
      mostMinor: proposed.get(line.id) ?? 0n,
      aboveFlexibility: (proposed.get(line.id) ?? 0n) < most(line),
      duplicates: duplicates.filter((each) => each.costLineId === line.id),
    })),
    setBy: await ratesSetBy(reader, content.lines),
    outstandingMinor: outstanding,
    declared: {
      minor: declaredMinor(content.lines),
      ceilingMinor: declaredCeiling(content.lines, declaredPercent),
      percent: declaredPercent,
    },
    /** Decision 0071: per cent of the lines whose evidence is looked at, and how many that is. */
    sample: modality && {
      percent: modality.chosen.sample,
      lines: linesToLookAt(content.lines.length, modality.chosen.sample),
    },
  };
}

export type LineToDecide = NonNullable<Awaited<ReturnType<typeof decisionPage>>>['lines'][number];

/** The costs of a sent report that rest on a declaration, and whether they may be countersigned now. */
export async function declarationsPage(reader: Reader, actor: Actor, id: ReportId) {
  const frame = await reportFrame(reader, actor, id);
  if (!frame || isUnsent(frame.report.state)) return null;
  const { report } = frame;
  const { lines } = await shownContent(reader, report);
  const percent = (await programmeFacts(reader, report.programmeId))?.alternativeEvidencePercent ?? 0;
  const { reference } = report;
  return {
    id: report.id,
    reference,
    lines: lines.flatMap(({ declaration, ...line }) => (declaration ? [{ ...line, declaration }] : [])),
    declared: { minor: declaredMinor(lines), ceilingMinor: declaredCeiling(lines, percent), percent },
    open: canMove(reportLifecycle, 'query', report.state),
  };
}

export type DeclarationsPage = NonNullable<Awaited<ReturnType<typeof declarationsPage>>>;
