import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerMark } from '#app/applications/application-hash.ts';
import { answersOf, loadSubmittedContent } from '#app/applications/application-store.server.ts';
import { attachDocument } from '#app/applications/attach-document.server.ts';
import { checkPage } from '#app/applications/form-pages.server.ts';
import { submitApplication } from '#app/applications/submit-application.server.ts';
import type { CallContent } from '#app/calls/call-content.ts';
import { paths } from '#app/http/paths.ts';
import { expectOk } from '#app/kernel/result.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { cookieOf } from '#tests/support/accounts.ts';
import { applicant, completeDraft, PDF, type TestApplicant } from '#tests/support/applicant.ts';
import { CALL_CONTENT, openCall } from '#tests/support/open-call.ts';
import { programme } from '#tests/support/programme.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { visitor, type Visitor } from '#tests/support/visitor.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

const PLAN: CallContent['sections'][number] = {
  code: 'work',
  title: { en: 'Work' },
  questions: [
    { code: 'risks', label: { en: 'Your risks' }, kind: 'risks', required: true, maxRows: 3 },
    { code: 'where', label: { en: 'Where' }, kind: 'country', required: true },
    { code: 'charter', label: { en: 'We keep the charter' }, kind: 'declaration', required: true },
    { code: 'map', label: { en: 'A map' }, kind: 'file', required: true },
  ],
};

let world: TestWorld;
let portal: TestPortal;
let own: TestApplicant;
let me: Visitor;
let id: string;

beforeAll(async () => {
  world = await testWorld();
  portal = await realPortal(world, ['applications']);
  const { id: programmeId } = await programme(world);
  const call = await openCall(world, { programmeId, content: { sections: [...CALL_CONTENT.sections, PLAN] } });
  own = await applicant(world);
  id = await completeDraft(world, own.person, call.id);
  me = visitor(portal, await cookieOf(world, own.account));
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

const page = () => paths.applicationSection(id, 'work');
const stored = async (code: string) => (await answersOf(world.db, id)).find(({ question }) => question === code);
const marks = async () =>
  Object.fromEntries(
    await Promise.all(
      PLAN.questions.map(async ({ code }, index) => {
        const now = await stored(code);
        return [`mark-${index}`, answerMark(now?.revision ?? 0, now?.value ?? '')] as const;
      }),
    ),
  );
const send = async (fields: Record<string, string>, intent: string) =>
  me.post(
    page(),
    { printed: PLAN.questions.map(({ code }) => code).join(' '), ...(await marks()), ...fields, intent },
    { form: 'section' },
  );
const RAID = {
  'answer-0-r0-risk': 'A raid <b>',
  'answer-0-r0-likelihood': 'low',
  'answer-0-r0-impact': 'high',
  'answer-0-r0-mitigation': 'Copies elsewhere',
};

describe('a section with more than text, without JavaScript', () => {
  it('gives one row more with a button, and keeps what was typed, finished or not', async () => {
    const more = await send({ 'answer-0-r0-risk': 'A raid <b>' }, 'add-row:0');
    expect(more).toMatchObject({ status: 302, location: `${page()}?row=risks#section-answer-0-r1-risk` });
    expect((await stored('risks'))?.value).toBe('[{"risk":"A raid <b>"}]');
    const { body } = await me.read(`${page()}?row=risks`);
    expect(body).toContain('id="section-answer-0-r1-risk"');
    expect(body).toContain('A raid &lt;b&gt;</textarea>');
  });

  it('says beside each cell what is wrong, with everything that was typed', async () => {
    const wrong = await send(
      { ...RAID, 'answer-0-r0-impact': 'huge', 'answer-0-r4-risk': 'Second', 'answer-1': 'XX' },
      'continue',
    );
    expect(wrong.status).toBe(422);
    for (const cell of ['r0-impact', 'r4-likelihood', 'r4-mitigation']) {
      expect(wrong.body).toContain(`id="section-answer-0-${cell}-error"`);
      expect(wrong.body).toContain(`href="#section-answer-0-${cell}"`);
    }
    expect(wrong.body).toContain('id="section-answer-1-error"');
    expect(wrong.body).toContain('Second</textarea>');
    const forbidden = await send({ ...RAID, 'answer-0-r0-risk': 'a\u202eb' }, 'add-row:0');
    expect(forbidden.status).toBe(422);
    expect(forbidden.body).toContain('id="section-answer-0-r0-risk-error"');
  });

  it('takes a row away with its button', async () => {
    const two = { ...RAID, 'answer-0-r1-risk': 'Second' };
    expect((await send(two, 'drop-row:0:1')).status).toBe(302);
    expect(JSON.parse((await stored('risks'))?.value ?? '')).toEqual([
      { risk: 'A raid <b>', likelihood: 'low', impact: 'high', mitigation: 'Copies elsewhere' },
    ]);
  });

  it('saves rows one by one from the script, and refuses what is no list of rows', async () => {
    const target = paths.applicationAutosave(id, 'work');
    const now = await stored('risks');
    const mark = answerMark(now?.revision ?? 0, now?.value ?? '');
    const saved = await me.post(target, { question: 'risks', answer: now?.value ?? '', mark });
    expect(JSON.parse(saved.body)).toMatchObject({ state: 'saved' });
    const bad = await me.post(target, { question: 'risks', answer: '{"risk":"x"}', mark });
    expect([bad.status, JSON.parse(bad.body)]).toMatchObject([422, { state: 'unsaved' }]);
    expect((await stored('risks'))?.value).toBe(now?.value);
  });

  it('asks for the file on the documents page, misses it until it is there, and is submitted whole', async () => {
    expect((await send({ ...RAID, 'answer-1': 'CO', 'answer-2': 'yes' }, 'files:3')).location).toBe(
      paths.applicationDocuments(id),
    );
    expect((await me.read(paths.applicationDocuments(id))).body).toContain('A map');
    const missing = async () =>
      (await checkPage(world.db, own.person, { id, at: world.clock.now() }))?.missing.map(({ item }) => item);
    expect(await missing()).toEqual(['map']);
    const upload = { mediaType: 'application/pdf', scan: 'not-scanned' as const, open: () => Readable.from([PDF]) };
    const file = { applicationId: id, label: 'map', upload, key: namedKey('map') };
    expectOk(await attachDocument(world, own.person, file));
    expect(await missing()).toEqual([]);
    const check = (await me.read(paths.applicationCheck(id))).body;
    expect(check).toContain('Copies elsewhere');
    expect(check).toContain('Colombia');
    expectOk(
      await submitApplication(world, own.person, {
        applicationId: id,
        declarations: ['exclusion'],
        key: namedKey('submit'),
      }),
    );
    const version = await loadSubmittedContent(world.db, id);
    expect(version?.content.answers.find(({ question }) => question === 'charter')?.value).toBe('yes');
    expect(version?.content.documents.map(({ label }) => label)).toEqual(['statutes', 'map']);
  });
});
