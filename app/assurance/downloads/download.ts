import type { CellKind, Column } from '#app/adapters/files/table.ts';
import type { Instant, LocalDate } from '#app/kernel/instant.ts';
import type { Text } from '#app/i18n/text.ts';
import type { AuditProfile } from '#app/ledger/ledger-scope.server.ts';
import type { DownloadCode } from './download-name.ts';
import { headingOf, type ColumnKey } from './headings.ts';

/** One column of a download, as the data dictionary prints it. Amounts are in EUR unless `currency` names a column. */
export type DownloadColumn = {
  readonly key: ColumnKey;
  readonly kind: CellKind;
  readonly about: string;
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
  about:
    'SHA-256 over the canonical JSON array of the code of the download and the exact text of its own cells, ' +
    'identities included where the profile is full',
};

/** The columns every file has beside its own, the row's hash last. */
export const COMMON: readonly DownloadColumn[] = [
  { key: 'action_ref', kind: 'text', about: 'Reference of the grant contract of the action' },
  { key: 'export_id', kind: 'text', about: 'Number of this file; the trail holds it' },
  { key: 'generated_at', kind: 'instant', about: 'When the file was made, UTC' },
  { key: 'generated_by', kind: 'text', about: 'Alias of the account that took it' },
  {
    key: 'profile',
    kind: 'text',
    about: 'protected: identity fields are empty; full: for the controllers of the grant',
  },
  { key: 'period_from', kind: 'date', about: 'First day of the books this file covers' },
  { key: 'period_to', kind: 'date', about: 'Last day of the books this file covers' },
  { key: 'fx_policy', kind: 'text', about: 'Rule by which amounts are turned into EUR, frozen for the action' },
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
