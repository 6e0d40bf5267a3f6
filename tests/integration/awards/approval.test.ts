import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { awardApprovals, awards } from '#db/schema/awards.ts';
import { approveAward } from '#app/awards/approve-award.server.ts';
import { frozenMinutes } from '#app/awards/committee-store.server.ts';
import { decisionPage } from '#app/awards/decision-pages.server.ts';
import { preparationPage } from '#app/awards/preparation-pages.server.ts';
import { sendBackAward } from '#app/awards/send-back-award.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import { declareConflict } from '#app/reviews/declare-conflict.server.ts';
import { fixRanking } from '#app/reviews/fix-ranking.server.ts';
import { assigned, clearChecks, closedCall, reviewed } from '#tests/support/closed-call.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';
import { award, without, awardDesk } from '#tests/support/award-desk.ts';

type Desk = Awaited<ReturnType<typeof awardDesk>>;

let world: TestWorld;
let officer: Person;
let manager: Person;
let lead: Person;
let programmeId: Desk['programmeId'];
let readers: Desk['readers'];
let ranked: Desk['ranked'];
let recommended: Desk['recommended'];
let stateOf: Desk['stateOf'];
let key: Desk['key'];

const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code);

beforeAll(async () => {
  world = await testWorld({ max: 12 });
  ({ officer, manager, lead, programmeId, readers, ranked, recommended, stateOf, key } = await awardDesk(world));
});
afterAll(() => world.close());

describe('two different people approve', () => {
  it('never who prepared the list, by the portal or behind its back', async () => {
    const both = { ...officer, memberships: [...officer.memberships, ...manager.memberships] };
    const call = await ranked([20_000n, 9_000n]);
    const decision = await recommended(call);
    expect(codeOf(await approveAward(world, officer, { ...decision, key: key() }))).toBe('role-may-not');
    expect(codeOf(await approveAward(world, both, { ...decision, key: key() }))).toBe('preparer-may-not-approve');
    const page = await decisionPage(world.db, both, decision.decisionId, world.clock.now());
    expect(page?.verdicts.approve.verdict).toEqual({ allowed: false, reason: 'preparer-may-not-approve' });
    const row = { decisionId: decision.decisionId, step: 1, accountId: officer.accountId, approvedAt: new Date() };
    const forced = world.db.insert(awardApprovals).values(row);
    await expect(forced).rejects.toMatchObject({ cause: { constraint_name: 'award_approval_by_another' } });
  });

  it('one approval of the same person, however often and at once they press', async () => {
    const decision = await recommended(await ranked([20_000n, 9_000n]));
    const presses = Array.from({ length: 8 }, () => approveAward(world, manager, { ...decision, key: key() }));
    const answers = (await Promise.all(presses)).map(codeOf);
    expect(answers.filter((code) => code === 'ok')).toHaveLength(1);
    expect(answers.filter((code) => code === 'approved-before')).toHaveLength(7);
    expect(await world.db.$count(awardApprovals, eq(awardApprovals.decisionId, decision.decisionId))).toBe(1);
    expect(await world.db.$count(awards, eq(awards.decisionId, decision.decisionId))).toBe(0);
  });

  it('the same form twice has one effect and one answer', async () => {
    const decision = await recommended(await ranked([20_000n, 9_000n]));
    const same = key();
    const answers = [
      await approveAward(world, manager, { ...decision, key: same }),
      await approveAward(world, manager, { ...decision, key: same }),
    ];
    expect(answers.map((each) => each.ok && each.value.step)).toEqual([1, 1]);
  });

  it('approves what was seen: a list of another version is stale', async () => {
    const decision = await recommended(await ranked([20_000n, 9_000n]));
    const older = { ...decision, version: decision.version - 1, key: key() };
    expect(codeOf(await approveAward(world, manager, older))).toBe('stale');
  });

  it('I9: keeps out who declared a conflict with an applicant on the list, and their organisation', async () => {
    const call = await closedCall(world, { programmeId, files: [{ requestedMinor: 20_000_00n }] });
    const applicationId = call.files[0]?.applicationId ?? '';
    const [tied] = readers.slice(2);
    if (!tied) throw new Error('no reader');
    const [assignmentId = ''] = await assigned(world, officer, { applicationId, reviewers: [tied] });
    expectOk(await declareConflict(world, tied, { assignmentId, nature: 'organisational', key: key() }));
    const points = [[18, 18], [18, 18]] as const; // prettier-ignore
    await reviewed(world, officer, { applicationId, reviewers: readers.slice(0, 2), points });
    expectOk(await fixRanking(world, officer, { callId: call.callId, key: key() }));
    const decision = await recommended(call);
    const minutes = await frozenMinutes(world.db, decision.decisionId);
    const recused = minutes?.content.files[0]?.votes.filter((each) => each.vote === 'recused');
    expect(recused).toEqual([{ alias: lead.alias, vote: 'recused' }]);
    // The reviewer of the lead organisation declared its tie, so the lead may not approve; the call manager may.
    expect(codeOf(await approveAward(world, lead, { ...decision, key: key() }))).toBe('person-recused');
    expectOk(await approveAward(world, manager, { ...decision, key: key() }));
  });

  it('sends a list back with a reason; another is prepared from it', async () => {
    const call = await ranked([20_000n, 9_000n]);
    const first = await recommended(call);
    expectOk(await sendBackAward(world, manager, { ...first, reason: 'Ask for less.', key: key() }));
    expect(codeOf(await approveAward(world, lead, { ...first, key: key() }))).toBe('move-not-allowed');
    const page = await preparationPage(world.db, officer, call.callId, world.clock.now());
    expect(page).toMatchObject({ sentBackReason: 'Ask for less.', draft: { version: 0, minutes: 'By rank.' } });
    const second = await recommended(call, [award(call, 0, 15_000n, 'A smaller budget.'), without(call, 1, 'reject')]);
    expect(second.decisionId).not.toBe(first.decisionId);
  });
});

describe('I15, I16 due diligence', () => {
  it.each([
    ['award-exclusion-missing', { kinds: ['sanctions'] }],
    ['award-sanctions-missing', { kinds: ['exclusion-declaration'] }],
    ['award-exclusion-expired', { days: -1 }],
    ['award-check-hit', { result: 'hit' as const }],
  ])('%s blocks the second approval, and nothing is half done', async (code, checks) => {
    const call = await ranked([20_000n, 9_000n], { checks: false });
    const [file] = call.files;
    await clearChecks(world, file?.organisationId ?? '', checks);
    const decision = await recommended(call);
    expectOk(await approveAward(world, manager, { ...decision, key: key() }));
    const page = await decisionPage(world.db, lead, decision.decisionId, world.clock.now());
    expect(page?.verdicts.approve).toMatchObject({ verdict: { reason: code }, values: { reference: file?.reference } });
    expect(codeOf(await approveAward(world, lead, { ...decision, key: key() }))).toBe(code);
    expect(await world.db.$count(awardApprovals, eq(awardApprovals.decisionId, decision.decisionId))).toBe(1);
    expect(await stateOf(file?.applicationId)).toBe('recommended');
    await clearChecks(world, file?.organisationId ?? '');
    const later = await approveAward(world, lead, { ...decision, key: key() });
    expect(codeOf(later)).toBe('ok');
  });
});
