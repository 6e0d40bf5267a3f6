import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applications } from '#db/schema/applications.ts';
import { awards } from '#db/schema/awards.ts';
import { addDays } from '#app/kernel/instant.ts';
import { expectOk } from '#app/kernel/result.ts';
import { awardDesk } from '#tests/support/award-desk.ts';
import { clearChecks } from '#tests/support/closed-call.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let desk: Awaited<ReturnType<typeof awardDesk>>;

beforeAll(async () => {
  world = await testWorld();
  desk = await awardDesk(world);
});
afterAll(() => world.close());

describe('I15: an award behind the portal’s back', () => {
  it('I15: is refused without both checks, with one that has lapsed, and for a file that was not assessed', async () => {
    const call = await desk.ranked([20_000n, 10_000n], { checks: false });
    const { decisionId } = expectOk(await desk.prepare(call));
    const [{ applicationId, organisationId } = { applicationId: '', organisationId: '' }] = call.files;
    const award = (decidedAt = world.clock.now()) =>
      world.db.insert(awards).values({
        id: world.ids.next(),
        decisionId,
        applicationId,
        programmeId: desk.programmeId,
        callId: call.callId,
        organisationId,
        amountMinor: 1_000_00n,
        currency: 'EUR',
        state: 'live',
        decidedAt,
      });
    const refused = { cause: { constraint_name: 'award_without_checks' } };
    await expect(award()).rejects.toMatchObject(refused);
    await clearChecks(world, organisationId, { kinds: ['exclusion-declaration'] });
    await expect(award()).rejects.toMatchObject(refused);
    await clearChecks(world, organisationId, { kinds: ['sanctions'] });
    await expect(award(addDays(world.clock.now(), 31))).rejects.toMatchObject(refused);
    await expect(award()).rejects.toMatchObject({ cause: { constraint_name: 'award_without_assessment' } });
    await world.db.update(applications).set({ state: 'recommended' }).where(eq(applications.id, applicationId));
    await award();
  });
});
