import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applicationAnswers } from '#db/schema/applications.ts';
import { documents } from '#db/schema/documents.ts';
import { trailEvents } from '#db/schema/trail.ts';
import { answerMark } from '#app/applications/application-hash.ts';
import { applicationFacts, budgetLinesOf } from '#app/applications/application-store.server.ts';
import { saveSection } from '#app/applications/save-section.server.ts';
import { startApplication } from '#app/applications/start-application.server.ts';
import { paths } from '#app/http/paths.ts';
import { FORM_FIELD, KEY_FIELD } from '#app/kernel/form.ts';
import { expectOk } from '#app/kernel/result.ts';
import { addEntry } from '#app/programme/change-taxonomy.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { account, cookieOf } from '#tests/support/accounts.ts';
import { applicant, completeDraft, type TestApplicant } from '#tests/support/applicant.ts';
import { openCall, type TestCall } from '#tests/support/open-call.ts';
import { person } from '#tests/support/people.ts';
import { programme } from '#tests/support/programme.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { visitor, type Visitor } from '#tests/support/visitor.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let portal: TestPortal;
let own: TestApplicant;
let call: TestCall;
let second: TestCall;
let id: string;
let cookie: string;
let me: Visitor;
let count = 0;
const key = () => namedKey(`taking-over-${(count += 1)}`);

