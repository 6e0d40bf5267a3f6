/** Which duty of the contract an exception is from. Words: `publication.derogation.kind.<kind>`. */
export const DEROGATION_KINDS = ['publication', 'visibility', 'signature', 'receipt'] as const;
export type DerogationKind = (typeof DEROGATION_KINDS)[number];

/** Words: `publication.basis.<basis>`. */
export const LEGAL_BASES = [
  'charter-rights',
  'commercial-interests',
  'natural-person',
  'security-derogation',
  'contract-clause',
] as const;
export type LegalBasis = (typeof LEGAL_BASES)[number];

/** Whether the contracting authority is told, and so two people approve. */
export function isToldToAuthority(kind: DerogationKind): boolean {
  return kind === 'publication' || kind === 'visibility';
}
