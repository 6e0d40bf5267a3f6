import type { CostType } from '../costs/cost-line.ts';

/** What a document proves. Words: `reports.evidence.<label>`. */
export const EVIDENCE_LABELS = [
  'contract',
  'payslip',
  'timesheet',
  'mission-order',
  'ticket',
  'agenda',
  'per-diem-sheet',
  'participants-list',
  'event-report',
  'quotes',
  'order',
  'invoice',
  'delivery-note',
  'terms-of-reference',
  'selection-note',
  'deliverable',
  'receipt',
  'witness-statement',
  'payment-proof',
  'vat-proof',
  'lost-receipt-declaration',
  'other',
] as const;

export type EvidenceLabel = (typeof EVIDENCE_LABELS)[number];

const NEEDED: Readonly<Record<CostType, readonly EvidenceLabel[]>> = {
  staff: ['contract', 'payslip', 'timesheet', 'payment-proof'],
  travel: ['mission-order', 'ticket', 'agenda', 'per-diem-sheet', 'payment-proof'],
  event: ['agenda', 'participants-list', 'event-report', 'payment-proof'],
  goods: ['quotes', 'order', 'invoice', 'delivery-note', 'payment-proof'],
  services: ['terms-of-reference', 'selection-note', 'contract', 'deliverable', 'invoice', 'payment-proof'],
  cash: ['receipt', 'witness-statement'],
  indirect: [],
};

/** Stands among the labels of a cost whose receipt was declared lost or unsafe; not a document one attaches. */
export const DECLARED = 'lost-receipt-declaration' satisfies EvidenceLabel;

/** What a document may be called that is attached. */
export const ATTACHED_LABELS = EVIDENCE_LABELS.filter((label) => label !== DECLARED);

/** A declaration that a receipt was lost or unsafe to keep stands in for these. */
const REPLACEABLE: readonly EvidenceLabel[] = ['receipt', 'invoice', 'ticket', 'payment-proof', 'participants-list'];

export type Completeness = {
  readonly needed: readonly EvidenceLabel[];
  readonly missing: readonly EvidenceLabel[];
  readonly complete: boolean;
  /** Covered by a declaration instead of the document: flagged to whoever decides. */
  readonly declared: boolean;
};

/** Evidence per transaction (audit-downloads.md): what a cost of this type needs, and what is still missing. */
export function completeness(
  cost: { costType: CostType; vatMinor: bigint; vatRecoverable: boolean },
  present: readonly string[],
): Completeness {
  // VAT is paid only where it cannot be got back: that needs its proof.
  const vat: readonly EvidenceLabel[] = cost.vatMinor > 0n && !cost.vatRecoverable ? ['vat-proof'] : [];
  const needed = [...NEEDED[cost.costType], ...vat];
  const absent = needed.filter((label) => !present.includes(label));
  const hasDeclaration = present.includes(DECLARED);
  const missing = absent.filter((label) => !(hasDeclaration && REPLACEABLE.includes(label)));
  return { needed, missing, complete: missing.length === 0, declared: missing.length < absent.length };
}
