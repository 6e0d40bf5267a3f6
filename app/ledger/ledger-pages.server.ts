import { and, asc, between, desc, eq, inArray, lt, not, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { journalChain, journalEntries, journalPostings } from '#db/schema/ledger.ts';
import type { LocalDate } from '#app/kernel/instant.ts';
import { openParties } from '#app/trail/open-records.server.ts';
import { ACCOUNT_CODES, type AccountCode } from './chart.ts';
import type { PostingRule } from './journal.ts';
import type { BookScope } from './ledger-scope.server.ts';
import { trialBalance, type TrialBalance } from './trial-balance.ts';

const PAGE = 50;

export type JournalPage = {
  readonly entries: readonly JournalRow[];
  /** Entry number to go on from; null on the last page. */
  readonly next: number | null;
  /** I9: entries of the days that are kept from the reader. */
  readonly withheld: number;
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
    readonly rateSource: string;
  }[];
};

type Days = { readonly programmeId: string; readonly from: LocalDate; readonly to: LocalDate };
type Open = Days & Pick<BookScope, 'withheldFrom'>;

/** The journal of the days in scope, newest first, fifty entries a page, by number (keyset). */
export async function journalPage(reader: Reader, scope: Open, before?: number): Promise<JournalPage> {
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
        scope.withheldFrom ? openParties(journalEntries.organisationId, scope.withheldFrom) : undefined,
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
    withheld: await withheldEntries(reader, scope),
  };
}

/** I9: how many entries of the days are kept from the reader. What accounts add up to counts them. */
export async function withheldEntries(reader: Reader, scope: Open): Promise<number> {
  if (scope.withheldFrom === null) return 0;
  return reader.$count(
    journalEntries,
    and(
      eq(journalEntries.programmeId, scope.programmeId),
      between(journalEntries.valueDate, scope.from, scope.to),
      not(openParties(journalEntries.organisationId, scope.withheldFrom)),
    ),
  );
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
      rateSource: journalPostings.rateSource,
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
