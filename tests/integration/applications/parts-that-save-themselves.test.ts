import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { budgetMark } from '#app/applications/application-hash.ts';
import { applicationPage } from '#app/applications/application-pages.server.ts';
import { budgetLinesOf } from '#app/applications/application-store.server.ts';
import { basicsPage } from '#app/applications/form-pages.server.ts';
import { paths } from '#app/http/paths.ts';
import { cookieOf, account, personOf } from '#tests/support/accounts.ts';
import { applicant, completeDraft, type TestApplicant } from '#tests/support/applicant.ts';
import { openCall } from '#tests/support/open-call.ts';
import { programme } from '#tests/support/programme.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { visitor } from '#tests/support/visitor.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

const NOW = '2026-11-02T09:00:00Z';

let world: TestWorld;
let portal: TestPortal;
let own: TestApplicant;
let id: string;
let target: string;

beforeAll(async () => {
  world = await testWorld({ now: NOW });
  const { id: programmeId } = await programme(world);
  const call = await openCall(world, { programmeId });
  own = await applicant(world);
  id = await completeDraft(world, own.person, call.id);
  target = paths.budgetLine(id);
  portal = await realPortal(world, ['ui', 'people', 'organisations', 'applications']);
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

const mark = async () => budgetMark(await budgetLinesOf(world.db, id));
const self = async () => visitor(portal, await cookieOf(world, own.account));
const line = (row: string, said: Record<string, string> = {}) =>
  Object.fromEntries(
    Object.entries({
      heading: 'travel',
      description: 'Bus',
      quantity: '3',
      measure: 'trip',
      unit: '12.50',
      ...said,
    }).map(([field, value]) => [`${field}-${row}`, value]),
  );
const read = ({ body }: { body: string }) => JSON.parse(body) as Record<string, unknown>;

describe('a line of the budget that saves itself', () => {
  it('I1: a new line becomes one of the budget, with its amount, the sums and the limits as they stand now', async () => {
    const sent = await (await self()).post(target, { ...line('new-1'), mark: await mark() });
    const told = read(sent);
    const stored = (await budgetLinesOf(world.db, id)).find(({ heading }) => heading === 'travel');
    expect(sent.status).toBe(200);
    expect(stored).toMatchObject({ description: 'Bus', quantity: 3, measure: 'trip', amountMinor: 37_50n });
    expect(told).toMatchObject({ state: 'saved', row: stored?.id, mark: await mark(), amount: 'EUR\u00a037.50' });
    expect(told['words']).toBe('Saved 10:00');
    expect(told['sums']).toMatchObject({ total: ['EUR\u00a021,437.50'] });
    expect(told['limits']).toMatchObject([
      { key: 'range', broken: false },
      { key: 'indirect', broken: false, standing: 'Within the limit' },
    ]);
    // The same line again, over what the first made of the budget.
    const row = stored?.id ?? '';
    const dear = { ...line(row, { unit: '20000' }), mark: await mark() };
    expect(read(await (await self()).post(target, dear))['limits']).toMatchObject([
      { key: 'range', broken: true, standing: 'Outside the limit' },
      { key: 'indirect', broken: false },
    ]);
    expect((await budgetLinesOf(world.db, id)).filter(({ heading }) => heading === 'travel')).toHaveLength(1);
  });

  it('the home of the application says who saved last, whichever part it was', async () => {
    world.setNow('2026-11-02T09:20:00Z');
    const made = await account(world, [{ role: 'applicant-editor', organisationId: own.organisationId }]);
    const colleague = visitor(portal, await cookieOf(world, made));
    expect((await colleague.post(target, { ...line('new-1'), mark: await mark() })).status).toBe(200);
    const page = await applicationPage(world.db, own.person, { id, at: world.clock.now() });
    const { alias } = await personOf(world, made);
    expect(page?.lastSaved).toEqual({ at: new Date('2026-11-02T09:20:00Z'), alias });
    world.setNow(NOW);
  });

  it('an unfinished line is not saved and said to be so; one over a budget that changed is refused', async () => {
    const me = await self();
    const before = await mark();
    const half = await me.post(target, { ...line('new-1', { unit: '' }), mark: before });
    expect([half.status, read(half)['state']]).toEqual([422, 'unfinished']);
    const stale = await me.post(target, { ...line('new-1'), mark: budgetMark([]) });
    expect([stale.status, read(stale)]).toMatchObject([409, { state: 'unsaved', over: true }]);
    expect(await mark()).toBe(before);
  });

  it('answers nobody else, and takes nothing that is no line', async () => {
    const stranger = visitor(portal, await cookieOf(world, (await applicant(world)).account));
    expect((await stranger.post(target, { ...line('new-1'), mark: await mark() })).status).toBe(404);
    const nobody = await visitor(portal, null).post(target, line('new-1'));
    expect([nobody.status, nobody.body]).toEqual([401, '{"state":"signed-out"}']);
    const before = await mark();
    const two = { ...line('new-1'), ...line('new-2'), mark: before };
    expect((await (await self()).post(target, two)).status).toBe(422);
    const viewer = await account(world, [{ role: 'applicant-viewer', organisationId: own.organisationId }]);
    const reader = visitor(portal, await cookieOf(world, viewer));
    expect((await reader.post(target, { ...line('new-1'), mark: before })).status).toBe(403);
    expect(await mark()).toBe(before);
  });
});

describe('activities, duration and language that save themselves', () => {
  const chosen = { 'activities[]': 'R1.1', duration: '9', language: 'en' };
  const version = async () => (await basicsPage(world.db, own.person, id))?.version ?? 0;

  it('over the version the page showed, once for each key; then over the next', async () => {
    const me = await self();
    const before = await version();
    const first = await me.post(paths.basicsSave(id), { ...chosen, version: String(before) });
    expect([first.status, read(first)]).toMatchObject([200, { state: 'saved', words: 'Saved 10:00' }]);
    expect(read(first)['version']).toBe(await version());
    const stale = await me.post(paths.basicsSave(id), { ...chosen, duration: '8', version: String(before) });
    expect([stale.status, read(stale)]).toMatchObject([409, { state: 'unsaved', over: true }]);
    const wrong = await me.post(paths.basicsSave(id), {
      ...chosen,
      duration: 'a year',
      version: String(await version()),
    });
    expect([wrong.status, read(wrong)]).toMatchObject([422, { words: 'Please enter a whole number.', over: false }]);
    expect((await basicsPage(world.db, own.person, id))?.chosen.durationMonths).toBe(9);
  });

  it('answers nobody else', async () => {
    const stranger = visitor(portal, await cookieOf(world, (await applicant(world)).account));
    expect((await stranger.post(paths.basicsSave(id), { ...chosen, version: '1' })).status).toBe(404);
    expect((await visitor(portal, null).post(paths.basicsSave(id), chosen)).status).toBe(401);
  });
});

describe('the form of the budget without a script', () => {
  it('names the line of each error, beside the field and above', async () => {
    const sent = { ...line('new-1', { unit: 'a hundred' }), mark: await mark(), intent: 'save' };
    const { status, body } = await (await self()).post(paths.applicationBudget(id), sent, { form: 'budget' });
    expect(status).toBe(422);
    expect(body.replaceAll('<!-- -->', '')).toContain('<bdi>New line, Unit cost</bdi> – ');
    expect(body).toContain('value="a hundred"');
    // What a new line will be worth is not known yet: nothing is shown, and the button to remove it neither.
    expect(body).toMatch(/data-worth="" hidden=""/);
  });
});
