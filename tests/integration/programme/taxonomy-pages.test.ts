import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '#app/http/paths.ts';
import { entriesOf } from '#app/programme/taxonomy-store.server.ts';
import { account, cookieOf } from '#tests/support/accounts.ts';
import { openCall } from '#tests/support/open-call.ts';
import { programme } from '#tests/support/programme.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { visitor, type Visitor } from '#tests/support/visitor.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let portal: TestPortal;
let programmeId: string;
let lead: Visitor;
let officer: Visitor;

beforeAll(async () => {
  world = await testWorld();
  programmeId = (await programme(world)).id;
  const staff = async (role: 'overall-lead' | 'grants-officer') =>
    cookieOf(world, await account(world, [{ role, programmeId }], { totp: true }));
  const cookies = [await staff('overall-lead'), await staff('grants-officer')] as const;
  portal = await realPortal(world, ['ui', 'people', 'programme', 'calls']);
  [lead, officer] = [visitor(portal, cookies[0]), visitor(portal, cookies[1])];
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

const WORDS = {
  'title.en': 'Torture',
  'title.fr': 'Torture',
  'title.es': 'Tortura',
  'title.ar': 'التعذيب',
  'title.ru': 'Пытки',
};
const entryOf = async (code: string) => (await entriesOf(world.db, programmeId)).find((entry) => entry.code === code);

describe.sequential('the lists of the programme', () => {
  it('I6: staff read them, the overall lead changes them; what is wrong is sent back with what was typed', async () => {
    const read = await officer.read(paths.taxonomy());
    expect([read.status, read.body.includes('name="title.ru"')]).toEqual([200, false]);
    const filled = { place: 'violation', entryCode: 'torture', ...WORDS };
    expect((await officer.post(paths.taxonomy(), filled, { form: 'entry' })).status).toBe(403);
    const wrong = await lead.post(
      paths.taxonomy(),
      { ...filled, entryCode: 'two words', 'title.ru': '' },
      { form: 'entry' },
    );
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('value="two words"');
    expect(wrong.body).toContain('entry-title.ru-error');
    expect((await lead.post(paths.taxonomy(), filled, { form: 'entry' })).location).toBe(paths.taxonomy());
    expect((await lead.post(paths.taxonomy(), filled, { form: 'entry' })).status).toBe(409);
  });

  it('I6: an entry is retired on its page, and a page from before is told', async () => {
    const page = paths.taxonomyEntry((await entryOf('torture'))?.id ?? '');
    expect((await officer.read(page)).status).toBe(403);
    expect((await lead.read(page)).body).toContain('value="Пытки"');
    const retirement = { version: '1', to: 'retired' };
    expect((await lead.post(page, retirement, { form: 'retirement' })).location).toBe(paths.taxonomy());
    expect((await entryOf('torture'))?.retiredAt).not.toBeNull();
    expect((await lead.post(page, { version: '1', ...WORDS }, { form: 'words' })).status).toBe(409);
    expect((await lead.read(paths.taxonomyEntry(world.ids.next()))).status).toBe(404);
  });

  it('a priority is set by the lead and stands on the public page of a call', async () => {
    const call = await openCall(world, { programmeId, content: { countries: ['SD', 'TN'] } });
    const given = { country: 'SD', priority: '1', version: '0', 'note.en': 'War & flight' };
    const wrong = await lead.post(paths.priorities(), { ...given, priority: '' }, { form: 'priority' });
    expect([wrong.status, wrong.body.includes('War &amp; flight')]).toEqual([422, true]);
    expect((await officer.post(paths.priorities(), given, { form: 'priority' })).status).toBe(403);
    expect((await lead.post(paths.priorities(), given, { form: 'priority' })).location).toBe(paths.priorities());
    expect((await officer.read(paths.priorities())).body).toContain('War &amp; flight');
    const seen = await visitor(portal, null).read(paths.call(call.reference));
    expect(seen.body).toContain('Sudan: first priority');
  });
});
