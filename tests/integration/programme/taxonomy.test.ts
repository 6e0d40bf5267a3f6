import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applications } from '#db/schema/applications.ts';
import { programmeActivities } from '#db/schema/programme.ts';
import { taxonomyEntries } from '#db/schema/taxonomy.ts';
import { trailEvents } from '#db/schema/trail.ts';
import { applicationFacts, loadSubmittedContent } from '#app/applications/application-store.server.ts';
import { basicsPage, checkPage } from '#app/applications/form-pages.server.ts';
import { saveBasics } from '#app/applications/save-basics.server.ts';
import { submitApplication } from '#app/applications/submit-application.server.ts';
import { prioritiesOf } from '#app/calls/priorities/priority-store.server.ts';
import { setPriority } from '#app/calls/priorities/set-priority.server.ts';
import type { Person } from '#app/kernel/actor.ts';
import { expectOk } from '#app/kernel/result.ts';
import { addEntry, retireEntry, reviseEntry } from '#app/programme/change-taxonomy.server.ts';
import { entriesOf } from '#app/programme/taxonomy-store.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { applicant, completeDraft } from '#tests/support/applicant.ts';
import { openCall } from '#tests/support/open-call.ts';
import { person } from '#tests/support/people.ts';
import { programme } from '#tests/support/programme.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let programmeId: string;
let lead: Person;
let officer: Person;
let serial = 0;
const key = () => namedKey(`taxonomy-${(serial += 1)}`);
const title = { en: 'Torture', fr: 'Torture', es: 'Tortura', ar: 'التعذيب', ru: 'Пытки' };

beforeAll(async () => {
  world = await testWorld();
  programmeId = (await programme(world)).id;
  [lead, officer] = [
    await person(world, 'overall-lead', { programmeId }),
    await person(world, 'grants-officer', { programmeId }),
  ];
  for (const code of ['torture', 'killing'])
    expectOk(await addEntry(world, lead, { place: 'violation', code, title, key: key() }));
  expectOk(await addEntry(world, lead, { place: 'gender', code: 'G1', title, key: key() }));
});
afterAll(() => world.close());

const entryOf = async (code: string) => {
  const found = (await entriesOf(world.db, programmeId)).find((entry) => entry.code === code);
  if (!found) throw new Error('no such entry');
  return found;
};
const retire = async (code: string, to: 'retired' | 'offered' = 'retired') => {
  const { id: entryId, version } = await entryOf(code);
  return retireEntry(world, lead, { entryId, version, to, key: key() });
};
const broken = (change: Promise<unknown>) =>
  change.then(
    () => 'done',
    (error: { cause?: { constraint_name?: string } }) => error.cause?.constraint_name ?? 'no constraint',
  );

