import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreementBudgetLines, agreementHeadings } from '#db/schema/agreements.ts';
import { costLines } from '#db/schema/reports.ts';
import { agreementLinesOf } from '#app/agreements/budget-line-store.server.ts';
import { agreementBudgetPage } from '#app/assurance/budget/budget-pages.server.ts';
import { utcDate } from '#app/kernel/instant.ts';
import { addCostLine } from '#app/reports/costs/add-cost-line.server.ts';
import { costsPage } from '#app/reports/costs/cost-pages.server.ts';
import type { NewCost } from '#app/reports/costs/cost-line.ts';
import { draftedAgreement } from '#tests/support/agreement.ts';
import { codeOf, freshKey, paymentOffice, type PaymentOffice } from '#tests/support/payment-office.ts';
import { addReceipt, receipt, reportToWrite, sendReport, type TestReport } from '#tests/support/report.ts';
import { agreementWithEquipment } from '#tests/support/spent-grants.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let office: PaymentOffice;
let report: TestReport;

beforeAll(async () => {
  world = await testWorld();
  office = await paymentOffice(world);
  report = await reportToWrite(world, office, await agreementWithEquipment(world, office.programmeId));
});
afterAll(() => world.close());

const broken = (change: Promise<unknown>) =>
  change.then(
    () => 'done',
    (error: { cause?: { constraint_name?: string } }) => error.cause?.constraint_name,
  );

describe.sequential('costs by line of the budget', () => {
  const reportId = () => report.reportIds[0] ?? '';
  const add = (changes: Partial<NewCost>) =>
    addCostLine(world, report.owner, { reportId: reportId(), cost: receipt(changes), key: freshKey() });

  it('I19: a cost says its line where the heading has several, and no line the budget lacks', async () => {
    expect(codeOf(await add({ heading: 'equipment' }))).toBe('cost-line-not-chosen');
    expect(codeOf(await add({ heading: 'equipment', line: 3 }))).toBe('cost-line-not-in-budget');
    expect(codeOf(await add({ heading: 'travel', line: 1 }))).toBe('cost-heading-not-in-budget');
    const { owner } = report;
    await addReceipt(world, { reportId: reportId(), owner, cost: receipt({ heading: 'equipment', line: 2 }) });
    await addReceipt(world, { reportId: reportId(), owner, cost: receipt() });
    const page = await costsPage(world.db, owner, reportId());
    expect(page?.lines.map((line) => line.budgetLine.description)).toEqual(['Phones', 'Accompaniment']);
    const equipment = page?.figures.find((each) => each.heading === 'equipment');
    expect(equipment).toMatchObject({ claimedMinor: 100_00n, leftMinor: 9_900_00n, standing: 'within' });
    expect(equipment?.lines.map((line) => [line.number, line.claimedMinor, line.leftMinor])).toEqual([
      [1, 0n, 10_000_00n],
      [2, 100_00n, -100_00n],
    ]);
  });

  it('I19: the database takes no line of another heading or agreement', async () => {
    const other = await draftedAgreement(world, { programmeId: office.programmeId });
    const [foreign] = await agreementLinesOf(world.db, other.id);
    const own = await agreementLinesOf(world.db, report.agreement.id);
    const [cost] = await world.db.select().from(costLines).where(eq(costLines.heading, 'equipment'));
    for (const line of [foreign, own.find((each) => each.heading === 'other-costs')]) {
      const change = world.db
        .update(costLines)
        .set({ budgetLineId: line?.id ?? '' })
        .where(eq(costLines.id, cost?.id ?? ''));
      expect(await broken(change.execute())).toBe('cost_lines_budget_line');
    }
  });

  it('shows budget against actual by heading and line, with what waits for a decision', async () => {
    await sendReport(world, report.owner, reportId());
    const given = { id: report.agreement.id, today: utcDate(world.clock.now()) };
    const page = await agreementBudgetPage(world.db, report.owner, given);
    expect(page?.rows.map(({ heading, line, budgetMinor }) => [heading, line?.number ?? null, budgetMinor])).toEqual([
      ['equipment', null, 10_000_00n],
      ['equipment', 1, 10_000_00n],
      ['equipment', 2, 0n],
      ['other-costs', null, 40_000_00n],
      ['other-costs', 1, 40_000_00n],
    ]);
    expect(Object.fromEntries(page?.undecided ?? [])).toEqual({
      equipment: 100_00n,
      'equipment.2': 100_00n,
      'other-costs': 100_00n,
      'other-costs.1': 100_00n,
    });
  });
});

describe('the lines of a draft', () => {
  it('I19: add up to their heading whenever a transaction ends, and keep what was first signed', async () => {
    const { id } = await draftedAgreement(world, { programmeId: office.programmeId });
    const lines = eq(agreementBudgetLines.agreementId, id);
    const headings = eq(agreementHeadings.agreementId, id);
    const [{ amountMinor } = { amountMinor: 0n }] = await agreementLinesOf(world.db, id);
    const less = { amountMinor: amountMinor - 1n };
    expect(await broken(world.db.update(agreementBudgetLines).set(less).where(lines).execute())).toBe(
      'agreement_lines_add_up',
    );
    expect(await broken(world.db.update(agreementHeadings).set(less).where(headings).execute())).toBe(
      'agreement_lines_add_up',
    );
    expect(await broken(world.db.delete(agreementBudgetLines).where(lines).execute())).toBe('agreement_lines_add_up');
    await world.db.transaction(async (tx) => {
      await tx.update(agreementBudgetLines).set(less).where(lines);
      await tx.update(agreementHeadings).set(less).where(headings);
    });
    expect(await agreementLinesOf(world.db, id)).toMatchObject([{ ...less, initialMinor: less.amountMinor }]);
  });
});
