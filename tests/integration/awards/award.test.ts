import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreements } from '#db/schema/agreements.ts';
import { awardDecisions, awards } from '#db/schema/awards.ts';
import { committeeVotes } from '#db/schema/committees.ts';
import { calls } from '#db/schema/calls.ts';
import { notices } from '#db/schema/messages.ts';
import { applicationPage } from '#app/applications/application-pages.server.ts';
import { approveAward } from '#app/awards/approve-award.server.ts';
import { awardsPage } from '#app/awards/award-pages.server.ts';
import { decisionPage } from '#app/awards/decision-pages.server.ts';
import { declineAward } from '#app/awards/decline-award.server.ts';
import { notifyAward } from '#app/awards/notify-award.server.ts';
import { prepareAward } from '#app/awards/prepare-award.server.ts';
import { preparationPage } from '#app/awards/preparation-pages.server.ts';
import { recommendAward } from '#app/awards/recommend-award.server.ts';
import { resultPage } from '#app/awards/result-pages.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import { thirdParty } from '#tests/support/closed-call.ts';
import { person } from '#tests/support/people.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';
import { award, without, awardDesk } from '#tests/support/award-desk.ts';

type Desk = Awaited<ReturnType<typeof awardDesk>>;

let world: TestWorld;
let desk: Desk;
let officer: Person;
let manager: Person;
let lead: Person;
let ranked: Desk['ranked'];
let prepare: Desk['prepare'];
let recommended: Desk['recommended'];
let approved: Desk['approved'];
let told: Desk['told'];
let stateOf: Desk['stateOf'];
let key: Desk['key'];

const resultOf = (who: Person, applicationId: string) =>
  resultPage(world.db, who, { applicationId, at: world.clock.now() });
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code);

beforeAll(async () => {
  world = await testWorld({ max: 12 });
  desk = await awardDesk(world);
  ({ officer, manager, lead, ranked, prepare, recommended, approved, told, stateOf, key } = desk);
});
afterAll(() => world.close());

