import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { heldForms } from '#db/schema/drafting.ts';
import { submitApplication } from '#app/applications/submit-application.server.ts';
import { paths } from '#app/http/paths.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import { expectOk } from '#app/kernel/result.ts';
import { sealedReferees } from '#app/organisations/referees/referees.ts';
import { reviseOrganisation } from '#app/organisations/revise-organisation.server.ts';
import { namedKey } from '#app/trail/command-key.ts';
import { account, cookieOf } from '#tests/support/accounts.ts';
import { applicant, completeDraft, PROFILE, REFEREES, type TestApplicant } from '#tests/support/applicant.ts';
import { openCall } from '#tests/support/open-call.ts';
import { programme } from '#tests/support/programme.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { visitor } from '#tests/support/visitor.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

const NOW = '2026-11-02T09:00:00Z';
const LATER = '2026-11-02T10:00:00Z';

let world: TestWorld;
let portal: TestPortal;
let own: TestApplicant;
let applicationId: string;
const { t } = textIn('en');
const { regionOnly: _, ...PROFILE_FORM } = PROFILE;
const nextOf = (location: string | null) => new URL(location ?? '', portal.origin).searchParams.get('next') ?? '';
const self = async () => visitor(portal, await cookieOf(world, own.account));

beforeAll(async () => {
  world = await testWorld({ now: NOW });
  const call = await openCall(world, { programmeId: (await programme(world)).id });
  own = await applicant(world);
  applicationId = await completeDraft(world, own.person, call.id);
  const submission = { applicationId, declarations: ['exclusion'], key: namedKey('held-submission') };
  expectOk(await submitApplication(world, own.person, submission));
  portal = await realPortal(world, ['ui', 'people', 'organisations', 'applications']);
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

/** Sends a form after the session has run out; answers the page to go on at. */
async function tooLate(page: string, fields: Readonly<Record<string, string>>, form: string): Promise<string> {
  world.setNow(NOW);
  const me = await self();
  world.setNow(LATER);
  const sent = await me.post(page, fields, { form });
  expect(sent.status).toBe(302);
  const next = nextOf(sent.location);
  expect(next).toMatch(new RegExp(`^${page.split('?')[0]}\\?held=[\\w-]+$`));
  return next;
}

describe('a session that ends while somebody describes the own organisation', () => {
  const typed = { ...PROFILE_FORM, legalName: 'Adhwaa for the Families', town: 'Sousse', version: '1' };

  it('I37: loses nothing, leaves nothing readable, and shows it to nobody else', async () => {
    const next = await tooLate(paths.organisation({ change: 'yes' }), typed, 'profile');
    const [row] = await world.db.select().from(heldForms);
    expect(Buffer.from(row?.sealed ?? []).toString('latin1')).not.toMatch(/Adhwaa|Sousse|maha/i);
    const shown = (await (await self()).read(next)).body;
    for (const said of [typed.legalName, 'Sousse', t('drafting.held.title')]) expect(shown).toContain(said);
    const editor = await account(world, [{ role: 'applicant-editor', organisationId: own.organisationId }]);
    expect((await visitor(portal, await cookieOf(world, editor)).read(next)).body).not.toContain('for the Families');
    const saved = await (await self()).post(next, typed, { form: 'profile' });
    expect(saved.location).toBe(paths.organisation());
    expect((await (await self()).read(paths.organisation())).body).toContain('Adhwaa for the Families');
    expect(await world.db.$count(heldForms)).toBe(0);
  });

  it('does not write over what a colleague saved meanwhile', async () => {
    const next = await tooLate(paths.organisation(), { ...typed, version: '2', town: 'Late' }, 'profile');
    const quicker = { ...PROFILE, town: 'Quicker', version: 2, key: namedKey('quicker') };
    expectOk(await reviseOrganisation(world, own.person, quicker));
    const me = await self();
    expect((await me.read(next)).body).toMatch(/name="version" value="2"/);
    const saved = await me.post(next, { ...typed, version: '2', town: 'Late' }, { form: 'profile' });
    expect([saved.status, saved.body.includes('Late')]).toEqual([409, true]);
  });

  it('keeps what was written of referees and to the office in the same way', async () => {
    const referees = { ...sealedReferees(REFEREES), seen: 'none', 'referee.0.knows': 'Since the long march' };
    const back = await tooLate(paths.referees(), referees, 'referees');
    expect((await (await self()).read(back)).body).toContain('Since the long march');
    const message = { body: 'The river is high this week', audience: 'team' };
    const next = await tooLate(paths.applicationMessages(applicationId), message, 'message');
    const me = await self();
    expect((await me.read(next)).body).toContain('The river is high this week</textarea>');
    const before = await world.db.$count(heldForms);
    expect((await me.post(next, message, { form: 'message' })).location).toBe(paths.applicationMessages(applicationId));
    expect(await world.db.$count(heldForms)).toBe(before - 1);
  });
});
