import type { Column, Row, Table } from '#app/adapters/files/table.ts';
import type { PublicGrant } from './public-grant.ts';

type GrantColumn = Column & { readonly about: string; readonly value: (grant: PublicGrant) => Row[number] };

const text = (key: string, about: string, value: GrantColumn['value']): GrantColumn => ({
  key,
  heading: key,
  kind: 'text',
  about,
  value,
});

const date = (key: string, about: string, value: GrantColumn['value']): GrantColumn => ({
  ...text(key, about, value),
  kind: 'date',
});

const amount = (key: string, about: string, value: (grant: PublicGrant) => bigint): GrantColumn => ({
  ...text(key, about, (grant) => ({ minor: value(grant), currency: grant.currency })),
  kind: 'amount',
});

/** Columns of the public CSV file, with what the descriptor says of each. */
export const GRANT_COLUMNS: readonly GrantColumn[] = [
  text('code', 'Stands for the grant; another one whenever what is shown of it changes', ({ code }) => code),
  text(
    'recipient',
    'Name the recipient chose; empty where it is not published',
    ({ recipient }) => recipient?.name ?? null,
  ),
  text(
    'recipient_org_id',
    'org-id.guide identifier of the recipient, if it gave one',
    ({ recipient }) => recipient?.orgId ?? null,
  ),
  text('place_kind', 'country or region', ({ place }) => place.kind),
  text('place_code', 'ISO 3166-1 alpha-2, or UN M49 for regions', ({ place }) => place.code),
  text('call', 'Reference of the call for proposals', ({ call }) => call.reference),
  text('results', 'Codes of the results of the programme, separated by +', ({ results }) => results.join('+')),
  amount(
    'amount',
    'Amount of the grant; to whole thousands where date_grain is not day',
    ({ amountMinor }) => amountMinor,
  ),
  amount('paid', 'Paid so far; to whole thousands a year where date_grain is not day', ({ payments }) =>
    payments.reduce((sum, { minor }) => sum + minor, 0n),
  ),
  text('currency', 'ISO 4217', ({ currency }) => currency),
  text('date_grain', 'How fine the dates are: day, month (first or last day of it) or year', ({ grain }) => grain),
  date('awarded_on', 'When both sides had signed', ({ awardedOn }) => awardedOn),
  date('starts_on', 'First day of the grant', ({ startsOn }) => startsOn),
  date('ends_on', 'Last day of the grant', ({ endsOn }) => endsOn),
];

export function grantsTable(grants: readonly PublicGrant[]): Table {
  return {
    name: 'grants',
    columns: GRANT_COLUMNS,
    rows: grants.map((grant) => GRANT_COLUMNS.map(({ value }) => value(grant))),
  };
}
