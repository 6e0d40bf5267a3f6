import { and, eq, sum } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { awards } from '#db/schema/awards.ts';
import { callLots, calls } from '#db/schema/calls.ts';
import { applications } from '#db/schema/applications.ts';
import type { CallContent } from '#app/calls/call-content.ts';
import { approveAward } from '#app/awards/approve-award.server.ts';
import { preparationPage } from '#app/awards/preparation-pages.server.ts';
import { expectOk } from '#app/kernel/result.ts';
import { addRelatedParty } from '#app/organisations/screening/related-parties.server.ts';
import { award, awardDesk, without } from '#tests/support/award-desk.ts';
import { clearChecks, thirdParty } from '#tests/support/closed-call.ts';
import { person } from '#tests/support/people.ts';
import { readyLists } from '#tests/support/ready-lists.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

const ROUNDS = 10;
const LISTS = 10;
/** Each list is pressed on so often at once. */
const PRESSES = 10;
const AMOUNT = 7_000_00n;
const CAP = 60_000_00n;

let world: TestWorld;
let desk: Awaited<ReturnType<typeof awardDesk>>;

const codeOf = (result: { ok: boolean; refusal?: { code: string } }) =>
  result.ok ? 'ok' : (result.refusal?.code ?? '');
const ready = async (organisationId: string, count = LISTS, lots?: CallContent['lots']) => {
  const { programmeId, officer, manager, readers, lead } = desk;
  const voters = [manager, ...readers.slice(0, 2), lead];
  return readyLists(world, {
    programmeId,
    officer,
    voters,
    organisationId,
    amountMinor: AMOUNT,
    count,
    ...(lots && { lots }),
  });
};

beforeAll(async () => {
  world = await testWorld({ max: 16 });
  desk = await awardDesk(world);
});
afterAll(() => world.close());

describe('lists approved at the same instant', () => {
  it('I3, I5: a thousand approvals of a hundred lists never pass a cap or an envelope', async () => {
    const seen = new Map<string, number>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const organisationId = await thirdParty(world);
      await clearChecks(world, organisationId);
      const lists = await ready(organisationId);
      const presses = Array.from({ length: PRESSES }, () => lists).flat();
      const answers = await Promise.all(
        presses.map(({ decisionId, version }) =>
          approveAward(world, desk.lead, { decisionId, version, key: desk.key() }),
        ),
      );
      for (const code of answers.map(codeOf)) seen.set(code, (seen.get(code) ?? 0) + 1);
      const of = and(eq(awards.organisationId, organisationId), eq(awards.state, 'live'));
      const [held] = await world.db
        .select({ minor: sum(awards.amountMinor) })
        .from(awards)
        .where(of);
      // Eight times 7 000 is the most that fits under 60 000; no ninth, and none lost.
      expect(BigInt(held?.minor ?? '0')).toBe((CAP / AMOUNT) * AMOUNT);
    }
    expect([...seen.values()].reduce((total, count) => total + count, 0)).toBe(ROUNDS * LISTS * PRESSES);
    expect(seen.get('ok')).toBe(ROUNDS * 8);
    expect([...seen.keys()].toSorted()).toEqual(['award-over-cap', 'move-not-allowed', 'ok']);
  }, 120_000);

  it('I5: organisations with the same host or controller count as one, in the list and in the database', async () => {
    const [first, second, third] = [await thirdParty(world), await thirdParty(world), await thirdParty(world)];
    const behind = async (organisationId: string, role: 'host' | 'controller', name: string) => {
      const owner = await person(world, 'applicant-owner', { organisationId });
      const party = { role, name, nameLatin: '', born: role === 'host' ? '' : '1980-01-01' };
      expectOk(await addRelatedParty(world, owner, { ...party, key: desk.key() }));
    };
    await behind(first, 'host', 'Casa Común');
    await behind(second, 'host', 'casa  común');
    await behind(second, 'controller', 'Rosa Díaz');
    await behind(third, 'controller', 'Rosa Díaz');
    for (const each of [first, second, third]) await clearChecks(world, each);
    const call = await desk.ranked([30_000n, 20_000n, 20_000n, 9_000n], { organisationIds: [first, second, third] });
    const page = await preparationPage(world.db, desk.officer, call.callId, world.clock.now());
    expect(page?.files.map((file) => file.line.amountMinor)).toEqual([30_000_00n, 20_000_00n, 10_000_00n, 0n]);
    const both = [
      award(call, 0, 30_000n),
      award(call, 1, 20_000n),
      award(call, 2, 20_000n),
      without(call, 3, 'reject'),
    ];
    expect(codeOf(await desk.prepare(call, both))).toBe('award-over-cap');
    const { decisionId } = await desk.approved(call, [...both.slice(0, 2), without(call, 2, 'reserve'), without(call, 3, 'reject')]); // prettier-ignore
    const [made] = await world.db.select().from(awards).where(eq(awards.decisionId, decisionId));
    const more = { ...made, id: world.ids.next(), organisationId: third, applicationId: call.files[2]?.applicationId, amountMinor: 10_000_01n } as typeof awards.$inferInsert; // prettier-ignore
    await expect(world.db.insert(awards).values(more)).rejects.toMatchObject({ cause: { constraint_name: 'awards_within_cap' } }); // prettier-ignore
  });

  it('I3: the database lets awards fill an envelope and a lot to the cent, whoever comes at once', async () => {
    const owner = await thirdParty(world);
    const north = { code: 'north', title: { en: 'North' }, envelopeMinor: '500000' };
    const [list] = await ready(owner, 1, [north]);
    if (!list) throw new Error('no list');
    const { callId, decisionId } = list;
    await world.db.update(calls).set({ envelopeMinor: 20_000_00n }).where(eq(calls.id, callId));
    await world.db.insert(callLots).values([{ id: world.ids.next(), callId, code: 'north', envelopeMinor: 5_000_00n }]);
    const [model] = await world.db.select().from(applications).where(eq(applications.callId, callId));
    if (!model) throw new Error('no file');
    const rows = await Promise.all(
      Array.from({ length: 40 }, async (_, place) => {
        const id = world.ids.next();
        const lotCode = place % 2 === 0 ? 'north' : null;
        const organisationId = await thirdParty(world);
        await clearChecks(world, organisationId);
        await world.db.insert(applications).values({ ...model, id, organisationId, lotCode, reference: `LOT-${id}` });
        return { id: world.ids.next(), applicationId: id, organisationId };
      }),
    );
    const about = { decisionId, callId, programmeId: desk.programmeId, currency: 'EUR', state: 'live' };
    const made = { ...about, amountMinor: 1_000_00n, decidedAt: world.clock.now() };
    const answers = await Promise.allSettled(rows.map((row) => world.db.insert(awards).values({ ...made, ...row })));
    const walls = answers.flatMap((each) => (each.status === 'rejected' ? [String((each.reason as { cause?: { constraint_name?: string } }).cause?.constraint_name)] : [])); // prettier-ignore
    const live = await world.db
      .select({ lot: applications.lotCode })
      .from(awards)
      .innerJoin(applications, eq(applications.id, awards.applicationId))
      .where(eq(awards.callId, callId));
    expect(live).toHaveLength(20);
    expect(live.filter((row) => row.lot === 'north')).toHaveLength(5);
    expect(new Set(walls)).toEqual(new Set(['awards_within_lot', 'awards_within_envelope']));
  });
});
