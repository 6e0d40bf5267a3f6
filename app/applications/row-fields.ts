/** Names of the fields of an answer in rows: `answer-2-r0-risk` is the cell of column `risk` in the first row. */
export function cellField(index: number, row: number, column: string): string {
  return `answer-${index}-r${row}-${column}`;
}

type SentRow = { readonly number: number; readonly cells: Readonly<Record<string, string>> };

/**
 * The rows a form sent for the question at `index`, numbered as the form numbered them and in that order; rows that say
 * nothing are left out, as they are when stored. Null where it sent none at all: the question has no rows.
 */
export function sentRows(fields: Iterable<readonly [string, unknown]>, index: number): readonly SentRow[] | null {
  const start = `answer-${index}-r`;
  const rows = new Map<number, Record<string, string>>();
  for (const [name, value] of fields) {
    const match = name.startsWith(start) ? /^(\d{1,4})-(.+)$/.exec(name.slice(start.length)) : null;
    if (!match || typeof value !== 'string') continue;
    const number = Number(match[1]);
    const cells = rows.get(number) ?? {};
    rows.set(number, cells);
    if (value.trim() !== '') cells[match[2] ?? ''] = value;
  }
  if (rows.size === 0) return null;
  return [...rows]
    .map(([number, cells]) => ({ number, cells }))
    .filter(({ cells }) => Object.keys(cells).length > 0)
    .toSorted((one, other) => one.number - other.number);
}

/** The numbers of the rows a page that comes back was sent with, blank ones too. */
export function printedRows(names: Iterable<string>, index: number): readonly number[] {
  const start = `answer-${index}-r`;
  const numbers = [...names].flatMap((name) => {
    const match = name.startsWith(start) ? /^(\d{1,4})-/.exec(name.slice(start.length)) : null;
    return match ? [Number(match[1])] : [];
  });
  return [...new Set(numbers)].toSorted((one, other) => one - other);
}

/** Rows as the answer they are sent as; `''` for none. */
export function rowsText(rows: readonly SentRow[]): string {
  return rows.length === 0 ? '' : JSON.stringify(rows.map(({ cells }) => cells));
}
