import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditEngagements } from '#db/schema/assurance.ts';
import { notices } from '#db/schema/messages.ts';
import { trailEvents } from '#db/schema/trail.ts';
import { acceptTerms } from '#app/assurance/accept-terms.server.ts';
import { endEngagement } from '#app/assurance/end-engagement.server.ts';
import { openEngagement } from '#app/assurance/open-engagement.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import { bookScope } from '#app/ledger/ledger-scope.server.ts';
import { journalPage, trialBalanceFor } from '#app/ledger/ledger-pages.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { account, personOf, type TestAccount } from '#tests/support/accounts.ts';
import { auditedGrant, type AuditedGrant } from '#tests/support/audited-grant.ts';
import { proofOf } from '#tests/support/step-up.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

const NOW = '2026-11-02T09:00:00Z';

let world: TestWorld;
let grant: AuditedGrant;
let serial = 0;
const key = () => namedKey(`engagement-${(serial += 1)}`);

beforeAll(async () => {
  world = await testWorld({ now: NOW });
  grant = await auditedGrant(world);
});
afterAll(() => world.close());

const newAuditor = () => account(world, [{ role: 'auditor', programmeId: grant.programmeId }]);

const DAYS = { periodFrom: '2026-01-01', periodTo: '2026-12-31', startsOn: '2026-11-02', endsOn: '2026-11-10' };

async function open(who: TestAccount, more: Partial<typeof DAYS & { proof: string }> = {}, actor: Person = grant.lead) {
  const asked = { accountId: who.accountId, ...DAYS, proof: await proofOf(world, actor), ...more };
  return openEngagement(world, actor, { ...asked, key: key() });
}

const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code);

/** What the account is and sees at that moment. */
async function at(when: string, who: TestAccount) {
  world.setNow(when);
  const person = await personOf(world, who);
  const scope = await bookScope(world.db, person, world.clock.now());
  world.setNow(NOW);
  return { roles: person.memberships.map((membership) => membership.role), scope };
}

async function accept(when: string, who: TestAccount): Promise<void> {
  world.setNow(when);
  expectOk(await acceptTerms(world, await personOf(world, who), { key: key() }));
  world.setNow(NOW);
}

describe('I39 an engagement', () => {
  it('opens the books to one auditor, for its days only, and says so to them and in the trail', async () => {
    const who = await newAuditor();
    expect((await at(NOW, who)).roles).toEqual([]);
    const { engagementId } = expectOk(await open(who, { startsOn: '2026-11-03' }));
    // Days are those of Brussels: from 23:00 UTC of the day before.
    expect((await at('2026-11-02T22:59:59Z', who)).roles).toEqual([]);
    expect((await at('2026-11-02T23:00:00Z', who)).scope).toBeNull();
    await accept('2026-11-02T23:00:00Z', who);
    const running = await at('2026-11-02T23:00:00Z', who);
    expect(running.roles).toEqual(['auditor']);
    expect(running.scope).toMatchObject({ from: '2026-01-01', to: '2026-12-31', engagement: { id: engagementId } });
    expect((await at('2026-11-10T22:59:59Z', who)).roles).toEqual(['auditor']);
    expect((await at('2026-11-10T23:00:00Z', who)).roles).toEqual([]);
    const [event] = await world.db.select().from(trailEvents).where(eq(trailEvents.entityId, engagementId));
    expect(event).toMatchObject({ kind: 'engagement.opened', actor: grant.lead.accountId });
    const [notice] = await world.db.select().from(notices).where(eq(notices.accountId, who.accountId));
    expect(notice).toMatchObject({ kind: 'engagement-opened', values: { until: '2026-11-10' } });
  });

  it('shows an auditor without a running one no books, whatever their session still says', async () => {
    const who = await newAuditor();
    expectOk(await open(who));
    const person = await personOf(world, who);
    const late = new Date('2026-11-11T09:00:00Z');
    expect(await bookScope(world.db, person, late)).toBeNull();
  });

  it('shows only the value dates of its period, in journal and trial balance alike', async () => {
    const who = await newAuditor();
    expectOk(await open(who, { periodTo: '2026-10-31' }));
    await accept(NOW, who);
    const scope = await bookScope(world.db, await personOf(world, who), world.clock.now());
    if (!scope) throw new Error('no scope');
    expect((await journalPage(world.db, scope)).entries).toEqual([]);
    expect((await trialBalanceFor(world.db, scope)).debitsMinor).toBe(0n);
    const whole = await bookScope(world.db, grant.lead, world.clock.now());
    expect((await journalPage(world.db, whole ?? scope)).entries.length).toBeGreaterThan(3);
  });

  it('ends at once when it is ended early, and once only', async () => {
    const who = await newAuditor();
    const { engagementId } = expectOk(await open(who));
    expectOk(await endEngagement(world, grant.lead, { engagementId, key: key() }));
    expect((await at(NOW, who)).scope).not.toHaveProperty('engagement.id');
    expect((await at(NOW, who)).roles).toEqual([]);
    expect(codeOf(await endEngagement(world, grant.lead, { engagementId, key: key() }))).toBe('engagement-ended');
    expect(codeOf(await open(who))).toBe('ok');
  });

  it('one that has not begun never opens after it was ended', async () => {
    const who = await newAuditor();
    const { engagementId } = expectOk(await open(who, { startsOn: '2026-11-05' }));
    expectOk(await endEngagement(world, grant.lead, { engagementId, key: key() }));
    expect((await at('2026-11-06T09:00:00Z', who)).roles).toEqual([]);
  });

  it('is refused to who is no auditor, by who may not, twice at a time, and for unknown ones', async () => {
    const who = await newAuditor();
    const other = await account(world, [{ role: 'grants-officer', programmeId: grant.programmeId }]);
    expect(codeOf(await open(other))).toBe('engagement-not-an-auditor');
    expect(codeOf(await open({ accountId: world.ids.next(), email: '' }))).toBe('engagement-not-an-auditor');
    expect(codeOf(await open(who, {}, await personOf(world, other)))).toBe('role-may-not');
    const both = await Promise.all([open(who), open(who, { startsOn: '2026-11-09', endsOn: '2026-11-20' })]);
    expect(new Set(both.map(codeOf))).toEqual(new Set(['engagement-overlaps', 'ok']));
    expect(await world.db.$count(auditEngagements, eq(auditEngagements.accountId, who.accountId))).toBe(1);
    const unknown = { engagementId: world.ids.next(), key: key() };
    expect(codeOf(await endEngagement(world, grant.lead, unknown))).toBe('not-found');
  });
});
