import {
  sameBytes,
  continues,
  type ChainEnd,
  type ChainFault,
  type ChainVerdict,
  type StoredLink,
} from '#app/trail/chain-verdict.ts';
import { chainStart } from '#app/trail/leaf.ts';
import type { JsonValue } from '#app/kernel/json.ts';
import type { AccountCode } from './chart.ts';
import { entryFacts, entryHash, type Entry, type Memo, type Posting, type PostingRule } from './journal.ts';

/** A journal entry as it is stored. `postedAt` is ISO 8601 to the last stored digit. */
export type StoredEntry = {
  readonly id: string;
  readonly programmeId: string;
  readonly valueDate: string;
  readonly postedAt: string;
  readonly rule: string;
  readonly documentReference: string;
  readonly agreementId: string | null;
  readonly organisationId: string | null;
  readonly instalmentId: string | null;
  readonly disbursementId: string | null;
  readonly reportId: string | null;
  readonly reverses: string | null;
  readonly preparedBy: string;
  readonly approver1: string | null;
  readonly approver2: string | null;
  readonly entryHash: Uint8Array;
};

export type StoredPosting = {
  readonly entryId: string;
  readonly programmeId: string;
  readonly account: string;
  readonly agreementId: string | null;
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly eurMinor: bigint;
  readonly unitsPerEur: string;
  readonly rateMonth: string;
  readonly rateSource: string;
};

/** A link of the journal with the entry it numbers; `entry` is null where that is gone. */
export type JournalLine = StoredLink & {
  readonly entryId: string;
  readonly entry: StoredEntry | null;
  readonly postings: readonly StoredPosting[];
};

export type JournalWalk = {
  take(line: JournalLine): ChainFault | null;
  verdict(fault: ChainFault | null): ChainVerdict;
};

/** I30: walks a programme's journal from its start: numbers, links, every entry's hash and every entry's balance. */
export function walkJournal(programmeId: string): JournalWalk {
  let end: ChainEnd = { number: 0, hash: chainStart('journal', programmeId) };
  return {
    take(line) {
      const fault = faultOf(line, end);
      if (!fault) end = line;
      return fault;
    },
    verdict: (fault) => ({ count: end.number, erased: 0, headHash: Buffer.from(end.hash).toString('hex'), fault }),
  };
}

function faultOf(line: JournalLine, end: ChainEnd): ChainFault | null {
  const { entry, postings, number, entryId: id } = line;
  if (number > end.number + 1) return { kind: 'missing-entry', number: end.number + 1, id: null };
  if (!entry) return { kind: 'missing-entry', number, id };
  if (!balances(postings)) return { kind: 'unbalanced-entry', number, id };
  if (!holds(entry, postings)) return { kind: 'edited-entry', number, id };
  return continues(end, line, entry.entryHash) ? null : { kind: 'broken-link', number, id };
}

function balances(postings: readonly StoredPosting[]): boolean {
  const sums = new Map<string, bigint>();
  let eur = 0n;
  for (const { currency, amountMinor, eurMinor } of postings) {
    sums.set(currency, (sums.get(currency) ?? 0n) + amountMinor);
    eur += eurMinor;
  }
  return postings.length >= 2 && eur === 0n && [...sums.values()].every((sum) => sum === 0n);
}

function holds(entry: StoredEntry, postings: readonly StoredPosting[]): boolean {
  const belong = postings.every(
    (posting) => posting.programmeId === entry.programmeId && posting.agreementId === entry.agreementId,
  );
  return belong && sameBytes(entry.entryHash, entryHash(readBack(entry, postings), entry));
}

/** What was hashed of an entry, for whoever checks it elsewhere. */
export function storedFacts(entry: StoredEntry, postings: readonly StoredPosting[]): JsonValue {
  return entryFacts(readBack(entry, postings), entry);
}

/** The entry as it was posted; what was left out then is left out now. */
export function readBack(entry: StoredEntry, postings: readonly StoredPosting[]): Entry {
  const { approver1, approver2, rule } = entry;
  const optional = {
    agreementId: entry.agreementId,
    organisationId: entry.organisationId,
    instalmentId: entry.instalmentId,
    disbursementId: entry.disbursementId,
    reportId: entry.reportId,
    reverses: entry.reverses,
    approvers: approver1 === null && approver2 === null ? null : ([approver1 ?? '', approver2 ?? ''] as const),
  };
  const given = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== null)) as Partial<Memo>;
  const { programmeId, valueDate, documentReference, preparedBy } = entry;
  return {
    ...given,
    programmeId,
    valueDate,
    documentReference,
    preparedBy,
    // What the column holds, right or wrong: the hash will say.
    rule: rule as PostingRule,
    postings: postings.map(postingOf),
    __balanced: true,
  };
}

function postingOf(stored: StoredPosting): Posting {
  return {
    account: stored.account as AccountCode,
    amount: { minor: stored.amountMinor, currency: stored.currency },
    eurMinor: stored.eurMinor,
    rate: { unitsPerEur: stored.unitsPerEur, month: stored.rateMonth, source: stored.rateSource },
  };
}
