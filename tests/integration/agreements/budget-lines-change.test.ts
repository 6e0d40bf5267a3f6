import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreementBudgetLines, agreements } from '#db/schema/agreements.ts';
import { amendments } from '#db/schema/amendments.ts';
import { costLines } from '#db/schema/reports.ts';
import { amendmentForm, amendmentPage } from '#app/agreements/amendments/amendment-pages.server.ts';
import { readAmendment } from '#app/agreements/amendments/amendment-form.ts';
import { draftAmendment, writeAmendment } from '#app/agreements/amendments/write-amendment.server.ts';
import { headingsOf } from '#app/agreements/agreement-store.server.ts';
import { agreementLinesOf, everyLineOf } from '#app/agreements/budget-line-store.server.ts';
import { negotiationPage } from '#app/agreements/negotiation/negotiation-pages.server.ts';
import { askChange } from '#app/agreements/negotiation/ask-change.server.ts';
import { reviseAgreement } from '#app/agreements/revise-agreement.server.ts';
import { readPlan } from '#app/agreements/plan-form.ts';
import { sendAgreement } from '#app/agreements/send-agreement.server.ts';
import { planPage } from '#app/agreements/signing-pages.server.ts';
import { agreementBudgetPage } from '#app/assurance/budget/budget-pages.server.ts';
import { utcDate } from '#app/kernel/instant.ts';
import { expectOk } from '#app/kernel/result.ts';
import { addCostLine } from '#app/reports/costs/add-cost-line.server.ts';
import { reports } from '#db/schema/reports.ts';
import { draftedAgreement } from '#tests/support/agreement.ts';
import { amendingOffice, type Amending, type Running } from '#tests/support/amending.ts';
import { codeOf, freshKey } from '#tests/support/payment-office.ts';
import { person } from '#tests/support/people.ts';
import { programme } from '#tests/support/programme.ts';
import { receipt } from '#tests/support/report.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let programmeId: string;
let office: Amending;

beforeAll(async () => {
  world = await testWorld();
  programmeId = (await programme(world)).id;
  office = await amendingOffice(world, programmeId);
});
afterAll(() => world.close());

const broken = (change: Promise<unknown>) =>
  change.then(
    () => 'done',
    (error: { cause?: { constraint_name?: string } }) => error.cause?.constraint_name,
  );
const shown = async (id: string) =>
  (await agreementLinesOf(world.db, id)).map((line) => [
    `${line.heading}.${line.number}`,
    line.description,
    line.amountMinor,
  ]);

describe('the lines of a draft', () => {
  /** What the plan page would send, with changes. */
  async function revise(id: string, changes: Record<string, string>) {
    const page = await planPage(world.db, office.officer, id);
    if (!page) throw new Error('no plan');
    const { agreement, lines, instalments } = page;
    const plain = {
      version: `${agreement.version}`,
      startsOn: agreement.startsOn,
      endsOn: agreement.endsOn,
      specialConditions: '',
      ...Object.fromEntries(lines.map((line) => [`line.${line.heading}.${line.number}`, `${line.amountMinor / 100n}`])),
      ...Object.fromEntries(
        instalments.flatMap(({ number, amountMinor, expectedOn }) => [
          [`instalment.${number}.amount`, `${amountMinor / 100n}`],
          [`instalment.${number}.date`, expectedOn],
        ]),
      ),
    };
    const read = readPlan({ ...plain, ...changes }, page);
    if (!read.ok) throw new Error(JSON.stringify(read.errors));
    return reviseAgreement(world, office.officer, { agreementId: id, ...read.value, key: freshKey() });
  }

  it('I19: are added, renamed and taken away, with their headings, and a version says so', async () => {
    const { id, organisationId } = await draftedAgreement(world, { programmeId });
    const owner = await person(world, 'applicant-owner', { organisationId });
    const send = async () => {
      const [row] = await world.db.select().from(agreements).where(eq(agreements.id, id));
      expectOk(
        await sendAgreement(world, office.officer, { agreementId: id, version: row?.version ?? 0, key: freshKey() }),
      );
    };
    await send();
    const [sent] = await world.db.select().from(agreements).where(eq(agreements.id, id));
    const wish = { agreementId: id, version: sent?.version ?? 0, body: 'Phones, please.' };
    expectOk(await askChange(world, owner, { ...wish, key: freshKey() }));
    const more = { 'new.equipment.name': 'Phones', 'new.equipment.amount': '10000' };
    expect(codeOf(await revise(id, more))).toBe('budget-not-exact');
    expectOk(await revise(id, { ...more, 'line.other-costs.1': '40000', 'name.other-costs.1': 'Visits' }));
    expect(await shown(id)).toEqual([
      ['equipment.1', 'Phones', 10_000_00n],
      ['other-costs.1', 'Visits', 40_000_00n],
    ]);
    await send();
    const page = await negotiationPage(world.db, owner, { id, after: null });
    expect(page?.versions[0]?.changes).toEqual([
      { kind: 'line', heading: 'equipment', number: 1, description: 'Phones', from: null, to: 10_000_00n },
      { kind: 'line-name', heading: 'other-costs', number: 1, from: 'Accompaniment', to: 'Visits' },
      {
        kind: 'line',
        heading: 'other-costs',
        number: 1,
        description: 'Visits',
        from: 50_000_00n,
        to: 40_000_00n,
      },
    ]);
    const [again] = await world.db.select().from(agreements).where(eq(agreements.id, id));
    expectOk(await askChange(world, owner, { ...wish, version: again?.version ?? 0, key: freshKey() }));
    expectOk(await revise(id, { 'drop.equipment.1': 'yes', 'line.other-costs.1': '50000' }));
    expect(await headingsOf(world.db, id)).toEqual([{ heading: 'other-costs', amountMinor: 50_000_00n }]);
    // A number that a version named is given to no other line.
    expectOk(await revise(id, { ...more, 'line.other-costs.1': '40000' }));
    expect((await shown(id))[0]).toEqual(['equipment.2', 'Phones', 10_000_00n]);
  });
});

