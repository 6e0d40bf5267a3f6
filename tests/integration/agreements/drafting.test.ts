import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreements } from '#db/schema/agreements.ts';
import { notices } from '#db/schema/messages.ts';
import { agreementList } from '#app/agreements/agreement-pages.server.ts';
import type { DraftLine } from '#app/agreements/budget-line.ts';
import { headingsOf, instalmentsOf } from '#app/agreements/agreement-store.server.ts';
import { reviseAgreement, type Terms } from '#app/agreements/revise-agreement.server.ts';
import { planMilestone } from '#app/agreements/milestones/plan-milestone.server.ts';
import { setModality } from '#app/agreements/modality/set-modality.server.ts';
import { sendAgreement } from '#app/agreements/send-agreement.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { DomainEvent } from '#app/kernel/event.ts';
import { expectOk, ok } from '#app/kernel/result.ts';
import type { Heading } from '#app/programme/headings.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { liveAward } from '#tests/support/award.ts';
import { person } from '#tests/support/people.ts';
import { programme } from '#tests/support/programme.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let programmeId: string;
let officer: Person;

let serial = 0;
const key = () => namedKey(`key-${(serial += 1)}`);
const refusalOf = (result: { ok: boolean; refusal?: unknown }) => (result.ok ? null : result.refusal);

beforeAll(async () => {
  world = await testWorld();
  programmeId = (await programme(world)).id;
  officer = await person(world, 'grants-officer', { programmeId });
});
afterAll(() => world.close());

/** What the letters do: the reaction drafts in the same transaction. */
async function drafted(amountMinor = 9_999_99n) {
  const award = await liveAward(world, { programmeId, amountMinor, language: 'ar' });
  const entity = { kind: 'award-decision', id: award.decisionId };
  const event: DomainEvent = { kind: 'award.notified', programmeId, entity, body: {} };
  expectOk(await perform(world, officer, 'notify-award', key(), async () => ok({ value: null, events: [event] })));
  const [agreement] = await world.db.select().from(agreements).where(eq(agreements.awardId, award.awardId));
  if (!agreement) throw new Error('no agreement was drafted');
  return agreement;
}

const line = (heading: Heading, amountMinor: bigint): DraftLine => ({
  heading,
  number: 1,
  description: '',
  amountMinor,
});

const terms: Terms = {
  startsOn: '2026-12-01',
  endsOn: '2027-09-30',
  specialConditions: 'Reports go through the portal only.',
  clauses: ['testimony'],
  lines: [line('human-resources', 6_000_00n), line('travel', 3_999_99n)],
  instalments: {
    1: { amountMinor: 5_000_00n, expectedOn: '2026-12-10' },
    2: { amountMinor: 3_000_00n, expectedOn: '2027-04-01' },
    3: { amountMinor: 1_999_99n, expectedOn: '2027-12-29' },
  },
};

describe('drafting from an award', () => {
  it('I18, I19: makes an agreement of the amount awarded, in the language of the application', async () => {
    const agreement = await drafted();
    expect(agreement).toMatchObject({
      state: 'drafted',
      amountMinor: 9_999_99n,
      language: 'ar',
      startsOn: '2026-12-01',
      endsOn: '2027-09-30',
      draftedBy: officer.accountId,
    });
    expect(await headingsOf(world.db, agreement.id)).toEqual([
      { heading: 'human-resources', amountMinor: 6_999_99n },
      { heading: 'travel', amountMinor: 3_000_00n },
    ]);
    const plan = await instalmentsOf(world.db, agreement.id);
    expect(plan.map(({ kind, amountMinor }) => [kind, amountMinor])).toEqual([
      ['advance', 4_999_99n],
      ['interim', 3_999_99n],
      ['final', 1_000_01n],
    ]);
    const told = await world.db.select().from(notices).where(eq(notices.entityId, agreement.id));
    expect(told.map((notice) => [notice.kind, notice.accountId])).toEqual([['agreement-drafted', officer.accountId]]);
  });

  it('can be sent as it was drafted', async () => {
    const { id: agreementId } = await drafted();
    expectOk(await sendAgreement(world, officer, { agreementId, version: 1, key: key() }));
  });
});