beforeAll(async () => {
  world = await testWorld();
  const { id: programmeId } = await programme(world);
  call = await openCall(world, { programmeId });
  second = await openCall(world, { programmeId });
  own = await applicant(world);
  id = await completeDraft(world, own.person, call.id);
  const lead = await person(world, 'overall-lead', { programmeId });
  const title = { en: 'Torture', fr: 'Torture', es: 'Tortura', ar: 'التعذيب', ru: 'Пытки' };
  expectOk(await addEntry(world, lead, { place: 'violation', code: 'torture', title, key: key() }));
  portal = await realPortal(world, ['applications']);
  cookie = await cookieOf(world, own.account);
  me = visitor(portal, cookie);
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

const answers = async (applicationId: string) => {
  const at = eq(applicationAnswers.applicationId, applicationId);
  const rows = await world.db.select().from(applicationAnswers).where(at);
  return Object.fromEntries(rows.map(({ question, value }) => [question, value]));
};

/** What the script of the form does when its button is pressed. */
function filled(form: string, typed: Record<string, string>): string {
  return form.replace(
    /(id="passerelle-form">)(.*?)(<\/script>)/s,
    (_all, before: string, list: string, after: string) => {
      const form_ = JSON.parse(list) as { answers: Record<string, { value: string; mark: string }> };
      for (const [code, value] of Object.entries(typed)) {
        form_.answers[code] = { mark: answerMark(0, ''), ...form_.answers[code], value };
      }
      return before + JSON.stringify(form_).replaceAll('<', String.raw`\u003c`) + after;
    },
  );
}

async function bring(file: string, who = cookie) {
  const body = new FormData();
  body.append(KEY_FIELD, `bring-key-${(count += 1)}`);
  body.append(FORM_FIELD, 'bring');
  body.append('file', new Blob([file]), 'my own name.html');
  const headers = { cookie: who, origin: portal.origin };
  const response = await fetch(portal.origin + paths.applicationOffline(id), {
    method: 'POST',
    headers,
    body,
    redirect: 'manual',
  });
  return { status: response.status, body: await response.text() };
}

describe('the form without a connection', () => {
  it('goes along with the draft and comes back: taken, unchanged, and beside what a colleague saved', async () => {
    const taken = await me.read(paths.offlineDraft(id));
    expect(taken.body).toContain('Answer to problem');
    const meanwhile = new Map([['plan', { typed: 'Theirs', mark: answerMark(1, 'Answer to plan') }]]);
    expectOk(
      await saveSection(world, own.person, { applicationId: id, section: 'security', answers: meanwhile, key: key() }),
    );
    const back = await bring(filled(taken.body, { problem: 'Offline', plan: 'Mine', stranger: 'x' }));
    expect(back.status).toBe(200);
    expect(back.body).toContain('1 answer was taken over.');
    expect(back.body).toContain('1 answer belongs to no question of this call');
    expect(back.body).toContain('Theirs');
    // What was left blank is no news.
    expect(back.body).not.toContain('Something is wrong');
    expect(back.body).toContain('Mine');
    expect(await answers(id)).toMatchObject({ problem: 'Offline', plan: 'Theirs' });
    const events = await world.db.select().from(trailEvents).where(eq(trailEvents.entityId, id));
    expect(events.find(({ kind }) => kind === 'application.answers-taken')?.body).toEqual({ questions: ['problem'] });
  });

  it('the blank form is open to everybody and takes nothing from an answer that is there', async () => {
    const nobody = visitor(portal, null);
    const blank = await nobody.read(paths.blankForm(call.reference));
    expect(blank.status).toBe(200);
    expect((await nobody.read(paths.blankForm('NO-SUCH'))).status).toBe(404);
    const back = await bring(filled(blank.body, { people: '120', problem: 'From blank' }));
    expect(back.body).toContain('1 answer was taken over.');
    expect(await answers(id)).toMatchObject({ problem: 'Offline', people: '120' });
  });

  it('I6: takes what was chosen from lists, but nothing a list does not offer, and nothing over a colleague', async () => {
    const form = (await me.read(paths.offlineDraft(id))).body;
    expect(form).toMatch(/data-choice value="R1.1" checked/);
    expect(form).toContain('data-choice value="violation:torture"');
    const chosen = { ':violation': 'violation:torture', ':activities': 'R1.1\nR9.9' };
    const back = await bring(filled(form, { ...chosen, ':duration': '9' }));
    expect(back.body).toContain('2 answers were taken over.');
    expect(back.body.match(/Something is wrong with this answer/g)).toHaveLength(1);
    const saved = await applicationFacts(world.db, id);
    expect(saved).toMatchObject({ activities: ['R1.1'], taxonomy: ['violation:torture'], durationMonths: 9 });
    // The same file again is old: what it says of the months stands beside what is saved meanwhile.
    const late = await bring(filled(form, { ':duration': '6' }));
    expect(late.body).toContain('0 answers were taken over.');
    expect(late.body).toContain('Not taken over');
    expect((await applicationFacts(world.db, id))?.durationMonths).toBe(9);
    const wrong = await bring(filled((await me.read(paths.offlineDraft(id))).body, { ':duration': 'a year' }));
    expect([wrong.status, wrong.body.includes('Something is wrong')]).toEqual([200, true]);
    const events = await world.db.select().from(trailEvents).where(eq(trailEvents.entityId, id));
    const basics = events.filter(({ kind }) => kind === 'application.basics-saved');
    expect(basics.at(-1)?.body).toMatchObject({ taxonomy: ['violation:torture'], durationMonths: 9 });
  });

  it('AZ-2: nobody else takes or brings; what is no such form says so beside the field', async () => {
    const stranger = await cookieOf(world, (await applicant(world)).account);
    const viewer = await cookieOf(
      world,
      await account(world, [{ role: 'applicant-viewer', organisationId: own.organisationId }]),
    );
    const form = (await me.read(paths.offlineDraft(id))).body;
    expect((await visitor(portal, stranger).read(paths.offlineDraft(id))).status).toBe(404);
    expect((await visitor(portal, viewer).read(paths.offlineDraft(id))).status).toBe(404);
    expect((await bring(filled(form, { problem: 'Not mine' }), stranger)).status).toBe(404);
    expect((await bring(filled(form, { problem: 'Not mine' }), viewer)).status).toBe(302);
    const bad = await bring('<html>something else</html>');
    expect([bad.status, bad.body.includes('This is no form of this portal')]).toEqual([422, true]);
    expect((await bring('')).status).toBe(422);
    expect(await answers(id)).toMatchObject({ problem: 'Offline' });
  });
});

describe('an earlier application', () => {
  it('fills what is empty in a new draft, and nothing else; files and another organisation stay away', async () => {
    const about = { callId: second.id, language: 'en', key: key() } as const;
    const { applicationId } = expectOk(await startApplication(world, own.person, about));
    const mine = new Map([['plan', { typed: 'Newer', mark: answerMark(0, '') }]]);
    expectOk(await saveSection(world, own.person, { applicationId, section: 'security', answers: mine, key: key() }));
    const page = paths.earlierApplication(applicationId);
    expect((await me.read(page)).body).toContain('-0001');
    const done = await me.post(page, { earlier: id }, { form: 'earlier' });
    expect(done.location).toBe(paths.earlierApplication(applicationId, { answers: '2', lines: '2', kept: '1' }));
    expect((await me.read(done.location ?? '')).body).toContain('2 answers and 2 budget lines were taken over');
    expect(await answers(applicationId)).toEqual({ problem: 'Offline', people: '120', plan: 'Newer' });
    expect(await applicationFacts(world.db, applicationId)).toMatchObject({ activities: ['R1.1'], durationMonths: 9 });
    const sums = (await budgetLinesOf(world.db, applicationId)).map(({ amountMinor }) => amountMinor);
    expect(sums).toEqual([20_000_00n, 1_400_00n]);
    expect(await world.db.$count(documents, eq(documents.ownerId, applicationId))).toBe(0);
    const again = await me.post(page, { earlier: id }, { form: 'earlier' });
    expect(again.location).toBe(paths.earlierApplication(applicationId, { answers: '0', lines: '0', kept: '1' }));
    const foreign = await completeDraft(world, (await applicant(world)).person, call.id);
    expect((await me.post(page, { earlier: foreign }, { form: 'earlier' })).status).toBe(404);
    expect((await me.post(page, { earlier: 'x' }, { form: 'earlier' })).status).toBe(422);
  });
});
