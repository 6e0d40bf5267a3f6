import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { agreementBudgetLines, agreementHeadings } from '#db/schema/agreements.ts';
import type { AgreementId } from '#app/kernel/ids.ts';
import type { World } from '#app/kernel/world.ts';
import { headingSums, type DraftLine } from '../budget-line.ts';
import { agreementLinesOf, insertLines } from '../budget-line-store.server.ts';
import { isLine } from './line-changes.ts';

type Given = { readonly agreementId: AgreementId; readonly lines: readonly DraftLine[] };

/** I19: the budget of a draft becomes these lines and the headings they add up to; what is not named is gone. */
export async function replaceBudget(world: World, tx: Tx, given: Given): Promise<void> {
  const { agreementId, lines } = given;
  const ofAgreement = eq(agreementHeadings.agreementId, agreementId);
  const standing = await agreementLinesOf(tx, agreementId);
  for (const { heading, amountMinor } of headingSums(lines)) {
    await tx
      .insert(agreementHeadings)
      .values({ agreementId, heading, amountMinor })
      .onConflictDoUpdate({
        target: [agreementHeadings.agreementId, agreementHeadings.heading],
        set: { amountMinor },
      });
  }
  const gone = standing.filter((line) => !lines.some((each) => isLine(each, line)));
  if (gone.length > 0) {
    const ids = gone.map((line) => line.id);
    await tx.delete(agreementBudgetLines).where(inArray(agreementBudgetLines.id, ids));
  }
  await writeLines(world, tx, { ...given, standing });
  const kept = new Set(lines.map((line) => line.heading));
  const empty = [...new Set(gone.map((line) => line.heading))].filter((heading) => !kept.has(heading));
  if (empty.length > 0) {
    await tx.delete(agreementHeadings).where(and(ofAgreement, inArray(agreementHeadings.heading, empty)));
  }
}

/** I19, I27: what an amendment makes of the lines. One that is taken away stays in the books, at nothing. */
export async function amendLines(world: World, tx: Tx, given: Given): Promise<void> {
  const standing = await agreementLinesOf(tx, given.agreementId);
  for (const line of standing.filter((each) => !given.lines.some((wanted) => isLine(wanted, each)))) {
    await tx
      .update(agreementBudgetLines)
      .set({ amountMinor: 0n, removed: true })
      .where(eq(agreementBudgetLines.id, line.id));
  }
  await writeLines(world, tx, { ...given, standing });
}

async function writeLines(
  world: World,
  tx: Tx,
  { agreementId, lines, standing }: Given & { readonly standing: readonly (DraftLine & { readonly id: string })[] },
): Promise<void> {
  for (const line of lines) {
    const { description, amountMinor } = line;
    const known = standing.find((each) => isLine(each, line));
    if (!known) await insertLines(world, tx, { agreementId, lines: [line] });
    else if (known.description !== description || known.amountMinor !== amountMinor) {
      await tx
        .update(agreementBudgetLines)
        .set({ description, amountMinor })
        .where(eq(agreementBudgetLines.id, known.id));
    }
  }
}
