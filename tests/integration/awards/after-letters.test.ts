import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '#db/client.server.ts';
import { agreements } from '#db/schema/agreements.ts';
import { applications } from '#db/schema/applications.ts';
import { awardDecisions, awards } from '#db/schema/awards.ts';
import { notices } from '#db/schema/messages.ts';
import { redresses } from '#db/schema/redress.ts';
import { zipBytes } from '#app/adapters/files/zip.server.ts';
import { agreementPage } from '#app/agreements/agreement-pages.server.ts';
import { applicationPage } from '#app/applications/application-pages.server.ts';
import { withdrawApplication } from '#app/applications/withdraw-application.server.ts';
import { acceptAward } from '#app/awards/accept-award.server.ts';
import { approveAward } from '#app/awards/approve-award.server.ts';
import { finaliseLists } from '#app/awards/close-awards.server.ts';
import { decisionPage } from '#app/awards/decision-pages.server.ts';
import { declineAward } from '#app/awards/decline-award.server.ts';
import { lapseAwards } from '#app/awards/lapse-awards.server.ts';
import { notifyAward } from '#app/awards/notify-award.server.ts';
import { preparationPage } from '#app/awards/preparation-pages.server.ts';
import { decideRedress } from '#app/awards/redress/decide-redress.server.ts';
import { fileRedress } from '#app/awards/redress/file-redress.server.ts';
import { releaseLetters } from '#app/awards/release-letters.server.ts';
import { resultPage } from '#app/awards/result-pages.server.ts';
import { scheduleLetters } from '#app/awards/schedule-letters.server.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { addDays, utcDate } from '#app/kernel/instant.ts';
import type { AgreementId } from '#app/kernel/ids.ts';
import { expectOk } from '#app/kernel/result.ts';
import { takeOwnData } from '#app/retention/take-own-data.server.ts';
import { award, awardDesk, without } from '#tests/support/award-desk.ts';
import type { ClosedCall } from '#tests/support/closed-call.ts';
import { person } from '#tests/support/people.ts';
import { unzipped } from '#tests/support/unzip.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

type Desk = Awaited<ReturnType<typeof awardDesk>>;

let world: TestWorld;
let desk: Desk;
let key: Desk['key'];

const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code);
const now = () => world.clock.now();
const day = (days: number) => utcDate(addDays(now(), days));
const dates = () => ({ acceptUntil: day(14), redressUntil: day(10), reserveUntil: day(60) });
const ownerOf = (call: ClosedCall, index: number) =>
  person(world, 'applicant-owner', { organisationId: call.files[index]?.organisationId ?? '' });
const idOf = (call: ClosedCall, index: number) => call.files[index]?.applicationId ?? '';
const told = async (call: ClosedCall) => {
  const decision = await desk.approved(call);
  expectOk(await notifyAward(world, desk.officer, { ...decision, dates: dates(), key: key() }));
  return decision;
};
const rowOf = async (decisionId: string) => {
  const [row] = await world.db.select().from(awardDecisions).where(eq(awardDecisions.id, decisionId));
  return row;
};

beforeAll(async () => {
  world = await testWorld({ max: 8 });
  desk = await awardDesk(world);
  ({ key } = desk);
});
afterAll(() => world.close());

