import { and, asc, between, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { journalChain, journalEntries, journalPostings } from '#db/schema/ledger.ts';
import type { LocalDate } from '#app/kernel/instant.ts';
import { ACCOUNT_CODES, type AccountCode } from './chart.ts';
import type { PostingRule } from './journal.ts';
import { trialBalance, type TrialBalance } from './trial-balance.ts';

const PAGE = 50;

export type JournalPage = {
  readonly entries: readonly JournalRow[];
  /** Entry number to go on from; null on the last page. */
  readonly next: number | null;
};

export type JournalRow = {
  readonly entryNo: number;
  readonly valueDate: LocalDate;
  readonly rule: PostingRule;
  readonly documentReference: string;
  readonly agreementId: string | null;
  readonly postings: readonly {
    readonly account: AccountCode;
    readonly amountMinor: bigint;
    readonly currency: string;
    readonly eurMinor: bigint;
    readonly unitsPerEur: string;
    readonly rateMonth: string;
  }[];
};

type Days = { readonly programmeId: string; readonly from: LocalDate; readonly to: LocalDate };

/** The journal of the days in scope, newest first, fifty entries a page, by number (keyset). */
export async function journalPage(reader: Reader, scope: Days, before?: number): Promise<JournalPage> {
  const rows = await reader
    .select({
      id: journalEntries.id,
      entryNo: journalChain.entryNo,
      valueDate: journalEntries.valueDate,
      rule: journalEntries.rule,
      documentReference: journalEntries.documentReference,
      agreementId: journalEntries.agreementId,
    })
    .from(journalChain)
    .innerJoin(journalEntries, eq(journalEntries.id, journalChain.entryId))
    .where(
      and(
        eq(journalChain.programmeId, scope.programmeId),
        between(journalEntries.valueDate, scope.from, scope.to),
        before ? lt(journalChain.entryNo, before) : undefined,
      ),
    )
    .orderBy(desc(journalChain.entryNo))
    .limit(PAGE + 1);
  const shown = rows.slice(0, PAGE);
  const postings =
    shown.length === 0
      ? []
      : await postingsOf(
          reader,
          shown.map((row) => row.id),
        );
  return {
    // The check `journal_entries_rule` of the database.
    entries: shown.map((row) => ({
      ...row,
      rule: row.rule as PostingRule,
      postings: postings.filter((posting) => posting.entryId === row.id),
    })),
    next: rows.length > PAGE ? (shown.at(-1)?.entryNo ?? null) : null,
  };
}

async function postingsOf(reader: Reader, entryIds: readonly string[]) {
  const rows = await reader
    .select({
      entryId: journalPostings.entryId,
      account: journalPostings.account,
      amountMinor: journalPostings.amountMinor,
      currency: journalPostings.currency,
      eurMinor: journalPostings.eurMinor,
      unitsPerEur: journalPostings.unitsPerEur,
      rateMonth: journalPostings.rateMonth,
    })
    .from(journalPostings)
    .where(inArray(journalPostings.entryId, [...entryIds]))
    .orderBy(asc(journalPostings.id));
  // The check `journal_postings_account` of the database.
  return rows.map((row) => ({ ...row, account: row.account as AccountCode }));
}

/** Every account over a period, in EUR, straight from the postings: no stored balance to drift. */
export async function trialBalanceFor(reader: Reader, given: Days): Promise<TrialBalance> {
  const within = sql`${journalEntries.valueDate} >= ${given.from}`;
  const rows = await reader
    .select({
      account: journalPostings.account,
      opening: sql<string>`coalesce(sum(${journalPostings.eurMinor}) filter (where not ${within}), 0)`,
      debits: sql<string>`coalesce(sum(${journalPostings.eurMinor}) filter (where ${within} and ${journalPostings.eurMinor} > 0), 0)`,
      credits: sql<string>`coalesce(-sum(${journalPostings.eurMinor}) filter (where ${within} and ${journalPostings.eurMinor} < 0), 0)`,
    })
    .from(journalPostings)
    .innerJoin(journalEntries, eq(journalEntries.id, journalPostings.entryId))
    .where(and(eq(journalPostings.programmeId, given.programmeId), sql`${journalEntries.valueDate} <= ${given.to}`))
    .groupBy(journalPostings.account);
  return trialBalance(
    ACCOUNT_CODES.map((account) => {
      const row = rows.find((each) => each.account === account);
      const openingMinor = BigInt(row?.opening ?? '0');
      const debitsMinor = BigInt(row?.debits ?? '0');
      const creditsMinor = BigInt(row?.credits ?? '0');
      return {
        account,
        openingMinor,
        debitsMinor,
        creditsMinor,
        closingMinor: openingMinor + debitsMinor - creditsMinor,
      };
    }),
  );
}
