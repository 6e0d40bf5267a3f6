import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { priorityCountries } from '#db/schema/taxonomy.ts';
import { paths } from '#app/http/paths.ts';
import { FORM_FIELD, KEY_FIELD } from '#app/kernel/form.ts';
import type { Person } from '#app/kernel/actor.ts';
import { LANGUAGES, type Language } from '#app/kernel/languages.ts';
import { expectOk } from '#app/kernel/result.ts';
import type { Role } from '#app/kernel/roles.ts';
import { recordTie } from '#app/organisations/interests/record-tie.server.ts';
import { declareConflict } from '#app/reviews/declare-conflict.server.ts';
import { fixRanking } from '#app/reviews/fix-ranking.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { account, cookieOf, personOf } from '#tests/support/accounts.ts';
import { assigned, closedCall, GRID, SECRET_NAME, type ClosedCall } from '#tests/support/closed-call.ts';
import { programme } from '#tests/support/programme.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let portal: TestPortal;
let call: ClosedCall;
let readers: { person: Person; cookie: string }[];
let officer: { person: Person; cookie: string };
let chair: { person: Person; cookie: string };
let ours: readonly string[];
let programmeId: string;
let member: string;
let count = 0;
const failures: unknown[] = [];

const ANCHORS = [{ points: 20, text: { en: 'Named by the people themselves', fr: 'Dit par les gens eux-mêmes' } }];
const SAID = {
  criteria: GRID.criteria.map((each) => (each.code === 'relevance' ? { ...each, anchors: ANCHORS } : each)),
  lots: [
    { code: 'north', title: { en: 'Northern lot', fr: 'Lot du Nord' }, envelopeMinor: '6000000' },
    { code: 'south', title: { en: 'Southern lot' }, envelopeMinor: '4000000' },
  ],
};

