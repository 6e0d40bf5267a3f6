import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreementBudgetLines, agreementHeadings, agreements } from '#db/schema/agreements.ts';
import { amendments } from '#db/schema/amendments.ts';
import { awards } from '#db/schema/awards.ts';
import { journalEntries } from '#db/schema/ledger.ts';
import { payeeAccounts } from '#db/schema/organisations.ts';
import { reports } from '#db/schema/reports.ts';
import { agreementBalance } from '#app/agreements/agreement-balance.server.ts';
import { headingsOf, instalmentsOf } from '#app/agreements/agreement-store.server.ts';
import { agreementLinesOf } from '#app/agreements/budget-line-store.server.ts';
import { amendmentPage } from '#app/agreements/amendments/amendment-pages.server.ts';
import { openAddendum } from '#app/agreements/amendments/open-addendum.server.ts';
import { draftAmendment, writeAmendment } from '#app/agreements/amendments/write-amendment.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import { codeOf, freshKey } from '#tests/support/payment-office.ts';
import { person } from '#tests/support/people.ts';
import { programme } from '#tests/support/programme.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';
import { amendingOffice, type Amending } from '#tests/support/amending.ts';

let world: TestWorld;
let programmeId: string;
let amending: Amending;
let officer: Person;
let manager: Person;
let lead: Person;

beforeAll(async () => {
  world = await testWorld();
  programmeId = (await programme(world)).id;
  amending = await amendingOffice(world, programmeId);
  ({ officer, manager, lead } = amending);
});
afterAll(() => world.close());

const running = () => amending.running();
const asked = (...given: Parameters<Amending['asked']>) => amending.asked(...given);
const move = (...given: Parameters<Amending['move']>) => amending.move(...given);
const approvedTwice = (amendmentId: string) => amending.approvedTwice(amendmentId);
const rowOf = async (id: string) => (await world.db.select().from(agreements).where(eq(agreements.id, id)))[0];
const broken = (change: Promise<unknown>) =>
  change.then(
    () => 'done',
    (error: { cause?: { constraint_name?: string } }) => error.cause?.constraint_name,
  );

describe('activities', () => {
  it('I6: change when both sides have signed, to the programme’s list alone, and in no other way', async () => {
    const { agreement, owner } = await running();
    const change = (activities: string[]) =>
      broken(world.db.update(agreements).set({ activities }).where(eq(agreements.id, agreement.id)).execute());
    expect(await change(['R1.1'])).toBe('agreement_activities_fixed');
    const [row] = await world.db.select().from(agreements).where(eq(agreements.id, agreement.id));
    expect(row?.activities).toEqual([]);
    const draft = { agreementId: agreement.id, kind: 'activities', key: freshKey() } as const;
    const { amendmentId } = expectOk(await draftAmendment(world, owner, draft));
    const outside = { amendmentId, version: 1, wanted: { activities: ['R9.9'] }, reason: 'Hearings.', key: freshKey() };
    expect(codeOf(await writeAmendment(world, owner, outside))).toBe('activities-not-in-programme');
    expectOk(await move(owner, amendmentId, 'withdraw'));
    const id = await asked({ agreement, owner }, 'activities', { activities: ['R2.1', 'R1.1', 'R2.1'] });
    await approvedTwice(id);
    expect((await rowOf(agreement.id))?.activities).toEqual([]);
    expectOk(await move(owner, id, 'sign'));
    expectOk(await move(lead, id, 'countersign'));
    expect((await rowOf(agreement.id))?.activities).toEqual(['R1.1', 'R2.1']);
    expect(await change(['R1.1'])).toBe('agreement_activities_fixed');
  });
});

/** Heading and number, amount now, amount first signed. */
const budgetLines = async (id: string) =>
  (await agreementLinesOf(world.db, id)).map((each) => [
    `${each.heading} ${each.number}`,
    each.amountMinor,
    each.initialMinor,
  ]);

