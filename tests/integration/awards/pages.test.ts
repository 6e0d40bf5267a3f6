import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { amountField, outcomeField, reasonField } from '#app/awards/award-list.ts';
import { paths } from '#app/http/paths.ts';
import { FORM_FIELD, KEY_FIELD } from '#app/kernel/form.ts';
import { LANGUAGES, type Language } from '#app/kernel/languages.ts';
import { addDays, utcDate } from '#app/kernel/instant.ts';
import type { Role } from '#app/kernel/roles.ts';
import { account, cookieOf } from '#tests/support/accounts.ts';
import { awardDesk } from '#tests/support/award-desk.ts';
import type { ClosedCall } from '#tests/support/closed-call.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let portal: TestPortal;
let call: ClosedCall;
let officer: string;
let manager: string;
let lead: string;
let owner: string;
let stranger: string;
let decision = '';
let committee: Awaited<ReturnType<typeof awardDesk>>['committee'];
let votingChair = '';
let count = 0;
const failures: unknown[] = [];
const fileId = (index: number) => call.files[index]?.applicationId ?? '';

beforeAll(async () => {
  const made = await testWorld({ max: 8 });
  world = { ...made, log: { info: () => undefined, error: (...said) => void failures.push(said) } };
  const desk = await awardDesk(world);
  ({ committee } = desk);
  call = await desk.ranked([20_000n, 10_000n, 9_000n]);
  const { programmeId } = desk;
  const staff = async (role: Role) => cookieOf(world, await account(world, [{ role, programmeId }], { totp: true }));
  const applicant = async (index: number) => {
    const organisationId = call.files[index]?.organisationId ?? '';
    return cookieOf(world, await account(world, [{ role: 'applicant-owner', organisationId }]));
  };
  officer = await staff('grants-officer');
  const chairing = await account(world, [{ role: 'call-manager', programmeId, consortiumMemberId: desk.manager.memberships[0]?.consortiumMemberId ?? '' }], { totp: true }); // prettier-ignore
  votingChair = chairing.accountId;
  manager = await cookieOf(world, chairing);
  lead = await staff('overall-lead');
  owner = await applicant(0);
  stranger = await applicant(2);
  portal = await realPortal(world, ['awards', 'reviews', 'applications', 'ui', 'people']);
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

type Answer = { status: number; body: string; location: string };

async function ask(path: string, who: string, init: RequestInit & { language?: Language } = {}): Promise<Answer> {
  const { language = 'en', ...rest } = init;
  const headers = { cookie: `${who}; lang=${language}`, origin: portal.origin, 'sec-fetch-site': 'same-origin' };
  const response = await fetch(`${portal.origin}${path}`, { ...rest, headers, redirect: 'manual' });
  return { status: response.status, body: await response.text(), location: response.headers.get('location') ?? '' };
}

function send(path: string, who: string, form: string, fields: Readonly<Record<string, string>>): Promise<Answer> {
  const body = new URLSearchParams({ [FORM_FIELD]: form, [KEY_FIELD]: `award-pages-${(count += 1)}`, ...fields });
  if (form === 'list') for (const voter of [...committee.voters, votingChair]) body.append('voters[]', voter);
  return ask(path, who, { method: 'POST', body });
}

const version = (body: string) => /name="version" value="([^"]*)"/.exec(body)?.[1] ?? '';
const list = (amount: string) => ({
  version: '0',
  metOn: committee.metOn,
  minutes: committee.minutes,
  chair: votingChair,
  [outcomeField(fileId(0))]: 'award',
  [amountField(fileId(0))]: amount,
  [reasonField(fileId(0))]: 'A <b>reason</b>',
  [outcomeField(fileId(1))]: 'reserve',
  [amountField(fileId(1))]: '',
});