beforeAll(async () => {
  const made = await testWorld({ max: 8 });
  world = { ...made, log: { info: () => undefined, error: (...said) => void failures.push(said) } };
  const { id, members } = await programme(world);
  programmeId = id;
  member = members.P1;
  const staff = async (role: Role, consortiumMemberId?: string) => {
    const membership = { role, programmeId, ...(consortiumMemberId ? { consortiumMemberId } : {}) };
    const who = await account(world, [membership], { totp: true });
    return { person: await personOf(world, who), cookie: await cookieOf(world, who) };
  };
  officer = await staff('grants-officer');
  chair = await staff('call-manager');
  readers = [await staff('reviewer', members.P1), await staff('reviewer', members.P2)];
  call = await closedCall(world, { programmeId, files: [{ requestedMinor: 20_000_00n, lot: 'north' }], said: SAID });
  const reviewers = readers.map((each) => each.person);
  ours = await assigned(world, officer.person, { applicationId: fileId(), reviewers });
  for (const [index, assignmentId] of ours.entries()) {
    const key = namedKey(`pages-declare-${index}`);
    expectOk(await declareConflict(world, reader(index).person, { assignmentId, nature: 'none', key }));
  }
  portal = await realPortal(world, ['reviews', 'applications', 'ui', 'people']);
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

const fileId = () => call.files[0]?.applicationId ?? '';
const reader = (index: number) => readers[index] ?? officer;
const sheetOf = (index: number) => ours[index] ?? '';
const versionIn = (body: string) => /name="version" value="(\d+)"/.exec(body)?.[1] ?? '';

async function ask(path: string, who: string, init: RequestInit & { language?: Language } = {}) {
  const { language = 'en', ...rest } = init;
  const headers = { cookie: `${who}; lang=${language}`, origin: portal.origin, 'sec-fetch-site': 'same-origin' };
  const response = await fetch(`${portal.origin}${path}`, { ...rest, headers, redirect: 'manual' });
  return {
    status: response.status,
    body: Buffer.from(await response.arrayBuffer()).toString('utf8'),
    location: response.headers.get('location') ?? '',
  };
}

function send(path: string, who: string, form: string, fields: Readonly<Record<string, string>>) {
  const body = new URLSearchParams({ [FORM_FIELD]: form, [KEY_FIELD]: `review-pages-${(count += 1)}`, ...fields });
  return ask(path, who, { method: 'POST', body });
}

const points = (relevance: string, agency: string) => ({
  'points-0': relevance,
  'comment-0': 'Because <b>of</b> it',
  'points-1': agency,
  'comment-1': 'Because of that',
});

describe.sequential('a score sheet through its pages', () => {
  it('says beside the scale what the points mean, in the language of the reader', async () => {
    const page = await ask(paths.review(sheetOf(0)), reader(0).cookie);
    expect(page.body.match(/Named by the people themselves/g)).toHaveLength(1);
    expect((await ask(paths.review(sheetOf(0)), reader(0).cookie, { language: 'fr' })).body).toContain(
      'Dit par les gens eux-mêmes',
    );
  });

  it('I9: an officer who assigns sees a soft conflict beside the name of the reviewer', async () => {
    const path = paths.assignments(fileId());
    const soft = 'The member works in its country';
    expect((await ask(path, officer.cookie)).body).not.toContain(soft);
    const about = {
      organisationId: call.files[0]?.organisationId ?? '',
      memberId: member,
      kind: 'country-desk',
    } as const;
    expectOk(await recordTie(world, chair.person, { ...about, key: namedKey('pages-tie') }));
    const { body } = await ask(path, officer.cookie);
    expect(body.match(new RegExp(soft, 'g'))).toHaveLength(1);
    expect(body).toMatch(new RegExp(`${reader(0).person.alias} \\([^)]+\\) – ${soft}`));
  });

  it('I9: names an alias, no name, no confidential answer', async () => {
    const page = await ask(paths.review(sheetOf(0)), reader(0).cookie);
    expect(page.status).toBe(200);
    expect(page.body).toContain('What is wrong here');
    expect(page.body).not.toContain('Nobody may read this');
    expect(page.body).not.toContain('Lantern Circle');
    expect(page.body).toContain('score-sheet');
    expect((await ask(paths.reviews(), reader(0).cookie)).body).not.toContain('score-sheet');
    expect(page.body).not.toContain(SECRET_NAME);
  });

  it('saves itself in the background, and says what is wrong by its status', async () => {
    const path = paths.sheetAutosave(sheetOf(0));
    const version = versionIn((await ask(paths.review(sheetOf(0)), reader(0).cookie)).body);
    const saved = await send(path, reader(0).cookie, 'sheet', { version, ...points('12', ''), note: 'Only mine' });
    expect([saved.status, JSON.parse(saved.body)]).toMatchObject([200, { version: Number(version) + 1 }]);
    expect((await send(path, reader(0).cookie, 'sheet', { version, ...points('12', '') })).status).toBe(409);
    expect((await send(path, reader(0).cookie, 'sheet', { version: '9', ...points('99', '') })).status).toBe(422);
    expect((await send(path, reader(1).cookie, 'sheet', { version: '2', ...points('1', '') })).status).toBe(404);
  });

  it('shows both texts when another device saved meanwhile, and keeps the one sent again', async () => {
    const old = { version: '1', ...points('7', '8'), 'comment-0': 'Typed here', note: 'Mine too' };
    const refused = await send(paths.scores(sheetOf(0)), reader(0).cookie, 'sheet', { ...old, intent: 'save' });
    expect(refused.status).toBe(409);
    expect(refused.body).toContain('Typed here');
    expect(refused.body).toContain('Because &lt;b&gt;of&lt;/b&gt; it');
    expect(refused.body).toContain('Only mine');
    const again = { ...old, version: versionIn(refused.body), intent: 'save' };
    expect((await send(paths.scores(sheetOf(0)), reader(0).cookie, 'sheet', again)).status).toBe(302);
  });

  it('I11, I12: comes back with points out of bounds, a missing comment, and a minimum left out', async () => {
    const version = versionIn((await ask(paths.review(sheetOf(0)), reader(0).cookie)).body);
    const submit = (fields: Readonly<Record<string, string>>) =>
      send(paths.scores(sheetOf(0)), reader(0).cookie, 'sheet', { version, ...fields, intent: 'submit' });
    for (const wrong of [points('21', '14'), { ...points('12', '14'), 'comment-1': ' ' }, points('12', 'na')]) {
      const refused = await submit(wrong);
      expect(refused.status).toBe(422);
      expect(refused.body).toContain('error-summary');
    }
    expect((await submit({ ...points('na', '14'), confidence: 'high' })).status).toBe(302);
    const page = await ask(paths.review(sheetOf(0)), reader(0).cookie);
    expect(page.body).toContain('Does not apply');
  });

  it('I10, I11: opens again with a reason only; nobody but its author reads the private note', async () => {
    const path = paths.sheetReopening(sheetOf(0));
    expect((await send(path, reader(0).cookie, 'reopening', { reason: ' ' })).status).toBe(422);
    expect((await send(path, reader(1).cookie, 'reopening', { reason: 'Not mine' })).status).toBe(404);
    expect((await send(path, reader(0).cookie, 'reopening', { reason: 'A page was missing' })).status).toBe(302);
    const open = await ask(paths.review(sheetOf(0)), reader(0).cookie);
    expect(open.body).toContain('A page was missing');
    for (const [index, pair] of [points('16', '14'), points('14', '14')].entries()) {
      const { cookie } = reader(index);
      const version = versionIn((await ask(paths.review(sheetOf(index)), cookie)).body);
      const sheet = { version, ...pair, note: `Note ${index}`, intent: 'submit' };
      expect((await send(paths.scores(sheetOf(index)), cookie, 'sheet', sheet)).status).toBe(302);
    }
    const peer = await ask(paths.review(sheetOf(1)), reader(1).cookie);
    expect(peer.body).toContain('Note 1');
    expect(peer.body).not.toContain('Note 0');
    expect((await ask(paths.consensus(fileId()), chair.cookie)).body).not.toMatch(/Note [01]/);
  });
});

describe.sequential('a meeting, the statistics and the fixed ranking through their pages', () => {
  it('I10: a chair writes the outcome down, readers agree', async () => {
    const path = paths.consensus(fileId());
    expect((await ask(path, reader(0).cookie)).status).toBe(403);
    const empty = await send(path, chair.cookie, 'consensus', { ...points('15', ''), discussion: '' });
    expect(empty.status).toBe(422);
    expect(empty.body).toContain('Because &lt;b&gt;of&lt;/b&gt; it');
    const discussion = 'Both saw the gap';
    expect((await send(path, chair.cookie, 'consensus', { ...points('15', '15'), discussion })).status).toBe(302);
    for (const index of [0, 1]) {
      const page = await ask(paths.review(sheetOf(index)), reader(index).cookie);
      const proposal = /name="proposal" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
      const agreement = paths.consensusAgreement(sheetOf(index));
      expect((await send(agreement, reader(index).cookie, 'agreement', { proposal: 'x' })).status).toBe(422);
      expect((await send(agreement, reader(index).cookie, 'agreement', { proposal })).status).toBe(302);
    }
    expect((await ask(paths.ranking(call.callId), officer.cookie)).body).toContain('consensus');
    for (const path of [paths.ranking(call.callId), paths.rankingStatistics(call.callId)]) {
      expect((await ask(path, officer.cookie, { language: 'fr' })).body).toContain('Lot du Nord');
    }
  });

  it.each(LANGUAGES)('speaks %s', async (language) => {
    for (const path of [paths.rankingStatistics(call.callId), paths.consensus(fileId()), paths.ranking(call.callId)]) {
      expect((await ask(path, officer.cookie, { language })).status).toBe(200);
    }
    expect((await ask(paths.review(sheetOf(0)), reader(0).cookie, { language })).status).toBe(200);
  });

  it('tries other amounts, and says beside the field what is no amount', async () => {
    const path = paths.rankingStatistics(call.callId);
    const good = await ask(
      `${path}?envelope=15000&percent=50&highest=60000&lowest=5000&countryPercent=100`,
      officer.cookie,
    );
    expect(good.status).toBe(200);
    expect(good.body).toMatch(/10,000\.00/);
    const priority = { programmeId, country: 'YE', priority: 1, note: {} };
    await world.db.insert(priorityCountries).values({ ...priority, id: world.ids.next() });
    const balance = (await ask(path, officer.cookie)).body;
    // The applicant shows its region only, and the country that is put first has no file.
    expect(balance).toMatch(/By priority of the country[^]*country kept to its region/);
    expect(balance).toContain('Yemen – first priority');
    expect(balance).toContain('<bdi>R1.1</bdi> <bdi>Activity 1.1</bdi>');
    expect(balance).toContain('The envelope reaches to the last fundable file.');
    const bad = await ask(`${path}?envelope=much&percent=0&highest=-1&lowest=0&countryPercent=101`, officer.cookie);
    expect(bad.status).toBe(422);
    expect(bad.body).toContain('value="much"');
    expect(bad.body.match(/field-error/g)?.length).toBeGreaterThanOrEqual(4);
    expect((await ask(path, reader(0).cookie)).status).toBe(403);
  });

  it('I12: hands the fixed ranking out as PDF, CSV, and the bytes its check number is taken of', async () => {
    const file = (name: 'ranking.pdf' | 'ranking.csv' | 'ranking.json') => paths.rankingFile(call.callId, name);
    expect((await ask(file('ranking.json'), officer.cookie)).status).toBe(404);
    expectOk(await fixRanking(world, officer.person, { callId: call.callId, key: namedKey('pages-fix') }));
    const json = await ask(file('ranking.json'), officer.cookie);
    const sha256 = createHash('sha256').update(json.body).digest('hex');
    expect((await ask(paths.ranking(call.callId), officer.cookie)).body).toContain(sha256);
    const csv = await ask(file('ranking.csv'), officer.cookie);
    expect(csv.body).toContain(`1,${call.files[0]?.reference},north,30.00,Y,Y,consensus,15.00,15.00,20000.00,EUR`);
    expect((await ask(file('ranking.pdf'), officer.cookie)).body).toMatch(/^%PDF/);
    expect((await ask(`/desk/calls/${call.callId}/ranking/other`, officer.cookie)).status).toBe(404);
    expect((await ask(file('ranking.pdf'), reader(0).cookie)).status).toBe(403);
  });

  it('keeps a translation beside the answer, says who made it, and has no slot for what is confidential', async () => {
    const path = paths.translations(fileId(), { language: 'fr' });
    const page = await ask(path, officer.cookie);
    expect(page.body).toContain('What is wrong here');
    expect(page.body).not.toContain('Nobody may read this');
    const text = { language: 'fr', 'text-0': 'Ce qui ne va <b>pas</b>', 'made-0': 'machine' };
    expect((await send(path, officer.cookie, 'translations-fr', { ...text, 'made-0': 'x' })).status).toBe(422);
    expect((await send(path, officer.cookie, 'translations-fr', text)).status).toBe(302);
    const seen = await ask(paths.review(sheetOf(0)), reader(0).cookie);
    expect(seen.body).toContain('Ce qui ne va &lt;b&gt;pas&lt;/b&gt;');
    expect(seen.body).toContain('machine translation');
    expect(seen.body).toContain('What is wrong here');
    expect((await ask(path, reader(0).cookie)).status).toBe(403);
  });

  it('nothing of this was an error of ours', () => {
    expect(failures).toEqual([]);
  });
});
