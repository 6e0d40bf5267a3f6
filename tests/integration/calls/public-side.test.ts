import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calls } from '#db/schema/calls.ts';
import { callClarifications } from '#db/schema/clarifications.ts';
import { notices } from '#db/schema/messages.ts';
import { paths } from '#app/http/paths.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import { FORM_FIELD, KEY_FIELD } from '#app/kernel/form.ts';
import { addDays } from '#app/kernel/instant.ts';
import { account, cookieOf } from '#tests/support/accounts.ts';
import { applicant, completeDraft, type TestApplicant } from '#tests/support/applicant.ts';
import { openCall, type TestCall } from '#tests/support/open-call.ts';
import { programme } from '#tests/support/programme.ts';
import { readPdf } from '#tests/support/read-pdf.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { sheetRows } from '#tests/support/spreadsheet.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let portal: TestPortal;
let call: TestCall;
let group: TestApplicant;
let asker: string;
let manager: string;
let officer: string;
let count = 0;

beforeAll(async () => {
  world = await testWorld();
  const { id: programmeId } = await programme(world);
  call = await openCall(world, { programmeId });
  group = await applicant(world);
  asker = await cookieOf(world, group.account);
  const staff = async (role: 'call-manager' | 'grants-officer') =>
    cookieOf(world, await account(world, [{ role, programmeId }], { totp: true }));
  [manager, officer] = [await staff('call-manager'), await staff('grants-officer')];
  portal = await realPortal(world, ['ui', 'people', 'calls', 'applications']);
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

const get = (path: string, cookie = '', language = 'en') =>
  fetch(`${portal.origin}${path}`, { headers: { cookie, 'accept-language': language }, redirect: 'manual' });
const page = async (path: string, cookie = '', language = 'en') => (await get(path, cookie, language)).text();

async function post(path: string, form: string, fields: Readonly<Record<string, string>>, cookie = '') {
  const body = new URLSearchParams({ [FORM_FIELD]: form, [KEY_FIELD]: `public-side-${(count += 1)}`, ...fields });
  const headers = { cookie, origin: portal.origin };
  const answer = await fetch(`${portal.origin}${path}`, { method: 'POST', headers, body, redirect: 'manual' });
  return { status: answer.status, location: answer.headers.get('location') ?? '', body: await answer.text() };
}

const SECRET = 'We of Lantern Circle ask whether a car can be bought';

describe('public clarifications', () => {
  const answered = { 'question.en': 'Can vehicles be bought?', 'question.fr': '', 'question.ar': '' };
  const answer = { ...answered, 'answer.en': 'Only where the plan needs one.', 'answer.fr': '', 'answer.ar': '' };

  it('a question is asked by an applicant and read at the desk without who asked', async () => {
    const path = paths.callQuestions(call.reference);
    expect((await post(path, 'ask', { asked: SECRET })).location).toContain('/sign-in');
    expect((await post(path, 'ask', { asked: ' ' }, asker)).status).toBe(422);
    expect((await post(path, 'ask', { asked: SECRET }, officer)).status).toBe(403);
    const asked = await post(path, 'ask', { asked: SECRET }, asker);
    expect(asked.status, asked.body).toBe(302);
    expect(await page(path)).not.toContain('Lantern');
    const desk = await page(paths.deskQuestions(call.id), manager);
    expect(desk).toContain(SECRET);
    expect(desk).not.toContain(group.person.alias);
    expect((await get(paths.deskQuestions(call.id), officer)).status).toBe(403);
  });

  it('is answered to all in words of the office, once, and the asker is told', async () => {
    const [row] = await world.db.select().from(callClarifications);
    const clarificationId = row?.id ?? '';
    const path = paths.deskQuestions(call.id);
    const form = `answer-${clarificationId}`;
    expect((await post(path, form, { ...answer, clarificationId }, manager)).status).toBe(422);
    const yes = { ...answer, clarificationId, general: 'yes' };
    const done = await post(path, form, yes, manager);
    expect(done.status, done.body).toBe(302);
    expect((await post(path, form, yes, manager)).status).toBe(409);
    const shown = await page(paths.callQuestions(call.reference), '', 'fr');
    expect(shown).toContain('Only where the plan needs one.');
    expect(shown).not.toContain('Lantern');
    const told = await world.db
      .select()
      .from(notices)
      .where(and(eq(notices.accountId, group.person.accountId), eq(notices.kind, 'question-answered')));
    expect(told).toHaveLength(1);
    const edited = world.db
      .update(callClarifications)
      .set({ answer: {} })
      .where(eq(callClarifications.id, clarificationId));
    await expect(edited).rejects.toMatchObject({ cause: { constraint_name: 'clarification_ended' } });
  });

  it('one about a single applicant is declined; five wait at most; none is taken after its day', async () => {
    const path = paths.callQuestions(call.reference);
    for (let each = 0; each < 5; each += 1) {
      expect((await post(path, 'ask', { asked: `Would ours be eligible? ${each}` }, asker)).status).toBe(302);
    }
    expect((await post(path, 'ask', { asked: 'A sixth' }, asker)).status).toBe(409);
    const waiting = await world.db.select().from(callClarifications).where(eq(callClarifications.state, 'asked'));
    const clarificationId = waiting[0]?.id ?? '';
    const decline = { clarificationId, reason: 'about-one-applicant' };
    const form = `decline-${clarificationId}`;
    const desk = paths.deskQuestions(call.id);
    expect((await post(desk, form, { ...decline, reason: 'rude' }, manager)).status).toBe(422);
    expect((await post(desk, form, decline, manager)).status).toBe(302);
    const [{ deadlineAt } = { deadlineAt: new Date() }] = await world.db.select().from(calls);
    const now = world.clock.now();
    world.setNow(new Date(addDays(deadlineAt, -7).getTime() + 1));
    const late = await page(path);
    expect(late).toContain('takes no more questions');
    world.setNow(now);
  });
});

describe('what a visitor does without an account', () => {
  it('narrows the list by country, activity and language, with a plain form', async () => {
    const list = (query: Record<string, string>) => page(paths.calls(query));
    expect(await list({ country: 'CO', activity: 'R1.1', language: 'ar' })).toContain(call.reference);
    expect(await list({ language: 'ru' })).not.toContain(call.reference);
    expect(await list({ activity: 'R9.9', country: 'ZZ', language: 'xx' })).toContain(call.reference);
  });

  it('checks whether the call fits; nothing is kept', async () => {
    const path = paths.callSelfCheck(call.reference);
    const said = { category: 'registered', country: 'CO', language: 'ar', amount: '12 000', months: '12' };
    const fits = await post(path, 'check', said);
    expect(fits.status).toBe(200);
    expect(fits.body).toContain('What you entered fits this call');
    expect(fits.body).toContain('value="12 000"');
    expect(fits.body).toContain('Fits the call');
    const not = await post(path, 'check', { ...said, language: 'ru', months: '19' });
    expect(not.body).toContain('Applications are not taken in that language.');
    expect(not.body).not.toContain('The call is not open to your country.');
    expect((await post(path, 'check', { ...said, amount: 'much' })).status).toBe(422);
    expect((await get(paths.callSelfCheck('NO-SUCH'))).status).toBe(404);
  });

  it('takes the blank form as PDF, the same bytes each time', async () => {
    const one = await get(paths.callBlankForm(call.reference));
    expect(one.headers.get('content-type')).toBe('application/pdf');
    const bytes = Buffer.from(await one.arrayBuffer());
    expect(Buffer.from(await (await get(paths.callBlankForm(call.reference))).arrayBuffer()).equals(bytes)).toBe(true);
    const { text } = await readPdf(bytes);
    expect(text).toContain('The problem');
    expect(text).toContain('Relevance');
    expect(text).toContain('Activities that can be funded');
    expect((await get(paths.callBlankForm(call.reference), '', 'ar')).status).toBe(200);
  });

  it('takes the budget as an empty spreadsheet before there is an application, in the reader’s language', async () => {
    expect(await page(paths.call(call.reference))).toContain(`href="${paths.budgetTemplate(call.reference)}"`);
    const file = await get(paths.budgetTemplate(call.reference));
    expect(file.headers.get('content-disposition')).toContain(`${call.reference}-budget.xlsx`);
    const rows = await sheetRows(Buffer.from(await file.arrayBuffer()));
    expect(rows).toEqual([['Heading', 'What it is for', 'Quantity', 'Unit', 'Unit cost (EUR)', 'Who pays']]);
    const french = await get(paths.budgetTemplate(call.reference), '', 'fr');
    expect((await sheetRows(Buffer.from(await french.arrayBuffer())))[0]?.[2]).toBe('Quantité');
    expect((await get(paths.budgetTemplate('NO-SUCH'))).status).toBe(404);
  });

  it('staff see the form in each language as an applicant does', async () => {
    const arabic = await page(paths.callPreview(call.id, { in: 'ar' }), manager);
    expect(arabic).toContain('<div lang="ar" dir="rtl"');
    expect(arabic).toContain('The problem');
    // Not its questions only: what it is about, and a line of the budget.
    for (const name of ['activities[]', 'duration', 'language']) expect(arabic).toContain(`name="${name}"`);
    expect(arabic).toContain(textIn('ar').t('budget.payer'));
    expect(arabic).toContain(textIn('ar').t('heading.travel'));
    expect((await get(paths.callPreview(call.id), asker)).status).toBe(403);
  });
});

describe('the times of a call', () => {
  const here = () => paths.call(call.reference);

  it('are those of Brussels, and of the country that the address asks for, without keeping it', async () => {
    const answer = await get(`${here()}?times=ki`);
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(html).toContain('(Kiribati · Kiritimati)');
    expect(html).toContain('<option value="KI" selected="">Kiribati</option>');
    expect(await page(here())).not.toContain('(Kiribati');
    expect(await page(`${paths.calls()}?country=AS`)).toContain('(American Samoa)');
  });

  it('say so beside the field, and in the reader’s words, where no such country is known', async () => {
    for (const wrong of ['Atlantis', '<b>', 'TNTN', '0']) {
      const answer = await get(`${here()}?times=${encodeURIComponent(wrong)}`, '', 'fr');
      const html = await answer.text();
      expect(answer.status, wrong).toBe(422);
      expect(html.match(/Choisissez un pays de la liste/g)?.length, wrong).toBe(2);
      expect(html).not.toContain('<b>');
    }
    expect((await get(`${here()}?times=`)).status).toBe(200);
  });

  it('are those of the own organisation for whoever acts for one', async () => {
    expect(await page(here(), asker)).toContain('(Tunisia)');
    expect(await page(here(), manager)).not.toContain('(Tunisia)');
    expect(await page(`${here()}?times=NU`, asker)).toContain('(Niue)');
    const applicationId = await completeDraft(world, group.person, call.id);
    const named = [paths.application(applicationId), paths.applicationCheck(applicationId), paths.applications()];
    for (const each of named) expect(await page(each, asker), each).toMatch(/\(Brussels time\).{1,200}\(Tunisia\)/);
  });
});