describe('an award list from the ranking to the letters', () => {
  it('proposes by rank, is recommended, approved twice, told; a reserve list remains', async () => {
    const call = await ranked([60_000n, 30_000n, 20_000n, 10_000n]);
    const page = await preparationPage(world.db, officer, call.callId, world.clock.now());
    const proposed = page?.files.map(({ line }) => [line.outcome, line.amountMinor]);
    expect(proposed).toEqual([['award', 60_000_00n], ['award', 30_000_00n], ['reserve', 0n], ['reject', 0n]]); // prettier-ignore
    const { decisionId } = await told(call);
    const states = await Promise.all(call.files.map((file) => stateOf(file.applicationId)));
    expect(states).toEqual(['awarded', 'awarded', 'reserve', 'rejected']);
    const [row] = await world.db.select({ state: calls.state }).from(calls).where(eq(calls.id, call.callId));
    expect(row?.state).toBe('decided');
    expect(await world.db.$count(agreements, eq(agreements.callId, call.callId))).toBe(2);
    const seen = await decisionPage(world.db, manager, decisionId, world.clock.now());
    expect(seen?.money).toMatchObject({ envelopeMinor: 100_000_00n, listMinor: 90_000_00n, leftMinor: 10_000_00n });
    expect(seen?.approvals.map((each) => each.alias)).toEqual([manager.alias, lead.alias]);
    const listed = await awardsPage(world.db, manager, null);
    expect(listed.rows.find((each) => each.id === decisionId)).toMatchObject({ awards: 2, amountMinor: 90_000_00n });
  });

  it('tells each applicant its own result, and nobody before the letters', async () => {
    const call = await ranked([20_000n, 10_000n, 9_000n]);
    const [first, , last] = call.files;
    const grantee = await person(world, 'applicant-owner', { organisationId: first?.organisationId ?? '' });
    const other = await person(world, 'applicant-owner', { organisationId: last?.organisationId ?? '' });
    const id = first?.applicationId ?? '';
    const decision = await approved(call);
    expect(await stateOf(id)).toBe('awarded');
    expect(await resultOf(grantee, id)).toBeNull();
    const before = await applicationPage(world.db, grantee, { id, at: world.clock.now() });
    expect(before).toMatchObject({ application: { state: 'in_review' }, hasResult: false });
    expect(codeOf(await declineAward(world, grantee, { applicationId: id, key: key() }))).toBe('not-found');
    expectOk(await notifyAward(world, officer, { ...decision, key: key() }));
    const result = await resultOf(grantee, id);
    expect(result).toMatchObject({ outcome: 'award', amountMinor: 20_000_00n, scoreHundredths: 3800 });
    expect(result?.feedback).toEqual(['Feedback 1', 'Feedback 2']);
    expect(JSON.stringify(result?.criteria)).toContain('1900');
    expect(await resultOf(other, id)).toBeNull();
    expect(await resultOf(other, last?.applicationId ?? '')).toMatchObject({
      outcome: 'reject',
      decline: null,
    });
    const told = await world.db.select().from(notices).where(eq(notices.accountId, grantee.accountId));
    const { reference } = first ?? {};
    expect(told).toMatchObject([{ kind: 'award-letter', entityId: id, values: { reference, amount: 'EUR 20000.00' } }]);
  });

  it('I12: leaves the rank, or gives less than asked, with a reason only', async () => {
    const call = await ranked([20_000n, 10_000n, 9_000n]);
    const skipped = (reason: string) => [
      without(call, 0, 'reserve', reason),
      award(call, 1, 10_000n),
      without(call, 2, 'reject'),
    ];
    expect(codeOf(await prepare(call, skipped('')))).toBe('award-reason-missing');
    const partial = [award(call, 0, 15_000n), award(call, 1, 10_000n), without(call, 2, 'reject')];
    expect(codeOf(await prepare(call, partial))).toBe('award-reason-missing');
    const below = [award(call, 0, 20_000n), award(call, 1, 10_000n), award(call, 2, 9_000n)];
    expect(codeOf(await prepare(call, below))).toBe('award-below-threshold');
    expectOk(await prepare(call, skipped('The country is covered by another grant.')));
  });

  it('I13: goes on with minutes and three voters of two organisations, and is approved once the chair signed', async () => {
    const call = await ranked([20_000n, 9_000n]);
    const { decisionId } = expectOk(await prepare(call));
    let version = 1;
    const { committee, voted, signed } = desk;
    const recommend = async (about: Partial<typeof committee>) => {
      const given = { callId: call.callId, version, ...committee, ...about, key: key() };
      expectOk(await prepareAward(world, officer, given));
      ({ version } = await voted(decisionId));
      return codeOf(await recommendAward(world, officer, { decisionId, version, key: key() }));
    };
    const [first = '', second = '', third = ''] = committee.voters;
    const [, , sameMember] = desk.readers;
    expect(await recommend({ minutes: ' ' })).toBe('minutes-missing');
    expect(await recommend({ voters: [first, second] })).toBe('quorum-missing');
    const colleagues = [lead, sameMember, await person(world, 'reviewer', { programmeId: desk.programmeId, consortiumMemberId: lead.memberships[0]?.consortiumMemberId ?? '' })]; // prettier-ignore
    const voters = colleagues.map((each) => each?.accountId ?? '');
    expect(await recommend({ voters, chair: lead.accountId })).toBe('committee-one-sided');
    expect(codeOf(await prepare(call, undefined, version))).toBe('ok');
    version += 1;
    const stranger = { callId: call.callId, version, ...committee, key: key() };
    expect(codeOf(await prepareAward(world, officer, { ...stranger, voters: [first, world.ids.next()] }))).toBe(
      'voter-unknown',
    );
    expect(await recommend({ voters: [first, second, third] })).toBe('ok');
    const list = { decisionId, version: version + 1 };
    expect(codeOf(await approveAward(world, manager, { ...list, key: key() }))).toBe('minutes-unsigned');
    const behind = world.db.update(awardDecisions).set({ state: 'approved' }).where(eq(awardDecisions.id, decisionId));
    await expect(behind).rejects.toMatchObject({ cause: { constraint_name: 'award_minutes_signed' } });
    const late = { decisionId, applicationId: call.files[0]?.applicationId ?? '', accountId: first, vote: 'against' };
    const change = world.db
      .insert(committeeVotes)
      .values(late)
      .onConflictDoUpdate({
        target: [committeeVotes.decisionId, committeeVotes.applicationId, committeeVotes.accountId],
        set: { vote: 'against' },
      });
    await expect(change).rejects.toMatchObject({ cause: { constraint_name: 'committee_fixed' } });
    await signed(decisionId);
    expect(codeOf(await approveAward(world, manager, { ...list, key: key() }))).toBe('ok');
  });
});

