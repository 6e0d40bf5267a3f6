/** A row with anything in it. `number` as the spreadsheet counts, from 1; `cells` from the first column on. */
export type SheetRow = { readonly number: number; readonly cells: readonly SheetCell[] };

/** `kind`: what the spreadsheet says it is; a number comes as the file's own decimal text. */
export type SheetCell = { readonly kind: 'text' | 'number'; readonly text: string };
