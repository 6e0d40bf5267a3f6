import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { disbursements } from '#db/schema/disbursements.ts';
import { approvalRules, approvalTiers, programmes } from '#db/schema/programme.ts';
import { trailEvents } from '#db/schema/trail.ts';
import { approveDisbursement } from '#app/disbursements/approve-disbursement.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import { approvalRulesPage } from '#app/programme/approval-rules-pages.server.ts';
import { rulesInForce } from '#app/programme/approval-rules-store.server.ts';
import { decideApprovalRules, proposeApprovalRules } from '#app/programme/set-approval-rules.server.ts';
import { checkedPayment, codeOf, freshKey, paymentOffice, type PaymentOffice } from '#tests/support/payment-office.ts';
import { person } from '#tests/support/people.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let office: PaymentOffice;
let lead: Person;
let other: Person;

beforeAll(async () => {
  world = await testWorld();
  office = await paymentOffice(world);
  const where = { programmeId: office.programmeId };
  [lead, other] = [await person(world, 'overall-lead', where), await person(world, 'overall-lead', where)];
});
afterAll(() => world.close());

const THREE = [{ fromMinor: 0n, approvals: 3, lead: false }] as const;
const TWO = [{ fromMinor: 0n, approvals: 2, lead: false }] as const;
const propose = (actor: Person, tiers: typeof THREE | typeof TWO, limitMinor: bigint | null = null) =>
  proposeApprovalRules(world, actor, { tiers, limitMinor, reason: 'Board decision', key: freshKey() });
const decide = (actor: Person, ruleId: string, outcome: 'approved' | 'refused' = 'approved') =>
  decideApprovalRules(world, actor, { ruleId, outcome, key: freshKey() });
const broken = (change: Promise<unknown>) =>
  change.then(
    () => 'done',
    (error: { cause?: { constraint_name?: string } }) => error.cause?.constraint_name ?? 'no constraint',
  );
const approve = (disbursementId: string, place: number) =>
  approveDisbursement(world, office.approvers[place] ?? office.requester, { disbursementId, key: freshKey() });

describe('I21 rules of approval', () => {
  it('I21: one proposes, another puts in force; from then on every approval goes by them', async () => {
    const { disbursementId } = await checkedPayment(world, office);
    expect(codeOf(await propose(office.requester, THREE))).toBe('role-may-not');
    const { ruleId } = expectOk(await propose(lead, THREE));
    expect(codeOf(await propose(office.checker, TWO))).toBe('approval-rules-open');
    expect(await rulesInForce(world.db, office.programmeId)).toEqual({ tiers: [], limitMinor: null });
    expect(codeOf(await decide(lead, ruleId))).toBe('approval-rules-by-another');
    expect(codeOf(await decide(office.checker, ruleId))).toBe('role-may-not');
    expect((await approvalRulesPage(world.db, other)).decide).toEqual({ allowed: true });
    expectOk(await decide(other, ruleId));
    expect((await rulesInForce(world.db, office.programmeId)).tiers).toEqual(THREE);
    expectOk(await approve(disbursementId, 0));
    expectOk(await approve(disbursementId, 1));
    const stateOf = () => world.db.select().from(disbursements).where(eq(disbursements.id, disbursementId));
    expect((await stateOf())[0]?.state).toBe('approved_once');
    const jump = world.db.update(disbursements).set({ state: 'approved' }).where(eq(disbursements.id, disbursementId));
    expect(await broken(jump)).toBe('disbursement_enough_approvals');
    expectOk(await approve(disbursementId, 2));
    expect((await stateOf())[0]?.state).toBe('approved');
    const events = await world.db.select().from(trailEvents).where(eq(trailEvents.entityId, ruleId));
    expect(events.map((event) => event.kind)).toEqual(['approval-rules.proposed', 'approval-rules.approved']);
  });

  it('I21: no payment above the limit is approved, by the rule and by the database', async () => {
    const { disbursementId } = await checkedPayment(world, office);
    const { ruleId } = expectOk(await propose(office.checker, TWO, 24_999_99n));
    expectOk(await decide(lead, ruleId));
    expect(codeOf(await approve(disbursementId, 0))).toBe('over-payment-limit');
    const jump = world.db.update(disbursements).set({ state: 'approved' }).where(eq(disbursements.id, disbursementId));
    expect(await broken(jump)).toMatch(/^disbursement_(over_limit|two_approvals)$/);
    const next = expectOk(await propose(office.checker, TWO));
    expectOk(await decide(lead, next.ruleId, 'refused'));
    expect((await rulesInForce(world.db, office.programmeId)).limitMinor).toBe(24_999_99n);
  });

  it('I21: the database knows no decision by one person, no later tier, and no rules without a first tier', async () => {
    const { ruleId } = expectOk(await propose(office.checker, TWO));
    const own = eq(approvalRules.id, ruleId);
    const said = { outcome: 'approved', outcomeAt: world.clock.now() };
    const alone = world.db
      .update(approvalRules)
      .set({ ...said, outcomeBy: office.checker.accountId })
      .where(own);
    expect(await broken(alone)).toBe('approval_rules_by_two');
    expect(await broken(world.db.update(approvalRules).set({ limitMinor: 1n }).where(own))).toBe('ending_unchanged');
    expectOk(await decide(lead, ruleId));
    const tier = { ruleId, fromMinor: 5n, approvals: 2, lead: false };
    expect(await broken(world.db.insert(approvalTiers).values(tier))).toBe('approval_tier_of_proposal');
    const bare = { id: world.ids.next(), programmeId: office.programmeId, number: 99, reason: 'x' };
    const made = { proposedBy: 'a', proposedAt: world.clock.now(), ...said, outcomeBy: 'b' };
    expect(await broken(world.db.insert(approvalRules).values({ ...bare, ...made }))).toBe('approval_rule_complete');
  });

  it('I22: how long a changed account waits is set with them, by two people, in the database too', async () => {
    const hours = async () =>
      (await world.db.select({ hours: programmes.payeeCoolOffHours }).from(programmes))[0]?.hours;
    const longer = { tiers: TWO, limitMinor: null, coolOffHours: 120, reason: 'Phishing was seen', key: freshKey() };
    const { ruleId } = expectOk(await proposeApprovalRules(world, office.checker, longer));
    expect(await hours()).toBe(72);
    expect(await broken(world.db.update(programmes).set({ payeeCoolOffHours: 24 }))).toBe(
      'programme_cool_off_by_rules',
    );
    expectOk(await decide(lead, ruleId));
    expect(await hours()).toBe(120);
    // Rules that say nothing of it leave it as it is.
    expectOk(await decide(lead, expectOk(await propose(office.checker, TWO)).ruleId));
    expect(await hours()).toBe(120);
  });
});
