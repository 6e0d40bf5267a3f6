import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { money } from '#app/kernel/money.ts';
import { balancedEntry, entryHash, transfer, type Memo } from '#app/ledger/journal.ts';
import { walkJournal, type JournalLine, type StoredEntry, type StoredPosting } from '#app/ledger/verify-journal.ts';
import { chainLink, chainStart } from '#app/trail/leaf.ts';

const PROGRAMME = 'programme-1';
const OPTIONAL = ['agreementId', 'organisationId', 'instalmentId', 'disbursementId', 'reportId', 'reverses'] as const;

/** Every combination of optional facts occurs, so that none is hashed as something it is not. */
function line(n: number, prevHash: Uint8Array): JournalLine {
  const id = `entry-${n}`;
  const given = Object.fromEntries(OPTIONAL.flatMap((name, bit) => (n & (1 << bit) ? [[name, `${name}-${n}`]] : [])));
  const memo: Memo = {
    programmeId: PROGRAMME,
    rule: 'accept',
    valueDate: '2026-10-31',
    documentReference: `R-${n}`,
    preparedBy: 'someone',
    ...given,
    ...(n % 3 === 0 ? { approvers: ['one', 'two'] as const } : {}),
  };
  const rate = { unitsPerEur: '655.957', month: '2026-10', source: 'InforEuro' };
  const amount = money(BigInt(n) * 1_000n, 'XOF');
  const entry = balancedEntry(
    memo,
    transfer({ debit: '5000', credit: '1200', amount, eurMinor: BigInt(n) * 152n, rate }),
  );
  const postedAt = '2026-11-02T09:00:00.000Z';
  const hash = entryHash(entry, { id, postedAt: new Date(postedAt) });
  const absent = Object.fromEntries(OPTIONAL.map((name) => [name, null])) as Record<(typeof OPTIONAL)[number], null>;
  const { approvers, ...columns } = memo;
  const [approver1, approver2] = approvers ?? [null, null];
  const stored: StoredEntry = { ...absent, ...columns, id, postedAt, approver1, approver2, entryHash: hash };
  const postings = entry.postings.map((posting): StoredPosting => ({
    entryId: id,
    programmeId: PROGRAMME,
    account: posting.account,
    agreementId: memo.agreementId ?? null,
    amountMinor: posting.amount.minor,
    currency: posting.amount.currency,
    eurMinor: posting.eurMinor,
    unitsPerEur: posting.rate.unitsPerEur,
    rateMonth: posting.rate.month,
    rateSource: posting.rate.source,
  }));
  return { number: n, entryId: id, prevHash, hash: chainLink(prevHash, hash), entry: stored, postings };
}

const WHOLE: JournalLine[] = [];
for (let n = 1; n <= 64; n += 1) WHOLE.push(line(n, WHOLE.at(-1)?.hash ?? chainStart('journal', PROGRAMME)));

function verify(lines: readonly JournalLine[]) {
  const walk = walkJournal(PROGRAMME);
  for (const each of lines) {
    const fault = walk.take(each);
    if (fault) return walk.verdict(fault);
  }
  return walk.verdict(null);
}

function changed(value: string | Uint8Array | null): string | Uint8Array {
  return value instanceof Uint8Array ? value.map((byte) => byte ^ 1) : `${value ?? ''}x`;
}

