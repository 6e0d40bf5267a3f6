import type { Format } from '../downloads/download-name.ts';

/** The parts of the report, in its order. Words: `donor.table.<part>`. */
export const DONOR_PARTS = ['financial', 'third-parties', 'narrative', 'questionnaire'] as const;
export type DonorPart = (typeof DONOR_PARTS)[number];

/** CSV holds one part, XLSX all of them, a sheet each. */
export type DonorFile = {
  readonly code: 'donor-report' | `donor-${DonorPart}`;
  readonly format: Format;
  readonly parts: readonly DonorPart[];
};

/** `financial.csv`, `report.xlsx` and so on; null for anything else. */
export function parseDonorFile(name: string): DonorFile | null {
  if (name === 'report.xlsx') return { code: 'donor-report', format: 'xlsx', parts: DONOR_PARTS };
  const part = DONOR_PARTS.find((each) => name === `${each}.csv`);
  return part ? { code: `donor-${part}`, format: 'csv', parts: [part] } : null;
}
