import { and, desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { payeeAccounts } from '#db/schema/organisations.ts';
import { notices } from '#db/schema/messages.ts';
import { trailEvents } from '#db/schema/trail.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import { payeeShape } from '#app/organisations/payee.ts';
import { proposePayee } from '#app/organisations/propose-payee.server.ts';
import { revealPayee } from '#app/organisations/reveal-payee.server.ts';
import { verifyPayee } from '#app/organisations/verify-payee.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { applicant, type TestApplicant } from '#tests/support/applicant.ts';
import { person } from '#tests/support/people.ts';
import { programme } from '#tests/support/programme.ts';
import { proofOf } from '#tests/support/step-up.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let finance: Person;
let second: Person;
let count = 0;
const key = () => namedKey(`payee-${(count += 1)}`);
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code);

beforeAll(async () => {
  world = await testWorld();
  const { id: programmeId } = await programme(world);
  finance = await person(world, 'finance-officer', { programmeId });
  second = await person(world, 'finance-officer', { programmeId });
});
afterAll(() => world.close());

const ACCOUNT = payeeShape.parse({
  holder: 'Adhwaa',
  holderLatin: 'Adhwaa',
  accountKind: 'iban',
  iban: 'BE68539007547034',
  accountNumber: '',
  bic: 'GKCCBEBB',
  bankName: '',
  bankCountry: '',
  clearingCode: '',
  currency: 'EUR',
  street: '',
  buildingNumber: '',
  postCode: '',
  town: 'Brussels',
  country: 'BE',
});

async function proposed(self: TestApplicant) {
  const { payeeId } = expectOk(
    await proposePayee(world, self.person, { ...ACCOUNT, proof: await proofOf(world, self.person), key: key() }),
  );
  return { organisationId: self.organisationId, payeeId };
}
const decide = (which: { organisationId: string; payeeId: string }, who: Person, given = {}) =>
  verifyPayee(world, who, { ...which, decision: 'verify', callBack: true, ...given, key: key() });
const statesOf = async (organisationId: string) =>
  (
    await world.db
      .select({ state: payeeAccounts.state })
      .from(payeeAccounts)
      .where(eq(payeeAccounts.organisationId, organisationId))
      .orderBy(payeeAccounts.number)
  ).map(({ state }) => state);

describe('BK-2: whoever enters an account confirms it anew', () => {
  it('BK-2, AU-6: an open session is not enough, and the wrong password leaves its trace alone', async () => {
    const self = await applicant(world);
    const proof = await proofOf(world, self.person);
    for (const wrong of ['', `${proof}x`]) {
      const refused = await proposePayee(world, self.person, { ...ACCOUNT, proof: wrong, key: key() });
      expect(codeOf(refused)).toBe('password-not-yours');
    }
    expect(await statesOf(self.organisationId)).toEqual([]);
    const traces = await world.db.select().from(trailEvents).where(eq(trailEvents.kind, 'step-up.refused'));
    expect(traces.filter(({ entityId }) => entityId === self.person.accountId)).toHaveLength(2);
    expectOk(await proposePayee(world, self.person, { ...ACCOUNT, proof, key: key() }));
    expect(await statesOf(self.organisationId)).toEqual(['proposed']);
    const [told] = await world.db
      .select()
      .from(trailEvents)
      .where(eq(trailEvents.kind, 'payee.proposed'))
      .orderBy(desc(trailEvents.at))
      .limit(1);
    expect(told?.body).toMatchObject({ confirmedBy: 'password' });
  });
});