describe.sequential('an award list through its pages', () => {
  it('begins at the ranking, for those who prepare one', async () => {
    expect((await ask(paths.awards(), officer)).body).toContain(paths.awardPreparation(call.callId));
    expect((await ask(paths.awards(), manager)).body).not.toContain(paths.awardPreparation(call.callId));
    expect((await ask(paths.ranking(call.callId), officer)).body).toContain(paths.awardPreparation(call.callId));
    expect((await ask(paths.ranking(call.callId), manager)).body).not.toContain(paths.awardPreparation(call.callId));
    expect((await ask(paths.awardPreparation(call.callId), manager)).status).toBe(403);
    expect((await ask(paths.awards({ after: 'x' }), officer)).status).toBe(200);
  });

  it.each([
    ['much', 422],
    ['20000.01', 422],
    ['-5', 422],
    ['20000.001', 422],
    ['0', 422],
  ])('comes back with %s as it was typed', async (amount, status) => {
    const refused = await send(paths.awardPreparation(call.callId), officer, 'list', list(amount));
    expect(refused.status).toBe(status);
    expect(refused.body).toContain('error-summary');
    expect(refused.body).toContain(`value="${amount}"`);
    expect(refused.body).toContain('A &lt;b&gt;reason&lt;/b&gt;');
    expect(refused.body).toContain(`href="#list-${amountField(fileId(0))}"`);
  });

  it('is kept, then recommended by who prepared it', async () => {
    const saved = await send(paths.awardPreparation(call.callId), officer, 'list', list('20 000,00'));
    expect(saved.status).toBe(302);
    decision = saved.location.split('/').at(-1) ?? '';
    expect((await send(paths.awardPreparation(call.callId), officer, 'list', list('20000'))).status).toBe(409);
    const votes = await ask(paths.awardVotes(decision), officer);
    const names = [...votes.body.matchAll(/name="(vote\.[^"]+)"/g)].map(([, name = '']) => name);
    expect(names).toHaveLength(2 * 5);
    const all = Object.fromEntries(names.map((name) => [name, 'for']));
    const missing = { version: version(votes.body), ...all, [names[0] ?? '']: 'maybe' };
    expect((await send(paths.awardVotes(decision), officer, 'votes', missing)).status).toBe(422);
    const kept = await send(paths.awardVotes(decision), officer, 'votes', { version: version(votes.body), ...all });
    expect(kept.location).toBe(paths.awardDecision(decision));
    expect((await ask(paths.awardMinutes(decision), manager)).status).toBe(404);
    const page = await ask(paths.awardDecision(decision), officer);
    const recommended = await send(paths.awardDecision(decision), officer, 'recommendation', {
      version: version(page.body),
    });
    expect(recommended.location).toBe(paths.awardDecision(decision));
    expect((await ask(paths.awardPreparation(call.callId), officer)).location).toBe(paths.awardDecision(decision));
  });

  it('I13: has its minutes signed by who chaired, over the hash they read', async () => {
    const path = paths.awardMinutes(decision);
    const seen = await ask(path, manager);
    const sha256 = /name="sha256" value="([^"]*)"/.exec(seen.body)?.[1] ?? '';
    expect((await send(paths.awardApproval(decision), manager, 'approval', { version: version((await ask(paths.awardApproval(decision), manager)).body), seen: 'yes' })).status).toBe(409); // prettier-ignore
    expect((await send(path, manager, 'signature', { sha256 })).status).toBe(422);
    expect((await send(path, manager, 'signature', { sha256: '0'.repeat(64), seen: 'yes' })).status).toBe(409);
    expect((await send(path, lead, 'signature', { sha256, seen: 'yes' })).status).toBe(404);
    expect((await send(path, manager, 'signature', { sha256, seen: 'yes' })).location).toBe(path);
    expect((await send(path, manager, 'signature', { sha256, seen: 'yes' })).status).toBe(409);
    const pdf = await fetch(`${portal.origin}${paths.awardMinutesFile(decision)}`, { headers: { cookie: manager } });
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect((await ask(path, owner)).status).toBe(403);
  });

  it('is approved by two people, who tick that they looked', async () => {
    const path = paths.awardApproval(decision);
    expect((await ask(path, officer)).status).toBe(403);
    const seen = version((await ask(path, manager)).body);
    expect((await send(path, manager, 'approval', { version: seen })).status).toBe(422);
    expect((await send(path, manager, 'send-back', { version: seen, reason: '' })).status).toBe(422);
    expect((await send(path, manager, 'approval', { version: '1', seen: 'yes' })).status).toBe(409);
    expect((await send(path, manager, 'approval', { version: seen, seen: 'yes' })).status).toBe(302);
    expect((await send(path, manager, 'approval', { version: seen, seen: 'yes' })).status).toBe(403);
    expect((await send(path, lead, 'approval', { version: seen, seen: 'yes' })).status).toBe(302);
  });

  it('tells nothing before the letters, then each organisation its own result', async () => {
    const result = paths.applicationResult(fileId(0));
    expect((await ask(result, owner)).status).toBe(404);
    expect((await ask(paths.application(fileId(0)), owner)).body).not.toContain(result);
    const letters = await ask(paths.awardLetters(decision), officer);
    const day = (days: number) => utcDate(addDays(world.clock.now(), days));
    const dates = { acceptUntil: day(14), redressUntil: day(10), reserveUntil: day(90) };
    const early = { version: version(letters.body), read: 'yes', ...dates, acceptUntil: day(0) };
    expect((await send(paths.awardLetters(decision), officer, 'letters', early)).status).toBe(422);
    const odd = { ...early, ...dates, releaseOn: 'soon', releaseTime: '25:00' };
    expect((await send(paths.awardLetters(decision), officer, 'letters', odd)).body).toContain('value="25:00"');
    expect(letters.body).toContain('selected for a grant of');
    const sent = await send(paths.awardLetters(decision), officer, 'letters', {
      version: version(letters.body),
      read: 'yes',
      ...dates,
    });
    expect(sent.location).toBe(paths.awardDecision(decision));
    expect((await ask(paths.application(fileId(0)), owner)).body).toContain(result);
    expect((await ask(result, stranger)).status).toBe(404);
  });

  it.each(LANGUAGES)('reads in %s', async (language) => {
    const pages = [
      paths.awards(),
      paths.awardDecision(decision),
      paths.ranking(call.callId),
      paths.awardLetters(decision),
      paths.awardVotes(decision),
      paths.awardMinutes(decision),
    ];
    for (const path of pages) expect((await ask(path, officer, { language })).status, path).toBe(200);
    expect((await ask(paths.awardApproval(decision), manager, { language })).status).toBe(200);
    const letter = await ask(paths.applicationResult(fileId(0)), owner, { language });
    expect(letter.body).toContain(`lang="${language}"`);
    expect(letter.body).not.toContain('id="words"');
  });

  it('is accepted by the owner who says so; a complaint is written and read', async () => {
    const result = paths.applicationResult(fileId(0));
    expect((await ask(result, owner)).body).toContain(paths.complaint(fileId(0)));
    expect((await send(result, owner, 'accept', {})).status).toBe(422);
    expect((await send(result, owner, 'accept', { sure: 'yes' })).location).toBe(result);
    expect((await send(result, owner, 'accept', { sure: 'yes' })).status).toBe(409);
    const complaint = paths.complaint(fileId(2));
    expect((await ask(complaint, owner)).status).toBe(404);
    expect((await send(complaint, stranger, 'complaint', { grounds: ' ' })).status).toBe(422);
    expect((await send(complaint, stranger, 'complaint', { grounds: 'A <b>wrong</b> sum' })).location).toBe(complaint);
    expect((await ask(complaint, stranger)).body).toContain('A &lt;b&gt;wrong&lt;/b&gt; sum');
    const listed = await ask(paths.redresses(), lead);
    const redress = /href="(\/desk\/complaints\/[^"?]+)"/.exec(listed.body)?.[1] ?? '';
    const seen = await ask(redress, lead);
    expect(seen.body).toContain('A &lt;b&gt;wrong&lt;/b&gt; sum');
    const answer = { version: version(seen.body), verdict: 'uphold', answer: 'The sum was wrong.' };
    expect((await send(redress, lead, 'answer', { ...answer, verdict: 'maybe' })).status).toBe(422);
    expect((await send(redress, lead, 'answer', answer)).status).toBe(403);
    for (const language of LANGUAGES) {
      expect((await ask(redress, lead, { language })).status).toBe(200);
      expect((await ask(complaint, stranger, { language })).status).toBe(200);
    }
  });

  it('is declined by the owner who says so twice', async () => {
    const result = paths.applicationResult(fileId(0));
    expect((await send(result, owner, 'decline', {})).status).toBe(422);
    expect((await send(result, owner, 'decline', { sure: 'yes' })).location).toBe(paths.application(fileId(0)));
    expect((await send(result, owner, 'decline', { sure: 'yes' })).status).toBe(409);
    expect((await ask(result, owner)).body).not.toContain('name="sure"');
  });

  it('answers 404 to ids that are none or nobody’s, and never 500', async () => {
    const nobody = world.ids.next();
    for (const id of ['x', nobody]) {
      expect((await ask(paths.awardDecision(id), officer)).status).toBe(404);
      expect((await ask(paths.awardPreparation(id), officer)).status).toBe(404);
      expect((await send(paths.awardDecision(id), officer, 'recommendation', { version: '1' })).status).toBe(404);
      expect((await ask(paths.applicationResult(id), owner)).status).toBe(404);
    }
    expect(failures).toEqual([]);
  });
});