describe.sequential('I6 lists of the programme', () => {
  it('I6: the lead adds and rewords entries; a code is given once, and the trail keeps it', async () => {
    const given = { place: 'violation', code: 'torture', title };
    expect(await addEntry(world, officer, { ...given, key: key() })).toMatchObject({
      refusal: { code: 'role-may-not' },
    });
    expect(await addEntry(world, lead, { ...given, key: key() })).toMatchObject({ refusal: { code: 'entry-exists' } });
    const nowhere = { ...given, place: 'activity:R9', code: 'R9.1', key: key() };
    expect(await addEntry(world, lead, nowhere)).toMatchObject({ refusal: { code: 'entry-place-unknown' } });
    expectOk(await addEntry(world, lead, { ...given, place: 'activity:R1', code: 'R1.2', key: key() }));
    const { id: entryId, version } = await entryOf('R1.2');
    const other = { ...title, en: 'Other words' };
    expectOk(await reviseEntry(world, lead, { entryId, version, title: other, key: key() }));
    expect(await reviseEntry(world, lead, { entryId, version, title, key: key() })).toMatchObject({
      refusal: { code: 'stale' },
    });
    expect(await entryOf('R1.2')).toMatchObject({ title: other, result: 'R1', version: 2 });
    const events = await world.db.select().from(trailEvents).where(eq(trailEvents.entityId, entryId));
    expect(events.map(({ kind }) => kind)).toEqual(['taxonomy.added', 'taxonomy.revised']);
  });

  it('I6: an application answers what its call asks; a retired entry stays where it was chosen', async () => {
    const content = { activities: ['R1.1', 'R1.2'], taxonomy: ['violation' as const] };
    const call = await openCall(world, { programmeId, content });
    const { person: owner } = await applicant(world);
    const applicationId = await completeDraft(world, owner, call.id);
    const save = async (taxonomy: readonly string[], activities = ['R1.1']) => {
      const facts = await applicationFacts(world.db, applicationId);
      const given = { version: facts?.version ?? 0, durationMonths: 12, language: 'en' as const, activities, taxonomy };
      return saveBasics(world, owner, { applicationId, ...given, key: key() });
    };
    const submit = () => submitApplication(world, owner, { applicationId, declarations: ['exclusion'], key: key() });
    expect(await submit()).toMatchObject({ refusal: { code: 'application-not-complete' } });
    expectOk(await save(['violation:torture', 'gender:G1']));
    for (const code of ['torture', 'R1.2']) expectOk(await retire(code));
    expect(await retire('killing')).toMatchObject({ refusal: { code: 'entry-last-of-call' } });
    expect(await retire('R1')).toMatchObject({ refusal: { code: 'entry-last-of-call' } });
    expect(await save([], ['R1.2'])).toMatchObject({ refusal: { code: 'activity-retired', field: 'activities[]' } });
    expect(await save(['temporal:past'])).toMatchObject({
      refusal: { code: 'taxonomy-not-offered', field: 'temporal[]' },
    });

    const page = await basicsPage(world.db, owner, applicationId);
    expect(page?.activities.map(({ code }) => code)).toEqual(['R1.1']);
    expect(page?.taxonomy.map(({ code }) => code)).toEqual(['G1', 'killing', 'torture']);
    expectOk(await submit());
    const checked = await checkPage(world.db, owner, { id: applicationId, at: world.clock.now() });
    expect(checked?.taxonomy.map(({ code }) => code)).toEqual(['G1', 'torture']);
    const submitted = await loadSubmittedContent(world.db, applicationId);
    expect(submitted?.content.taxonomy).toEqual(['gender:G1', 'violation:torture']);

    const { person: later } = await applicant(world);
    const otherId = await completeDraft(world, later, call.id);
    const fresh = await basicsPage(world.db, later, otherId);
    expect(fresh?.taxonomy.map(({ code }) => code)).toEqual(['G1', 'killing']);
    const forge = (set: Partial<typeof applications.$inferInsert>) =>
      broken(world.db.update(applications).set(set).where(eq(applications.id, otherId)));
    expect(await forge({ taxonomy: ['violation:torture'] })).toBe('application_taxonomy_offered');
    expect(await forge({ activities: ['R1.2'] })).toBe('application_activity_offered');
    expect(await broken(openCall(world, { programmeId, content }))).toBe('call_activity_offered');
    expectOk(await retire('torture', 'offered'));
    expect(await forge({ taxonomy: ['violation:torture'] })).toBe('done');
  });

  it('I6: the database deletes no entry and changes no code', async () => {
    const deleted = world.db.delete(taxonomyEntries).where(eq(taxonomyEntries.code, 'torture'));
    expect(await broken(deleted)).not.toBe('done');
    const recoded = world.db
      .update(programmeActivities)
      .set({ code: 'R1.9' })
      .where(eq(programmeActivities.code, 'R1.2'));
    expect(await broken(recoded)).toBe('entry_kept');
    const half = world.db.update(taxonomyEntries).set({ title: { en: 'Only English' } });
    expect(await broken(half)).toBe('taxonomy_entries_words');
    expect(await world.db.$count(programmeActivities, sql`${programmeActivities.code} = 'R1.2'`)).toBe(1);
  });

  it('a country is put first, changed by whoever saw it as it is, and no longer first', async () => {
    const set = (by: Person, priority: 1 | 2 | 3 | null, version: number) =>
      setPriority(world, by, { country: 'SD', priority, note: { en: 'War' }, version, key: key() });
    expect(await set(officer, 1, 0)).toMatchObject({ refusal: { code: 'role-may-not' } });
    expectOk(await set(lead, 1, 0));
    expect(await set(lead, 2, 0)).toMatchObject({ refusal: { code: 'stale' } });
    expectOk(await set(lead, 2, 1));
    expect(await prioritiesOf(world.db, programmeId)).toEqual([
      { country: 'SD', priority: 2, note: { en: 'War' }, version: 2 },
    ]);
    expectOk(await set(lead, null, 2));
    expect(await prioritiesOf(world.db, programmeId)).toEqual([]);
    expectOk(await set(lead, 3, 0));
  });
});
