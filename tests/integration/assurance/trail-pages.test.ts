import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { trailEvents } from '#db/schema/trail.ts';
import { acceptTerms } from '#app/assurance/accept-terms.server.ts';
import { openEngagement } from '#app/assurance/open-engagement.server.ts';
import { paths } from '#app/http/paths.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import { PORTAL } from '#app/kernel/event.ts';
import { expectOk } from '#app/kernel/result.ts';
import type { Role } from '#app/kernel/roles.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { writeCheckpoint } from '#app/trail/write-checkpoint.server.ts';
import { account, cookieOf, personOf } from '#tests/support/accounts.ts';
import { auditedGrant, type AuditedGrant } from '#tests/support/audited-grant.ts';
import { person } from '#tests/support/people.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { proofOf } from '#tests/support/step-up.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

const { t } = textIn('en');

let world: TestWorld;
let portal: TestPortal;
let grant: AuditedGrant;
let older: number;
let newer: number;
const cookies = new Map<Role, string>();

beforeAll(async () => {
  world = await testWorld();
  grant = await auditedGrant(world);
  const { programmeId } = grant;
  for (const role of ['overall-lead', 'grants-officer', 'finance-officer', 'auditor', 'reviewer'] as const) {
    const someone = await account(world, [{ role, programmeId }], { totp: true });
    cookies.set(role, await cookieOf(world, someone));
    if (role !== 'auditor') continue;
    const days = { periodFrom: '2026-11-01', periodTo: '2026-11-30', startsOn: '2026-11-02', endsOn: '2026-11-30' };
    const proof = await proofOf(world, grant.lead);
    const asked = { accountId: someone.accountId, ...days, proof, key: namedKey('trail-pages') };
    expectOk(await openEngagement(world, grant.lead, asked));
    expectOk(await acceptTerms(world, await personOf(world, someone), { key: namedKey('trail-terms') }));
  }
  older = (await writeCheckpoint(world, programmeId)).size;
  await openEngagement(world, grant.lead, {
    accountId: (await person(world, 'auditor', { programmeId })).accountId,
    periodFrom: '2026-11-01',
    periodTo: '2026-11-30',
    startsOn: '2026-11-02',
    endsOn: '2026-11-30',
    proof: await proofOf(world, grant.lead),
    key: namedKey('another'),
  });
  newer = (await writeCheckpoint(world, programmeId)).size;
  portal = await realPortal(world, ['ui', 'people', 'ledger', 'assurance', 'disbursements']);
}, 180_000);
afterAll(async () => {
  await portal.stop();
  await world.close();
});

async function get(path: string, role: Role = 'overall-lead') {
  const headers = { cookie: cookies.get(role) ?? '' };
  const answer = await fetch(`${portal.origin}${path}`, { headers, redirect: 'manual' });
  return { status: answer.status, text: (await answer.text()).replaceAll('&#x27;', '’'), headers: answer.headers };
}

it('I39: every page of the books an auditor opens leaves one trace, the same for both sides; staff leave none', async () => {
  const { id } = grant.agreement;
  const pages = [
    paths.assurance(),
    paths.ledger(),
    paths.trialBalance(),
    paths.budgetActual(),
    paths.donorReport(),
    paths.samples(),
    paths.newSample(),
    paths.trail(),
    paths.checkpoints(),
    paths.recordTrail('agreement', id),
  ];
  const viewed = () => world.db.$count(trailEvents, eq(trailEvents.kind, 'books.viewed'));
  for (const page of pages) {
    const before = await viewed();
    expect((await get(page, 'auditor')).status, page).toBe(200);
    expect(await viewed(), page).toBe(before + 1);
    await get(page);
    expect(await viewed(), page).toBe(before + 1);
  }
  const room = await get(paths.assurance(), 'auditor');
  const register = await get(/href="(\/assurance\/engagements\/[^"]+)"/.exec(room.text)?.[1] ?? '', 'auditor');
  const named = ['record-trail', 'samples', 'donor-report', 'budget-actual', 'trial-balance', 'journal'] as const;
  for (const page of named) expect(register.text).toContain(`>${t(`assurance.page.${page}`)}<`);
});

describe('who did what to a record', () => {
  const record = () => paths.recordTrail('agreement', grant.agreement.id);

  it('AT-1: tells the desk and the auditor of the programme in words, with who and when', async () => {
    const agreement = await get(record());
    expect(agreement.status).toBe(200);
    expect(agreement.text).toContain(t('trail.record.title'));
    const page = await get(paths.trail());
    const [, payment = ''] = /\/trail\/disbursement\/([0-9a-f-]{36})/.exec(page.text) ?? [];
    const history = await get(paths.recordTrail('disbursement', payment), 'finance-officer');
    expect(history.status).toBe(200);
    for (const kind of ['requested', 'checked', 'approved', 'sent', 'confirmed'] as const) {
      expect(history.text).toContain(t(`trail.event.disbursement.${kind}`));
    }
    expect(history.text).toContain(t('role.finance-approver'));
    expect((await get(paths.recordTrail('disbursement', payment), 'auditor')).status).toBe(200);
  });

  it('AZ-2: is absent for a record that is not there, for another kind and for who may not read it', async () => {
    expect((await get(record(), 'grants-officer')).status).toBe(200);
    expect((await get(record(), 'reviewer')).status).toBe(403);
    for (const path of [
      paths.recordTrail('agreement', world.ids.next()),
      paths.recordTrail('report', grant.agreement.id),
      paths.recordTrail('identity', grant.agreement.id),
      paths.recordTrail('agreement', 'x'),
    ]) {
      expect((await get(path)).status).toBe(404);
    }
  });

  it('AT-5: offers the evidence of one grant to who reads the books', async () => {
    expect((await get(record())).text).toContain(paths.grantBundle(grant.agreement.id));
    expect((await get(record(), 'grants-officer')).text).not.toContain('bundle.zip');
    const file = await get(paths.grantBundle(grant.agreement.id), 'auditor');
    expect(file.status).toBe(200);
    expect(file.headers.get('content-type')).toBe('application/zip');
    expect((await get(paths.grantBundle(grant.agreement.id), 'finance-officer')).status).toBe(403);
    expect((await get(paths.grantBundle(world.ids.next()))).status).toBe(404);
  });
});

