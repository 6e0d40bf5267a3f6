import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dueDiligenceChecks } from '#db/schema/organisations.ts';
import { notices } from '#db/schema/messages.ts';
import { sanctionEntries, sanctionLists, screeningHits, screeningOpinions, screenings } from '#db/schema/screening.ts';
import { trailEvents } from '#db/schema/trail.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import { recordCheck } from '#app/organisations/record-check.server.ts';
import { giveOpinion } from '#app/organisations/screening/give-opinion.server.ts';
import { importList } from '#app/organisations/screening/import-list.server.ts';
import { addRelatedParty, endRelatedParty } from '#app/organisations/screening/related-parties.server.ts';
import { revealHit } from '#app/organisations/screening/reveal-hit.server.ts';
import { screenDue } from '#app/organisations/screening/screen-due.server.ts';
import { screenNow } from '#app/organisations/screening/screen-now.server.ts';
import { hitPage, hitsPage, listsPage } from '#app/organisations/screening/screening-pages.server.ts';
import { screeningStanding } from '#app/organisations/screening/screening-standing.server.ts';
import { applicant, type TestApplicant } from '#tests/support/applicant.ts';
import { euListXml, listFile } from '#tests/support/lists.ts';
import { codeOf, freshKey as key } from '#tests/support/payment-office.ts';
import { person } from '#tests/support/people.ts';
import { programme } from '#tests/support/programme.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let officer: Person;
let finance: Person;
let third: Person;
let self: TestApplicant;

beforeAll(async () => {
  world = await testWorld();
  const where = { programmeId: (await programme(world)).id };
  officer = await person(world, 'grants-officer', where);
  finance = await person(world, 'finance-officer', where);
  third = await person(world, 'overall-lead', where);
  self = await applicant(world);
});
afterAll(() => world.close());

const NOBODY = { reference: 'EU.1', names: ['Orsino Valdor'] };
const CONTROLLER = { name: 'Malvolio Castrozan', nameLatin: '', born: '1970-05-06', role: 'controller' } as const;
const LISTED = { reference: 'EU.2', names: ['Castrozan, Malvolio'], born: '1970-05-06' };

const read = (xml: string) => importList(world, officer, { file: listFile(xml), key: key() });
const standing = () => screeningStanding(world.db, self.organisationId);
const openHits = () => world.db.select().from(screeningHits).where(eq(screeningHits.state, 'open'));
const judge = (who: Person, hitId: string, verdict: 'different' | 'same') =>
  giveOpinion(world, who, { hitId, verdict, ground: 'papers', note: 'Papers compared', key: key() });
const byHand = (who: Person, result: 'clear' | 'hit') => {
  const check = { kind: 'sanctions', result, source: 'EU list', sourceDate: '2026-10-01' } as const;
  return recordCheck(world, who, { organisationId: self.organisationId, ...check, key: key() });
};

describe('while no list was imported', () => {
  it('I16: a match recorded by hand is cleared by a second person only', async () => {
    expectOk(await byHand(officer, 'hit'));
    expect(codeOf(await byHand(officer, 'clear'))).toBe('check-second-person');
    const row = {
      organisationId: self.organisationId,
      kind: 'sanctions',
      result: 'clear',
      source: 's',
      sourceDate: '2026-10-01',
    };
    const forged = {
      ...row,
      id: world.ids.next(),
      checkedBy: officer.accountId,
      checkedAt: world.clock.now(),
      validUntil: world.clock.now(),
    };
    await expect(world.db.insert(dueDiligenceChecks).values(forged)).rejects.toMatchObject({
      cause: { constraint_name: 'sanctions_second_person' },
    });
    const second = await person(world, 'grants-officer');
    expectOk(await byHand(second, 'clear'));
    expect((await standing()).clearUntil).not.toBeNull();
    expect(codeOf(await screenNow(world, officer, { organisationId: self.organisationId, key: key() }))).toBe(
      'no-list',
    );
  });
});