describe('letters that wait for their hour', () => {
  it('say nothing before it: no notice, no state, no result, the same answer to who tries to withdraw', async () => {
    const call = await desk.ranked([60_000n, 30_000n, 20_000n, 9_000n]);
    const owners = await Promise.all([0, 2, 3].map((index) => ownerOf(call, index)));
    const decision = await desk.approved(call);
    const releaseAt = addDays(now(), 1);
    const late = { ...dates(), releaseAt: addDays(now(), -1) };
    expect(codeOf(await scheduleLetters(world, desk.officer, { ...decision, dates: late, key: key() }))).toBe(
      'release-past',
    );
    expectOk(await scheduleLetters(world, desk.officer, { ...decision, dates: { ...dates(), releaseAt }, key: key() }));
    expect(await releaseLetters(world)).toBe(0);
    const seen: unknown[] = [];
    for (const [place, index] of [0, 2, 3].entries()) {
      const owner = owners[place] as Person;
      const id = idOf(call, index);
      const page = await applicationPage(world.db, owner, { id, at: now() });
      const [row] = await world.db.select().from(applications).where(eq(applications.id, id));
      const tried = await withdrawApplication(world, owner, {
        applicationId: id,
        version: row?.version ?? 0,
        key: key(),
      });
      seen.push([page?.application.state, page?.hasResult, page?.mayWithdraw, tried]);
      expect(await resultPage(world.db, owner, { applicationId: id, at: now() })).toBeNull();
      expect(await world.db.$count(notices, eq(notices.accountId, owner.accountId))).toBe(0);
    }
    expect(new Set(seen.map((each) => JSON.stringify(each))).size).toBe(1);
    const early = world.db.update(awardDecisions).set({ state: 'notified', notifiedAt: now() }).where(eq(awardDecisions.id, decision.decisionId)); // prettier-ignore
    await expect(early).rejects.toMatchObject({ cause: { constraint_name: 'award_decisions_embargo' } });
    world.setNow(releaseAt);
    expect(await releaseLetters(world)).toBe(1);
    expect(await releaseLetters(world)).toBe(0);
    const sent = await world.db.select().from(notices);
    const letters = sent.filter(
      (notice) => notice.kind.endsWith('-letter') && call.files.some((file) => file.applicationId === notice.entityId),
    );
    expect(new Set(letters.map((letter) => letter.createdAt.getTime()))).toEqual(new Set([releaseAt.getTime()]));
    expect(letters.filter((letter) => owners.some((who) => who.accountId === letter.accountId))).toHaveLength(3);
    expect(await world.db.$count(agreements, eq(agreements.callId, call.callId))).toBe(2);
  });
});

describe('an award is taken, given up, or lapses', () => {
  it('I3: is accepted once and until its day; what nobody accepts lapses, frees the money and ends its agreement', async () => {
    const call = await desk.ranked([20_000n, 10_000n, 9_000n]);
    const [first, second] = [await ownerOf(call, 0), await ownerOf(call, 1)];
    const { decisionId } = await told(call);
    expectOk(await acceptAward(world, first, { applicationId: idOf(call, 0), key: key() }));
    expect(codeOf(await acceptAward(world, first, { applicationId: idOf(call, 0), key: key() }))).toBe(
      'move-not-allowed',
    );
    expect(codeOf(await acceptAward(world, second, { applicationId: idOf(call, 0), key: key() }))).toBe('not-found');
    world.setNow(addDays(now(), 14));
    await lapseAwards(world);
    expect(await desk.stateOf(idOf(call, 1))).toBe('awarded');
    world.setNow(addDays(now(), 1));
    expect(codeOf(await acceptAward(world, second, { applicationId: idOf(call, 1), key: key() }))).toBe(
      'acceptance-over',
    );
    await lapseAwards(world);
    expect([await desk.stateOf(idOf(call, 0)), await desk.stateOf(idOf(call, 1))]).toEqual(['awarded', 'declined']);
    const page = await decisionPage(world.db, desk.officer, decisionId, now());
    expect(page?.money.leftMinor).toBe(80_000_00n);
    const [paper] = await world.db
      .select()
      .from(agreements)
      .where(eq(agreements.applicationId, idOf(call, 1)));
    expect(paper?.state).toBe('terminated');
    const shown = await agreementPage(world.db, second, paper?.id as AgreementId, now());
    expect(shown?.agreement.state).toBe('terminated');
    const back = world.db
      .update(awards)
      .set({ state: 'live' })
      .where(eq(awards.applicationId, idOf(call, 1)));
    await expect(back).rejects.toMatchObject({ cause: { constraint_name: 'award_ends_once' } });
    const gone = world.db
      .update(awards)
      .set({ state: 'lapsed' })
      .where(eq(awards.applicationId, idOf(call, 0)));
    await expect(gone).rejects.toMatchObject({ cause: { constraint_name: 'award_accepted' } });
  });
});

