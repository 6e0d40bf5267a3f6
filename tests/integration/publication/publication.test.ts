import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Connection } from '#db/client.server.ts';
import { agreements } from '#db/schema/agreements.ts';
import { organisations } from '#db/schema/organisations.ts';
import { harmRecords } from '#db/schema/derogations.ts';
import { grantPublications, publicationConsents } from '#db/schema/publication.ts';
import { trailEvents } from '#db/schema/trail.ts';
import { expectOk } from '#app/kernel/result.ts';
import type { Person } from '#app/kernel/actor.ts';
import { chooseTier } from '#app/publication/choose-tier.server.ts';
import { derogationList, grantPublicationPage, runningRedactions } from '#app/publication/desk-pages.server.ts';
import { approveDerogation, reviewDerogation } from '#app/publication/move-derogation.server.ts';
import { openPublication } from '#app/publication/open-publication.server.ts';
import { proposeDerogation } from '#app/publication/propose-derogation.server.ts';
import { publicData } from '#app/publication/public-data.server.ts';
import { recordHarm } from '#app/publication/record-harm.server.ts';
import { liftRedaction, redactCountry } from '#app/publication/redact-country.server.ts';
import { releasePublication } from '#app/publication/release-publication.server.ts';
import { setCallDefault } from '#app/publication/set-publisher.server.ts';
import { setTier } from '#app/publication/set-tier.server.ts';
import { takeDown } from '#app/publication/take-down.server.ts';
import type { Tier } from '#app/publication/tier.ts';
import { activeAgreement } from '#tests/support/agreement.ts';
import { codeOf, freshKey, paid, paymentOffice, type PaymentOffice } from '#tests/support/payment-office.ts';
import { person } from '#tests/support/people.ts';
import { programme } from '#tests/support/programme.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let office: PaymentOffice;
let officer: Person;
let lead: Person;
let manager: Person;
let stranger: Person;
let behind: Connection;

beforeAll(async () => {
  world = await testWorld();
  behind = connect(world.database.ownerUrl, { max: 1 });
  office = await paymentOffice(world);
  const where = { programmeId: office.programmeId };
  officer = await person(world, 'grants-officer', where);
  lead = await person(world, 'overall-lead', where);
  manager = await person(world, 'call-manager', where);
  stranger = await person(world, 'overall-lead', { programmeId: (await programme(world, 'OTHER')).id });
});
afterAll(async () => {
  await behind.close();
  await world.close();
});

type Recipient = { country?: string; regionOnly?: boolean; category?: string; workingName?: string };

/** A signed grant; what signing sets off is played as `agreement.activated` would. */
async function signed(recipient: Recipient = {}) {
  const agreement = await activeAgreement(world, { programmeId: office.programmeId });
  const { id: agreementId, organisationId } = agreement;
  await world.db
    .update(organisations)
    .set({ regionOnly: false, ...recipient })
    .where(eq(organisations.id, organisationId));
  await open(agreementId);
  const owner = await person(world, 'applicant-owner', { organisationId });
  const choose = (tier: Tier) => chooseTier(world, owner, { agreementId, tier, recipientOrgId: '', key: freshKey() });
  return { agreement, agreementId, owner, choose };
}

async function open(agreementId: string): Promise<void> {
  const entity = { kind: 'agreement', id: agreementId };
  const event = { kind: 'agreement.activated', programmeId: office.programmeId, entity, body: {} } as const;
  await world.db.transaction((tx) => openPublication(world, tx, officer, event));
}

async function rowOf(agreementId: string) {
  const [row] = await world.db.select().from(grantPublications).where(eq(grantPublications.agreementId, agreementId));
  if (!row) throw new Error('no publication');
  return row;
}

const shown = async (agreementId: string) => {
  const { publicCode } = await rowOf(agreementId);
  return (await publicData(world.db, world.clock.now())).grants.find(({ code }) => code === publicCode) ?? null;
};

const refusedBy = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: Error & { cause?: { constraint_name?: string } }) => error.cause?.constraint_name ?? error.message,
  );