describe('I3, I4, I5 limits', () => {
  it('I3: refuses a list over the envelope', async () => {
    const call = await ranked([60_000n, 50_000n, 9_000n]);
    const both = [award(call, 0, 60_000n), award(call, 1, 50_000n), without(call, 2, 'reject')];
    const refused = await prepare(call, both);
    expect(refused).toMatchObject({
      refusal: { code: 'award-over-envelope', values: { reference: call.files[1]?.reference } },
    });
  });

  it('I4: refuses more than was asked for, and less than the call gives', async () => {
    const call = await ranked([20_000n, 9_000n]);
    const list = (euro: bigint) => [award(call, 0, euro, 'Why'), without(call, 1, 'reject')];
    expect(codeOf(await prepare(call, list(20_001n)))).toBe('award-above-requested');
    expect(codeOf(await prepare(call, list(4_999n)))).toBe('award-below-minimum');
    expectOk(await prepare(call, list(5_000n)));
  });

  it('I5: counts what a third party holds from every call of the programme', async () => {
    const organisationId = await thirdParty(world);
    const earlier = await ranked([40_000n, 9_000n], { organisationIds: [organisationId] });
    await told(earlier);
    const later = await ranked([30_000n, 9_000n], { organisationIds: [organisationId] });
    const page = await preparationPage(world.db, officer, later.callId, world.clock.now());
    expect(page?.files[0]).toMatchObject({
      heldMinor: 40_000_00n,
      line: { outcome: 'award', amountMinor: 20_000_00n },
    });
    const list = (euro: bigint) => [award(later, 0, euro, 'The cap.'), without(later, 1, 'reject')];
    expect(codeOf(await prepare(later, list(20_001n)))).toBe('award-over-cap');
    expectOk(await prepare(later, list(20_000n)));
  });

  it('I5: lets only one of two lists approved at once take the last of the cap', async () => {
    const organisationId = await thirdParty(world);
    const options = { organisationIds: [organisationId] };
    const lists = [await ranked([40_000n, 9_000n], options), await ranked([40_000n, 9_000n], options)];
    const ready = [];
    for (const call of lists) {
      const decision = await recommended(call);
      expectOk(await approveAward(world, manager, { ...decision, key: key() }));
      ready.push(decision);
    }
    const answers = await Promise.all(ready.map((each) => approveAward(world, lead, { ...each, key: key() })));
    expect(new Set(answers.map(codeOf))).toEqual(new Set(['award-over-cap', 'ok']));
    const held = and(eq(awards.organisationId, organisationId), eq(awards.state, 'live'));
    expect(await world.db.$count(awards, held)).toBe(1);
  });

  it('I3, I5: are kept by the database when the portal is bypassed', async () => {
    const call = await ranked([60_000n, 50_000n, 9_000n]);
    const { decisionId } = await approved(call);
    const [made] = await world.db.select().from(awards).where(eq(awards.decisionId, decisionId));
    if (!made) throw new Error('no award');
    const second = { ...made, id: world.ids.next(), applicationId: call.files[1]?.applicationId ?? '' };
    const forOther = { ...second, organisationId: call.files[1]?.organisationId ?? '', amountMinor: 40_000_01n };
    const over = world.db.insert(awards).values(forOther);
    await expect(over).rejects.toMatchObject({ cause: { constraint_name: 'awards_within_envelope' } });
    const capped = world.db.insert(awards).values({ ...second, amountMinor: 1n });
    await expect(capped).rejects.toMatchObject({ cause: { constraint_name: 'awards_within_cap' } });
  });
});

describe('declining', () => {
  it('I3: frees the money, once, by the owner only, and tells the officers', async () => {
    const call = await ranked([60_000n, 20_000n, 9_000n]);
    const { decisionId } = await told(call);
    const file = call.files[0];
    const organisationId = file?.organisationId ?? '';
    const applicationId = file?.applicationId ?? '';
    const owner = await person(world, 'applicant-owner', { organisationId });
    const editor = await person(world, 'applicant-editor', { organisationId });
    const stranger = await person(world, 'applicant-owner', { organisationId: call.files[1]?.organisationId ?? '' });
    const decline = (who: Person) => declineAward(world, who, { applicationId, key: key() });
    expect(codeOf(await decline(editor))).toBe('role-may-not');
    expect(codeOf(await decline(stranger))).toBe('not-found');
    expect((await resultOf(editor, applicationId))?.decline).toEqual({
      allowed: false,
      reason: 'role-may-not',
    });
    expectOk(await decline(owner));
    expect(codeOf(await decline(owner))).toBe('move-not-allowed');
    expect(await stateOf(applicationId)).toBe('declined');
    const page = await decisionPage(world.db, officer, decisionId, world.clock.now());
    expect(page?.money.leftMinor).toBe(80_000_00n);
    expect((await resultOf(owner, applicationId))?.decline).toBeNull();
  });

  it('ends with the signature of the agreement', async () => {
    const call = await ranked([20_000n, 9_000n]);
    await told(call);
    const file = call.files[0];
    const owner = await person(world, 'applicant-owner', { organisationId: file?.organisationId ?? '' });
    const applicationId = file?.applicationId ?? '';
    await world.db.update(agreements).set({ state: 'sent' }).where(eq(agreements.applicationId, applicationId));
    await world.db
      .update(agreements)
      .set({ state: 'signed_by_grantee' })
      .where(eq(agreements.applicationId, applicationId));
    expect((await resultOf(owner, applicationId))?.decline).toEqual({
      allowed: false,
      reason: 'agreement-signed',
    });
    expect(codeOf(await declineAward(world, owner, { applicationId, key: key() }))).toBe('agreement-signed');
  });
});
