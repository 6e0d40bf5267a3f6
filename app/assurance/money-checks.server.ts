import type { Tx } from '#db/client.server.ts';
import type { AccountCode } from '#app/ledger/chart.ts';
import type { TrialBalance } from '#app/ledger/trial-balance.ts';
import { d15Count } from './downloads/d15-rows.server.ts';
import { d16Count } from './downloads/d16-rows.server.ts';
import { d18Count } from './downloads/d18-rows.server.ts';
import type { Range } from './downloads/range.ts';
import { sums } from './downloads/sums.server.ts';
import { closingOf } from './compared-figures.ts';
import type { Compared } from './reconciliation.ts';

/** I32: budgets and expenditure by heading, advances and recoveries, each beside its account of the trial balance. */
export async function moneyChecks(
  snapshot: Tx,
  given: { range: Range; balance: TrialBalance; releasedMinor: bigint },
): Promise<readonly Compared[]> {
  const { range, balance, releasedMinor } = given;
  const headings = await sums(snapshot, d15Count(range));
  const advances = await sums(snapshot, d16Count(range));
  const recoveries = await sums(snapshot, d18Count(range));
  const closing = (account: AccountCode) => closingOf(balance, account);
  const expenditure = balance.rows.find((row) => row.account === '5000');
  return [
    {
      name: 'budgets',
      ledgerMinor: closing('9000'),
      otherMinor: headings.get('budget') ?? 0n,
      explainedMinor: releasedMinor,
      explanation: 'released-at-the-end',
    },
    { name: 'expenditure', ledgerMinor: closing('5000'), otherMinor: headings.get('total') ?? 0n },
    {
      name: 'expenditure-of-period',
      ledgerMinor: (expenditure?.debitsMinor ?? 0n) - (expenditure?.creditsMinor ?? 0n),
      otherMinor: headings.get('period') ?? 0n,
    },
    { name: 'advances', ledgerMinor: closing('1200'), otherMinor: advances.get('total') ?? 0n },
    { name: 'recoveries', ledgerMinor: closing('1300'), otherMinor: recoveries.get('receivable') ?? 0n },
  ];
}