describe('I30 the journal verified', () => {
  it('finds nothing wrong with what was posted, in whichever order its lines are read', () => {
    expect(verify(WHOLE)).toMatchObject({ count: 64, fault: null });
    expect(verify(WHOLE.map((each) => ({ ...each, postings: each.postings.toReversed() }))).fault).toBeNull();
  });

  it('finds an edit of every column of every entry', () => {
    for (const [at, { entry }] of WHOLE.entries()) {
      for (const column of Object.keys(entry ?? {}) as (keyof StoredEntry)[]) {
        const lines = WHOLE.map((each, i) =>
          i === at && each.entry ? { ...each, entry: { ...each.entry, [column]: changed(each.entry[column]) } } : each,
        );
        expect(verify(lines).fault, column).toMatchObject({ kind: 'edited-entry', number: at + 1 });
      }
    }
  });

  it('finds approvers who changed places, and one who was put in alone', () => {
    const signed = WHOLE.findIndex((each) => each.entry?.approver1);
    const other = (change: (entry: StoredEntry) => Partial<StoredEntry>, at: number) =>
      verify(
        WHOLE.map((each, i) =>
          i === at && each.entry ? { ...each, entry: { ...each.entry, ...change(each.entry) } } : each,
        ),
      );
    const swapped = other((entry) => ({ approver1: entry.approver2, approver2: entry.approver1 }), signed);
    expect(swapped.fault).toMatchObject({ kind: 'edited-entry', number: signed + 1 });
    const removed = other(() => ({ approver1: null, approver2: null }), signed);
    expect(removed.fault).toMatchObject({ kind: 'edited-entry', number: signed + 1 });
    const alone = other(() => ({ approver2: '' }), 0);
    expect(alone.fault).toMatchObject({ kind: 'edited-entry', number: 1 });
  });

  it('finds an edit of every column of every line of an entry', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 63 }), fc.integer({ min: 0, max: 1 }), (at, which) => {
        const columns = [
          'programmeId',
          'account',
          'agreementId',
          'currency',
          'unitsPerEur',
          'rateMonth',
          'rateSource',
        ] as const;
        for (const column of columns) {
          const fault = verify(
            edit(at, which, (posting) => ({ ...posting, [column]: changed(posting[column]) })),
          ).fault;
          expect(fault?.kind, column).toBe(column === 'currency' ? 'unbalanced-entry' : 'edited-entry');
        }
        for (const column of ['amountMinor', 'eurMinor'] as const) {
          const lines = edit(at, which, (posting) => ({ ...posting, [column]: posting[column] + 1n }));
          expect(verify(lines).fault).toEqual({ kind: 'unbalanced-entry', number: at + 1, id: `entry-${at + 1}` });
        }
      }),
    );
  });

  it('finds amounts that were changed on both sides, added and missing lines, missing entries and swaps', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 62 }), (at) => {
        const doubled = WHOLE.map((each, i) =>
          i === at ? { ...each, postings: each.postings.map((p) => ({ ...p, eurMinor: p.eurMinor * 2n })) } : each,
        );
        expect(verify(doubled).fault?.kind).toBe('edited-entry');
        const twice = WHOLE.map((each, i) =>
          i === at ? { ...each, postings: [...each.postings, ...each.postings] } : each,
        );
        expect(verify(twice).fault?.kind).toBe('edited-entry');
        const bare = WHOLE.map((each, i) => (i === at ? { ...each, postings: [] } : each));
        expect(verify(bare).fault?.kind).toBe('unbalanced-entry');
        expect(verify(WHOLE.filter((_, i) => i !== at)).fault).toEqual({
          kind: 'missing-entry',
          number: at + 1,
          id: null,
        });
        const gone = WHOLE.map((each, i) => (i === at ? { ...each, entry: null } : each));
        expect(verify(gone).fault?.kind).toBe('missing-entry');
        const swapped = WHOLE.map((each, i) => {
          const from = (i === at ? WHOLE[at + 1] : i === at + 1 ? WHOLE[at] : each) ?? each;
          return { ...each, entryId: from.entryId, entry: from.entry, postings: from.postings };
        });
        expect(verify(swapped).fault?.kind).toBe('broken-link');
      }),
    );
  });
});

function edit(at: number, which: number, change: (posting: StoredPosting) => StoredPosting): JournalLine[] {
  return WHOLE.map((each, i) =>
    i === at
      ? { ...each, postings: each.postings.map((posting, n) => (n === which ? change(posting) : posting)) }
      : each,
  );
}
