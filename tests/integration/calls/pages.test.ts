import { and, desc, eq, ne } from 'drizzle-orm';
import { validateXML } from 'xmllint-wasm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calls } from '#db/schema/calls.ts';
import { callContent } from '#app/calls/call-content.ts';
import { paths } from '#app/http/paths.ts';
import { FORM_FIELD, KEY_FIELD } from '#app/kernel/form.ts';
import { addDays } from '#app/kernel/instant.ts';
import { account, cookieOf } from '#tests/support/accounts.ts';
import { openCall } from '#tests/support/open-call.ts';
import { programme } from '#tests/support/programme.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let portal: TestPortal;
let manager: string;
let lead: string;
let officer: string;
let published: string;
let count = 0;

beforeAll(async () => {
  world = await testWorld();
  const { id: programmeId } = await programme(world);
  published = (await openCall(world, { programmeId })).reference;
  const staff = async (role: 'call-manager' | 'overall-lead' | 'grants-officer') =>
    cookieOf(world, await account(world, [{ role, programmeId }], { totp: true }));
  [manager, lead, officer] = [await staff('call-manager'), await staff('overall-lead'), await staff('grants-officer')];
  portal = await realPortal(world, ['ui', 'people', 'calls', 'applications', 'reviews', 'awards']);
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

const get = (path: string, cookie = '', language = 'en') =>
  fetch(`${portal.origin}${path}`, { headers: { cookie, 'accept-language': language }, redirect: 'manual' });

type Fields = Readonly<Record<string, string | readonly string[]>>;

async function post(path: string, form: string, fields: Fields, cookie = manager, key = `calls-page-${(count += 1)}`) {
  const body = new URLSearchParams({ [FORM_FIELD]: form, [KEY_FIELD]: key });
  for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) body.append(name, each);
  const headers = { cookie, origin: portal.origin };
  const answer = await fetch(`${portal.origin}${path}`, { method: 'POST', headers, body, redirect: 'manual' });
  return { status: answer.status, location: answer.headers.get('location') ?? '', body: await answer.text() };
}

const BASICS = {
  copyOf: '',
  'title.en': 'Local initiatives',
  'title.fr': 'Initiatives locales',
  'title.es': '',
  'title.ar': '',
  'title.ru': '',
  envelope: '300 000',
  minimum: '5 000',
  maximum: '60 000',
  opensOn: '2026-11-01',
  opensTime: '09:00',
  deadlineOn: '2026-12-15',
  deadlineTime: '17:00',
  zone: 'Africa/Nouakchott',
  graceMinutes: '30',
};

const both = (name: string, text: string) => ({ [`${name}.en`]: text, [`${name}.fr`]: `${text} (fr)` });

async function latest() {
  const [row] = await world.db.select().from(calls).orderBy(desc(calls.createdAt), desc(calls.id)).limit(1);
  if (!row) throw new Error('no call');
  return { ...row, content: callContent.parse(row.content) };
}

/** Saves one form of the newest draft, on its present version. */
async function save(form: string, fields: Fields) {
  const { id, version } = await latest();
  return post(paths.callDraft(id), form, { version: String(version), ...fields });
}

describe('a call is written, approved and read through its pages', () => {
  it('starts from an empty sheet; what is missing is listed', async () => {
    const made = await post(paths.newCall(), 'new', BASICS);
    expect(made.status, made.body).toBe(302);
    const { id, deadlineAt } = await latest();
    expect(made.location).toBe(paths.deskCall(id));
    expect(deadlineAt.toISOString()).toBe('2026-12-15T17:00:00.000Z');
    const page = await (await get(paths.deskCall(id), manager)).text();
    expect(page).toContain('Application form with questions');
    expect(page).toContain('The checklist has open points.');
    expect((await post(paths.deskCall(id), 'request', { version: '1' })).status).toBe(409);
  });

  it('is filled sheet by sheet with plain forms', async () => {
    const forms: readonly (readonly [string, Fields])[] = [
      [
        'who',
        {
          'activities[]': ['R1.1'],
          'categories[]': ['registered', 'unregistered'],
          'languages[]': ['en', 'fr'],
          durationMonths: '12',
          costModel: 'ACTUAL_COSTS',
          instalmentPlan: '50/40/10',
        },
      ],
      [
        'texts',
        { ...both('summary', 'Short'), ...both('guidelines', 'Long'), ...both('amountBasis', 'By the budget') },
      ],
      ['section-new', both('title', 'Context')],
      [
        'question-s1-new',
        {
          section: 's1',
          ...both('label', 'What will change?'),
          ...both('help', ''),
          ...both('choices', ''),
          'help.fr': '',
          'example.en': '',
          'example.fr': '',
          'choices.fr': '',
          kind: 'text',
          maxWords: '200',
          criterion: '',
          required: 'yes',
        },
      ],
      [
        'criterion-new',
        {
          ...both('title', 'Relevance'),
          ...both('guidance', 'How'),
          ...both('anchors', ''),
          'anchors.fr': '',
          maximum: '30',
          weight: '100',
          minimum: '',
        },
      ],
      ['passmark', { passTotal: '18' }],
      ['eligibility-new', both('text', 'Is local')],
      ['declaration-new', both('text', 'Is not excluded')],
      ['document-new', { ...both('label', 'Statutes'), required: 'yes' }],
    ];
    for (const [form, fields] of forms) {
      const answer = await save(form, fields);
      expect(answer.status, `${form} ${answer.body.slice(0, 2_000)}`).toBe(302);
      expect((await get(answer.location, manager)).status).toBe(200);
    }
    expect((await latest()).content.sections[0]?.questions[0]?.maxWords).toBe(200);
  });

  it('every sheet of the draft opens with what was saved', async () => {
    const { id } = await latest();
    for (const part of ['basics', 'lots', 'texts', 'who', 'form', 'grid', 'lists']) {
      const answer = await get(paths.callDraft(id, { part }), manager);
      expect(answer.status, part).toBe(200);
    }
    const form = await (await get(paths.callDraft(id, { part: 'form' }), manager)).text();
    expect(form).toContain('What will change?');
    expect(form).not.toContain('type="module" src="/assets/entry');
  });

  it('takes over a known grid in the languages of the call, with its thresholds', async () => {
    const before = (await latest()).content;
    expect((await save('scheme', { scheme: 'giai' })).status).toBe(302);
    const { criteria, passTotal, sections } = (await latest()).content;
    expect(criteria).toHaveLength(7);
    expect(criteria.map(({ maximum }) => maximum).reduce((sum, each) => sum + each)).toBe(100);
    expect(criteria[1]).toMatchObject({ minimum: 10, title: { fr: expect.stringContaining('victimes') } });
    expect(criteria[1]?.title).not.toHaveProperty('ar');
    expect([passTotal, sections]).toEqual([60, before.sections]);
    expect((await save('scheme', { scheme: 'none' })).status).toBe(422);
  });

  it('is approved by another person only, who reads it first', async () => {
    const { id, version } = await latest();
    const request = await post(paths.deskCall(id), 'request', { version: String(version) });
    expect(request.status, request.body).toBe(302);
    const own = await get(paths.callApproval(id), manager);
    expect(await own.text()).toContain('another person has to approve it');
    const yes = { version: String(version), read: 'yes' };
    expect((await post(paths.callApproval(id), 'approve', yes, manager)).status).toBe(403);
    expect((await post(paths.callApproval(id), 'approve', yes, officer)).status).toBe(403);
    const unread = await post(paths.callApproval(id), 'approve', { version: String(version) }, lead);
    expect(unread.status).toBe(422);
    expect(await (await get(paths.callApproval(id), lead)).text()).toContain('What will change?');
    const approved = await post(paths.callApproval(id), 'approve', yes, lead);
    expect(approved.status, approved.body).toBe(302);
    expect((await latest()).state).toBe('open');
  });

  it('is public in the reader’s language or in one there is, with both clocks', async () => {
    const { reference } = await latest();
    const french = await (await get(paths.call(reference), '', 'fr')).text();
    expect(french).toContain('Initiatives locales');
    expect(french).toContain('What will change? (fr)');
    const arabic = await (await get(paths.call(reference), '', 'ar')).text();
    expect(arabic).toContain('<span lang="en">Local initiatives</span>');
    const english = await (await get(paths.call(reference))).text();
    expect(english).toContain('15 December 2026, 18:00 (Brussels time)');
    expect(english).toContain('15 December 2026, 17:00 (Africa/Nouakchott)');
    expect(english).toContain(paths.startApplication(reference));
    expect(english).not.toContain('__remixContext');
    const list = await (await get(paths.calls())).text();
    expect(list.indexOf('Local initiatives')).toBeGreaterThan(0);
    expect(await (await get(paths.calls({ state: 'closed' }))).text()).toContain('No calls here');
  });

  it('a later call starts from it, with everything but its title', async () => {
    const first = await latest();
    world.setNow(addDays(world.clock.now(), 0.01));
    const made = await post(paths.newCall(), 'new', { ...BASICS, copyOf: first.id, 'title.en': 'Second round' });
    expect(made.status, made.body).toBe(302);
    const second = await latest();
    expect(second.content).toEqual({ ...first.content, title: { ...first.content.title, en: 'Second round' } });
    expect(second.state).toBe('draft');
  });
});

describe('I6: a corrigendum through its pages', () => {
  it('is asked for with reason and later deadline, published by another, and read by everybody', async () => {
    const [call] = await world.db
      .select()
      .from(calls)
      .where(and(eq(calls.state, 'open'), ne(calls.reference, published)));
    if (!call) throw new Error('no published call');
    const page = paths.corrigendum(call.id);
    const start = { version: String(call.version), deadlineOn: '2026-12-20', deadlineTime: '17:00' };
    const silent = await post(page, 'start', { ...start, 'reason.en': '', 'reason.fr': '' });
    expect(silent.status).toBe(422);
    expect(silent.body).toContain('value="2026-12-20"');
    const reason = both('reason', 'Sum of the budget');
    expect((await post(page, 'start', { ...start, ...reason, deadlineOn: '2026-12-15' })).status).toBe(422);
    expect((await post(page, 'start', { ...start, ...reason }, officer)).status).toBe(403);
    const started = await post(page, 'start', { ...start, ...reason });
    expect(started.status, started.body).toBe(302);
    const text = {
      ...both('summary', 'Short'),
      ...both('guidelines', 'Longer'),
      ...both('amountBasis', 'By the budget'),
    };
    const saved = await post(paths.callDraft(call.id), 'texts', { version: '1', ...text });
    expect(saved.status, saved.body).toBe(302);
    expect(await (await get(saved.location, manager)).text()).toContain('Change the call');
    expect(await (await get(paths.call(call.reference))).text()).not.toContain('Longer');
    expect((await post(page, 'request', { version: '2' })).status).toBe(302);
    expect((await post(page, 'publish', { version: '2', read: 'yes' })).status).toBe(403);
    expect((await post(page, 'publish', { version: '2' }, lead)).status).toBe(422);
    const made = await post(page, 'publish', { version: '2', read: 'yes' }, lead);
    expect(made.status, made.body).toBe(302);
    const french = await (await get(paths.call(call.reference), '', 'fr')).text();
    expect(french).toContain('Sum of the budget (fr)');
    expect(french).toContain('Longer (fr)');
    expect(french).toContain('20 décembre 2026');
    expect(await (await get(paths.deskCall(call.id), manager)).text()).toContain('Corrigendum published');
  });
});

describe('feeds', () => {
  /** Any content, but well formed and in the namespace of Atom. */
  const ATOM = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/2005/Atom">
    <xs:element name="feed"><xs:complexType><xs:sequence>
      <xs:any processContents="skip" maxOccurs="unbounded"/>
    </xs:sequence><xs:anyAttribute processContents="skip"/></xs:complexType></xs:element></xs:schema>`;

  it('Atom: well formed, every published call once, no draft', async () => {
    const answer = await get(paths.callsAtom(), '', 'fr');
    expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const xml = await answer.text();
    expect((await validateXML({ xml, schema: ATOM })).errors).toEqual([]);
    expect(xml.match(/<entry>/g)).toHaveLength(2);
    const dates = [...xml.matchAll(/<published>(.+?)<\/published><updated>(.+?)<\/updated>/g)];
    const corrected = dates.filter(([, first = '', last = '']) => first < last);
    expect([dates.length, corrected.length]).toEqual([2, 1]);
    expect(xml).toContain('xml:lang="fr">Initiatives locales</title>');
    expect(xml).not.toContain('Second round');
  });

  it('calendar: RFC 5545 lines, one deadline per published call, neutral summaries', async () => {
    const answer = await get(paths.callsCalendar());
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const lines = (await answer.text()).replaceAll('\r\n ', '').split('\r\n');
    expect(lines.at(0)).toBe('BEGIN:VCALENDAR');
    expect(lines.slice(-2)).toEqual(['END:VCALENDAR', '']);
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2);
    expect(lines).toContain('DTSTART:20261220T170000Z');
    // The one that was corrected replaces what calendars hold of it.
    expect(lines.filter((line) => line.startsWith('SEQUENCE:')).toSorted()).toEqual(['SEQUENCE:0', 'SEQUENCE:1']);
    expect(lines.filter((line) => line.startsWith('SUMMARY'))).toContain(`SUMMARY;LANGUAGE=en:Deadline ${published}`);
  });
});

describe('what is wrong or not theirs', () => {
  it('comes back with what was typed and a message beside each field', async () => {
    const wrong = {
      ...BASICS,
      zone: 'Mars/Olympus',
      opensOn: '2026-02-31',
      envelope: '12,345',
      'title.en': 'Kept <words>',
    };
    const answer = await post(paths.newCall(), 'new', wrong);
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('value="Kept &lt;words&gt;"');
    expect(answer.body).toContain('id="new-opensOn-error"');
    expect(answer.body).toContain('href="#new-zone"');
  });

  it('a draft saved by somebody else meanwhile is 409, and the item stays open with its text', async () => {
    expect((await save('passmark', { passTotal: '20' })).status).toBe(302);
    const { id, version } = await latest();
    const fields = { version: String(version - 1), item: 'e1', ...both('text', 'Typed in vain') };
    const answer = await post(paths.callDraft(id, { part: 'lists' }), 'eligibility-e1', fields);
    expect(answer.status).toBe(409);
    expect(answer.body).toContain('Typed in vain');
    expect(answer.body).toContain('<details class="disclosure" open="">');
  });

  it('forged names, items and ids are refused, never a 500', async () => {
    const { id, version } = await latest();
    const on = { version: String(version) };
    expect((await post(paths.callDraft(id), 'constructor', on)).status).toBe(422);
    expect((await post(paths.callDraft(id), 'section-x', { ...on, item: 'x'.repeat(50) })).status).toBe(422);
    expect((await post(paths.callDraft(id), 'who', { ...on, 'countries[]': ['ZZ'] })).status).toBe(422);
    expect((await post(paths.callDraft(world.ids.next()), 'texts', on)).status).toBe(404);
    expect((await post(paths.newCall(), 'new', { ...BASICS, copyOf: 'x' })).status).toBe(422);
    expect((await get(paths.deskCall('not-an-id'), manager)).status).toBe(404);
    expect((await get(paths.call('NO-SUCH'))).status).toBe(404);
    expect((await get(paths.calls({ state: 'draft', after: 'x' }))).status).toBe(200);
  });

  it('the same form twice makes one call', async () => {
    const key = 'calls-page-twice';
    const [one, other] = [
      await post(paths.newCall(), 'new', BASICS, manager, key),
      await post(paths.newCall(), 'new', BASICS, manager, key),
    ];
    expect(other.location).toBe(one.location);
    expect((await post(paths.newCall(), 'new', { ...BASICS, envelope: '400 000' }, manager, key)).status).toBe(422);
  });

  it('drafts are closed to everybody else', async () => {
    const [row] = await world.db
      .select()
      .from(calls)
      .where(and(eq(calls.state, 'draft')))
      .limit(1);
    const id = row?.id ?? '';
    expect((await get(paths.deskCall(id), officer)).status).toBe(404);
    expect((await get(paths.callDraft(id), officer)).status).toBe(403);
    expect((await get(paths.callDraft(id))).status).toBe(302);
    expect((await get(paths.call(row?.reference ?? ''))).status).toBe(404);
  });
});
