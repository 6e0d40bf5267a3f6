import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '#app/http/paths.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import { account, cookieOf } from '#tests/support/accounts.ts';
import { PROFILE } from '#tests/support/applicant.ts';
import { openCall, type TestCall } from '#tests/support/open-call.ts';
import { programme } from '#tests/support/programme.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { visitor } from '#tests/support/visitor.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let portal: TestPortal;
let call: TestCall;
const { t } = textIn('en');
const { regionOnly, ...PROFILE_FORM } = PROFILE;

beforeAll(async () => {
  world = await testWorld();
  call = await openCall(world, { programmeId: (await programme(world)).id });
  portal = await realPortal(world, ['ui', 'people', 'organisations', 'calls', 'applications']);
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

async function newcomer() {
  return visitor(portal, await cookieOf(world, await account(world, [{ role: 'applicant-owner' }])));
}

describe('the first steps of an applicant', () => {
  it('say that the organisation comes first, and lead back to the call that was meant', async () => {
    const me = await newcomer();
    expect((await me.read(paths.applications())).body).toContain(t('applications.list.newcomer'));
    const begin = await me.post(paths.startApplication(call.reference), {}, { form: 'start' });
    const startedAt = begin.location ?? '';
    expect(startedAt).toBe(paths.organisation({ call: call.reference }));
    const asked = await me.read(startedAt);
    expect(asked.body).toContain(t('organisations.own.new.call', { reference: call.reference }));
    const wrong = await me.post(startedAt, { ...PROFILE_FORM, town: '' }, { form: 'profile' });
    expect([wrong.status, wrong.body.includes(PROFILE.legalName)]).toEqual([422, true]);
    const made = await me.post(startedAt, PROFILE_FORM, { form: 'profile' });
    expect(made.location).toBe(paths.startApplication(call.reference));
    expect((await me.read(paths.applications())).body).not.toContain(t('applications.list.newcomer'));
    const begun = await me.post(made.location ?? '', {}, { form: 'start' });
    expect(begun.location).toMatch(/^\/applications\/[\da-f-]{36}$/);
  });

  it('lead nowhere else, whatever the address says', async () => {
    const me = await newcomer();
    for (const meant of ['../desk', 'https://elsewhere.example', '//elsewhere', 'a b']) {
      const page = `${paths.organisation()}?call=${encodeURIComponent(meant)}`;
      const { body } = await me.read(page);
      expect([body.includes('profile-town'), body.includes('Then your application for')], meant).toEqual([true, false]);
    }
    const made = await me.post(`${paths.organisation()}?call=%2F%2Felsewhere`, PROFILE_FORM, { form: 'profile' });
    expect(made.location).toBe(paths.organisation());
  });
});