describe('I14 the reserve', () => {
  it('I14: is drawn on in the same call, by rank, until its date; nobody hears of it before its letters', async () => {
    const call = await desk.ranked([60_000n, 40_000n, 30_000n, 20_000n, 9_000n]);
    const [first, third] = [await ownerOf(call, 0), await ownerOf(call, 2)];
    const { decisionId } = await told(call);
    expectOk(await declineAward(world, first, { applicationId: idOf(call, 0), key: key() }));
    const page = await preparationPage(world.db, desk.officer, call.callId, now());
    expect(page?.files.map((file) => [file.applicationId, file.line.outcome])).toEqual([
      [idOf(call, 2), 'award'],
      [idOf(call, 3), 'award'],
    ]);
    const skipped = [without(call, 2, 'reserve'), award(call, 3, 20_000n)];
    expect(codeOf(await desk.prepare(call, skipped))).toBe('award-reason-missing');
    const refused = [award(call, 2, 30_000n), without(call, 3, 'reject', 'No.')];
    expect(codeOf(await desk.prepare(call, refused))).toBe('reserve-not-rejected');
    const next = await desk.approved(call, [award(call, 2, 30_000n), without(call, 3, 'reserve')]);
    expect((await rowOf(next.decisionId))?.basedOn).toBe(decisionId);
    const before = await applicationPage(world.db, third, { id: idOf(call, 2), at: now() });
    expect(before?.application.state).toBe('reserve');
    expect(await resultPage(world.db, third, { applicationId: idOf(call, 2), at: now() })).toMatchObject({
      outcome: 'reserve',
    });
    const parallel = { id: world.ids.next(), callId: call.callId, listId: (await rowOf(decisionId))?.listId ?? '', basedOn: decisionId, state: 'drafted', minutes: '', preparedBy: 'x', preparedAt: now() }; // prettier-ignore
    await expect(world.db.insert(awardDecisions).values(parallel)).rejects.toMatchObject({ cause: { constraint_name: 'award_decisions_one_open' } }); // prettier-ignore
    expectOk(await notifyAward(world, desk.officer, { ...next, dates: dates(), key: key() }));
    expect(await resultPage(world.db, third, { applicationId: idOf(call, 2), at: now() })).toMatchObject({
      outcome: 'award',
      amountMinor: 30_000_00n,
    });
    expect(await desk.stateOf(idOf(call, 3))).toBe('reserve');
    world.setNow(addDays(now(), 61));
    expect(codeOf(await desk.prepare(call))).toBe('reserve-expired');
    const [made] = await world.db
      .select()
      .from(awards)
      .where(eq(awards.applicationId, idOf(call, 2)));
    const late = { ...made, id: world.ids.next(), applicationId: idOf(call, 3), organisationId: call.files[3]?.organisationId ?? '', amountMinor: 20_000_00n, decidedAt: now() } as typeof awards.$inferInsert; // prettier-ignore
    await expect(world.db.insert(awards).values(late)).rejects.toMatchObject({ cause: { constraint_name: 'award_reserve_expired' } }); // prettier-ignore
    const low = { ...late, applicationId: idOf(call, 4), organisationId: call.files[4]?.organisationId ?? '', decidedAt: addDays(now(), -10) }; // prettier-ignore
    await expect(world.db.insert(awards).values(low)).rejects.toMatchObject({ cause: { constraint_name: 'award_from_reserve' } }); // prettier-ignore
  });

  it('I14: closes while a list from it is on its way', async () => {
    const call = await desk.ranked([60_000n, 40_000n, 30_000n, 9_000n]);
    await told(call);
    expectOk(await declineAward(world, await ownerOf(call, 0), { applicationId: idOf(call, 0), key: key() }));
    const list = await desk.recommended(call);
    expectOk(await approveAward(world, desk.manager, { ...list, key: key() }));
    world.setNow(addDays(now(), 61));
    expect(codeOf(await approveAward(world, desk.lead, { ...list, key: key() }))).toBe('reserve-expired');
  });
});

