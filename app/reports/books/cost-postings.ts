import { monthOf, type LocalDate } from '#app/kernel/instant.ts';
import { divideHalfUp, euro, money } from '#app/kernel/money.ts';
import { balancedEntry, transfer, type Entry, type Memo } from '#app/ledger/journal.ts';

/** A decided line as the journal needs it. Amount in minor units of `currency`, the rest in euro cents. */
export type PostableLine = {
  readonly reportId: string;
  readonly reference: string;
  readonly currency: string;
  readonly amountMinor: bigint;
  readonly eurMinor: bigint;
  readonly unitsPerEur: string;
  readonly rateMonth: string;
  readonly rateSource: string;
  readonly acceptedEurMinor: bigint;
  readonly disallowedEurMinor: bigint;
  /** Accepted cost of this line that is posted already. */
  readonly postedEurMinor: bigint;
};

export type Ground = {
  readonly programmeId: string;
  readonly agreementId: string;
  readonly organisationId: string;
  readonly valueDate: LocalDate;
  readonly preparedBy: string;
};

/** What was posted of a decision, in euro cents. */
export type Posted = {
  readonly entries: readonly Entry[];
  readonly acceptedEurMinor: bigint;
  /** Turned into a receivable: to be paid back. */
  readonly receivableEurMinor: bigint;
  readonly waitingEurMinor: bigint;
};

/**
 * I30, I31 (docs/decisions/0004): accepted cost first, line by line, as far as the outstanding advance reaches; what
 * is left of the advance turns disallowed cost into a receivable. Accepted cost beyond the advance waits for the next
 * payment; disallowed cost beyond it was never paid by us and is only recorded on its line.
 */
export function postDecision(lines: readonly PostableLine[], outstandingEurMinor: bigint, ground: Ground): Posted {
  const accepted = postAccepted(lines, outstandingEurMinor, ground);
  let left = outstandingEurMinor - accepted.acceptedEurMinor;
  const entries = [...accepted.entries];
  let receivableEurMinor = 0n;
  for (const line of lines) {
    const minor = line.disallowedEurMinor < left ? line.disallowedEurMinor : left;
    if (minor <= 0n) continue;
    entries.push(disallowEntry(line, minor, ground));
    left -= minor;
    receivableEurMinor += minor;
  }
  return { ...accepted, entries, receivableEurMinor };
}

/** Dr 5000 Cr 1200 for accepted cost not posted yet, as far as the advance reaches. */
export function postAccepted(
  lines: readonly PostableLine[],
  outstandingEurMinor: bigint,
  ground: Ground,
): Omit<Posted, 'receivableEurMinor'> {
  let left = outstandingEurMinor;
  let waitingEurMinor = 0n;
  const entries: Entry[] = [];
  for (const line of lines) {
    const wanted = line.acceptedEurMinor - line.postedEurMinor;
    const minor = wanted < left ? wanted : left;
    if (minor > 0n) entries.push(acceptEntry(line, minor, ground));
    left -= minor > 0n ? minor : 0n;
    waitingEurMinor += wanted - (minor > 0n ? minor : 0n);
  }
  return { entries, acceptedEurMinor: outstandingEurMinor - left, waitingEurMinor };
}

/**
 * In the line's own currency, at its own rate. A line posted in parts shares its amount by what is posted so far, so
 * that the parts add up to it; a part too small for a unit of that currency is posted in EUR.
 */
function acceptEntry(line: PostableLine, eurMinor: bigint, ground: Ground): Entry {
  const share = (posted: bigint) => divideHalfUp(line.amountMinor * posted, line.eurMinor);
  const minor = share(line.postedEurMinor + eurMinor) - share(line.postedEurMinor);
  const amount = minor > 0n ? money(minor, line.currency) : euro(eurMinor);
  const rate =
    minor > 0n
      ? { unitsPerEur: line.unitsPerEur, month: line.rateMonth, source: line.rateSource }
      : euroRate(ground.valueDate);
  return balancedEntry(
    memo('accept', line, ground),
    transfer({ debit: '5000', credit: '1200', amount, eurMinor, rate }),
  );
}

/** Dr 1300 Cr 1200: the part of the advance that must come back. */
function disallowEntry(line: PostableLine, eurMinor: bigint, ground: Ground): Entry {
  const rate = euroRate(ground.valueDate);
  return balancedEntry(
    memo('disallow', line, ground),
    transfer({ debit: '1300', credit: '1200', amount: euro(eurMinor), eurMinor, rate }),
  );
}

function memo(rule: 'accept' | 'disallow', line: PostableLine, ground: Ground): Memo {
  return { ...ground, rule, reportId: line.reportId, documentReference: line.reference };
}

function euroRate(on: LocalDate) {
  return { unitsPerEur: '1', month: monthOf(on), source: 'EUR' };
}