describe('from signature to the public', () => {
  it('I38: starts with the default of its call, and withheld where the recipient bears a risk', async () => {
    expect((await rowOf((await signed()).agreementId)).tier).toBe('anonymised');
    expect((await rowOf((await signed({ regionOnly: true })).agreementId)).tier).toBe('withheld');
    expect((await rowOf((await signed({ category: 'unregistered' })).agreementId)).tier).toBe('withheld');
    const { agreementId } = await signed();
    const [row] = await world.db.select().from(agreements).where(eq(agreements.id, agreementId));
    const about = { programmeId: office.programmeId, callId: row?.callId ?? '', key: freshKey() };
    expectOk(await setCallDefault(world, lead, { ...about, tier: 'region' }));
    expect(codeOf(await setCallDefault(world, stranger, { ...about, tier: 'region' }))).toBe('role-may-not');
    await behind.sql`delete from grant_publications where agreement_id = ${agreementId}`;
    await open(agreementId);
    expect((await rowOf(agreementId)).tier).toBe('region');
  });

  it('I38: the name appears with the grantee’s word, with its payments, and goes with it', async () => {
    const { agreementId, agreement, choose, owner } = await signed({ workingName: 'Pamoja' });
    await paid(world, office, { agreement, instalment: 1 });
    const before = await rowOf(agreementId);
    expectOk(await choose('named'));
    expect(await shown(agreementId)).toMatchObject({
      recipient: { name: 'Pamoja' },
      place: { code: 'CO' },
      results: ['R1'],
      payments: [{ on: '2026-11-02', minor: 25_000_00n }],
    });
    expect((await rowOf(agreementId)).publicCode).not.toBe(before.publicCode);
    const stale = { agreementId, version: 1, tier: 'withheld', recipientOrgId: '', key: freshKey() } as const;
    expect(codeOf(await chooseTier(world, owner, stale))).toBe('stale');
    expectOk(await choose('withheld'));
    expect(await shown(agreementId)).toBeNull();
    const other = await signed();
    const foreign = { agreementId, tier: 'named', recipientOrgId: '', key: freshKey() } as const;
    expect(codeOf(await chooseTier(world, other.owner, foreign))).toBe('not-found');
  });

  it('I38: the database shows no name without that word, and keeps none after it', async () => {
    const { agreementId, choose } = await signed();
    const named = world.db.update(grantPublications).set({ tier: 'named', publicCode: 'X1' });
    expect(await refusedBy(named.where(eq(grantPublications.agreementId, agreementId)))).toBe('publication_by_consent');
    const same = world.db.update(grantPublications).set({ tier: 'region' });
    expect(await refusedBy(same.where(eq(grantPublications.agreementId, agreementId)))).toBe('publication_new_code');
    expectOk(await choose('named'));
    const word = { id: world.ids.next(), programmeId: office.programmeId, agreementId, tier: 'withheld' };
    const said = { ...word, accountId: officer.accountId, decidedAt: world.clock.now() };
    expect(await refusedBy(world.db.insert(publicationConsents).values(said))).toBe('consent_withdrawn');
  });

  it('I38: the office shows no more than the grantee wants, and only in its own programme', async () => {
    const { agreementId, choose } = await signed();
    const set = (actor: Person, tier: 'anonymised' | 'withheld') =>
      setTier(world, actor, { agreementId, tier, publishFrom: null, key: freshKey() });
    expectOk(await choose('region'));
    expect(codeOf(await set(officer, 'anonymised'))).toBe('grantee-wants-less');
    expect(codeOf(await set(stranger, 'withheld'))).toBe('not-found');
    expect(codeOf(await set(manager, 'withheld'))).toBe('role-may-not');
    expectOk(await set(officer, 'withheld'));
    expect(await grantPublicationPage(world.db, stranger, agreementId)).toBeNull();
    expect((await grantPublicationPage(world.db, manager, agreementId))?.publication.tier).toBe('withheld');
  });
});

describe('taking down', () => {
  it('one action withholds a grant at once, under a new code, with an event; another person releases it', async () => {
    const { agreementId, choose } = await signed();
    expectOk(await choose('named'));
    const { publicCode } = await rowOf(agreementId);
    expectOk(await takeDown(world, officer, { agreementId, reasonClass: 'reprisal', key: freshKey() }));
    expect(await shown(agreementId)).toBeNull();
    const row = await rowOf(agreementId);
    expect(row).toMatchObject({ tier: 'withheld', held: true, heldBy: officer.accountId });
    expect(row.publicCode).not.toBe(publicCode);
    const events = await world.db.select().from(trailEvents).where(eq(trailEvents.entityId, agreementId));
    expect(events.map(({ kind }) => kind)).toContain('publication.withheld');
    expectOk(await choose('named'));
    expect(await shown(agreementId)).toBeNull();
    expect(codeOf(await releasePublication(world, officer, { agreementId, key: freshKey() }))).toBe(
      'release-by-another',
    );
    expectOk(await releasePublication(world, lead, { agreementId, key: freshKey() }));
    expect(await shown(agreementId)).toBeNull();
    expectOk(await choose('named'));
    expect(await shown(agreementId)).not.toBeNull();
  });

  it('an emergency withholds every grant of a country, and those to come, until another person lifts it', async () => {
    const grants = [await signed({ country: 'LB' }), await signed({ country: 'LB' })];
    const elsewhere = await signed({ country: 'PE' });
    for (const grant of [...grants, elsewhere]) expectOk(await grant.choose('named'));
    const { programmeId } = office;
    const order = { programmeId, country: 'LB', reasonClass: 'reprisal' } as const;
    expect(codeOf(await redactCountry(world, stranger, { ...order, key: freshKey() }))).toBe('role-may-not');
    expect(expectOk(await redactCountry(world, officer, { ...order, key: freshKey() }))).toEqual({ count: 2 });
    expect(codeOf(await redactCountry(world, lead, { ...order, key: freshKey() }))).toBe('redaction-running');
    const later = await signed({ country: 'LB' });
    for (const { agreementId } of [...grants, later]) {
      expect(await rowOf(agreementId)).toMatchObject({ tier: 'withheld', held: true });
    }
    expect(await shown(elsewhere.agreementId)).not.toBeNull();
    const { agreementId } = later;
    expect(codeOf(await releasePublication(world, lead, { agreementId, key: freshKey() }))).toBe('redaction-running');
    const [running] = await runningRedactions(world.db, officer);
    const lift = { redactionId: running?.id ?? '', key: freshKey() };
    expect(codeOf(await liftRedaction(world, officer, lift))).toBe('release-by-another');
    expectOk(await liftRedaction(world, lead, { ...lift, key: freshKey() }));
    expect(await runningRedactions(world.db, officer)).toEqual([]);
    expectOk(await releasePublication(world, lead, { agreementId, key: freshKey() }));
  });

  it('the harm log keeps class and day only, and is never changed', async () => {
    const { agreementId } = await signed();
    const harm = { agreementId, harmClass: 'smear', noticedOn: '2026-11-01' } as const;
    expectOk(await recordHarm(world, officer, { ...harm, key: freshKey() }));
    const future = { ...harm, noticedOn: '2026-11-03', key: freshKey() };
    expect(codeOf(await recordHarm(world, officer, future))).toBe('harm-in-future');
    expect((await grantPublicationPage(world.db, lead, agreementId))?.harms).toMatchObject([
      { reference: 'TEST-HR-0001', reasonClass: 'smear' },
    ]);
    expect(await refusedBy(behind.sql`update harm_records set reason_class = 'other'`)).not.toBe('done');
    expect(await world.db.$count(harmRecords)).toBe(1);
  });
});

