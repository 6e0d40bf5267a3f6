import type { Reader } from '#db/client.server.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { ReportId } from '#app/kernel/ids.ts';
import { contentSha256 } from '../report-content.ts';
import { loadContent } from '../load-content.server.ts';
import { headOf, maySubmit, ownFrame, shownContent } from '../report-pages.server.ts';
import { indicatorsOf, narrativeOf } from '../report-store.server.ts';
import { INDICATOR_ROWS } from '../report.ts';

/** The texts and the rows of the indicator table as they were saved. */
export async function narrativePage(reader: Reader, actor: Actor, id: ReportId) {
  const frame = await ownFrame(reader, actor, id);
  if (!frame) return null;
  const saved = await indicatorsOf(reader, id);
  return {
    ...headOf(frame),
    narrative: narrativeOf(frame.report),
    rows: INDICATOR_ROWS.map((row) => ({ row, saved: saved.find((each) => each.code === `I${row}`) ?? null })),
  };
}

/** Everything on one page with the checksum of what is seen; after the report went in, the confirmation. */
export async function submissionPage(reader: Reader, actor: Actor, id: ReportId) {
  const frame = await ownFrame(reader, actor, id);
  if (!frame) return null;
  const { report } = frame;
  return {
    report: headOf(frame),
    content: await shownContent(reader, report),
    contentSha256: contentSha256(await loadContent(reader, report)),
    verdict: maySubmit(actor, frame),
  };
}