describe('I22: a bank account takes two people', () => {
  it('I22: whoever entered it cannot verify it, in whatever role', async () => {
    const self = await applicant(world);
    const which = await proposed(self);
    expect(codeOf(await decide(which, self.person))).toBe('role-may-not');
    const membership = {
      role: 'finance-officer',
      programmeId: null,
      consortiumMemberId: null,
      organisationId: null,
    } as const;
    const both: Person = { ...self.person, memberships: [...self.person.memberships, membership] };
    expect(codeOf(await decide(which, both))).toBe('payee-proposer');
    const colleague: Person = { ...both, accountId: world.ids.next() };
    expect(codeOf(await decide(which, colleague))).toBe('payee-own-organisation');
    expect(codeOf(await revealPayee(world, colleague, which))).toBe('payee-own-organisation');
    expect(await statesOf(self.organisationId)).toEqual(['proposed']);
  });

  it('I22: is verified only after a call-back, and then once', async () => {
    const self = await applicant(world);
    const which = await proposed(self);
    expect(codeOf(await decide(which, finance, { callBack: false }))).toBe('call-back-missing');
    expectOk(await decide(which, finance, { nameCheck: 'close' }));
    expect(codeOf(await decide(which, second))).toBe('move-not-allowed');
    const [row] = await world.db.select().from(payeeAccounts).where(eq(payeeAccounts.id, which.payeeId));
    const by = { proposedBy: self.person.accountId, verifiedBy: finance.accountId };
    expect(row).toMatchObject({ ...by, state: 'verified', nameCheck: 'close' });
  });

  it('I22: a change is a new version: the old account stays in use until the new one is verified', async () => {
    const self = await applicant(world);
    expectOk(await decide(await proposed(self), finance));
    const next = await proposed(self);
    expect(await statesOf(self.organisationId)).toEqual(['verified', 'proposed']);
    expect(codeOf(await decide(next, second))).toBe('call-back-number-new');
    world.setNow('2026-12-03T09:00:00Z');
    const later = await proposed(self);
    expectOk(await decide(later, second));
    world.setNow('2026-11-02T09:00:00Z');
    expect(await statesOf(self.organisationId)).toEqual(['retired', 'retired', 'verified']);
  });

  it('I22: a proposal replaces one that nobody looked at yet; a refusal leaves the account in use alone', async () => {
    const self = await applicant(world);
    expectOk(await decide(await proposed(self), finance));
    const overtaken = await proposed(self);
    const last = await proposed(self);
    expect(codeOf(await decide(overtaken, finance))).toBe('move-not-allowed');
    expectOk(await decide(last, finance, { decision: 'refuse', callBack: false, reason: 'not-confirmed' }));
    expect(await statesOf(self.organisationId)).toEqual(['verified', 'retired', 'refused']);
  });

  it('I22: two verifiers at once make one verification', async () => {
    const self = await applicant(world);
    const which = await proposed(self);
    const codes = (await Promise.all([decide(which, finance), decide(which, second)])).map(codeOf);
    expect(codes.filter((code) => code === 'ok')).toHaveLength(1);
    expect(codes).toContain('move-not-allowed');
  });

  it('AZ-2: an account is found under its own organisation only', async () => {
    const which = await proposed(await applicant(world));
    const elsewhere = { ...which, organisationId: (await applicant(world)).organisationId };
    expect(codeOf(await decide(elsewhere, finance))).toBe('not-found');
    expect(codeOf(await revealPayee(world, finance, elsewhere))).toBe('not-found');
  });

  it('tells every member of the organisation, and says no number', async () => {
    const self = await applicant(world);
    const colleague = await person(world, 'applicant-finance', { organisationId: self.organisationId });
    const which = await proposed(self);
    for (const { accountId } of [self.person, colleague]) {
      const told = await world.db
        .select()
        .from(notices)
        .where(and(eq(notices.accountId, accountId), eq(notices.kind, 'payee-proposed')));
      expect(told).toHaveLength(1);
      // Ids are numbers by chance; what is said is in the values.
      expect(JSON.stringify(told.map(({ kind, values }) => ({ kind, values })))).not.toContain('7034');
    }
    expect(codeOf(await proposePayee(world, finance, { ...ACCOUNT, proof: '', key: key() }))).toBe('role-may-not');
    expect(which.payeeId).not.toBe('');
  });
});