describe('a complaint', () => {
  it('is filed once and in time, answered by somebody without a part in the decision, and reopens the file', async () => {
    const call = await desk.ranked([20_000n, 10_000n, 9_000n]);
    const { programmeId, manager, officer, readers } = desk;
    const owner = await ownerOf(call, 2);
    const file = (applicationId: string, who = owner) =>
      fileRedress(world, who, { applicationId, grounds: 'The sum of the points is wrong.', key: key() });
    const { decisionId } = await told(call);
    expect(codeOf(await file(idOf(call, 0)))).toBe('not-found');
    const { redressId } = expectOk(await file(idOf(call, 2)));
    expect(codeOf(await file(idOf(call, 2)))).toBe('redress-filed-before');
    expect((await rowOf(decisionId))?.state).toBe('contested');
    const coordinator = await person(world, 'partner-coordinator', { programmeId });
    const reader = { ...readers[0], memberships: coordinator.memberships } as Person;
    const decide = (who: Person, version = 1) =>
      decideRedress(world, who, { redressId, version, verdict: 'uphold', answer: 'The sum was wrong.', key: key() });
    for (const who of [manager, officer, desk.lead, reader])
      expect(codeOf(await decide(who))).toBe('redress-by-another');
    const behind = world.db
      .update(redresses)
      .set({ state: 'dismissed', decidedBy: manager.accountId, decidedAt: now(), answer: 'No.' })
      .where(eq(redresses.id, redressId));
    await expect(behind).rejects.toMatchObject({ cause: { constraint_name: 'redress_by_another' } });
    expect(codeOf(await decide(coordinator, 2))).toBe('stale');
    expectOk(await decide(coordinator));
    expect(codeOf(await decide(coordinator, 2))).toBe('move-not-allowed');
    expect((await rowOf(decisionId))?.state).toBe('notified');
    expect(await desk.stateOf(idOf(call, 2))).toBe('reserve');
    const [letter] = await world.db
      .select()
      .from(notices)
      .where(and(eq(notices.accountId, owner.accountId), eq(notices.kind, 'redress-answered')));
    expect(letter?.values).toEqual({ reference: call.files[2]?.reference });
    // Below the threshold before: opened again, the committee may award it from the reserve.
    const anew = await desk.approved(call, [award(call, 2, 9_000n)]);
    expectOk(await notifyAward(world, officer, { ...anew, dates: dates(), key: key() }));
    expect(await desk.stateOf(idOf(call, 2))).toBe('awarded');
  });

  it('I35: is in the copy of one’s own data; a disposal takes its words, and nothing else does', async () => {
    const call = await desk.ranked([20_000n, 9_000n]);
    await told(call);
    const owner = await ownerOf(call, 1);
    const applicationId = idOf(call, 1);
    const { redressId } = expectOk(
      await fileRedress(world, owner, { applicationId, grounds: 'Words of ours.', key: key() }),
    );
    const entries = await unzipped(
      await buffer(Readable.from(zipBytes(await takeOwnData(world, owner, textIn('en'))))),
    );
    expect(entries.get('data.json')?.toString()).toContain('Words of ours.');
    const edited = world.db.update(redresses).set({ grounds: '–' }).where(eq(redresses.id, redressId));
    await expect(edited).rejects.toMatchObject({ cause: { constraint_name: 'redress_unchanged' } });
    const owned = connect(world.database.ownerUrl, { max: 1 });
    try {
      const disposalId = world.ids.next();
      await owned.sql.unsafe(
        'alter table disposals disable trigger user; alter table disposal_items disable trigger user',
      );
      await owned.sql`insert into disposals (id, programme_id, reference, state, digest, proposed_by, proposed_at)
        values (${disposalId}, ${desk.programmeId}, 'T-D-1', 'proposed', '-', ${owner.accountId}, now())`;
      await owned.sql`insert into disposal_items (disposal_id, subject_kind, subject_id, reference, class, ends_on)
        values (${disposalId}, 'application', ${applicationId}, '-', '-', '2026-01-01')`;
      await owned.sql.unsafe('alter table disposal_items enable trigger dispose_redresses');
      await owned.sql`update disposal_items set disposed_at = now() where disposal_id = ${disposalId}`;
    } finally {
      await owned.sql.unsafe(
        'alter table disposals enable trigger user; alter table disposal_items enable trigger user',
      );
      await owned.close();
    }
    const [left] = await world.db.select().from(redresses).where(eq(redresses.id, redressId));
    expect(left).toMatchObject({ grounds: '–', state: 'filed', answer: null });
  });

  it('comes too late after its day, and the list is final then', async () => {
    const call = await desk.ranked([20_000n, 10_000n, 9_000n]);
    const { decisionId } = await told(call);
    const owner = await ownerOf(call, 1);
    world.setNow(addDays(now(), 11));
    const late = await fileRedress(world, owner, { applicationId: idOf(call, 1), grounds: 'Late.', key: key() });
    expect(codeOf(late)).toBe('redress-over');
    const row = { id: world.ids.next(), programmeId: desk.programmeId, callId: call.callId, applicationId: idOf(call, 1), decisionId, state: 'filed', grounds: '-', filedBy: owner.accountId, filedAt: now() }; // prettier-ignore
    await expect(world.db.insert(redresses).values(row)).rejects.toMatchObject({ cause: { constraint_name: 'redress_in_time' } }); // prettier-ignore
    expect(await finaliseLists(world)).toBeGreaterThan(0);
    expect((await rowOf(decisionId))?.state).toBe('final');
  });
});
