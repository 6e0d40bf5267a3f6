import type { CellKind, Column } from '#app/adapters/files/table.ts';
import type { Instant, LocalDate } from '#app/kernel/instant.ts';
import type { Text } from '#app/i18n/text.ts';
import type { AuditProfile } from '#app/ledger/ledger-scope.server.ts';
import type { DownloadCode } from './download-name.ts';
import { headingOf, type ColumnKey } from './headings.ts';

/**
 * One column of a download, as the data dictionary prints it. Amounts are in EUR unless `currency` names a column. What it
 * means: `meaning.<code>.<key>` of the catalogues.
 */
export type DownloadColumn = {
  readonly key: ColumnKey;
  readonly kind: CellKind;
  /** Key of the column that holds the currency of this amount. */
  readonly currency?: string;
  /** Starred in audit-downloads.md: empty in the protected profile, filled from the vault in the full one (I37). */
  readonly identity?: true;
  /** Added up in the control totals. Always in EUR. */
  readonly total?: true;
};

/** A download as declared: what it is called, and its own columns, in order. Words: `assurance.download.<code>`. */
export type Download = {
  readonly code: DownloadCode;
  /** The total that is counted a second time, by another way (`ControlTotal`): a key of the columns. */
  readonly control?: string;
  /** Key of a column that is empty in rows which only add up other rows: they count in no total. */
  readonly rollup?: string;
  readonly columns: readonly DownloadColumn[];
};

/**
 * What a second count, by another way than the rows, says a file must hold: how many rows, and the sum of its control
 * column in EUR cents, or null where it has none.
 */
export type ControlTotal = { readonly rows: number; readonly totalMinor: bigint | null };

/** What every file says of itself, on every row. */
export type ExportFacts = {
  readonly actionReference: string;
  readonly exportId: string;
  readonly generatedAt: Instant;
  /** Alias of the account, never a name. */
  readonly generatedBy: string;
  readonly profile: AuditProfile;
  readonly periodFrom: LocalDate;
  readonly periodTo: LocalDate;
  readonly fxPolicy: string;
};

const HASH: DownloadColumn = {
  key: 'row_hash',
  kind: 'text',
};

/** The columns every file has beside its own, the row's hash last. */
export const COMMON: readonly DownloadColumn[] = [
  { key: 'action_ref', kind: 'text' },
  { key: 'export_id', kind: 'text' },
  { key: 'generated_at', kind: 'instant' },
  { key: 'generated_by', kind: 'text' },
  {
    key: 'profile',
    kind: 'text',
  },
  { key: 'period_from', kind: 'date' },
  { key: 'period_to', kind: 'date' },
  { key: 'fx_policy', kind: 'text' },
  HASH,
];

/** Every column of a file: its own, then the common ones. */
export function columnsOf(download: Download): readonly DownloadColumn[] {
  return [...download.columns, ...COMMON];
}

/** @param headings whose language the first line speaks; null for the keys of the columns */
export function tableColumns(download: Download, headings: Text | null = null): readonly Column[] {
  return columnsOf(download).map(({ key, kind }) => ({ key, heading: headingOf(key, headings), kind }));
}