describe('a list', () => {
  it('is imported with hash and date; everybody is screened against it, once', async () => {
    expectOk(await read(euListXml([NOBODY])));
    expect(await standing()).toMatchObject({ current: false, clearUntil: null });
    expect(codeOf(await byHand(officer, 'clear'))).toBe('check-by-screening');
    expect(await screenDue(world)).toBe(1);
    expect(await screenDue(world)).toBe(0);
    expect(await standing()).toMatchObject({ current: true, matchStands: false, clearUntil: expect.any(Date) });
    const { lists, progress } = await listsPage(world.db);
    expect(lists).toMatchObject([{ publisher: 'EU', publishedOn: '2026-10-20', entries: 1, inForce: true }]);
    expect(lists[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(progress).toEqual({ screened: 1, all: 1 });
  });

  it('that is damaged, cut off, older, shrunken, empty or known already changes nothing', async () => {
    const many = euListXml(
      Array.from({ length: 8 }, (_, at) => ({ reference: `EU.9${at}`, names: [`Feste Tosca ${at}`] })),
    );
    const before = await world.db.select().from(sanctionEntries);
    const cut = await read(many.slice(0, many.length - 60));
    expect(cut).toMatchObject({ ok: false, refusal: { code: 'list-malformed', values: { line: expect.any(Number) } } });
    expect(codeOf(await read('<list/>'))).toBe('list-unknown');
    expect(codeOf(await read(euListXml([])))).toBe('list-empty');
    expect(codeOf(await read(euListXml([NOBODY])))).toBe('list-known');
    expect(codeOf(await read(euListXml([NOBODY, LISTED], '2026-10-19')))).toBe('list-older');
    expect(codeOf(await read(euListXml([NOBODY], '2027-10-19')))).toBe('list-from-future');
    expect(codeOf(await importList(world, finance, { file: listFile(many), key: key() }))).toBe('role-may-not');
    expect(await world.db.select().from(sanctionEntries)).toEqual(before);
    expect(await world.db.$count(sanctionLists)).toBe(1);
  });
});

describe('a possible match', () => {
  it('I22: who is named later is screened too; the match is opened without a name and both settlers are told', async () => {
    expectOk(await read(euListXml([NOBODY, LISTED], '2026-10-21')));
    await screenDue(world);
    expect(await openHits()).toEqual([]);
    expectOk(await addRelatedParty(world, self.person, { ...CONTROLLER, key: key() }));
    expect((await standing()).current).toBe(false);
    expect(await screenDue(world)).toBe(1);
    const hits = await openHits();
    expect(hits).toMatchObject([{ role: 'controller', birth: 'same', field: 'name' }]);
    expect(JSON.stringify([hits, await world.db.select().from(trailEvents)])).not.toContain('Castrozan');
    const told = await world.db.select().from(notices).where(eq(notices.kind, 'screening-hit-opened'));
    expect(told.map(({ accountId }) => accountId)).toEqual(
      expect.arrayContaining([officer.accountId, finance.accountId]),
    );
    expect(await standing()).toMatchObject({ matchStands: true, clearUntil: null });
  });

  it('I37: is opened beside the listed name, which leaves a trace that names nobody', async () => {
    const [hit] = await openHits();
    const opened = expectOk(await revealHit(world, officer, hit?.id ?? ''));
    expect(opened).toEqual({ name: 'Malvolio Castrozan', born: '1970-05-06' });
    expect(codeOf(await revealHit(world, self.person, hit?.id ?? ''))).toBe('not-found');
    const traces = await world.db.select().from(trailEvents).where(eq(trailEvents.kind, 'identity.revealed'));
    expect(traces.at(-1)?.body).toMatchObject({ purpose: 'screening-hit', fields: ['name', 'born'] });
    const page = await hitPage(world.db, officer, hit?.id ?? '');
    expect(page).toMatchObject({ publisher: 'EU', entry: { closest: 'Castrozan, Malvolio' }, inForce: true });
    expect(await hitPage(world.db, self.person, hit?.id ?? '')).toBeNull();
  });

  it('I16: two different people settle it, in the database too; then it is clear, and stays settled', async () => {
    const [hit] = await openHits();
    const hitId = hit?.id ?? '';
    expectOk(await judge(officer, hitId, 'different'));
    expect(codeOf(await judge(officer, hitId, 'different'))).toBe('hit-judged-before');
    const settle = world.db.update(screeningHits).set({ state: 'false_positive' }).where(eq(screeningHits.id, hitId));
    await expect(settle).rejects.toMatchObject({ cause: { constraint_name: 'screening_hit_two_people' } });
    const again = { hitId, step: 2, verdict: 'different', ground: 'name', note: 'x', givenAt: world.clock.now() };
    await expect(
      world.db.insert(screeningOpinions).values({ ...again, accountId: self.person.accountId }),
    ).rejects.toMatchObject({ cause: { constraint_name: 'screening_opinion_by_another' } });
    const check = {
      organisationId: self.organisationId,
      kind: 'sanctions',
      result: 'clear',
      source: 's',
      sourceDate: '2026-10-01',
    };
    const at = world.clock.now();
    const forged = { ...check, id: world.ids.next(), checkedBy: 'system:x', checkedAt: at, validUntil: at };
    await expect(world.db.insert(dueDiligenceChecks).values(forged)).rejects.toMatchObject({
      cause: { constraint_name: 'sanctions_match_stands' },
    });
    expect(expectOk(await judge(finance, hitId, 'different')).state).toBe('false_positive');
    expect(await standing()).toMatchObject({ matchStands: false, clearUntil: expect.any(Date) });
    expect(codeOf(await judge(third, hitId, 'same'))).toBe('move-not-allowed');
    expectOk(await screenNow(world, finance, { organisationId: self.organisationId, key: key() }));
    expect(await openHits()).toEqual([]);
    expect(await standing()).toMatchObject({ matchStands: false });
  });

  it('I16: comes back when the entry is worded anew; where two disagree a third confirms it, and it blocks', async () => {
    const reworded = { ...LISTED, names: [...LISTED.names, 'Malvolio the Steward'] };
    expectOk(await read(euListXml([NOBODY, reworded], '2026-10-22')));
    await screenDue(world);
    const [hit] = await openHits();
    const hitId = hit?.id ?? '';
    expectOk(await judge(officer, hitId, 'different'));
    expect(expectOk(await judge(finance, hitId, 'same')).state).toBe('escalated');
    expect((await hitsPage(world.db, officer, {})).hits).toMatchObject([{ state: 'escalated', opinions: 2 }]);
    expect(expectOk(await judge(third, hitId, 'same')).state).toBe('confirmed');
    expect((await standing()).matchStands).toBe(true);
  });

  it('blocks nothing once the entry is on the newest list no more', async () => {
    expectOk(await read(euListXml([NOBODY, { reference: 'EU.3', names: ['Sebastian Messaline'] }], '2026-10-23')));
    await screenDue(world);
    expect(await standing()).toMatchObject({ matchStands: false, clearUntil: expect.any(Date) });
  });
});

it('who is no longer named is screened no more', async () => {
  const { partyId } = expectOk(
    await addRelatedParty(world, self.person, { ...CONTROLLER, role: 'signatory', key: key() }),
  );
  await screenDue(world);
  const parties = async () =>
    (
      await world.db
        .select()
        .from(screenings)
        .where(and(eq(screenings.organisationId, self.organisationId)))
    ).at(-1)?.parties;
  const before = (await parties()) ?? 0;
  expectOk(await endRelatedParty(world, self.person, { partyId, key: key() }));
  expect(codeOf(await endRelatedParty(world, self.person, { partyId, key: key() }))).toBe('not-found');
  expect(await screenDue(world)).toBe(1);
  expect(await parties()).toBe(before - 1);
});
