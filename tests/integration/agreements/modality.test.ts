import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreements } from '#db/schema/agreements.ts';
import { agreementModalities, riskAssessments } from '#db/schema/risk.ts';
import { instalmentsOf } from '#app/agreements/agreement-store.server.ts';
import { modalityPage } from '#app/agreements/modality/modality-pages.server.ts';
import { setModality } from '#app/agreements/modality/set-modality.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { DomainEvent } from '#app/kernel/event.ts';
import { expectOk, ok } from '#app/kernel/result.ts';
import { assessRisk } from '#app/organisations/risk/assess-risk.server.ts';
import { QUESTIONS, type Answers, type Rating } from '#app/organisations/risk/questionnaire.ts';
import { latestRisk } from '#app/organisations/risk/risk-store.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { liveAward } from '#tests/support/award.ts';
import { person } from '#tests/support/people.ts';
import { programme } from '#tests/support/programme.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

const NOW = '2026-11-02T09:00:00Z';

let world: TestWorld;
let programmeId: string;
let officer: Person;
let serial = 0;
const key = () => namedKey(`modality-${(serial += 1)}`);
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code);
const wall = (constraint: string) => ({ cause: { constraint_name: constraint } });

beforeAll(async () => {
  world = await testWorld({ now: NOW });
  programmeId = (await programme(world)).id;
  officer = await person(world, 'grants-officer', { programmeId });
});
afterAll(() => world.close());

const answers = (points: number) => Object.fromEntries(QUESTIONS.map(({ code }) => [code, points])) as Answers;

function assess(organisationId: string, points: number, set: { rating?: Rating; reason?: string; by?: Person } = {}) {
  const references = [
    { kind: 'funder', outcome: 'supports' },
    { kind: 'network', outcome: 'supports' },
  ] as const;
  const { rating = null, reason = '', by = officer } = set;
  const given = { organisationId, answers: answers(points), references, rating, reason, key: key() };
  return assessRisk(world, by, given);
}

/** An award of EUR 9 999.99 under a call that pays 80/20, assessed before the letters go out where `points` is given. */
async function drafted(points: number | null, set: { rating?: Rating; reason?: string; on?: string } = {}) {
  const award = await liveAward(world, { programmeId, amountMinor: 9_999_99n, plan: '80/20' });
  if (points !== null) {
    if (set.on) world.setNow(set.on);
    expectOk(await assess(award.organisationId, points, set));
    world.setNow(NOW);
  }
  const entity = { kind: 'award-decision', id: award.decisionId };
  const event: DomainEvent = { kind: 'award.notified', programmeId, entity, body: {} };
  expectOk(await perform(world, officer, 'notify-award', key(), async () => ok({ value: null, events: [event] })));
  const [agreement] = await world.db.select().from(agreements).where(eq(agreements.awardId, award.awardId));
  if (!agreement) throw new Error('no agreement was drafted');
  return agreement;
}
const sharesOf = async (id: string) => (await instalmentsOf(world.db, id)).map(({ amountMinor }) => amountMinor);

describe('the risk rating', () => {
  it('is added by the office, never changed, and set otherwise with a reason only, also at the database', async () => {
    const { organisationId } = await liveAward(world, { programmeId, amountMinor: 9_999_99n });
    const finance = await person(world, 'finance-officer', { programmeId });
    expect(codeOf(await assess(organisationId, 3, { by: finance }))).toBe('role-may-not');
    expect(expectOk(await assess(organisationId, 1))).toEqual({ rating: 'high' });
    expect(codeOf(await assess(organisationId, 1, { rating: 'low' }))).toBe('risk-reason-missing');
    expectOk(await assess(organisationId, 1, { rating: 'medium', reason: 'Hosted by an audited network' }));
    const latest = await latestRisk(world.db, organisationId);
    expect(latest).toMatchObject({ number: 2, computed: 'high', rating: 'medium', percent: 33 });
    const rows = world.db.update(riskAssessments).set({ rating: 'low' });
    await expect(rows).rejects.toThrow();
    const [row] = await world.db.select().from(riskAssessments);
    if (!row) throw new Error('no assessment');
    const forced = { ...row, id: world.ids.next(), number: 9, computed: 'high', rating: 'low', reason: '' };
    await expect(world.db.insert(riskAssessments).values(forced)).rejects.toMatchObject(
      wall('risk_assessments_reason'),
    );
  });
});

