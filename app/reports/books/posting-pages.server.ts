import { and, asc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { journalEntries, journalPostings } from '#db/schema/ledger.ts';
import { reports } from '#db/schema/reports.ts';
import type { ReportId } from '#app/kernel/ids.ts';
import type { AccountCode } from '#app/ledger/chart.ts';
import type { PostingRule } from '#app/ledger/journal.ts';

/** What a report's decision put into the journal, in the order it was posted. Debit positive, credit negative. */
export async function reportPostings(reader: Reader, id: ReportId) {
  const rows = await reader
    .select({
      id: journalPostings.id,
      valueDate: journalEntries.valueDate,
      rule: journalEntries.rule,
      reference: journalEntries.documentReference,
      account: journalPostings.account,
      amountMinor: journalPostings.amountMinor,
      currency: journalPostings.currency,
      eurMinor: journalPostings.eurMinor,
    })
    .from(journalEntries)
    .innerJoin(journalPostings, eq(journalPostings.entryId, journalEntries.id))
    // By the agreement as well: that is what the journal is indexed by.
    .innerJoin(
      reports,
      and(eq(reports.id, journalEntries.reportId), eq(reports.agreementId, journalEntries.agreementId)),
    )
    .where(eq(reports.id, id))
    .orderBy(asc(journalPostings.id));
  // The casts are the checks `journal_entries_rule` and `journal_postings_account` of the database.
  return rows.map((row) => ({ ...row, rule: row.rule as PostingRule, account: row.account as AccountCode }));
}

export type ShownPosting = Awaited<ReturnType<typeof reportPostings>>[number];
