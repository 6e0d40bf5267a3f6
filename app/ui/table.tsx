import type { ReactNode } from 'react';

export type Column<Row> = {
  readonly key: string;
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  /** Amounts and counts: aligned at the end, digits of one width. */
  readonly numeric?: boolean;
  /** The column that names the row; the first one unless said otherwise. */
  readonly names?: boolean;
  /** Last row of the table, for sums. */
  readonly total?: ReactNode;
};

type DataTableProps<Row> = {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Shown instead of an empty table: an `EmptyState`. */
  empty?: ReactNode;
  /** When a heading just above says the same. */
  captionHidden?: boolean;
  /** Words of the sum row. */
  totalLabel?: string;
  /** Long ledgers: smaller rows. */
  dense?: boolean;
  /** Rows that are parts of the row above them. */
  under?: (row: Row) => boolean;
};

/** A table on wide screens, one card per row on small ones. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, empty, captionHidden, dense, under } = props;
  if (rows.length === 0 && empty) return <>{empty}</>;
  return (
    <div className="table-frame">
      {/* Small screens turn rows into cards; the roles keep it a table for screen readers. */}
      <table className={dense ? 'table dense' : 'table'} role="table">
        <caption className={captionHidden ? 'unseen' : undefined}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th key={column.key} scope="col" role="columnheader" className={column.numeric ? 'numeric' : undefined}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row" className={under?.(row) ? 'under' : undefined}>
              {columns.map((column, index) => (
                <Cell key={column.key} column={column} names={isNaming(columns, column, index)}>
                  {column.cell(row)}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
        <Totals {...props} />
      </table>
    </div>
  );
}

function isNaming<Row>(columns: readonly Column<Row>[], column: Column<Row>, index: number): boolean {
  return columns.some((each) => each.names) ? column.names === true : index === 0;
}

type CellProps<Row> = { column: Column<Row>; names: boolean; children: ReactNode };

function Cell<Row>({ column, names, children }: CellProps<Row>) {
  const className = column.numeric ? 'numeric' : undefined;
  return names ? (
    <th scope="row" role="rowheader" data-label={column.label} className={className}>
      <div>{children}</div>
    </th>
  ) : (
    <td role="cell" data-label={column.label} className={className}>
      <div>{children}</div>
    </td>
  );
}

function Totals<Row>({ columns, totalLabel }: DataTableProps<Row>) {
  if (!columns.some((column) => column.total !== undefined)) return null;
  return (
    <tfoot role="rowgroup">
      <tr role="row">
        {columns.map((column, index) =>
          index === 0 ? (
            <th key={column.key} scope="row" role="rowheader">
              <div>{totalLabel ?? column.total}</div>
            </th>
          ) : (
            <td
              key={column.key}
              role="cell"
              data-label={column.label}
              className={column.numeric ? 'numeric' : undefined}
            >
              <div>{column.total}</div>
            </td>
          ),
        )}
      </tr>
    </tfoot>
  );
}
