import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mentoringAnswers, mentoringEntries, mentoringNotes } from '#db/schema/mentoring.ts';
import { trailEvents } from '#db/schema/trail.ts';
import { zipBytes } from '#app/adapters/files/zip.server.ts';
import { sendMessage } from '#app/applications/conversation/send-message.server.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { Language } from '#app/kernel/languages.ts';
import { expectOk } from '#app/kernel/result.ts';
import { takeOwnData } from '#app/retention/take-own-data.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { account } from '#tests/support/accounts.ts';
import { PDF, PROFILE } from '#tests/support/applicant.ts';
import { endedProgramme, type EndedProgramme } from '#tests/support/ended-programme.ts';
import { person } from '#tests/support/people.ts';
import { unzipped } from '#tests/support/unzip.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let ended: EndedProgramme;

beforeAll(async () => {
  world = await testWorld();
  ended = await endedProgramme(world);
});
afterAll(() => world.close());

async function take(actor: Person, language: Language = 'en') {
  const entries = await takeOwnData(world, actor, textIn(language));
  const files = await unzipped(await buffer(Readable.from(zipBytes(entries))));
  const page = files.get('data.html')?.toString() ?? '';
  return { files, page, data: JSON.parse(files.get('data.json')?.toString() ?? '') as Record<string, object[]> };
}

describe('a copy of one’s own data', () => {
  it('holds what an owner gave and did, in the vault and outside it, with the files', async () => {
    const message = {
      applicationId: ended.unfunded.applicationId,
      body: 'May we send it later?',
      audience: 'team',
    } as const;
    expectOk(await sendMessage(world, ended.unfunded.person, { ...message, key: namedKey('own-data-message') }));
    const { data, page, files } = await take(ended.unfunded.person);
    expect(data['messages']).toMatchObject([{ side: 'organisation', body: 'May we send it later?' }]);
    const registered = { category: 'registered', registrationNumber: 'RNE-2019/77' };
    expect(data['organisation']).toEqual([{ alias: 'ORG-0002', ...PROFILE, ...registered }]);
    expect(data['account']?.[0]).toMatchObject({ email: ended.unfunded.account.email, language: 'en' });
    expect(data['answers']).toContainEqual(expect.objectContaining({ value: 'Answer to problem' }));
    expect(data['applications']?.[0]).toMatchObject({ state: 'ineligible' });
    expect(data['budget']?.[0]).toMatchObject({
      quantity: 1,
      measure: 'item',
      unitCost: expect.stringContaining(' EUR'),
    });
    expect(page).toContain('<dt>Unit</dt><dd dir="auto">Item</dd>');
    expect(data['acts']).toContainEqual(expect.objectContaining({ event: 'application.submitted' }));
    const stored = [...files].filter(([name]) => name.startsWith('documents/'));
    expect(stored.map(([, content]) => content.equals(PDF))).toEqual([true]);
    for (const word of [PROFILE.legalName, 'Answer to plan', 'Not eligible', 'Working name'])
      expect(page).toContain(word);
    expect(page).not.toMatch(/<script|https?:/);
  });

  it('holds nobody else’s: no supplier, no other organisation, no colleague, no secret of the house', async () => {
    const { organisationId } = ended.grant.agreement;
    const { data, files } = await take(await person(world, 'applicant-owner', { organisationId }));
    expect(data['costs']).toHaveLength(3);
    expect(data['costs']?.[1]).toMatchObject({
      amount: '6559570 XOF',
      description: expect.stringContaining('Printing'),
      procurementReference: '=T-2026-7',
    });
    const said = JSON.stringify(data);
    expect(said).toContain('Red de Defensoras');
    for (const other of ['Imprenta', 'Sonido', PROFILE.legalName, ended.unfunded.account.email, 'passwordHash']) {
      expect(said).not.toContain(other);
    }
    expect([...files.keys()].filter((name) => name.startsWith('documents/'))).toHaveLength(2);
  });

  it('holds the budget, the milestones and the mentoring log of a grant, without what the office keeps to itself', async () => {
    const { id: agreementId, organisationId } = ended.grant.agreement;
    const { programmeId } = ended.grant;
    const owner = await account(world, [{ role: 'applicant-owner', organisationId }]);
    const about = { programmeId, agreementId, recordedBy: owner.accountId, recordedAt: world.clock.now() };
    const entry = {
      id: world.ids.next(),
      kind: 'visit',
      heldOn: '2019-02-03',
      topics: 'Archive',
      agreed: 'Next: maps',
    };
    await world.db.insert(mentoringEntries).values({ ...about, ...entry });
    await world.db.insert(mentoringNotes).values({ entryId: entry.id, note: 'For the office alone' });
    const answer = { body: 'Thank you', writtenBy: owner.accountId, writtenAt: world.clock.now() };
    await world.db.insert(mentoringAnswers).values({ id: world.ids.next(), entryId: entry.id, ...answer });
    const { data, page } = await take(await person(world, 'applicant-owner', { organisationId }));
    expect(data['mentoring']).toMatchObject([
      { kind: 'visit', heldOn: '2019-02-03', topics: 'Archive', agreed: 'Next: maps', corrected: false },
    ]);
    expect(data['mentoringAnswers']).toMatchObject([{ heldOn: '2019-02-03', body: 'Thank you' }]);
    expect(data['agreementLines']).toMatchObject([{ heading: 'other-costs', line: '1. Accompaniment' }]);
    expect(data['costs']?.[0]).toMatchObject({ heading: 'other-costs', line: '1. Accompaniment' });
    expect(page).toContain('Mentoring log');
    expect(page).not.toContain('For the office alone');
  });

  it('is the account alone for everybody but the owner', async () => {
    const { organisationId } = ended.unfunded;
    const { data, files } = await take(await person(world, 'applicant-viewer', { organisationId }), 'ar');
    expect(Object.keys(data)).toEqual(['account', 'roles', 'sessions', 'notices', 'acts']);
    expect([...files.keys()]).toEqual(['data.html', 'data.json']);
    const staff = await take(ended.lead);
    expect(staff.data['organisation']).toBeUndefined();
    expect(staff.data['roles']).toEqual([expect.objectContaining({ role: 'overall-lead' })]);
  });

  it('speaks the reader’s language, and user text keeps its own direction', async () => {
    const { page } = await take(ended.unfunded.person, 'ar');
    expect(page).toContain('<html lang="ar" dir="rtl">');
    expect(page).toContain('بياناتك');
    expect(page).toContain('<dd dir="auto">Answer to problem</dd>');
  });

  it('leaves a trace that names who took it and nothing of what is in it', async () => {
    const events = await world.db.select().from(trailEvents).where(eq(trailEvents.kind, 'account.data-taken'));
    expect(events.length).toBeGreaterThan(3);
    expect(events.map((event) => event.entityId)).toContain(ended.unfunded.person.accountId);
    for (const event of events) expect(Object.keys(event.body ?? {})).toEqual(['organisation']);
  });
});
