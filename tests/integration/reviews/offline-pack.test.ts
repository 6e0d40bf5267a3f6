import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { organisations } from '#db/schema/organisations.ts';
import { documents } from '#db/schema/documents.ts';
import { reviews } from '#db/schema/reviews.ts';
import { trailEvents } from '#db/schema/trail.ts';
import { paths } from '#app/http/paths.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import { FORM_FIELD, KEY_FIELD } from '#app/kernel/form.ts';
import type { Person } from '#app/kernel/actor.ts';
import { toJson } from '#app/kernel/json.ts';
import { expectOk } from '#app/kernel/result.ts';
import { ACCESS } from '#app/people/access.ts';
import { declareConflict } from '#app/reviews/declare-conflict.server.ts';
import { PACK_FORMAT } from '#app/reviews/offline-pack.ts';
import { takePack } from '#app/reviews/take-pack.server.ts';
import { workspacePage } from '#app/reviews/workspace-pages.server.ts';
import routes from '#app/routes.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { account, cookieOf, personOf } from '#tests/support/accounts.ts';
import { assigned, closedCall, SECRET_NAME, type ClosedCall } from '#tests/support/closed-call.ts';
import { person } from '#tests/support/people.ts';
import { programme } from '#tests/support/programme.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let portal: TestPortal;
let call: ClosedCall;
let reader: Person;
let cookie: string;
let ours: readonly string[];
let documentId: string;
let count = 0;
const failures: unknown[] = [];
const file = (index: number) => call.files[index]?.applicationId ?? '';
const sheet = (index: number) => ours[index] ?? '';

/** What no door of a reviewer may say of a file. */
const SECRETS = [SECRET_NAME, 'Nobody may read this', 'Hidden Lantern'];