describe('derogations', () => {
  it('I38, I41: asked for, approved by two others, in force, looked at within a year, ended', async () => {
    const { agreementId } = await signed();
    const proposal = { kind: 'publication', legalBasis: 'charter-rights', reasonClass: 'reprisal' } as const;
    const terms = { authorityReference: 'CA-2026-7', validUntil: '2028-01-31' };
    const about = { agreementId, proposal: { ...proposal, ...terms } };
    expectOk(await proposeDerogation(world, officer, { ...about, key: freshKey() }));
    const at = world.clock.now();
    const [waiting] = (await derogationList(world.db, manager, { only: 'waiting', at })).rows;
    const derogationId = waiting?.id ?? '';
    expect(waiting).toMatchObject({ reference: 'TEST-DR-0001', reviewOn: '2027-11-02' });
    const approve = (actor: Person) => approveDerogation(world, actor, { derogationId, key: freshKey() });
    expect(codeOf(await approve(officer))).toBe('not-found');
    expect(codeOf(await approve(stranger))).toBe('not-found');
    expectOk(await approve(lead));
    expect(codeOf(await approve(lead))).toBe('derogation-approved-before');
    expectOk(await approve(manager));
    expect((await derogationList(world.db, lead, { only: 'due', at })).rows).toEqual([]);
    const later = new Date('2027-10-10T09:00:00Z');
    expect((await derogationList(world.db, lead, { only: 'due', at: later })).rows).toHaveLength(1);
    const review = { derogationId, key: freshKey() };
    expectOk(await reviewDerogation(world, lead, { ...review, outcome: 'kept' }));
    expectOk(await reviewDerogation(world, lead, { ...review, key: freshKey(), outcome: 'ended' }));
    expect(codeOf(await reviewDerogation(world, lead, { ...review, key: freshKey(), outcome: 'kept' }))).toBe(
      'move-not-allowed',
    );
  });

  it('I41: the database wants other people, enough of them, and what was asked for', async () => {
    const { agreementId } = await signed();
    const proposal = { kind: 'visibility', legalBasis: 'security-derogation', reasonClass: 'reprisal' } as const;
    const about = { agreementId, proposal: { ...proposal, authorityReference: 'CA-8', validUntil: '2027-06-30' } };
    expectOk(await proposeDerogation(world, lead, { ...about, key: freshKey() }));
    const [row] = (await derogationList(world.db, lead, { only: 'waiting', at: world.clock.now() })).rows;
    const { sql: owner } = behind;
    const id = row?.id ?? '';
    const approval = owner`insert into derogation_approvals values (${id}, 1, ${lead.accountId}, now())`;
    expect(await constraintOf(approval)).toBe('derogation_approval_by_another');
    expect(await constraintOf(owner`update derogations set state = 'approved' where id = ${id}`)).toBe(
      'derogation_approved',
    );
    expect(await constraintOf(owner`update derogations set valid_until = '2029-01-01' where id = ${id}`)).toBe(
      'derogation_unchanged',
    );
  });
});

const constraintOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: Error & { constraint_name?: string }) => error.constraint_name ?? error.message,
  );