describe('I27 reallocation', () => {
  it('I27: a notice takes effect with the second approval and is measured from the signed budget; above it both sides sign', async () => {
    const { agreement, owner } = await running();
    const own = eq(agreementHeadings.agreementId, agreement.id);
    const first = await asked({ agreement, owner }, 'reallocation', {
      headings: { 'other-costs': '4000000', travel: '1000000' },
    });
    await approvedTwice(first);
    expect((await headingsOf(world.db, agreement.id)).map((each) => each.heading)).toEqual(['other-costs']);
    expectOk(await move(owner, first, 'sign'));
    expect(codeOf(await move(officer, first, 'countersign'))).toBe('role-may-not');
    expectOk(await move(lead, first, 'countersign'));
    expect((await headingsOf(world.db, agreement.id)).map((each) => each.amountMinor)).toEqual([
      10_000_00n,
      40_000_00n,
    ]);
    expect(await budgetLines(agreement.id)).toEqual([
      ['travel 1', 10_000_00n, 0n],
      ['other-costs 1', 40_000_00n, 50_000_00n],
    ]);
    const second = await asked({ agreement, owner }, 'reallocation', {
      headings: { 'other-costs': '3800000', travel: '1200000' },
    });
    await approvedTwice(second);
    const rows = await world.db.select().from(agreementHeadings).where(own);
    expect(rows.map(({ heading, amountMinor, signedMinor }) => [heading, amountMinor, signedMinor])).toEqual(
      expect.arrayContaining([
        ['travel', 12_000_00n, 10_000_00n],
        ['other-costs', 38_000_00n, 40_000_00n],
      ]),
    );
    const third = await asked({ agreement, owner }, 'reallocation', {
      headings: { 'other-costs': '3740000', travel: '1260000' },
    });
    const page = await amendmentPage(world.db, owner, third);
    expect(page?.amendment.form).toBe('addendum');
    expect(page?.moves.find((each) => each.heading === 'travel')).toMatchObject({ movedMinor: 2_600_00n, above: true });
  });
});

describe('extension, dates, amount, account', () => {
  it('I18: moves the end, the final report and the balance, by an addendum over one hash', async () => {
    const { agreement, owner } = await running();
    const id = await asked({ agreement, owner }, 'extension', { endsOn: '2027-09-15' });
    await approvedTwice(id);
    expect((await rowOf(agreement.id))?.endsOn).toBe('2027-06-30');
    const paper = await openAddendum(world, owner, id);
    expect((await buffer(paper?.content ?? Readable.from([]))).subarray(0, 5).toString()).toBe('%PDF-');
    expectOk(await move(owner, id, 'sign'));
    expectOk(await move(manager, id, 'countersign'));
    expect((await rowOf(agreement.id))?.endsOn).toBe('2027-09-15');
    const scheduled = await world.db
      .select()
      .from(reports)
      .where(eq(reports.agreementId, agreement.id))
      .orderBy(reports.number);
    expect(scheduled.at(-1)).toMatchObject({ kind: 'final', periodTo: '2027-09-15', dueOn: '2027-12-14' });
    expect((await instalmentsOf(world.db, agreement.id)).at(-1)?.expectedOn).toBe('2027-12-14');
  });

  it('moves the due date of a report that was not sent', async () => {
    const { agreement, owner } = await running();
    const [before] = await world.db
      .select()
      .from(reports)
      .where(eq(reports.agreementId, agreement.id))
      .orderBy(reports.number);
    const id = await asked({ agreement, owner }, 'reporting', { dates: { 1: '2027-05-31' } });
    await approvedTwice(id);
    expectOk(await move(owner, id, 'sign'));
    expectOk(await move(manager, id, 'countersign'));
    const [after] = await world.db
      .select()
      .from(reports)
      .where(eq(reports.id, before?.id ?? ''));
    expect(after).toMatchObject({ dueOn: '2027-05-31', periodTo: before?.periodTo });
  });

  it('I3, I19, I30: another amount moves award, budget, plan and the commitment by the difference', async () => {
    const { agreement, owner } = await running();
    const id = await asked({ agreement, owner }, 'amount', {
      amountMinor: '5500000',
      headings: { 'other-costs': '5500000' },
      instalments: { 1: '2500000', 2: '2000000', 3: '1000000' },
    });
    await approvedTwice(id);
    expectOk(await move(owner, id, 'sign'));
    expectOk(await move(manager, id, 'countersign'));
    const row = await rowOf(agreement.id);
    expect(row?.amountMinor).toBe(55_000_00n);
    const [award] = await world.db
      .select()
      .from(awards)
      .where(eq(awards.id, row?.awardId ?? ''));
    expect(award?.amountMinor).toBe(55_000_00n);
    expect((await instalmentsOf(world.db, agreement.id)).map((each) => each.amountMinor)).toEqual([
      25_000_00n,
      20_000_00n,
      10_000_00n,
    ]);
    expect(await agreementBalance(world.db, agreement.id)).toMatchObject({ committed: 5_000_00n });
    const [entry] = await world.db.select().from(journalEntries).where(eq(journalEntries.agreementId, agreement.id));
    expect(entry).toMatchObject({ rule: 'commit', documentReference: expect.stringMatching(/-M1$/) as string });
  });

  it('I20: the account is the verified one of the same organisation', async () => {
    const { agreement, owner } = await running();
    const [other] = await world.db
      .select()
      .from(payeeAccounts)
      .where(eq(payeeAccounts.id, (await running()).agreement.payeeId));
    const given = { agreementId: agreement.id, kind: 'payee', key: freshKey() } as const;
    const { amendmentId } = expectOk(await draftAmendment(world, owner, given));
    const write = (payeeAccountId: string) =>
      writeAmendment(world, owner, {
        amendmentId,
        version: 1,
        wanted: { payeeAccountId },
        reason: 'New bank.',
        key: freshKey(),
      });
    expect(codeOf(await write(other?.id ?? ''))).toBe('payee-account-not-verified');
    expectOk(await write(agreement.payeeId));
    expectOk(await move(owner, amendmentId, 'submit'));
    await approvedTwice(amendmentId);
    expect((await rowOf(agreement.id))?.payeeAccountId).toBe(agreement.payeeId);
  });
});

