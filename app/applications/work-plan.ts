import { wholeNumber } from '#app/kernel/shapes.ts';

/** A row of a work plan: text by column code. */
type Cells = Readonly<Record<string, string>>;

/** Months a project may be planned over: ten years, whatever its call allows. */
const LATEST_MONTH = 120;

const month = wholeNumber({ min: 1, max: LATEST_MONTH });

/** A month of the project as plain digits, whichever script it was typed in; what is none stays as typed. */
export function plainMonth(typed: string): string {
  const latin = typed
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));
  const parsed = month.safeParse(latin);
  return parsed.success ? String(parsed.data) : typed;
}

/** What is wrong with a month of a work plan: none at all, or the end of what has not begun by then; null when fine. */
export function monthIssue(
  { code }: { readonly code: string },
  typed: string,
  cells: Cells,
): { readonly key: string; readonly values?: Readonly<Record<string, number>> } | null {
  const issue = month.safeParse(typed).error?.issues[0];
  if (issue) {
    const params = issue.code === 'custom' ? issue.params : undefined;
    return { key: issue.message, ...(params ? { values: params as Record<string, number> } : {}) };
  }
  const begins = month.safeParse(cells['from'] ?? '');
  const before = code === 'until' && begins.success && Number(typed) < begins.data;
  return before ? { key: 'applications.error.ends-before-start' } : null;
}

/** The last month anything is planned for in the rows of a work plan; 0 where nothing is. */
export function lastMonthPlanned(rows: readonly Cells[]): number {
  return Math.max(
    0,
    ...rows.map(({ until = '' }) => {
      const parsed = month.safeParse(until);
      return parsed.success ? parsed.data : 0;
    }),
  );
}
