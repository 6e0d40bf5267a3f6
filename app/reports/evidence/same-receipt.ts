/** What tells one cost from another of the same report: a receipt may be split over headings and purposes. */
type Receipt = {
  readonly supplierId: string;
  readonly documentNumber: string;
  readonly currency: string;
  readonly documentMinor: bigint;
  readonly heading: string;
  readonly description: string;
};

/** Whether two entries are the same entry (I33): supplier, number and sum of the receipt, heading and purpose. */
export function sameReceipt(one: Receipt, other: Receipt): boolean {
  return (
    one.supplierId === other.supplierId &&
    one.documentNumber === other.documentNumber &&
    one.currency === other.currency &&
    one.documentMinor === other.documentMinor &&
    one.heading === other.heading &&
    one.description === other.description
  );
}