describe('who, and in which order', () => {
  it('two different people approve, over what was asked; one request at a time; a question sends it back', async () => {
    const step = await running();
    const id = await asked(step, 'extension', { endsOn: '2027-08-31' });
    const again = { agreementId: step.agreement.id, kind: 'extension', key: freshKey() } as const;
    expect(codeOf(await draftAmendment(world, step.owner, again))).toBe('amendment-open');
    expectOk(await move(officer, id, 'query'));
    expect(codeOf(await move(step.owner, id, 'submit'))).toBe('move-not-allowed');
    const [queried] = await world.db.select().from(amendments).where(eq(amendments.id, id));
    const written = {
      amendmentId: id,
      version: queried?.version ?? 0,
      wanted: { endsOn: '2027-08-30' },
      reason: 'Because.',
    };
    expectOk(await writeAmendment(world, step.owner, { ...written, key: freshKey() }));
    expectOk(await move(step.owner, id, 'submit'));
    expectOk(await move(officer, id, 'check'));
    expect(codeOf(await move(officer, id, 'approve'))).toBe('role-may-not');
    expect(codeOf(await move(manager, id, 'approve', { digest: 'f'.repeat(64) }))).toBe('amendment-changed');
    expectOk(await move(manager, id, 'approve'));
    expect(codeOf(await move(manager, id, 'approve'))).toBe('amendment-approved-before');
    expectOk(await move(lead, id, 'reject'));
    const stranger = await person(world, 'applicant-owner', { organisationId: world.ids.next() });
    expect(codeOf(await move(stranger, id, 'withdraw'))).toBe('not-found');
    expect((await rowOf(step.agreement.id))?.endsOn).toBe('2027-06-30');
  });
});

describe('the database', () => {
  it('I19, I27: refuses every change of terms, plan, dates and requests that no amendment in force asks for', async () => {
    const step = await running();
    const { id } = step.agreement;
    const amendmentId = await asked(step, 'reallocation', {
      headings: { 'other-costs': '4000000', travel: '1000000' },
    });
    const own = eq(amendments.id, amendmentId);
    expect(await broken(world.db.update(agreements).set({ endsOn: '2027-07-31' }).where(eq(agreements.id, id)))).toBe(
      'agreement_terms_fixed',
    );
    expect(
      await broken(
        world.db.update(agreementHeadings).set({ amountMinor: 1n }).where(eq(agreementHeadings.agreementId, id)),
      ),
    ).toBe('agreement_plan_fixed');
    const lines = eq(agreementBudgetLines.agreementId, id);
    for (const change of [{ amountMinor: 1n }, { initialMinor: 1n }, { description: 'Other words' }]) {
      expect(await broken(world.db.update(agreementBudgetLines).set(change).where(lines))).toBe(
        'agreement_lines_fixed',
      );
    }
    expect(await broken(world.db.delete(agreementBudgetLines).where(lines))).toBe('agreement_lines_fixed');
    expect(await broken(world.db.update(reports).set({ dueOn: '2027-12-31' }).where(eq(reports.agreementId, id)))).toBe(
      'report_dates_fixed',
    );
    expect(await broken(world.db.update(amendments).set({ wanted: {} }).where(own))).toBe('amendment_unchanged');
    expect(await broken(world.db.update(amendments).set({ state: 'in_force' }).where(own))).toBe(
      'amendment_two_approvals',
    );
    await approvedTwice(amendmentId);
    expect(await broken(world.db.update(amendments).set({ state: 'in_force' }).where(own))).toBe('amendment_signed');
  });
});