describe('the modality of an agreement', () => {
  it.each([
    [3, 'low', '80/20', 10, [7_999_99n, 2_000_00n]],
    [2, 'medium', '50/40/10', 30, [4_999_99n, 3_999_99n, 1_000_01n]],
    [1, 'high', '40/40/20', 100, [3_999_99n, 3_999_99n, 2_000_01n]],
  ])('I19: %i points each: %s, so %s and %i per cent of the evidence', async (points, rating, plan, sample, shares) => {
    const agreement = await drafted(points);
    const page = await modalityPage(world.db, officer, agreement.id);
    expect(page).toMatchObject({ rating, proposed: { plan, sample }, chosen: { plan, sample }, reason: '' });
    expect(await sharesOf(agreement.id)).toEqual(shares);
  });

  it('is the call’s plan where nobody assessed, or the assessment is no longer in force', async () => {
    for (const agreement of [await drafted(null), await drafted(1, { on: '2025-10-01T09:00:00Z' })]) {
      const page = await modalityPage(world.db, officer, agreement.id);
      expect(page).toMatchObject({ rating: null, proposed: { plan: '80/20', sample: 30 } });
    }
  });

  it('I19, I23: is departed from with a reason, which makes the instalments anew, and within the ceiling', async () => {
    const agreement = await drafted(1);
    const given = { agreementId: agreement.id, version: agreement.version, sample: 100 };
    const set = (plan: '50/50' | '70/30', reason: string, about: Partial<typeof given> = {}) =>
      setModality(world, officer, { ...given, ...about, plan, reason, key: key() });
    expect(codeOf(await set('50/50', ''))).toBe('modality-reason-missing');
    expect(codeOf(await set('50/50', 'Rent', { version: 9 }))).toBe('stale');
    expectOk(await set('50/50', 'Rent for a year is due at once'));
    expect(await sharesOf(agreement.id)).toEqual([4_999_99n, 5_000_00n]);
    const page = await modalityPage(world.db, officer, agreement.id);
    expect(page).toMatchObject({ proposed: { plan: '40/40/20' }, chosen: { plan: '50/50' }, drafted: true });
    const elsewhere = await person(world, 'grants-officer', { programmeId: world.ids.next() });
    expect(await modalityPage(world.db, elsewhere, agreement.id)).toBeNull();
  });

  it('is kept by the database: no departure without a reason, none after the draft, the proposal for good', async () => {
    const agreement = await drafted(3);
    const force = (changes: Partial<typeof agreementModalities.$inferInsert>) =>
      world.db.update(agreementModalities).set(changes).where(eq(agreementModalities.agreementId, agreement.id));
    await expect(force({ sample: 99 })).rejects.toMatchObject(wall('agreement_modalities_reason'));
    await expect(force({ proposedSample: 99, reason: 'x' })).rejects.toMatchObject(wall('modality_while_drafted'));
    await world.db.update(agreements).set({ state: 'sent' }).where(eq(agreements.id, agreement.id));
    await expect(force({ sample: 99, reason: 'x' })).rejects.toMatchObject(wall('modality_while_drafted'));
    const given = { agreementId: agreement.id, version: agreement.version, plan: '80/20', sample: 50 } as const;
    const late = await setModality(world, officer, { ...given, reason: 'Late', key: key() });
    expect(codeOf(late)).toBe('move-not-allowed');
  });
});
