import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditEngagements } from '#db/schema/assurance.ts';
import { disbursements } from '#db/schema/disbursements.ts';
import { organisations } from '#db/schema/organisations.ts';
import { trailEvents } from '#db/schema/trail.ts';
import { acceptTerms } from '#app/assurance/accept-terms.server.ts';
import { engagementPage } from '#app/assurance/engagement-register.server.ts';
import { openEngagement } from '#app/assurance/open-engagement.server.ts';
import { revealItem } from '#app/assurance/reveal-item.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import { bookScope, engagementScope, type BookScope } from '#app/ledger/ledger-scope.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { auditedGrant, type AuditedGrant } from '#tests/support/audited-grant.ts';
import { runningEngagement } from '#tests/support/engagement.ts';
import { codeOf } from '#tests/support/payment-office.ts';
import { person } from '#tests/support/people.ts';
import { proofOf } from '#tests/support/step-up.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

const MANDATE = 'Article 16 of the grant contract, letter 2026/12';

let world: TestWorld;
let grant: AuditedGrant;
let auditor: Person;
let scope: BookScope;

beforeAll(async () => {
  world = await testWorld();
  grant = await auditedGrant(world);
  auditor = await person(world, 'auditor', { programmeId: grant.programmeId });
  scope = await runningEngagement(world, grant.lead, auditor, { profile: 'full', mandate: MANDATE });
});
afterAll(() => world.close());

const newAuditor = () => person(world, 'auditor', { programmeId: grant.programmeId });
const register = (who: Person, id = scope.engagement?.id ?? '') =>
  engagementPage(world.db, who, { id, at: world.clock.now(), after: null });

describe('I39 the terms come first', () => {
  const days = { periodFrom: '2026-01-01', periodTo: '2026-12-31', startsOn: '2026-11-01', endsOn: '2026-11-30' };

  it('shows nothing before, opens after, and is accepted once', async () => {
    const who = await newAuditor();
    expect(codeOf(await acceptTerms(world, who, { key: namedKey('terms-0') }))).toBe('not-found');
    const asked = { accountId: who.accountId, ...days, proof: await proofOf(world, grant.lead) };
    expectOk(await openEngagement(world, grant.lead, { ...asked, key: namedKey('open-0') }));
    const at = world.clock.now();
    expect(await bookScope(world.db, who, at)).toBeNull();
    const offered = await engagementScope(world.db, who.accountId, at);
    expect(offered?.engagement).toMatchObject({ profile: 'protected', acceptedAt: null });
    expectOk(await acceptTerms(world, who, { key: namedKey('terms-1') }));
    expect(codeOf(await acceptTerms(world, who, { key: namedKey('terms-2') }))).toBe('terms-accepted-before');
    const after = await bookScope(world.db, who, world.clock.now());
    expect(after?.engagement?.acceptedAt).toEqual(world.clock.now());
  });

  it('the database keeps no full profile without a mandate (I37)', async () => {
    const bare = world.db.update(auditEngagements).set({ mandate: '' });
    await expect(bare.where(eq(auditEngagements.id, scope.engagement?.id ?? ''))).rejects.toThrow();
  });
});

describe('I37, I39 one identity at a time', () => {
  const reference = async () => {
    const [paid] = await world.db.select().from(disbursements).where(eq(disbursements.state, 'confirmed'));
    return paid?.reference ?? '';
  };

  it('opens what stands behind a payment, a third party and a cost, and says so in register and trail', async () => {
    const payment = { item: 'payment', reference: await reference(), ground: 'payee' } as const;
    const holder = expectOk(await revealItem(world, auditor, payment));
    expect(holder.find(({ field }) => field === 'holder')?.value).toBeTruthy();
    expect(grant.secrets).toContain(holder.find(({ field }) => field === 'holder')?.value);
    const [body] = await world.db
      .select()
      .from(organisations)
      .where(eq(organisations.id, grant.agreement.organisationId));
    const third = { item: 'third-party', reference: body?.alias ?? '', ground: 'existence' } as const;
    expect(expectOk(await revealItem(world, auditor, third))[0]?.field).toBe('legalName');
    const cost = {
      item: 'cost',
      reference: payment.reference.replace(/-\d+$/, '-RP1-L1'),
      ground: 'supplier',
    } as const;
    expect(grant.secrets).toContain(expectOk(await revealItem(world, auditor, cost))[0]?.value);
    const traces = await world.db.select().from(trailEvents).where(eq(trailEvents.kind, 'identity.revealed'));
    const own = traces.filter(({ actor }) => actor === auditor.accountId);
    expect(own).toHaveLength(3);
    for (const secret of grant.secrets) expect(JSON.stringify(own)).not.toContain(secret);
    for (const who of [auditor, grant.lead]) {
      const rows = (await register(who))?.rows ?? [];
      expect(rows.filter(({ kind }) => kind === 'books.revealed').map(({ about }) => about.reference)).toEqual([
        cost.reference,
        third.reference,
        payment.reference,
      ]);
    }
  });

  it('opens nothing that is not in the books of the engagement, and nothing in the protected profile', async () => {
    const unknown = { item: 'payment', reference: 'GIAI-2026-C9-0001-A-1', ground: 'payee' } as const;
    expect(codeOf(await revealItem(world, auditor, unknown))).toBe('item-not-found');
    const early = await newAuditor();
    await runningEngagement(world, grant.lead, early, { profile: 'full', mandate: MANDATE, periodTo: '2026-01-31' });
    const payment = { item: 'payment', reference: await reference(), ground: 'payee' } as const;
    expect(codeOf(await revealItem(world, early, payment))).toBe('item-not-found');
    const guarded = await newAuditor();
    await runningEngagement(world, grant.lead, guarded);
    expect(codeOf(await revealItem(world, guarded, payment))).toBe('identities-closed');
    expect(codeOf(await revealItem(world, grant.lead, payment))).toBe('not-found');
  });
});

describe('I39 the register of an engagement', () => {
  it('is read by its auditor and the lead, by nobody else', async () => {
    expect((await register(auditor))?.engagement).toMatchObject({ profile: 'full', mandate: MANDATE });
    expect(await register(await newAuditor())).toBeNull();
    expect(await register(await person(world, 'grants-officer', { programmeId: grant.programmeId }))).toBeNull();
    expect(await register(auditor, world.ids.next())).toBeNull();
    const kinds = (await register(grant.lead))?.rows.map(({ kind }) => kind) ?? [];
    expect(kinds.slice(-2)).toEqual(['engagement.accepted', 'engagement.opened']);
  });
});
