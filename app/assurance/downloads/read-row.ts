import { minorText, type Column } from '#app/adapters/files/table.ts';
import { decimalsOf } from '#app/kernel/money.ts';

type RawCells = readonly unknown[];
/** `currency`: key of the column that holds the currency of an amount; EUR without it. */
type Read = Pick<Column, 'key' | 'kind'> & { readonly currency?: string };

/**
 * Reads rows as the database answers them into the exact texts of a download's own cells: amounts in minor units become
 * decimals, milliseconds become instants, nothing becomes the empty text. `names`: the columns of the query, in its order; what it lacks stays
 * empty.
 */
export function rowReader(columns: readonly Read[], names: readonly string[]): (raw: RawCells) => readonly string[] {
  const readers = columns.map((column) => cellReader(column, names));
  return (raw) => readers.map((read) => read(raw));
}

function cellReader({ key, kind, currency }: Read, names: readonly string[]): (raw: RawCells) => string {
  const place = names.indexOf(key);
  if (place < 0) return () => '';
  const exact = textOf(kind, currency === undefined ? null : names.indexOf(currency));
  let last: unknown;
  let text = '';
  return (raw) => {
    const value = raw[place];
    if (value === null || value === undefined || value === '') return '';
    if (value === last && kind === 'instant') return text;
    if (typeof value !== 'string' && typeof value !== 'number') throw new Error(`${key} cannot be read`);
    text = exact(String(value), raw);
    last = value;
    return text;
  };
}

function textOf(kind: Column['kind'], currencyAt: number | null): (value: string, raw: RawCells) => string {
  switch (kind) {
    case 'amount':
      if (currencyAt === null) return (value) => minorText(value, 2);
      return (value, raw) => {
        const currency = raw[currencyAt];
        if (typeof currency !== 'string') throw new Error('an amount has no currency');
        return minorText(value, decimalsOf(currency));
      };
    case 'instant':
      return (value) => new Date(Number(value)).toISOString();
    case 'integer':
    case 'text':
    case 'decimal':
    case 'date':
      return (value) => value;
  }
}
