/** What tells one cost from another of the same report: a receipt may be split over lines and purposes. */
type Receipt = {
  readonly supplierId: string;
  readonly documentNumber: string;
  readonly currency: string;
  readonly documentMinor: bigint;
  readonly budgetLineId: string;
  readonly description: string;
};

/** Whether two entries are the same entry (I33): supplier, number and sum of the receipt, line of the budget and purpose. */
export function sameReceipt(one: Receipt, other: Receipt): boolean {
  return (
    one.supplierId === other.supplierId &&
    one.documentNumber === other.documentNumber &&
    one.currency === other.currency &&
    one.documentMinor === other.documentMinor &&
    one.budgetLineId === other.budgetLineId &&
    one.description === other.description
  );
}
