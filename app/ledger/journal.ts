import { createHash } from 'node:crypto';
import { canonicalJson, toJson, type JsonValue } from '#app/kernel/json.ts';
import type { LocalDate, Month } from '#app/kernel/instant.ts';
import type { Money } from '#app/kernel/money.ts';
import type { AccountCode } from './chart.ts';

export type PostingRule =
  | 'commit'
  | 'decommit'
  | 'pay'
  | 'accept'
  | 'disallow'
  | 'refund'
  | 'offset'
  | 'claim'
  | 'write-off'
  | 'prefinancing'
  | 'fee'
  | 'exchange'
  | 'reverse';

/** I28: the rate an amount was turned into EUR with. EUR itself: `{ unitsPerEur: '1', month, source: 'EUR' }`. */
export type RateUsed = { readonly unitsPerEur: string; readonly month: Month; readonly source: string };

/** One side of an entry. `amount` is signed: debit positive, credit negative; `eurMinor` has the same sign. */
export type Posting = {
  readonly account: AccountCode;
  readonly amount: Money;
  readonly eurMinor: bigint;
  readonly rate: RateUsed;
};

/** What an entry is about; ids only. `documentReference` is the paper it rests on (agreement, payment, report). */
export type Memo = {
  readonly programmeId: string;
  readonly rule: PostingRule;
  readonly valueDate: LocalDate;
  readonly documentReference: string;
  readonly agreementId?: string;
  readonly organisationId?: string;
  readonly instalmentId?: string;
  readonly disbursementId?: string;
  readonly reportId?: string;
  readonly reverses?: string;
  readonly preparedBy: string;
  readonly approvers?: readonly [string, string];
};

export type Entry = Memo & { readonly postings: readonly Posting[]; readonly __balanced: true };

/**
 * The only way to make an entry (I30): at least two lines, Σ = 0 per currency and in EUR, no zero line.
 * An unbalanced entry is our own mistake, so it throws.
 */
export function balancedEntry(memo: Memo, postings: readonly Posting[]): Entry {
  if (postings.length < 2) throw new Error('an entry has two lines at least');
  const sums = new Map<string, bigint>();
  let eur = 0n;
  for (const posting of postings) {
    if (posting.amount.minor === 0n) throw new Error('an entry has no zero line');
    sums.set(posting.amount.currency, (sums.get(posting.amount.currency) ?? 0n) + posting.amount.minor);
    eur += posting.eurMinor;
  }
  if (eur !== 0n || [...sums.values()].some((sum) => sum !== 0n)) throw new Error('the entry does not balance');
  return { ...memo, postings, __balanced: true };
}

/** Debit one account, credit another, the same amount. */
export function transfer(given: {
  debit: AccountCode;
  credit: AccountCode;
  amount: Money;
  eurMinor: bigint;
  rate: RateUsed;
}): readonly [Posting, Posting] {
  const { debit, credit, amount, eurMinor, rate } = given;
  return [
    { account: debit, amount, eurMinor, rate },
    { account: credit, amount: { minor: -amount.minor, currency: amount.currency }, eurMinor: -eurMinor, rate },
  ];
}

/** The mirror of an entry: the only correction there is. */
export function reversalOf(
  entry: Entry & { id: string },
  by: { valueDate: LocalDate; documentReference: string; preparedBy: string },
): Entry {
  const { approvers: _approvers, ...memo } = entry;
  return balancedEntry(
    { ...memo, ...by, rule: 'reverse', reverses: entry.id },
    entry.postings.map((posting) => ({
      ...posting,
      amount: { minor: -posting.amount.minor, currency: posting.amount.currency },
      eurMinor: -posting.eurMinor,
    })),
  );
}

/** SHA-256 of an entry's facts in canonical JSON: the leaf of the journal's chain. */
export function entryHash(entry: Entry, at: EntryPlace): Buffer {
  return createHash('sha256')
    .update(canonicalJson(entryFacts(entry, at)))
    .digest();
}

type EntryPlace = { readonly id: string; readonly postedAt: Date | string };

/**
 * An entry with its id and time of posting, as it is hashed. Every fact is named here, absent ones are left out and the
 * lines are put in an order of their own, so that what was posted and what is read back are one.
 */
export function entryFacts(entry: Entry, at: EntryPlace): JsonValue {
  const facts: Record<string, JsonValue> = {
    id: at.id,
    postedAt: typeof at.postedAt === 'string' ? at.postedAt : at.postedAt.toISOString(),
    postings: entry.postings.map(postingFacts).toSorted(byCanonicalText),
  };
  for (const name of MEMO_FACTS) if (entry[name] !== undefined) facts[name] = toJson(entry[name]);
  return facts;
}

const MEMO_FACTS = [
  'programmeId',
  'rule',
  'valueDate',
  'documentReference',
  'agreementId',
  'organisationId',
  'instalmentId',
  'disbursementId',
  'reportId',
  'reverses',
  'preparedBy',
  'approvers',
] as const satisfies readonly (keyof Memo)[];

function postingFacts({ account, amount, eurMinor, rate }: Posting): JsonValue {
  return {
    account,
    amountMinor: amount.minor.toString(),
    currency: amount.currency,
    eurMinor: eurMinor.toString(),
    unitsPerEur: rate.unitsPerEur,
    rateMonth: rate.month,
    rateSource: rate.source,
  };
}

function byCanonicalText(one: JsonValue, other: JsonValue): number {
  const [first, second] = [canonicalJson(one), canonicalJson(other)];
  return first < second ? -1 : first > second ? 1 : 0;
}
