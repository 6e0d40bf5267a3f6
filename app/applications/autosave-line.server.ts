import type { Text } from '#app/i18n/text.ts';
import { refusalKey, refusalStatus } from '#app/http/refusals.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { ApplicationId } from '#app/kernel/ids.ts';
import { money } from '#app/kernel/money.ts';
import type { World } from '#app/kernel/world.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { readLines, rowsOf } from './budget-form.ts';
import { limitRows, type LimitRow } from './budget-limits.ts';
import { sumTable } from './budget-sums.ts';
import { budgetPage } from './form-pages.server.ts';
import { localMoney } from './local-amounts.ts';
import { saveBudget } from './save-budget.server.ts';

/**
 * What the page is told about one line of the budget it sent by itself; `words` in the reader's language. `saved`: it
 * stands as line `row`, worth `amount`; the budget is now at `mark` and stands to the limits as `limits` say.
 * `unfinished`: not whole yet, so that nothing was saved. `unsaved`: it cannot be kept, and why; `over`: nothing can,
 * since the budget was changed elsewhere.
 */
export type LineSaved =
  | {
      readonly state: 'saved';
      readonly row: string;
      readonly mark: string;
      readonly amount: string;
      readonly limits: readonly LimitRow[];
      /** Headings with their sums, and the sums of all, as the page prints them. */
      readonly sums: { readonly rows: readonly (readonly string[])[]; readonly total: readonly string[] };
      readonly words: string;
    }
  | { readonly state: 'unfinished'; readonly words: string }
  | { readonly state: 'unsaved'; readonly over: boolean; readonly words: string };

type Given = {
  readonly applicationId: ApplicationId;
  readonly mark: string;
  /** The fields of one row of the budget form. */
  readonly fields: Readonly<Record<string, string>>;
  readonly key: IdempotencyKey;
};

type Answered = { status: number; body: LineSaved };

/** One line through the command of the whole form, with the status its answer is sent under; null for no such draft. */
export async function autosaveLine(world: World, actor: Person, given: Given, text: Text): Promise<Answered | null> {
  const { applicationId, mark, fields, key } = given;
  const about = { id: applicationId, at: world.clock.now() };
  const page = await budgetPage(world.db, actor, about);
  if (!page) return null;
  const { lines, errors } = readLines(fields, { currency: page.currency, without: null });
  const [line] = lines;
  if (errors.length > 0 || !line || rowsOf(Object.keys(fields)).length !== 1) {
    return { status: 422, body: { state: 'unfinished', words: text.t('budget.line.unfinished') } };
  }
  const result = await saveBudget(world, actor, { applicationId, mark, lines, remove: null, key });
  if (!result.ok) {
    const { code, values } = result.refusal;
    const over = code !== 'too-many-lines';
    return { status: refusalStatus(code), body: { state: 'unsaved', over, words: text.t(refusalKey(code), values) } };
  }
  const after = await budgetPage(world.db, actor, about);
  if (!after) return null;
  const { totals, limits, problems, currency, local } = after;
  const worth = text.money(money(line.amountMinor, currency));
  const beside = local ? ` (${text.money(localMoney(line.amountMinor, local))})` : '';
  const saved = {
    state: 'saved',
    row: result.value.rows[line.row] ?? line.row,
    mark: result.value.mark,
    amount: `${worth}${beside}`,
    limits: limitRows({ totals, limits, problems, currency }, text),
    sums: sumsOf(after, text),
    words: text.t('drafting.saved', { time: text.time(world.clock.now()) }),
  } as const;
  return { status: 200, body: saved };
}

function sumsOf(page: Parameters<typeof sumTable>[0], text: Text) {
  const { rows, total } = sumTable(page, text);
  return { rows: rows.map(({ heading, cells }) => [text.t(`heading.${heading}`), ...cells]), total };
}
