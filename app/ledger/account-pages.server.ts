import { and, between, desc, eq, lt } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { journalChain, journalEntries, journalPostings } from '#db/schema/ledger.ts';
import type { LocalDate } from '#app/kernel/instant.ts';
import { openParties } from '#app/trail/open-records.server.ts';
import { ACCOUNT_CODES, type AccountCode } from './chart.ts';
import type { PostingRule } from './journal.ts';
import { trialBalanceFor } from './ledger-pages.server.ts';

const PAGE = 50;

type Days = { readonly programmeId: string; readonly from: LocalDate; readonly to: LocalDate };
/** I9: whose recusals keep rows back; the balances count them. */
type Open = Days & { readonly withheldFrom?: string | null };

/** The account a page is asked for; null where the chart has none of that number. */
export function accountOf(text: string): AccountCode | null {
  return ACCOUNT_CODES.find((code) => code === text) ?? null;
}

/** What was posted to one account on the days in scope, newest first, fifty a page (keyset), between its two balances. */
export async function accountPage(reader: Reader, scope: Open, given: { account: AccountCode; after?: string }) {
  const { account, after } = given;
  const rows = await reader
    .select({
      id: journalPostings.id,
      entryNo: journalChain.entryNo,
      valueDate: journalEntries.valueDate,
      rule: journalEntries.rule,
      documentReference: journalEntries.documentReference,
      agreementId: journalEntries.agreementId,
      amountMinor: journalPostings.amountMinor,
      currency: journalPostings.currency,
      eurMinor: journalPostings.eurMinor,
      unitsPerEur: journalPostings.unitsPerEur,
      rateMonth: journalPostings.rateMonth,
      rateSource: journalPostings.rateSource,
    })
    .from(journalPostings)
    .innerJoin(journalEntries, eq(journalEntries.id, journalPostings.entryId))
    .innerJoin(journalChain, eq(journalChain.entryId, journalEntries.id))
    .where(
      and(
        eq(journalPostings.programmeId, scope.programmeId),
        eq(journalPostings.account, account),
        between(journalEntries.valueDate, scope.from, scope.to),
        scope.withheldFrom ? openParties(journalEntries.organisationId, scope.withheldFrom) : undefined,
        after ? lt(journalPostings.id, after) : undefined,
      ),
    )
    .orderBy(desc(journalPostings.id))
    .limit(PAGE + 1);
  const shown = rows.slice(0, PAGE);
  const balance = (await trialBalanceFor(reader, scope)).rows.find((row) => row.account === account);
  if (!balance) throw new Error('the trial balance leaves an account out');
  return {
    account,
    balance,
    // The check `journal_entries_rule` of the database.
    rows: shown.map((row) => ({ ...row, rule: row.rule as PostingRule })),
    next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
  };
}