describe('what is refused', () => {
  it('AT-1: leaves one trace for a person, a page and an hour, without the record that was asked for', async () => {
    const told = () =>
      world.db
        .select({ actor: trailEvents.actor, body: trailEvents.body, entityKind: trailEvents.entityKind })
        .from(trailEvents)
        .where(and(eq(trailEvents.kind, 'access.refused'), eq(trailEvents.programmeId, PORTAL)));
    const pages = ['/disbursements/…/approval', '/people'];
    const mine = async () =>
      (await told()).filter(({ body }) => pages.some((page) => JSON.stringify(body).includes(`"${page}"`)));
    const file = paths.disbursementApproval(world.ids.next());
    for (let again = 0; again < 3; again += 1) expect((await get(file, 'reviewer')).status).toBe(403);
    expect((await get(paths.people(), 'reviewer')).status).toBe(403);
    await expect.poll(async () => (await mine()).length).toBe(2);
    const bodies = (await told()).map(({ body }) => body);
    expect(bodies).toContainEqual({ method: 'GET', page: '/disbursements/…/approval' });
    expect(bodies).toContainEqual({ method: 'GET', page: '/people' });
  });
});

describe('searching the trail', () => {
  const rows = (text: string) => (text.split('id="events"')[1]?.match(/<tr/g) ?? []).length - 1;

  it('finds by what happened, who, record and day, and all of them together', async () => {
    const sent = await get(paths.trail({ kind: 'disbursement.sent' }));
    expect(rows(sent.text)).toBe(1);
    const [, payment = ''] = /\/trail\/disbursement\/([0-9a-f-]{36})/.exec(sent.text) ?? [];
    expect(rows((await get(paths.trail({ record: payment }))).text)).toBe(6);
    const lead = await get(paths.trail({ actor: grant.lead.alias, kind: 'engagement.opened' }));
    expect(rows(lead.text)).toBeGreaterThanOrEqual(1);
    expect(rows((await get(paths.trail({ from: '2026-11-02', to: '2026-11-02', record: payment }))).text)).toBe(6);
    expect((await get(paths.trail({ to: '2026-11-01', record: payment }))).text).toContain(t('assurance.trail.empty'));
  });

  it('says beside the field what fits nothing, with what was typed', async () => {
    const wrong = await get(paths.trail({ actor: 'Nobody <b>', record: 'NONE-1', from: 'yesterday' }));
    expect(wrong.status).toBe(422);
    for (const key of ['trail.search.unknown-actor', 'trail.search.unknown-record', 'trail.search.day'] as const) {
      expect(wrong.text).toContain(t(key));
    }
    expect(wrong.text).toContain('value="Nobody &lt;b&gt;"');
    expect(wrong.text).toContain('value="yesterday"');
  });
});

describe('checkpoints', () => {
  it('AT-3: are listed, taken away, and proved to continue one another', async () => {
    const page = await get(paths.checkpoints({}));
    expect(page.text).toContain(paths.checkpoint(`${newer}.txt`));
    const note = await get(paths.checkpoint(`${older}.txt`), 'auditor');
    expect(note.text.split('\n')[1]).toBe(String(older));
    const asked = await get(`${paths.checkpoints()}?older=${older}&newer=${newer}`);
    expect(asked.text).toContain(paths.checkpoint(`${older}-${newer}.txt`));
    const proof = await get(paths.checkpoint(`${older}-${newer}.txt`));
    expect(proof.headers.get('content-disposition')).toContain(`checkpoint-${older}-${newer}.txt`);
    expect(proof.text).toMatch(new RegExp(`^old ${older}\\n([A-Za-z0-9+/=]{44}\\n)*\\npasserelle/trail/`));
  });

  it('say what is wrong with a pair, and are closed to others', async () => {
    const none = await get(`${paths.checkpoints()}?older=1&newer=x`);
    expect(none.status).toBe(422);
    expect(none.text).toContain(t('trail.proof.none'));
    const turned = await get(`${paths.checkpoints()}?older=${newer}&newer=${older}`);
    expect(turned.text).toContain(t('trail.proof.order'));
    expect((await get(paths.checkpoints(), 'finance-officer')).status).toBe(403);
    expect((await get(paths.checkpoint('12x.txt'))).status).toBe(404);
  });
});
