import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { awards } from '#db/schema/awards.ts';
import { capOverrides } from '#db/schema/cap-overrides.ts';
import { organisations } from '#db/schema/organisations.ts';
import { d21Count, d21Query } from '#app/assurance/downloads/d21-rows.server.ts';
import { capAt } from '#app/awards/cap/cap-override-store.server.ts';
import type { CapOverrideMove } from '#app/awards/cap/cap-override-lifecycle.ts';
import { capOverridePage, capOverridesPage } from '#app/awards/cap/cap-override-pages.server.ts';
import { moveCapOverride } from '#app/awards/cap/move-cap-override.server.ts';
import { proposeCapOverride, type WantedOverride } from '#app/awards/cap/propose-cap-override.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { addDays, utcDate } from '#app/kernel/instant.ts';
import { expectOk } from '#app/kernel/result.ts';
import { award, awardDesk, without } from '#tests/support/award-desk.ts';
import { clearChecks, thirdParty } from '#tests/support/closed-call.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let desk: Awaited<ReturnType<typeof awardDesk>>;
let organisationId: string;
let wanted: WantedOverride;
let overrideId: string;
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) =>
  result.ok ? 'ok' : (result.refusal?.code ?? '');
const broken = (constraint: string) => ({ cause: { constraint_name: constraint } });
const propose = (who: Person, about: Partial<WantedOverride> = {}) =>
  proposeCapOverride(world, who, { ...wanted, ...about, key: desk.key() });
const move = (who: Person, name: CapOverrideMove) =>
  moveCapOverride(world, who, { overrideId, move: name, key: desk.key() });

/** One more call in which the third party comes first. */
const ranked = (euro: bigint) => desk.ranked([euro, 9_000n], { organisationIds: [organisationId] });

beforeAll(async () => {
  world = await testWorld();
  desk = await awardDesk(world);
  organisationId = await thirdParty(world);
  await clearChecks(world, organisationId);
  const [row] = await world.db.select().from(organisations).where(eq(organisations.id, organisationId));
  wanted = {
    alias: row?.alias ?? '',
    capMinor: 90_000_00n,
    authorityReference: 'ARES(2026)1234',
    documentReference: 'REG-77',
    reason: 'It carries a second region',
    validUntil: utcDate(addDays(world.clock.now(), 30)),
  };
});
afterAll(() => world.close());

describe('I5 the cap of one third party', () => {
  it('I5, I41: is lifted by two people under a reference, and an award beyond it names that', async () => {
    const first = await ranked(60_000n);
    await desk.approved(first, [award(first, 0, 60_000n), without(first, 1, 'reject')]);
    const second = await ranked(20_000n);
    const lines = [award(second, 0, 20_000n), without(second, 1, 'reject')];
    expect(codeOf(await desk.prepare(second, lines))).toBe('award-over-cap');

    expect(codeOf(await propose(desk.lead))).toBe('role-may-not');
    expect(codeOf(await propose(desk.officer, { alias: 'ORG-none' }))).toBe('not-found');
    expect(codeOf(await propose(desk.officer, { capMinor: 60_000_00n }))).toBe('cap-not-lifted');
    ({ overrideId } = expectOk(await propose(desk.officer)));
    expect(codeOf(await propose(desk.officer))).toBe('cap-override-exists');
    expect(codeOf(await desk.prepare(second, lines))).toBe('award-over-cap');
    expect(codeOf(await move(desk.officer, 'approve'))).toBe('role-may-not');
    const by = { state: 'approved', decidedBy: desk.officer.accountId, decidedAt: world.clock.now() };
    const alone = world.db.update(capOverrides).set(by).where(eq(capOverrides.id, overrideId));
    await expect(alone).rejects.toMatchObject(broken('cap_overrides_two_people'));
    expectOk(await move(desk.lead, 'approve'));

    const { decisionId } = await desk.approved(second, lines);
    const [made] = await world.db.select().from(awards).where(eq(awards.decisionId, decisionId));
    expect(made).toMatchObject({ amountMinor: 20_000_00n, capOverrideReference: 'ARES(2026)1234' });
    const third = await ranked(10_001n);
    const more = [award(third, 0, 10_001n), without(third, 1, 'reject')];
    expect(codeOf(await desk.prepare(third, more))).toBe('award-over-cap');
  });

  it('I5: the database takes no award beyond the lifted cap, and none that names another reference', async () => {
    const call = await ranked(10_000n);
    const { decisionId } = await desk.recommended(call, [award(call, 0, 10_000n), without(call, 1, 'reject')]);
    const row = {
      id: world.ids.next(),
      decisionId,
      applicationId: call.files[0]?.applicationId ?? '',
      programmeId: desk.programmeId,
      callId: call.callId,
      organisationId,
      amountMinor: 10_000_00n,
      currency: 'EUR',
      state: 'live',
      capOverrideReference: 'ARES(2026)1234',
      decidedAt: world.clock.now(),
    };
    const insert = (about: Partial<typeof row>) => world.db.insert(awards).values({ ...row, ...about });
    await expect(insert({ amountMinor: 10_000_01n })).rejects.toMatchObject(broken('awards_within_cap'));
    await expect(insert({ capOverrideReference: 'Made up' })).rejects.toMatchObject(broken('award_names_override'));
    const changed = world.db
      .update(capOverrides)
      .set({ capMinor: 10n ** 9n })
      .where(eq(capOverrides.id, overrideId));
    await expect(changed).rejects.toMatchObject(broken('cap_override_moves'));
  });

  it('I41: stands in D21 from its day on, and is shown with its people', async () => {
    const { programmeId } = desk;
    const days = { programmeId, from: '2026-01-01', to: utcDate(world.clock.now()) };
    const rows = await world.db.execute(d21Query(days));
    expect([...rows]).toMatchObject([{ record_id: 'TEST-CO-0001', kind: 'cap', legal_basis: 'I5' }]);
    expect([...(await world.db.execute(d21Count(days)))]).toMatchObject([{ rows: '1' }]);
    expect([...(await world.db.execute(d21Query({ ...days, to: '2026-01-02' })))]).toEqual([]);
    const page = await capOverridePage(world.db, desk.lead, overrideId, world.clock.now());
    expect(page).toMatchObject({ answer: null, end: { allowed: true }, override: { state: 'approved' } });
    expect((await capOverridesPage(world.db, desk.lead, null)).rows).toHaveLength(1);
  });

  it('I41: ends on its day, or by hand; what was awarded stays', async () => {
    const at = world.clock.now();
    const cap = (moment: Date) => capAt(world.db, { programmeId: desk.programmeId, organisationId, at: moment });
    expect([await cap(at), await cap(addDays(at, 30)), await cap(addDays(at, 31))]).toEqual([
      90_000_00n,
      90_000_00n,
      60_000_00n,
    ]);
    world.setNow(addDays(at, 1));
    expectOk(await move(desk.manager, 'end'));
    expect([await cap(at), await cap(addDays(at, 2))]).toEqual([90_000_00n, 60_000_00n]);
    const [kept] = await world.db.select().from(awards).where(eq(awards.capOverrideReference, 'ARES(2026)1234'));
    await world.db
      .update(awards)
      .set({ acceptedAt: at, acceptedBy: 'x' })
      .where(eq(awards.id, kept?.id ?? ''));
    const call = await ranked(5_000n);
    const lines = [award(call, 0, 5_000n), without(call, 1, 'reject')];
    expect(codeOf(await desk.prepare(call, lines))).toBe('award-over-cap');
  });
});
