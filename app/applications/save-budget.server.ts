import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { applicationBudgetLines } from '#db/schema/applications.ts';
import type { Actor } from '#app/kernel/actor.ts';
import type { ApplicationId } from '#app/kernel/ids.ts';
import { money, toDecimal } from '#app/kernel/money.ts';
import type { kernelRefusals } from '#app/kernel/refusals.ts';
import { ok, refuse, type Refusal, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { HEADINGS } from '#app/programme/headings.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { budgetMark } from './application-hash.ts';
import { budgetLinesOf } from './application-store.server.ts';
import { MOST_LINES, totalsOf, type BudgetLine } from './budget.ts';
import type { TypedLine } from './budget-form.ts';
import { ownDraft } from './own-draft.server.ts';

export type BudgetRefusal = Refusal<
  'budget-changed-meanwhile' | 'too-many-lines' | 'part-not-returned' | keyof typeof kernelRefusals
>;

/** `mark`: of the budget as it stands now. `rows`: the ids of lines that were new, by the row they were typed in. */
export type SavedBudget = {
  readonly requestedMinor: bigint;
  readonly mark: string;
  readonly rows: Readonly<Record<string, string>>;
};

/**
 * Keeps the lines sent, adds new ones, takes `remove` away; lines the form did not hold stay as they are. Amounts are
 * computed here again (I1). `mark` is the state the page showed: when the budget changed since, nothing is written.
 */
export async function saveBudget(
  world: World,
  actor: Actor,
  given: {
    applicationId: ApplicationId;
    mark: string;
    lines: readonly TypedLine[];
    remove: string | null;
    key: IdempotencyKey;
  },
): Promise<Result<SavedBudget, BudgetRefusal>> {
  return perform<SavedBudget, BudgetRefusal>(world, actor, 'save-budget', given.key, async (tx) => {
    const draft = await ownDraft(tx, actor, { id: given.applicationId, part: ':budget', at: world.clock.now() });
    if (!draft.ok) return draft;
    const application = draft.value;
    const stored = await budgetLinesOf(tx, application.id);
    if (budgetMark(stored) !== given.mark) return refuse('budget-changed-meanwhile');
    const { next, rows } = merged(world, stored, given);
    if (next.length > MOST_LINES) return refuse('too-many-lines', { values: { max: MOST_LINES } });
    await replaceLines(tx, { applicationId: application.id, stored, next });
    const { requestedMinor } = totalsOf(next);
    const requested = toDecimal(money(requestedMinor, application.currency));
    return ok({
      value: { requestedMinor, mark: budgetMark(next), rows },
      events: [
        {
          kind: 'application.budget-saved',
          programmeId: application.programmeId,
          entity: { kind: 'application', id: application.id },
          body: { lines: next.length, requested, currency: application.currency },
        },
      ],
    });
  });
}

/** The budget as it shall be, in printing order: by heading, within it in the order of adding; and what new rows became. */
function merged(
  world: World,
  stored: readonly BudgetLine[],
  given: { lines: readonly TypedLine[]; remove: string | null },
): { next: readonly BudgetLine[]; rows: Record<string, string> } {
  const typed = new Map(given.lines.map((line) => [line.row, line]));
  const kept = stored
    .filter((line) => line.id !== given.remove)
    .map((line) => ({ ...line, ...valuesOf(typed.get(line.id) ?? line) }));
  const known = new Set(stored.map((line) => line.id));
  const added = given.lines
    .filter((line) => !known.has(line.row) && line.row !== given.remove)
    .map((line) => ({ row: line.row, line: { id: world.ids.next(), ...valuesOf(line) } }));
  const all = [...kept, ...added.map(({ line }) => line)];
  return {
    next: all.toSorted((one, other) => HEADINGS.indexOf(one.heading) - HEADINGS.indexOf(other.heading)),
    rows: Object.fromEntries(added.map(({ row, line }) => [row, line.id])),
  };
}

function valuesOf(line: TypedLine | BudgetLine) {
  const { heading, description, quantity, measure = 'item', unitMinor, payer = 'grant' } = line;
  return { heading, description, quantity, measure, unitMinor, amountMinor: BigInt(quantity) * unitMinor, payer };
}

/** Writes only what differs: most savings change one line. */
async function replaceLines(
  tx: Tx,
  about: { applicationId: ApplicationId; stored: readonly BudgetLine[]; next: readonly BudgetLine[] },
): Promise<void> {
  const before = new Map(about.stored.map((line, position) => [line.id, budgetMark([line]) + position]));
  const changed = about.next.flatMap((line, position) =>
    before.get(line.id) === budgetMark([line]) + position ? [] : [{ ...line, position }],
  );
  const after = new Set(about.next.map((line) => line.id));
  const gone = [...about.stored.filter((line) => !after.has(line.id)), ...changed].map((line) => line.id);
  const { applicationId, id } = applicationBudgetLines;
  if (gone.length > 0) {
    await tx.delete(applicationBudgetLines).where(and(eq(applicationId, about.applicationId), inArray(id, gone)));
  }
  if (changed.length > 0) {
    await tx
      .insert(applicationBudgetLines)
      .values(changed.map((line) => ({ ...line, applicationId: about.applicationId })));
  }
}
