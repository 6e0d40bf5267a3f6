import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreements, agreementSignatures } from '#db/schema/agreements.ts';
import { documents } from '#db/schema/documents.ts';
import { trailEvents } from '#db/schema/trail.ts';
import { paths } from '#app/http/paths.ts';
import { sendAgreement } from '#app/agreements/send-agreement.server.ts';
import { FORM_FIELD, KEY_FIELD } from '#app/kernel/form.ts';
import { expectOk } from '#app/kernel/result.ts';
import { account, cookieOf, PASSWORD } from '#tests/support/accounts.ts';
import { draftedAgreement, type TestAgreement } from '#tests/support/agreement.ts';
import { freshKey } from '#tests/support/payment-office.ts';
import { person } from '#tests/support/people.ts';
import { programme } from '#tests/support/programme.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let portal: TestPortal;
let agreement: TestAgreement;
let ownerId: string;
const who: Record<string, string> = {};

beforeAll(async () => {
  world = await testWorld();
  const programmeId = (await programme(world)).id;
  agreement = await draftedAgreement(world, { programmeId });
  const other = await draftedAgreement(world, { programmeId });
  const officer = await person(world, 'grants-officer', { programmeId });
  expectOk(await sendAgreement(world, officer, { agreementId: agreement.id, version: 1, key: freshKey() }));
  const owner = await account(world, [{ role: 'applicant-owner', organisationId: agreement.organisationId }]);
  ownerId = owner.accountId;
  const people = {
    owner,
    manager: await account(world, [{ role: 'call-manager', programmeId }], { totp: true }),
    stranger: await account(world, [{ role: 'applicant-owner', organisationId: other.organisationId }]),
  };
  for (const [name, each] of Object.entries(people)) who[name] = await cookieOf(world, each);
  portal = await realPortal(world, ['agreements', 'ui', 'people']);
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

async function ask(name: string, path: string, init: RequestInit = {}) {
  const headers = { cookie: `${who[name]}; lang=en`, origin: portal.origin, 'sec-fetch-site': 'same-origin' };
  const response = await fetch(`${portal.origin}${path}`, { ...init, headers, redirect: 'manual' });
  return { status: response.status, body: await response.text() };
}

const SCAN = '%PDF-1.4\n% signed by hand\n%%EOF\n';

async function paper(fields: Readonly<Record<string, string>>, scan: string | null = SCAN) {
  const signing = await ask('owner', paths.agreementSignature(agreement.id));
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(signing.body)?.[1] ?? '';
  const body = new FormData();
  const seen = { version: hidden('version'), documentSha256: hidden('documentSha256') };
  const all = { ...seen, same: 'on', password: PASSWORD, ...fields };
  const form = { [FORM_FIELD]: 'paper', [KEY_FIELD]: world.ids.next(), ...all };
  for (const [name, value] of Object.entries(form)) body.append(name, value);
  if (scan !== null) body.append('file', new Blob([scan], { type: 'application/pdf' }), 'scan.pdf');
  return ask('owner', paths.agreementSignature(agreement.id), { method: 'POST', body });
}

const copies = () => world.db.select().from(documents).where(eq(documents.label, 'signed-copy'));

describe.sequential('an agreement signed on paper', () => {
  it('wants the file, the tick and the document that was shown', async () => {
    expect((await ask('owner', paths.agreementSignedCopy(agreement.id))).status).toBe(404);
    expect((await paper({}, null)).status).toBe(422);
    expect((await paper({ same: '' })).status).toBe(422);
    expect((await paper({}, 'MZ not a scan')).status).toBe(422);
    expect((await paper({ documentSha256: 'a'.repeat(64) })).status).toBe(409);
    expect((await paper({ version: '99' })).status).toBe(409);
    expect(await copies()).toEqual([]);
  });

  it('is a signature over the checksum with the scan beside it, which the other side looks at', async () => {
    expect((await paper({})).status).toBe(302);
    const [row] = await world.db.select().from(agreements).where(eq(agreements.id, agreement.id));
    expect(row?.state).toBe('signed_by_grantee');
    const [copy] = await copies();
    const [signature] = await world.db.select().from(agreementSignatures);
    expect(signature).toMatchObject({ side: 'grantee', accountId: ownerId, copyId: copy?.id });
    const countersigning = await ask('manager', paths.agreementCountersignature(agreement.id));
    expect(countersigning.body).toContain(paths.agreementSignedCopy(agreement.id));
    expect((await ask('manager', paths.agreement(agreement.id))).body).toContain('Copy signed by hand');
    const opened = await ask('manager', paths.agreementSignedCopy(agreement.id));
    expect([opened.status, opened.body]).toEqual([200, SCAN]);
    expect((await ask('stranger', paths.agreementSignedCopy(agreement.id))).status).toBe(404);
    const events = await world.db.select().from(trailEvents).where(eq(trailEvents.kind, 'agreement.opened'));
    expect(events.map((event) => (event.body as { sha256?: string }).sha256)).toEqual([copy?.sha256]);
    expect((await paper({})).status).toBe(409);
    expect(await copies()).toHaveLength(1);
  });

  it('the database takes no scan of another agreement, and none for the lead', async () => {
    const [copy] = await copies();
    const other = await draftedAgreement(world, {
      programmeId: (await world.db.select().from(agreements))[0]?.programmeId ?? '',
    });
    const act = { accountId: ownerId, documentSha256: 'x', confirmedBy: 'password', signedAt: world.clock.now() };
    const given = { agreementId: other.id, ...act };
    const broken = (side: 'grantee' | 'lead') =>
      world.db
        .insert(agreementSignatures)
        .values({ ...given, side, copyId: copy?.id ?? '' })
        .execute()
        .then(
          () => 'done',
          (error: { cause?: { constraint_name?: string } }) => error.cause?.constraint_name,
        );
    expect(await broken('grantee')).toBe('agreement_copy_fits');
    expect(await broken('lead')).toBe('agreement_copy_fits');
  });
});
