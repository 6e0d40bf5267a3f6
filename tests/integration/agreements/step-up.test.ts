import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreements, agreementSignatures } from '#db/schema/agreements.ts';
import { idempotencyKeys, trailEvents } from '#db/schema/trail.ts';
import { sendAgreement } from '#app/agreements/send-agreement.server.ts';
import { paths } from '#app/http/paths.ts';
import { FORM_FIELD, KEY_FIELD } from '#app/kernel/form.ts';
import { addMinutes } from '#app/kernel/instant.ts';
import { expectOk } from '#app/kernel/result.ts';
import { account, codeAt, cookieOf, PASSWORD, type TestAccount } from '#tests/support/accounts.ts';
import { draftedAgreement, type TestAgreement } from '#tests/support/agreement.ts';
import { freshKey } from '#tests/support/payment-office.ts';
import { person } from '#tests/support/people.ts';
import { programme } from '#tests/support/programme.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { proofOf } from '#tests/support/step-up.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let portal: TestPortal;
let agreement: TestAgreement;
const accounts: Record<'owner' | 'manager', TestAccount> = {} as never;
const cookies: Record<string, string> = {};

beforeAll(async () => {
  world = await testWorld();
  const programmeId = (await programme(world)).id;
  agreement = await draftedAgreement(world, { programmeId });
  const officer = await person(world, 'grants-officer', { programmeId });
  expectOk(await sendAgreement(world, officer, { agreementId: agreement.id, version: 1, key: freshKey() }));
  accounts.owner = await account(world, [{ role: 'applicant-owner', organisationId: agreement.organisationId }]);
  accounts.manager = await account(world, [{ role: 'call-manager', programmeId }], { totp: true });
  for (const [name, each] of Object.entries(accounts)) cookies[name] = await cookieOf(world, each);
  portal = await realPortal(world, ['agreements', 'ui', 'people']);
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

async function ask(name: string, path: string, body?: URLSearchParams) {
  const headers = { cookie: `${cookies[name]}; lang=en`, origin: portal.origin, 'sec-fetch-site': 'same-origin' };
  const init: RequestInit = { headers, redirect: 'manual', ...(body ? { method: 'POST', body } : {}) };
  const response = await fetch(`${portal.origin}${path}`, init);
  return { status: response.status, body: await response.text() };
}

/** Sends one of the two forms with what the page shows now. */
async function sign(
  name: 'owner' | 'manager',
  fields: Readonly<Record<string, string>>,
  key: string = world.ids.next(),
) {
  const form = name === 'owner' ? 'signature' : 'countersignature';
  const path =
    name === 'owner' ? paths.agreementSignature(agreement.id) : paths.agreementCountersignature(agreement.id);
  const page = await ask(name, path);
  const hidden = (field: string) => new RegExp(`name="${field}" value="([^"]*)"`).exec(page.body)?.[1] ?? '';
  const seen = { version: hidden('version'), documentSha256: hidden('documentSha256') };
  const all = { [FORM_FIELD]: form, [KEY_FIELD]: key, ...seen, read: 'yes', ...fields };
  return ask(name, path, new URLSearchParams(all));
}

const stateNow = async () =>
  (await world.db.select().from(agreements).where(eq(agreements.id, agreement.id)))[0]?.state;
const refusals = () => world.db.select().from(trailEvents).where(eq(trailEvents.kind, 'step-up.refused'));

describe.sequential('AU-6: a signature is confirmed anew', () => {
  it('by the password where there is no second factor: missing or wrong, it is said beside the field', async () => {
    const missing = await sign('owner', { fullName: 'Maha Example' });
    expect([missing.status, missing.body.includes('Maha Example')]).toEqual([422, true]);
    expect(missing.body).toContain('signature-password-error');
    const wrong = await sign('owner', { fullName: 'Maha Example', password: 'not this one at all' });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('Maha Example');
    expect(wrong.body).toContain('This is not your present password.');
    expect(wrong.body).not.toContain('not this one at all');
    expect(await stateNow()).toBe('sent');
    const events = await refusals();
    expect(events.map((event) => [event.entityId, event.body])).toEqual([
      [accounts.owner.accountId, { command: 'sign-agreement' }],
    ]);
  });

  it('RL-1: and attempts are slowed down as at sign-in', async () => {
    for (const word of ['second', 'third']) await sign('owner', { fullName: 'M E', password: word });
    const fourth = await sign('owner', { fullName: 'M E', password: PASSWORD });
    expect([fourth.status, await stateNow()]).toEqual([429, 'sent']);
    world.setNow(addMinutes(world.clock.now(), 1));
  });

  it('is recorded with the signature, and no hash of the password is kept', async () => {
    const key = world.ids.next();
    expect((await sign('owner', { fullName: 'Maha Example', password: PASSWORD }, key)).status).toBe(302);
    const [signature] = await world.db.select().from(agreementSignatures);
    expect(signature).toMatchObject({ side: 'grantee', accountId: accounts.owner.accountId, confirmedBy: 'password' });
    const [kept] = await world.db.select().from(idempotencyKeys).where(eq(idempotencyKeys.key, key));
    // The same form once more is the same act, with whatever proof: it is no part of what is kept of a form.
    const seen = { version: '2', documentSha256: signature?.documentSha256 ?? '' };
    const again = await sign('owner', { fullName: 'Maha Example', password: 'something else', ...seen }, key);
    expect([kept?.command, again.status]).toEqual(['sign-agreement', 302]);
  });

  it('by a code that is used up, never by the password, where there is a second factor', async () => {
    const { totpSecret = '' } = accounts.manager;
    expect((await sign('manager', { password: PASSWORD })).status).toBe(422);
    const used = codeAt(totpSecret, addMinutes(world.clock.now(), -1));
    expect((await sign('manager', { code: used })).status).toBe(422);
    expect(await stateNow()).toBe('signed_by_grantee');
    const code = await proofOf(world, accounts.manager);
    expect((await sign('manager', { code })).status).toBe(302);
    expect(await stateNow()).toBe('active');
    const lead = and(eq(agreementSignatures.agreementId, agreement.id), eq(agreementSignatures.side, 'lead'));
    const [signature] = await world.db.select().from(agreementSignatures).where(lead);
    expect(signature?.confirmedBy).toBe('totp');
    expect((await ask('manager', paths.agreement(agreement.id))).body).toContain('confirmed by code');
  });

  it('the database takes no signature that was not confirmed with what its account has, just now', async () => {
    const other = await draftedAgreement(world, {
      programmeId: (await world.db.select().from(agreements))[0]?.programmeId ?? '',
    });
    const broken = (changes: Partial<typeof agreementSignatures.$inferInsert>) => {
      const act = { agreementId: other.id, side: 'lead', accountId: accounts.manager.accountId, documentSha256: 'x' };
      const row = { ...act, confirmedBy: 'totp', signedAt: world.clock.now(), ...changes };
      return world.db
        .insert(agreementSignatures)
        .values(row)
        .execute()
        .then(
          () => 'done',
          (error: { cause?: { constraint_name?: string } }) => error.cause?.constraint_name,
        );
    };
    expect(await broken({ confirmedBy: 'password' })).toBe('signature_confirmed');
    expect(await broken({ signedAt: addMinutes(world.clock.now(), 10) })).toBe('signature_confirmed');
    expect(await broken({ side: 'grantee', accountId: accounts.owner.accountId })).toBe('signature_confirmed');
    expect(await broken({})).toBe('done');
  });
});