beforeAll(async () => {
  const made = await testWorld({ max: 8 });
  world = { ...made, log: { info: () => undefined, error: (...said) => void failures.push(said) } };
  const { id: programmeId, members } = await programme(world);
  const officer = await person(world, 'grants-officer', { programmeId });
  const about = { role: 'reviewer' as const, programmeId, consortiumMemberId: members.P1 };
  const who = await account(world, [about], { totp: true });
  [reader, cookie] = [await personOf(world, who), await cookieOf(world, who)];
  const wanted = [{ requestedMinor: 20_000_00n }, { requestedMinor: 10_000_00n }, { requestedMinor: 10_000_00n }];
  call = await closedCall(world, { programmeId, files: wanted });
  const organisationId = call.files[0]?.organisationId ?? '';
  await world.db
    .update(organisations)
    .set({ workingName: 'Hidden Lantern' })
    .where(eq(organisations.id, organisationId));
  const asked: string[] = [];
  for (const { applicationId } of call.files) {
    asked.push(...(await assigned(world, officer, { applicationId, reviewers: [reader] })));
  }
  ours = asked;
  for (const [index, nature] of (['none', 'none', 'family'] as const).entries()) {
    const key = namedKey(`pack-declare-${index}`);
    expectOk(await declareConflict(world, reader, { assignmentId: sheet(index), nature, key }));
  }
  documentId = world.ids.next();
  await world.db.insert(documents).values({
    id: documentId,
    ownerKind: 'application',
    ownerId: file(0),
    label: 'statutes',
    reference: 'PACK-D01',
    mediaType: 'application/pdf',
    bytes: 1,
    sha256: '0'.repeat(64),
    storageKey: 'none',
    scan: 'clean',
    createdBy: 'system:test',
    createdAt: world.clock.now(),
  });
  portal = await realPortal(world, ['reviews', 'applications', 'calls', 'messages', 'programme', 'people', 'ui']);
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

async function ask(path: string, init: RequestInit = {}) {
  const headers = { cookie: `${cookie}; lang=en`, origin: portal.origin, 'sec-fetch-site': 'same-origin' };
  const response = await fetch(`${portal.origin}${path}`, { ...init, headers, redirect: 'manual' });
  return { status: response.status, body: await response.text() };
}

function bring(content: string) {
  const body = new FormData();
  body.set(FORM_FIELD, 'pack');
  body.set(KEY_FIELD, `pack-bring-${(count += 1)}`);
  body.set('file', new File([content], 'review-answers.json'));
  return ask(paths.reviewPack(), { method: 'POST', body });
}

const answers = (...sheets: { assignmentId: string; fields: Record<string, string> }[]) =>
  JSON.stringify({ format: PACK_FORMAT, sheets });
const filled = (version: string, points = '14') => ({
  version,
  'points-0': points,
  'comment-0': 'Written on the train',
  'points-1': '12',
  'comment-1': '',
  feedback: '',
});

describe('I9, I37 blind review', () => {
  it('I37: a reviewer finds no name, no confidential answer and no attachment behind any of their doors', async () => {
    // Leaving and signing out end the session.
    const open = routes.flatMap(({ path }) => (path && !/^(exit|sign-out)$/.test(path) ? [path] : []));
    const ids: Readonly<Record<string, string>> = {
      assignmentId: sheet(0),
      applicationId: file(0),
      callId: call.callId,
      documentId,
      reference: call.reference,
    };
    const addresses = open
      .filter((path) => [...path.matchAll(/:(\w+)/g)].every(([, name = '']) => name in ids))
      .map((path) => `/${path.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? '')}`);
    let read = 0;
    for (const address of addresses) {
      const { status, body } = await ask(address);
      if (status === 200) read += 1;
      for (const secret of SECRETS) expect(body, address).not.toContain(secret);
      expect(status, address).not.toBe(500);
    }
    expect(read).toBeGreaterThan(8);
    expect((await ask(`/documents/${documentId}`)).status).toBe(403);
    expect(ACCESS['documents.read']).not.toContain('reviewer');
  });
});

describe.sequential('the offline pack', () => {
  it('I9: holds the open files by alias and nothing of a recused one, and says in the trail that it was taken', async () => {
    const taken = and(eq(trailEvents.kind, 'review.pack-taken'), eq(trailEvents.entityId, sheet(0)));
    const before = await world.db.$count(trailEvents, taken);
    const page = await takePack(world, reader, textIn('en'));
    expect(page).toContain(call.files[0]?.reference);
    expect(page).toContain('What is wrong here');
    expect(page).not.toContain(call.files[2]?.reference);
    for (const secret of SECRETS) expect(page).not.toContain(secret);
    expect(page).not.toMatch(/https?:\/\/|src=/);
    expect(await world.db.$count(trailEvents, taken)).toBe(before + 1);
    expect((await ask(paths.reviewPackFile())).status).toBe(200);
  });

  it('brings sheets back as drafts, and keeps what was saved elsewhere since', async () => {
    const first = await bring(
      answers(
        { assignmentId: sheet(0), fields: filled('1') },
        { assignmentId: sheet(1), fields: filled('1', '99') },
        { assignmentId: sheet(2), fields: filled('1') },
        { assignmentId: world.ids.next(), fields: filled('1') },
      ),
    );
    expect(first.status).toBe(200);
    expect(first.body).toContain('Kept as a draft');
    expect(first.body).toContain('a field cannot be read');
    expect(first.body).toContain('Not one of your files');
    const kept = await workspacePage(world.db, reader, sheet(0));
    expect(kept).toMatchObject({ sheet: { locked: false, version: 2 } });
    expect(JSON.stringify(toJson(kept))).toContain('Written on the train');
    const late = await bring(answers({ assignmentId: sheet(0), fields: filled('1', '3') }));
    expect(late.body).toContain('saved elsewhere since');
    const [row] = await world.db
      .select()
      .from(reviews)
      .where(eq(reviews.assignmentId, sheet(0)));
    expect(row).toMatchObject({ version: 2, locked: false });
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['another format', JSON.stringify({ format: 'other', sheets: [] })],
    ['a wrong shape', JSON.stringify({ format: PACK_FORMAT, sheets: [{ assignmentId: 'x', fields: { a: 1 } }] })],
  ])('takes %s for no pack, and says so beside the field', async (_, content) => {
    const refused = await bring(content);
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('field-error');
  });

  it('nothing of this was an error of ours', () => {
    expect(failures).toEqual([]);
  });
});
