import type { Reader } from '#db/client.server.ts';
import { agreementBalance } from '#app/agreements/agreement-balance.server.ts';
import { modalityOf } from '#app/agreements/modality/modality-store.server.ts';
import { linesToLookAt } from '#app/agreements/modality/modality.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { ReportId } from '#app/kernel/ids.ts';
import { mostAcceptable } from './acceptance.ts';
import { ratesSetBy } from './cost-pages.server.ts';
import { duplicatesOf } from './duplicates.server.ts';
import { withinRooms } from './heading-room.ts';
import { roomsOf } from './heading-rooms.server.ts';
import { headOf, reportFrame, shownContent } from './report-pages.server.ts';

/** What an officer must see to decide: every cost with its conversion, documents, warnings and the most acceptable. */
export async function decisionPage(reader: Reader, actor: Actor, id: ReportId) {
  const frame = await reportFrame(reader, actor, id);
  if (!frame) return null;
  const { report } = frame;
  const content = await shownContent(reader, report);
  const duplicates = await duplicatesOf(reader, id);
  const proposed = withinRooms(content.lines, mostAcceptable, await roomsOf(reader, report));
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
      aboveFlexibility: (proposed.get(line.id) ?? 0n) < mostAcceptable(line),
      duplicates: duplicates.filter((each) => each.costLineId === line.id),
    })),
    setBy: await ratesSetBy(reader, content.lines),
    outstandingMinor: outstanding,
    /** Decision 0071: per cent of the lines whose evidence is looked at, and how many that is. */
    sample: modality && {
      percent: modality.chosen.sample,
      lines: linesToLookAt(content.lines.length, modality.chosen.sample),
    },
  };
}

export type LineToDecide = NonNullable<Awaited<ReturnType<typeof decisionPage>>>['lines'][number];
