import { and, asc, eq, exists, sql } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { agreementBudgetLines } from '#db/schema/agreements.ts';
import { costLines } from '#db/schema/reports.ts';
import type { AgreementId } from '#app/kernel/ids.ts';
import type { World } from '#app/kernel/world.ts';
import { HEADINGS, type Heading } from '#app/programme/headings.ts';
import { lastNumbers, type StandingLine } from './budget/line-changes.ts';
import { followHeading, wholeLine, type BudgetLine, type DraftLine } from './budget-line.ts';

/** The lines of an agreement's budget, in the order it is printed; not those an amendment took away. */
export async function agreementLinesOf(reader: Reader, agreementId: AgreementId): Promise<BudgetLine[]> {
  const lines = await everyLineOf(reader, agreementId);
  return lines.flatMap(({ removed, charged: _, ...line }) => (removed ? [] : [line]));
}

/** Every line there ever was since both sides signed, and whether a cost is charged to it. */
export async function everyLineOf(reader: Reader, agreementId: AgreementId): Promise<(BudgetLine & StandingLine)[]> {
  const { id, heading, number, description, amountMinor, initialMinor, removed } = agreementBudgetLines;
  const ofLine = and(eq(costLines.agreementId, agreementBudgetLines.agreementId), eq(costLines.budgetLineId, id));
  const charged = exists(reader.select({ id: costLines.id }).from(costLines).where(ofLine));
  const rows = await reader
    .select({ id, heading, number, description, amountMinor, initialMinor, removed, charged: sql<boolean>`${charged}` })
    .from(agreementBudgetLines)
    .where(eq(agreementBudgetLines.agreementId, agreementId))
    .orderBy(asc(number));
  // The cast is what the agreement was drafted or amended with.
  const lines = rows.map((row) => ({ ...row, heading: row.heading as Heading }));
  return HEADINGS.flatMap((each) => lines.filter((line) => line.heading === each));
}

export async function insertLines(
  world: World,
  tx: Tx,
  given: { readonly agreementId: AgreementId; readonly lines: readonly DraftLine[] },
): Promise<void> {
  const { agreementId, lines } = given;
  await tx.insert(agreementBudgetLines).values(lines.map((line) => ({ ...line, id: world.ids.next(), agreementId })));
}

/** Amounts of lines that are there, by heading and number. */
export async function saveLines(
  tx: Tx,
  agreementId: AgreementId,
  lines: readonly Pick<DraftLine, 'heading' | 'number' | 'amountMinor'>[],
): Promise<void> {
  const { heading, number } = agreementBudgetLines;
  for (const line of lines) {
    await tx
      .update(agreementBudgetLines)
      .set({ amountMinor: line.amountMinor })
      .where(
        and(eq(agreementBudgetLines.agreementId, agreementId), eq(heading, line.heading), eq(number, line.number)),
      );
  }
}

/** I19: the lines of the headings that an amendment moves follow; a heading it brings gets one. */
export async function followHeadings(
  world: World,
  tx: Tx,
  given: {
    readonly agreementId: AgreementId;
    readonly headings: readonly { readonly heading: Heading; readonly amountMinor: bigint }[];
  },
): Promise<void> {
  const { agreementId } = given;
  const every = await everyLineOf(tx, agreementId);
  const last = lastNumbers(every);
  for (const { heading, amountMinor } of given.headings) {
    const own = every.filter((line) => line.heading === heading && !line.removed);
    const whole = { ...wholeLine(heading, amountMinor), number: (last[heading] ?? 0) + 1 };
    if (own.length > 0) await saveLines(tx, agreementId, followHeading(own, amountMinor));
    else await insertLines(world, tx, { agreementId, lines: [whole] });
  }
}
