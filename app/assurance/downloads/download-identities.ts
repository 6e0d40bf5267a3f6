import { z } from 'zod';
import type { IdentityId } from '#app/kernel/ids.ts';
import { choice } from '#app/kernel/shapes.ts';
import { GROUNDS } from '../item-reveal.ts';
import type { RawRow } from '../snapshot.server.ts';
import type { Values } from './file-rows.ts';
import type { DownloadCode } from './download-name.ts';
import type { ColumnKey } from './headings.ts';

/** How the full profile fills a starred column: which column of the query names the records, and what of them it says. */
export type IdentityColumn = {
  readonly key: ColumnKey;
  /** Ids of records in the vault, separated by spaces. */
  readonly records: 'identity_id' | 'controller_ids';
  readonly fields: readonly string[];
};

const LEGAL_NAME: IdentityColumn = { key: 'legal_name', records: 'identity_id', fields: ['legalName'] };

/** I37: the starred columns of which the vault holds something. */
const IDENTITY_COLUMNS: Readonly<Partial<Record<DownloadCode, readonly IdentityColumn[]>>> = {
  D01: [
    LEGAL_NAME,
    { key: 'registration_no', records: 'identity_id', fields: ['registrationNumber'] },
    { key: 'address', records: 'identity_id', fields: ['street', 'buildingNumber', 'postCode', 'town'] },
    { key: 'controllers', records: 'controller_ids', fields: ['name'] },
  ],
  D03: [LEGAL_NAME],
  D12: [{ key: 'payee_name', records: 'identity_id', fields: ['holder'] }],
  D13: [{ key: 'supplier', records: 'identity_id', fields: ['name'] }],
  D20: [{ key: 'serial', records: 'identity_id', fields: ['serial'] }],
};

/** What the full profile opens in a download; nothing where both profiles would say the same. */
export function identityColumnsOf(code: DownloadCode): readonly IdentityColumn[] {
  return IDENTITY_COLUMNS[code] ?? [];
}

/** The form a file with identities is asked for by. */
export const fullFileShape = z.object({ ground: choice(GROUNDS) });

/** The records in the vault that a column of a row speaks of. */
export function recordsOf(raw: RawRow, { records }: IdentityColumn): readonly IdentityId[] {
  const ids = raw[records];
  return typeof ids === 'string' ? ids.split(' ') : [];
}

/** The starred cells of a row: fields joined by commas, records by semicolons; null where the vault holds nothing. */
export function identityValues(
  columns: readonly IdentityColumn[],
  raw: RawRow,
  opened: ReadonlyMap<IdentityId, Readonly<Record<string, string>>>,
): Values {
  const said = (column: IdentityColumn) =>
    recordsOf(raw, column)
      .map((id) => column.fields.map((field) => opened.get(id)?.[field] ?? '').filter(Boolean))
      .map((values) => values.join(', '))
      .filter(Boolean)
      .join('; ');
  return Object.fromEntries(columns.map((column) => [column.key, said(column) || null]));
}
