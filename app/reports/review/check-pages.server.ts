import type { Reader } from '#db/client.server.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { ReportId } from '#app/kernel/ids.ts';
import { canMove } from '#app/kernel/lifecycle.ts';
import { can } from '#app/people/access.ts';
import { checkOf } from './check-store.server.ts';
import { isUnsent, reportLifecycle } from '../report-lifecycle.ts';
import { reportFrame } from '../report-pages.server.ts';
import { linesOf } from '../report-store.server.ts';

/** The independent check of a sent report, for everybody who reads the report, and who may ask or answer. */
export async function checkPage(reader: Reader, actor: Actor, id: ReportId) {
  const frame = await reportFrame(reader, actor, id);
  if (!frame || isUnsent(frame.report.state)) return null;
  const { report } = frame;
  const check = await checkOf(reader, id);
  const open = canMove(reportLifecycle, 'query', report.state);
  const lines = await linesOf(reader, id);
  return {
    id,
    reference: report.reference,
    check: check && {
      askedAt: check.askedAt,
      opinion: check.opinion,
      examinedMinor: check.examinedMinor,
      exceptionsMinor: check.exceptionsMinor,
      documentId: check.documentId,
      recordedAt: check.recordedAt,
    },
    claimedMinor: lines.reduce((sum, line) => sum + line.eurMinor, 0n),
    mayAsk: !check && open && can(actor, 'reports.decide').allowed,
    mayRecord: check?.opinion === null && can(actor, 'reports.countersign').allowed,
  };
}

export type CheckPage = NonNullable<Awaited<ReturnType<typeof checkPage>>>;
