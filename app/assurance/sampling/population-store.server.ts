import type { Reader } from '#db/client.server.ts';
import type { BookScope } from '#app/ledger/ledger-scope.server.ts';
import { programmeFacts } from '#app/programme/programme-store.server.ts';
import { d13Query, d13Values } from '../downloads/d13-rows.server.ts';
import type { RawRow } from '../snapshot.server.ts';
import type { PopulationLine } from './population.ts';
import { riskFlags, type RiskFacts } from './risk-flags.ts';

/** A line of the population with the cost it stands for. */
export type StoredLine = PopulationLine & { readonly costLineId: string };

type Days = Pick<BookScope, 'programmeId' | 'from' | 'to'>;

/**
 * What can be sampled of these days: the rows of D13 with something accepted. Flags are computed over all rows of D13, so
 * that the file alone (and the cap of D01) gives the same population.
 */
export async function populationOf(reader: Reader, days: Days): Promise<readonly StoredLine[]> {
  const rows: RawRow[] = await reader.execute(d13Query(days));
  const programme = await programmeFacts(reader, days.programmeId);
  if (!programme) throw new Error('books without a programme');
  const flags = riskFlags(rows.map(riskFacts), programme);
  return rows.flatMap((row) => {
    const transactionNo = String(row['transaction_no']);
    const amountMinor = BigInt(String(row['accepted_eur']));
    if (amountMinor === 0n) return [];
    const about = { costLineId: String(row['cost_line_id']), heading: String(row['heading']) };
    return [{ transactionNo, amountMinor, flags: flags.get(transactionNo) ?? [], ...about }];
  });
}

function riskFacts(row: RawRow): RiskFacts {
  const text = (name: string) => String(row[name]);
  return {
    transactionNo: text('transaction_no'),
    thirdPartyId: text('third_party_id'),
    invoiceDate: text('invoice_date'),
    paymentDate: text('payment_date'),
    currency: text('currency'),
    amountLocalMinor: BigInt(text('amount_local')),
    costType: text('cost_type'),
    evidenceComplete: d13Values(row)['evidence_complete'] === 'Y',
    acceptedMinor: BigInt(text('accepted_eur')),
    disallowedMinor: BigInt(text('disallowed_eur')),
  };
}