describe('revising a draft', () => {
  const revise = (agreementId: string, changes: Partial<Terms> = {}, version = 1) =>
    reviseAgreement(world, officer, { agreementId, version, terms: { ...terms, ...changes }, key: key() });

  it('replaces period, budget, instalments and conditions', async () => {
    const { id } = await drafted();
    expectOk(await revise(id));
    const [row] = await world.db.select().from(agreements).where(eq(agreements.id, id));
    expect(row).toMatchObject({ version: 2, specialConditions: terms.specialConditions });
    expect((await instalmentsOf(world.db, id)).map((each) => each.expectedOn)).toEqual([
      '2026-12-10',
      '2027-04-01',
      '2027-12-29',
    ]);
    expect((await headingsOf(world.db, id)).map((each) => each.amountMinor)).toEqual([6_000_00n, 3_999_99n]);
  });

  it('I18, I19, I23: refuses what does not fit, names the field, and changes nothing', async () => {
    const { id } = await drafted();
    const late = await revise(id, { endsOn: '2027-10-02' });
    expect(refusalOf(late)).toMatchObject({ code: 'agreement-outside-action', field: 'endsOn' });
    const cent = await revise(id, { lines: [line('human-resources', 6_000_00n), line('travel', 4_000_00n)] });
    expect(refusalOf(cent)).toMatchObject({ code: 'budget-not-exact', field: 'line.human-resources.1' });
    const instalments = { ...terms.instalments, 1: { amountMinor: 5_000_01n, expectedOn: '2026-12-10' } };
    expect(refusalOf(await revise(id, { instalments }))).toMatchObject({ code: 'plan-not-exact' });
    expect(await world.db.$count(agreements, eq(agreements.id, id))).toBe(1);
    expect((await instalmentsOf(world.db, id))[0]?.amountMinor).toBe(4_999_99n);
  });

  it('I20: another preset takes away no row a condition names', async () => {
    const { id: agreementId } = await drafted();
    const condition = { condition: 'The office is open', proof: 'The lease', expectedOn: null, instalment: 3 };
    expectOk(await planMilestone(world, officer, { agreementId, ...condition, key: key() }));
    const preset = { plan: '80/20', sample: 30, reason: 'One report less.' } as const;
    const fewer = await setModality(world, officer, { agreementId, version: 1, ...preset, key: key() });
    expect(refusalOf(fewer)).toMatchObject({ code: 'instalment-awaited', field: 'plan', values: { number: 3 } });
    expect(await instalmentsOf(world.db, agreementId)).toHaveLength(3);
  });

  it('refuses an old version, a stranger to the programme, and any change once it is sent', async () => {
    const { id } = await drafted();
    expect(refusalOf(await revise(id, {}, 2))).toMatchObject({ code: 'stale' });
    const other = await person(world, 'grants-officer', { programmeId: world.ids.next() });
    const given = { agreementId: id, version: 1, terms, key: key() };
    expect(refusalOf(await reviseAgreement(world, other, given))).toMatchObject({ code: 'not-found' });
    expectOk(await revise(id));
    expectOk(await sendAgreement(world, officer, { agreementId: id, version: 2, key: key() }));
    expect(refusalOf(await revise(id, {}, 3))).toMatchObject({ code: 'move-not-allowed' });
  });
});

describe('AZ-2 the list', () => {
  it('shows a grantee its own agreements and nobody else’s, and staff those of their programme', async () => {
    const [one, two] = [await drafted(), await drafted()];
    const owner = await person(world, 'applicant-viewer', { organisationId: one.organisationId });
    const own = await agreementList(world.db, owner, {});
    expect(own.rows.map((row) => row.id)).toEqual([one.id]);
    expect(own.desk).toBe(false);
    const desk = await agreementList(world.db, officer, { state: 'drafted' });
    expect(desk.rows.map((row) => row.id)).toEqual(expect.arrayContaining([one.id, two.id]));
    const abroad = await person(world, 'overall-lead', { programmeId: world.ids.next() });
    expect((await agreementList(world.db, abroad, {})).rows).toEqual([]);
  });
});
