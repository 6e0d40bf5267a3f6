import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreements } from '#db/schema/agreements.ts';
import { notices } from '#db/schema/messages.ts';
import { agreementRemarks, agreementVersions } from '#db/schema/negotiation.ts';
import { paths } from '#app/http/paths.ts';
import { FORM_FIELD, KEY_FIELD } from '#app/kernel/form.ts';
import { draftedAgreement, type TestAgreement } from '#tests/support/agreement.ts';
import { account, cookieOf, PASSWORD } from '#tests/support/accounts.ts';
import { programme } from '#tests/support/programme.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let portal: TestPortal;
let agreement: TestAgreement;
const who: Record<string, string> = {};
let officerId: string;

beforeAll(async () => {
  world = await testWorld();
  const programmeId = (await programme(world)).id;
  agreement = await draftedAgreement(world, { programmeId });
  const { organisationId } = agreement;
  const officer = await account(world, [{ role: 'grants-officer', programmeId }], { totp: true });
  officerId = officer.accountId;
  const people = {
    officer,
    owner: await account(world, [{ role: 'applicant-owner', organisationId }]),
    editor: await account(world, [{ role: 'applicant-editor', organisationId }]),
    manager: await account(world, [{ role: 'call-manager', programmeId }], { totp: true }),
  };
  for (const [name, person] of Object.entries(people)) who[name] = await cookieOf(world, person);
  portal = await realPortal(world, ['agreements', 'ui', 'people']);
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

async function ask(name: string, path: string, init: RequestInit = {}) {
  const headers = { cookie: `${who[name]}; lang=en`, origin: portal.origin, 'sec-fetch-site': 'same-origin' };
  const response = await fetch(`${portal.origin}${path}`, { ...init, headers, redirect: 'manual' });
  return { status: response.status, body: (await response.text()).replace(/<!-- -->/g, '') };
}

function send(name: string, path: string, form: string, fields: Readonly<Record<string, string>>) {
  const body = new URLSearchParams({ [FORM_FIELD]: form, [KEY_FIELD]: world.ids.next(), ...fields });
  return ask(name, path, { method: 'POST', body });
}

const now = async () => {
  const [row] = await world.db.select().from(agreements).where(eq(agreements.id, agreement.id));
  return { state: row?.state, version: String(row?.version), documentId: row?.documentId };
};
const sending = async () =>
  send('officer', paths.agreementSending(agreement.id), 'sending', { version: (await now()).version });
const wish = async (name: string, body: string, version?: string) =>
  send(name, paths.agreementVersions(agreement.id), 'remark', { version: version ?? (await now()).version, body });
const broken = (change: Promise<unknown>) =>
  change.then(
    () => 'done',
    (error: { cause?: { constraint_name?: string; code?: string } }) =>
      error.cause?.constraint_name ?? error.cause?.code,
  );

describe.sequential('an agreement is negotiated in versions', () => {
  const page = paths.agreementVersions;

  it('is sent as version 1, and nobody takes it back without a wish of the grantee', async () => {
    expect((await ask('owner', page(agreement.id))).body).toContain('Nothing was sent yet');
    expect((await sending()).status).toBe(302);
    const { body } = await ask('owner', page(agreement.id));
    expect(body).toContain('Version 1');
    expect(body).toContain('name="body"');
    const reopen = world.db
      .update(agreements)
      .set({ state: 'drafted', documentId: null })
      .where(eq(agreements.id, agreement.id));
    expect(await broken(reopen.execute())).toBe('agreement_reopened_by_remark');
  });

  it('the owner alone asks for a change; what is wrong comes back with what was typed', async () => {
    expect((await ask('editor', page(agreement.id))).body).not.toContain('name="body"');
    expect((await wish('editor', 'Not mine to ask')).status).toBe(403);
    expect((await wish('officer', 'Nor mine')).status).toBe(403);
    expect((await wish('owner', '')).status).toBe(422);
    const long = await wish('owner', 'a'.repeat(3001));
    expect([long.status, long.body.includes('a'.repeat(3001))]).toEqual([422, true]);
    expect((await wish('owner', 'Later', '99')).status).toBe(409);
    expect((await wish('owner', 'Phones cost less: please move EUR 500 to accompaniment.')).status).toBe(302);
    expect(await now()).toMatchObject({ state: 'drafted', documentId: null });
    const told = await world.db.select().from(notices).where(eq(notices.accountId, officerId));
    expect(told.map(({ kind }) => kind)).toContain('agreement-change-asked');
    expect((await wish('owner', 'Once more')).status).toBe(409);
  });

  it('the office answers with version 2, which says in what it differs; only that one can be signed', async () => {
    const plan = {
      version: (await now()).version,
      startsOn: '2026-02-01',
      endsOn: '2027-06-30',
      specialConditions: 'Reports name nobody.',
      'line.other-costs.1': '50000.00',
      'instalment.1.amount': '25000.00',
      'instalment.1.date': '2026-11-15',
      'instalment.2.amount': '20000.00',
      'instalment.2.date': '2027-01-15',
      'instalment.3.amount': '5000.00',
      'instalment.3.date': '2027-09-28',
    };
    const late = await send('officer', paths.agreementPlan(agreement.id), 'plan', {
      ...plan,
      'line.other-costs.1': '1',
    });
    expect([late.status, late.body.includes('Accompaniment')]).toEqual([422, true]);
    expect((await send('officer', paths.agreementPlan(agreement.id), 'plan', plan)).status).toBe(302);
    expect((await sending()).status).toBe(302);
    const { body } = await ask('owner', page(agreement.id));
    expect(body).toContain('Version 2');
    expect(body).toContain('Reports name nobody.');
    expect(body).toContain('Phones cost less');
    const versions = await world.db
      .select()
      .from(agreementVersions)
      .where(eq(agreementVersions.agreementId, agreement.id))
      .orderBy(agreementVersions.number);
    expect(versions.map(({ number }) => number)).toEqual([1, 2]);
    expect((await now()).documentId).toBe(versions[1]?.documentId);
  });

  it('I40: the database keeps versions and wishes as they were, in their order', async () => {
    const own = eq(agreementVersions.agreementId, agreement.id);
    const insufficient = '42501';
    expect(await broken(world.db.update(agreementVersions).set({ sentBy: 'x' }).where(own).execute())).toBe(
      insufficient,
    );
    expect(await broken(world.db.delete(agreementRemarks).execute())).toBe(insufficient);
    const [one] = await world.db.select().from(agreementVersions).where(own);
    if (!one) throw new Error('no version');
    expect(
      await broken(
        world.db
          .insert(agreementVersions)
          .values({ ...one, number: 7 })
          .execute(),
      ),
    ).toBe('agreement_version_follows');
    const late = {
      agreementId: agreement.id,
      number: 1,
      body: 'x',
      writtenBy: officerId,
      writtenAt: world.clock.now(),
    };
    expect(await broken(world.db.insert(agreementRemarks).values(late).execute())).toBe('agreement_remark_newest');
    const foreign = { ...late, number: 2 };
    expect(await broken(world.db.insert(agreementRemarks).values(foreign).execute())).toBe('agreement_remark_own');
  });

  it('a signature ends it', async () => {
    const signing = await ask('owner', paths.agreementSignature(agreement.id));
    const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(signing.body)?.[1] ?? '';
    const fields = {
      version: hidden('version'),
      documentSha256: hidden('documentSha256'),
      read: 'on',
      fullName: 'A B',
      password: PASSWORD,
    };
    expect((await send('owner', paths.agreementSignature(agreement.id), 'signature', fields)).status).toBe(302);
    expect((await now()).state).toBe('signed_by_grantee');
    expect((await ask('owner', page(agreement.id))).body).not.toContain('name="body"');
    expect((await wish('owner', 'Too late')).status).toBe(409);
  });
});
