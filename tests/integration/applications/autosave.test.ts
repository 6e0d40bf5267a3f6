import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applicationAnswers } from '#db/schema/applications.ts';
import { heldForms } from '#db/schema/drafting.ts';
import { clearHeldForms } from '#app/people/clear-held-forms.server.ts';
import { answerMark } from '#app/applications/application-hash.ts';
import { paths } from '#app/http/paths.ts';
import { signOut } from '#app/people/sign-out.server.ts';
import { resolveSession } from '#app/people/resolve-session.server.ts';
import { cookieOf, account, personOf } from '#tests/support/accounts.ts';
import { applicant, completeDraft, type TestApplicant } from '#tests/support/applicant.ts';
import { openCall } from '#tests/support/open-call.ts';
import { programme } from '#tests/support/programme.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { visitor } from '#tests/support/visitor.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

const NOW = '2026-11-02T09:00:00Z';
const FIRST = answerMark(1, 'Answer to problem');

let world: TestWorld;
let portal: TestPortal;
let own: TestApplicant;
let id: string;
let page: string;
let target: string;

beforeAll(async () => {
  world = await testWorld({ now: NOW });
  const { id: programmeId } = await programme(world);
  const call = await openCall(world, { programmeId });
  own = await applicant(world);
  id = await completeDraft(world, own.person, call.id);
  page = paths.applicationSection(id, 'context');
  target = paths.applicationAutosave(id, 'context');
  portal = await realPortal(world, ['ui', 'people', 'organisations', 'applications']);
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

const stored = async () => {
  const at = and(eq(applicationAnswers.applicationId, id), eq(applicationAnswers.question, 'problem'));
  return (await world.db.select().from(applicationAnswers).where(at))[0];
};
const self = async () => visitor(portal, await cookieOf(world, own.account));
const colleague = async () => {
  const made = await account(world, [{ role: 'applicant-editor', organisationId: own.organisationId }]);
  return { alias: (await personOf(world, made)).alias, ...visitor(portal, await cookieOf(world, made)) };
};
const answer = (typed: string, mark: string) => ({ question: 'problem', answer: typed, mark });

describe('autosave', () => {
  it('saves one answer under the revision it was typed over, and says under which it stands now', async () => {
    const me = await self();
    const first = await me.post(target, answer('One', FIRST));
    const saved = { state: 'saved', mark: answerMark(2, 'One'), words: 'Saved 10:00' };
    expect([first.status, JSON.parse(first.body)]).toEqual([200, saved]);
    expect(await stored()).toMatchObject({ value: 'One', revision: 2 });
    // Sent again because the answer was lost on the way: the same key, one save.
    const again = { key: 'autosave-again' };
    const twice = [await me.post(target, answer('Two', answerMark(2, 'One')), again)];
    twice.push(await me.post(target, answer('Two', answerMark(2, 'One')), again));
    expect(new Set(twice.map(({ body }) => body)).size).toBe(1);
    expect(JSON.parse(twice[1]?.body ?? '')).toMatchObject({ state: 'saved', mark: answerMark(3, 'Two') });
    expect((await stored())?.revision).toBe(3);
  });

  it('two people on one answer: the second is given both texts, and neither is lost', async () => {
    const [me, other] = [await self(), await colleague()];
    const mark = answerMark((await stored())?.revision ?? 0, 'Two');
    expect((await other.post(target, answer('Theirs', mark))).status).toBe(200);
    const late = await me.post(target, answer('Mine', mark));
    const told = JSON.parse(late.body) as Record<string, string>;
    expect(late.status).toBe(409);
    expect(told).toMatchObject({ state: 'conflict', value: 'Theirs' });
    expect(told['words']).toContain(other.alias);
    expect((await stored())?.value).toBe('Theirs');
    // The page of the first says who is writing here, by display name only.
    expect((await me.read(page)).body).toContain(`${other.alias} is writing in this section`);
    world.setNow('2026-11-02T09:06:00Z');
    expect((await me.read(page)).body).not.toContain('is writing in this section');
    world.setNow(NOW);
  });

  it('says why a text cannot be kept, and keeps nothing for strangers', async () => {
    const me = await self();
    const bad = await me.post(target, answer('a\u202eb', (await mark()) ?? ''));
    expect([bad.status, JSON.parse(bad.body)]).toMatchObject([422, { state: 'unsaved' }]);
    const stranger = visitor(portal, await cookieOf(world, (await applicant(world)).account));
    expect((await stranger.post(target, answer('x', FIRST))).status).toBe(404);
    expect((await me.post(target, { question: 'problem', answer: 'x' })).status).toBe(400);
    const nobody = await visitor(portal, null).post(target, answer('x', FIRST));
    expect([nobody.status, nobody.body]).toEqual([401, '{"state":"signed-out"}']);
  });

  it('the page names the script, its address and its words; a script line of its own origin with the nonce', async () => {
    const { body } = await (await self()).read(page);
    expect(body).toContain(`data-autosave="${target}"`);
    expect(body).toContain('data-retrying="Not saved yet.');
    expect(body).toMatch(/<script type="module" src="[^"]*autosave[^"]*" nonce="[\w-]+"/);
    expect(body).toContain('data-question="problem"');
  });
});

describe('a session that ends in the middle of typing', () => {
  const fields = async () => ({ 'answer-0': 'Long and dear', 'mark-0': (await mark()) ?? '', intent: 'continue' });

  it('the text comes back after signing in, is saved on purpose, and is then forgotten', async () => {
    const me = await self();
    world.setNow('2026-11-02T10:00:00Z');
    const sent = await me.post(page, await fields(), { form: 'section' });
    expect(sent.status).toBe(302);
    const next = new URL(sent.location ?? '', portal.origin).searchParams.get('next') ?? '';
    expect(next).toMatch(new RegExp(`^${page}\\?held=[\\w-]+$`));
    const back = await self();
    const shown = await back.read(next);
    expect(shown.body).toContain('Long and dear');
    expect(shown.body).toContain('not saved yet');
    expect((await stored())?.value).not.toBe('Long and dear');
    const other = await colleague();
    expect((await other.read(next)).body).not.toContain('Long and dear');
    await back.post(next, await fields(), { form: 'section' });
    expect((await stored())?.value).toBe('Long and dear');
    expect(await world.db.$count(heldForms)).toBe(0);
    world.setNow(NOW);
  });

  it('what a colleague saved meanwhile is not written over', async () => {
    const me = await self();
    const typed = await fields();
    world.setNow('2026-11-02T10:00:00Z');
    const sent = await me.post(page, { ...typed, 'answer-0': 'Late' }, { form: 'section' });
    const next = new URL(sent.location ?? '', portal.origin).searchParams.get('next') ?? '';
    const other = await colleague();
    expect((await other.post(target, answer('Quicker', typed['mark-0']))).status).toBe(200);
    const back = await self();
    const { body } = await back.read(next);
    expect(body).toContain(`value="${typed['mark-0']}"`);
    const saved = await back.post(next, { ...typed, 'answer-0': 'Late' }, { form: 'section' });
    expect(saved.status).toBe(422);
    expect(saved.body).toContain('Late');
    expect(saved.body).toContain('Quicker');
    world.setNow(NOW);
  });

  it('whoever signed out on purpose leaves nothing behind', async () => {
    const before = await world.db.$count(heldForms);
    const cookie = await cookieOf(world, own.account);
    const session = await resolveSession(world, cookie);
    if (!session) throw new Error('no session');
    await signOut(world, session.person);
    const sent = await visitor(portal, cookie).post(page, await fields(), { form: 'section' });
    expect(sent.location).toBe(paths.signIn({ next: page }));
    expect(await world.db.$count(heldForms)).toBe(before);
  });

  it('what nobody came back for goes after a day', async () => {
    const held = { accountId: own.person.accountId, path: page, sealed: Buffer.from('sealed') };
    const at = (hours: number) => new Date(world.clock.now().getTime() - hours * 3_600_000);
    const [old, young] = [world.ids.next(), world.ids.next()];
    await world.db.insert(heldForms).values([
      { ...held, id: old, heldAt: at(25) },
      { ...held, id: young, heldAt: at(23) },
    ]);
    await clearHeldForms(world);
    const left = (await world.db.select({ id: heldForms.id }).from(heldForms)).map((row) => row.id);
    expect(left).toContain(young);
    expect(left).not.toContain(old);
  });
});

async function mark(): Promise<string | undefined> {
  const row = await stored();
  return row && answerMark(row.revision, row.value);
}
