import type { Tx } from '#db/client.server.ts';
import type { DomainEvent, Notice } from '#app/kernel/event.ts';
import { euro, toDecimal } from '#app/kernel/money.ts';
import type { DecidedLine } from './acceptance.ts';
import type { Posted } from '../books/cost-postings.ts';
import { duplicatesOf } from '../evidence/duplicates.server.ts';
import type { ReportState } from '../report-lifecycle.ts';
import { reportEvent, reportNotices } from '../report-news.ts';
import type { Report } from '../report-store.server.ts';

/**
 * What a decision leaves in the trail, euro cents as text. `receivableEurMinor` is what its postings put on account
 * 1300; `duplicates` are the lines that carried a warning when it was taken (I33: the decision is logged).
 */
export async function decisionNews(
  tx: Tx,
  given: {
    report: Report;
    state: ReportState;
    decided: readonly DecidedLine[];
    posted: Posted;
    readers: readonly string[];
  },
): Promise<{ events: DomainEvent[]; notices: Notice[] }> {
  const { report, decided, posted } = given;
  const accepted = decided.reduce((sum, line) => sum + line.acceptedEurMinor, 0n);
  const disallowed = decided.reduce((sum, line) => sum + line.disallowedEurMinor, 0n);
  const suspected = await duplicatesOf(tx, report.id);
  const body = {
    outcome: given.state,
    acceptedEurMinor: accepted.toString(),
    disallowedEurMinor: disallowed.toString(),
    postedEurMinor: posted.acceptedEurMinor.toString(),
    waitingEurMinor: posted.waitingEurMinor.toString(),
    receivableEurMinor: posted.receivableEurMinor.toString(),
    codes: decided.flatMap((line) => (line.disallowCode ? [`${line.id} ${line.disallowCode}`] : [])),
    duplicates: [...new Set(suspected.map((each) => each.lineNumber))],
  };
  const values = {
    accepted: `${toDecimal(euro(accepted))} EUR`,
    disallowed: `${toDecimal(euro(disallowed))} EUR`,
  };
  return {
    events: [reportEvent('report.decided', report, body)],
    notices: reportNotices('report-decided', report, { readers: given.readers, values }),
  };
}