describe('the lines of an agreement in force', () => {
  /** A request as its form sends it, on from the agreement as it stands. */
  async function asked({ agreement, owner }: Running, fields: Record<string, string>) {
    const given = { agreementId: agreement.id, kind: 'reallocation', key: freshKey() } as const;
    const { amendmentId } = expectOk(await draftAmendment(world, owner, given));
    const write = async (typed: Record<string, string>) => {
      const form = await amendmentForm(world.db, owner, amendmentId);
      if (!form) throw new Error('no form');
      const sent = { version: `${form.amendment.version}`, reason: 'The hearings were moved.', ...typed };
      const read = readAmendment(sent, { ...form.amendment, standing: form.standing });
      if (!read.ok) throw new Error(JSON.stringify(read.errors));
      return writeAmendment(world, owner, { amendmentId, ...read.value, key: freshKey() });
    };
    return { amendmentId, write, first: await write(fields) };
  }

  it('I19, I27: are added and renamed by a notice within the flexibility; what is charged stays, what goes stays in the books', async () => {
    const grant = await office.running();
    const { agreement, owner } = grant;
    const split = { 'line.other-costs.1': '30000', 'name.other-costs.1': 'Visits', 'new.other-costs.name': 'Vigils' };
    const one = await asked(grant, { ...split, 'new.other-costs.amount': '20000' });
    expectOk(one.first);
    expect(codeOf(await one.write({ 'line.other-costs.1': '1', 'line.other-costs.2': '2' }))).toBe('budget-not-exact');
    expectOk(await office.move(owner, one.amendmentId, 'submit'));
    expect((await amendmentPage(world.db, owner, one.amendmentId))?.amendment.form).toBe('notice');
    await office.approvedTwice(one.amendmentId);
    expect(await shown(agreement.id)).toEqual([
      ['other-costs.1', 'Visits', 30_000_00n],
      ['other-costs.2', 'Vigils', 20_000_00n],
    ]);
    const [report] = await world.db.select().from(reports).where(eq(reports.agreementId, agreement.id)).limit(1);
    const cost = receipt({ heading: 'other-costs', line: 2 });
    expectOk(await addCostLine(world, owner, { reportId: report?.id ?? '', cost, key: freshKey() }));
    const two = await asked(grant, { 'drop.other-costs.1': 'yes', 'line.other-costs.2': '50000' });
    expectOk(two.first);
    expect(codeOf(await two.write({ 'drop.other-costs.2': 'yes', 'line.other-costs.1': '50000' }))).toBe(
      'budget-line-charged',
    );
    expectOk(await office.move(owner, two.amendmentId, 'submit'));
    await office.approvedTwice(two.amendmentId);
    expect(await shown(agreement.id)).toEqual([['other-costs.2', 'Vigils', 50_000_00n]]);
    const budget = await agreementBudgetPage(world.db, owner, { id: agreement.id, today: utcDate(world.clock.now()) });
    expect(budget?.rows.map((row) => [row.line?.number ?? null, row.initialMinor, row.budgetMinor])).toEqual([
      [null, 50_000_00n, 50_000_00n],
      [1, 50_000_00n, 0n],
      [2, 0n, 50_000_00n],
    ]);
    const lines = await everyLineOf(world.db, agreement.id);
    const visits = lines.find((line) => line.removed)?.id ?? '';
    const charge = world.db
      .update(costLines)
      .set({ budgetLineId: visits })
      .where(eq(costLines.agreementId, agreement.id));
    expect(await broken(charge.execute())).toBe('cost_on_present_line');
    const rename = world.db
      .update(agreementBudgetLines)
      .set({ description: 'Other' })
      .where(and(eq(agreementBudgetLines.agreementId, agreement.id), eq(agreementBudgetLines.number, 2)));
    expect(await broken(rename.execute())).toBe('agreement_lines_fixed');
    const [kept] = await world.db.select().from(amendments).where(eq(amendments.id, two.amendmentId));
    expect(kept?.state).toBe('in_force');
  });
});
