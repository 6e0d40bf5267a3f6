import { inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.server.ts';
import { agreementTotals } from '#db/schema/ledger.ts';
import type { AgreementId } from '#app/kernel/ids.ts';

/** Where the money of an agreement stands, in euro cents, as the journal says. */
export type AgreementBalance = {
  /** Promised at countersignature (9000). */
  readonly committed: bigint;
  /** Left the bank (1200). */
  readonly paid: bigint;
  /** Accepted cost that was posted (5000): it enters the EU report. */
  readonly accepted: bigint;
  /** Turned into a receivable (1300) because the cost was disallowed. */
  readonly disallowed: bigint;
  /** Came back to the bank. */
  readonly refunded: bigint;
  /** Owed and set off against the grant: an advance again, that the next payments keep back. */
  readonly setOff: bigint;
  /** I31: advance neither accounted for nor returned (balance of 1200). */
  readonly outstanding: bigint;
  /** Still to come back (balance of 1300). */
  readonly receivable: bigint;
};

/** The balance of one agreement: nothing but zeros before anything was posted. */
export async function agreementBalance(reader: Reader, agreementId: AgreementId): Promise<AgreementBalance> {
  const balances = await agreementBalances(reader, [agreementId]);
  return balances.get(agreementId) ?? balanceOf([]);
}

/** The sums the database keeps of an agreement's postings: as quick after 100 000 of them as after ten. */
export async function agreementBalances(
  reader: Reader,
  agreementIds: readonly AgreementId[],
): Promise<ReadonlyMap<AgreementId, AgreementBalance>> {
  if (agreementIds.length === 0) return new Map();
  const rows = await reader
    .select()
    .from(agreementTotals)
    .where(inArray(agreementTotals.agreementId, [...agreementIds]));
  return new Map(agreementIds.map((id) => [id, balanceOf(rows.filter((row) => row.agreementId === id))]));
}

type Total = { readonly account: string; readonly rule: string; readonly eurMinor: bigint };

function balanceOf(rows: readonly Total[]): AgreementBalance {
  const total = (account: string, rule?: string) =>
    rows.reduce((sum, row) => (row.account === account && (!rule || row.rule === rule) ? sum + row.eurMinor : sum), 0n);
  return {
    committed: total('9000'),
    paid: total('1200', 'pay'),
    accepted: total('5000'),
    disallowed: total('1300', 'disallow'),
    refunded: total('1000', 'refund'),
    setOff: total('1200', 'offset'),
    outstanding: total('1200'),
    receivable: total('1300'),
  };
}
