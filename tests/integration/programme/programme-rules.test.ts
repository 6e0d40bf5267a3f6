import { desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accounts, memberships } from '#db/schema/people.ts';
import { programmeRuleVersions } from '#db/schema/programme-rules.ts';
import { programmes } from '#db/schema/programme.ts';
import { trailEvents } from '#db/schema/trail.ts';
import { GIAI } from '#db/seeds/giai.ts';
import { paths } from '#app/http/paths.ts';
import { LANGUAGES } from '#app/kernel/languages.ts';
import { openFirstAccount } from '#app/people/open-first-account.server.ts';
import { createProgramme } from '#app/programme/create-programme.server.ts';
import { programmeRulesPage } from '#app/programme/programme-rules-pages.server.ts';
import { heldByProgramme } from '#app/programme/programme-rules-store.server.ts';
import { account, cookieOf, personOf, type TestAccount } from '#tests/support/accounts.ts';
import { activeAgreement } from '#tests/support/agreement.ts';
import { freshKey } from '#tests/support/payment-office.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { setRules } from '#tests/support/set-rules.ts';
import { visitor, type Visitor } from '#tests/support/visitor.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let portal: TestPortal;
let founder: TestAccount;
let lead: Visitor;
let manager: Visitor;

const visit = async (who: TestAccount) => visitor(portal, await cookieOf(world, who));
const broken = (change: Promise<unknown>) =>
  change.then(
    () => 'done',
    (error: { cause?: { constraint_name?: string; code?: string } }) =>
      error.cause?.constraint_name ?? error.cause?.code ?? 'no constraint',
  );
const theOne = async () => {
  const [row] = await world.db.select().from(programmes);
  if (!row) throw new Error('no programme');
  return row;
};

const words = (name: string, text: string) =>
  Object.fromEntries(LANGUAGES.map((language) => [`${name}.${language}`, language === 'en' ? text : '']));
const RULES = {
  ...words('title', 'Initiative'),
  ...words('funding', 'Co-funded by the European Union'),
  contractReference: 'NDICI/2023/9',
  startsOn: '2023-12-01',
  endsOn: '2027-11-30',
  closingMarginDays: '60',
  envelope: '5000000',
  fstpBudget: '2000000',
  cap: '60000',
  fxPolicy: 'MONTH_OF_PAYMENT',
  flexibilityPercent: '25',
  advanceCeilingPercent: '90',
  consumptionPercent: '70',
  retentionYears: '5',
  checkValidDays: '30',
  alternativeEvidencePercent: '10',
};
const ROWS = Object.fromEntries(
  Array.from({ length: 12 }, (_, index) => index + 1).flatMap((row) => [
    [`name-${row}`, row < 3 ? `Member ${row}` : ''],
    [`code-${row}`, row < 3 ? `M${row}` : ''],
    [`country-${row}`, row < 3 ? 'SE' : ''],
    [`kind-${row}`, row === 1 ? 'lead' : row === 2 ? 'fstp-lead' : 'partner'],
  ]),
);
const SET_UP = { ...RULES, ...ROWS, programmeCode: 'INIT', bankHolder: '', bankIban: '', bankBic: '' };

beforeAll(async () => {
  world = await testWorld();
  portal = await realPortal(world, ['ui', 'people', 'programme', 'calls']);
  founder = await account(world, [{ role: 'overall-lead' }], { totp: true });
  lead = await visit(founder);
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

describe.sequential('an empty installation', () => {
  it('AU-8: the operator makes one account of a role that nobody holds, with a one-time password', async () => {
    const given = { alias: 'Ada', fullName: 'Ada Example', email: 'ada@office.example', language: 'en' } as const;
    const made = await openFirstAccount(world, { ...given, role: 'administrator' });
    expect(made.ok && /^([a-z0-9]{4}-){4}[a-z0-9]{4}$/.test(made.value.password)).toBe(true);
    const [row] = await world.db.select().from(accounts).where(eq(accounts.alias, 'Ada'));
    expect(row).toMatchObject({ oneTimePassword: true, totpSealed: null });
    const again = await openFirstAccount(world, { ...given, email: 'eve@office.example', role: 'administrator' });
    expect(again.ok ? '' : again.refusal.code).toBe('role-already-held');
  });

  it('leads every page to where the programme is set up, and lets only the overall lead do it', async () => {
    for (const path of [paths.programme(), paths.programmeRules(), paths.taxonomy()]) {
      const seen = await lead.read(path);
      expect([seen.status, seen.location]).toEqual([302, paths.programmeSetUp()]);
    }
    const stranger = await visitor(portal, null).read(paths.programmeSetUp());
    expect([stranger.status, stranger.body.includes('name="programmeCode"')]).toEqual([200, false]);
    const officer = await visit(await account(world, [{ role: 'grants-officer' }], { totp: true }));
    expect((await officer.read(paths.programmeSetUp())).body).not.toContain('name="programmeCode"');
    expect((await officer.post(paths.programmeSetUp(), SET_UP, { form: 'set-up' })).status).toBe(403);
    expect((await lead.read(paths.programmeSetUp())).body).toContain('name="programmeCode"');
  });

  it('sends back a wrong form with what was typed, every error beside its field', async () => {
    const typed = { ...SET_UP, cap: 'sixty', 'code-2': '', endsOn: '31.11.2027', bankIban: 'BE00 1', 'title.en': '' };
    const wrong = await lead.post(paths.programmeSetUp(), typed, { form: 'set-up' });
    expect(wrong.status).toBe(422);
    for (const value of ['sixty', '31.11.2027', 'NDICI/2023/9', 'Member 2']) expect(wrong.body).toContain(value);
    for (const field of ['cap', 'code-2', 'endsOn', 'bankIban', 'bankHolder', 'title.en']) {
      expect(wrong.body, field).toMatch(new RegExp(`<a href="#[^"]*${field.replace('.', '[.]')}`));
    }
    const one = await lead.post(paths.programmeSetUp(), { ...SET_UP, 'kind-2': 'partner' }, { form: 'set-up' });
    expect(one.status).toBe(422);
    expect(await world.db.$count(programmes)).toBe(0);
  });

  it('the overall lead sets it up once, and stands at the lead organisation from then on', async () => {
    const done = await lead.post(paths.programmeSetUp(), SET_UP, { form: 'set-up' });
    expect([done.status, done.location]).toEqual([302, paths.programme()]);
    const row = await theOne();
    expect(row).toMatchObject({
      code: 'INIT',
      capMinor: 60_000_00n,
      alternativeEvidencePercent: 10,
      title: { en: 'Initiative' },
    });
    const [held] = await world.db.select().from(memberships).where(eq(memberships.accountId, founder.accountId));
    expect([held?.programmeId, held?.consortiumMemberId !== null]).toEqual([row.id, true]);
    const again = await lead.post(paths.programmeSetUp(), { ...SET_UP, programmeCode: 'MORE' }, { form: 'set-up' });
    expect([again.status, again.location]).toEqual([302, paths.home()]);
    const person = await personOf(world, founder);
    const more = await createProgramme(world, person, { ...GIAI, code: 'MORE', key: freshKey() });
    expect(more.ok ? '' : more.refusal.code).toBe('programme-exists');
    expect(await world.db.$count(programmes)).toBe(1);
    expect((await lead.read(paths.programme())).body).toContain('NDICI/2023/9');
  });
});

describe.sequential('the rules of the programme', () => {
  const change = (fields: Record<string, string>) => ({ ...RULES, basedOn: '1', reason: 'Addendum 1', ...fields });

  it('one person proposes, an overall lead who is another puts in force; both versions stay to be read', async () => {
    const { id: programmeId } = await theOne();
    manager = await visit(await account(world, [{ role: 'call-manager', programmeId }], { totp: true }));
    const officer = await visit(await account(world, [{ role: 'grants-officer', programmeId }], { totp: true }));
    expect((await officer.post(paths.programmeRules(), change({ cap: '70000' }), { form: 'propose' })).status).toBe(
      403,
    );
    const wrong = await manager.post(paths.programmeRules(), change({ cap: '7O000', reason: '' }), { form: 'propose' });
    expect([wrong.status, wrong.body.includes('7O000')]).toEqual([422, true]);
    const same = await manager.post(paths.programmeRules(), change({}), { form: 'propose' });
    expect([same.status, same.body.includes('Nothing was changed')]).toEqual([422, true]);
    const stale = await manager.post(paths.programmeRules(), change({ basedOn: '7', cap: '70000' }), {
      form: 'propose',
    });
    expect(stale.status).toBe(409);
    const sent = await manager.post(paths.programmeRules(), change({ cap: '70000' }), { form: 'propose' });
    expect([sent.status, sent.location]).toEqual([302, paths.programmeRules()]);
    expect((await theOne()).capMinor).toBe(60_000_00n);
    const [version] = await world.db.select().from(programmeRuleVersions).orderBy(desc(programmeRuleVersions.number));
    const own = { versionId: version?.id ?? '' };
    expect((await manager.post(paths.programmeRules(), own, { form: 'approved' })).status).toBe(403);
    expect((await manager.post(paths.programmeRules(), change({ cap: '80000' }), { form: 'propose' })).status).toBe(
      409,
    );
    expect((await lead.read(paths.programmeRules())).body).toContain('Addendum 1');
    expect((await lead.post(paths.programmeRules(), own, { form: 'approved' })).status).toBe(302);
    expect((await theOne()).capMinor).toBe(70_000_00n);
    const page = await programmeRulesPage(world.db, await personOf(world, founder), { before: null });
    expect(page.versions.map(({ number, changed }) => [number, changed])).toEqual([
      [2, ['capMinor']],
      [1, []],
    ]);
    expect([page.versions[0]?.before?.capMinor, page.versions[0]?.after.capMinor]).toEqual([60_000_00n, 70_000_00n]);
    const events = await world.db.select().from(trailEvents).where(eq(trailEvents.entityId, own.versionId));
    expect(events.map((event) => event.kind)).toEqual(['programme-rules.proposed', 'programme-rules.approved']);
  });

  it('nobody puts in force what they proposed; what is refused changes nothing', async () => {
    const typed = change({ basedOn: '2', cap: '90000' });
    expect((await lead.post(paths.programmeRules(), typed, { form: 'propose' })).status).toBe(302);
    const [version] = await world.db.select().from(programmeRuleVersions).orderBy(desc(programmeRuleVersions.number));
    const own = { versionId: version?.id ?? '' };
    expect((await lead.post(paths.programmeRules(), own, { form: 'approved' })).status).toBe(403);
    const { id: programmeId } = await theOne();
    const second = await visit(await account(world, [{ role: 'overall-lead', programmeId }], { totp: true }));
    expect((await second.post(paths.programmeRules(), own, { form: 'refused' })).status).toBe(302);
    expect((await theOne()).capMinor).toBe(70_000_00n);
  });

  it('I2, I5, I18, I28: what a grant lives by is said beside the field, and no form and no statement takes it away', async () => {
    const { id: programmeId } = await theOne();
    await activeAgreement(world, { programmeId });
    const held = await heldByProgramme(world.db, programmeId);
    expect(held.converted && held.capMinor > 0n && held.callsMinor > 0n && held.endsOn !== null).toBe(true);
    const page = await manager.read(paths.programmeRules());
    expect(page.body).toContain('Cannot be changed any more');
    const refusals: [Record<string, string>, string][] = [
      [{ fxPolicy: 'MONTH_INCURRED' }, 'exchange-rate rule is frozen'],
      [{ cap: '1' }, 'A third party holds more'],
      [{ fstpBudget: '1' }, 'The calls hold more'],
      [{ endsOn: '2024-01-01' }, 'An agreement would end too close'],
    ];
    for (const [fields, said] of refusals) {
      const typed = change({ basedOn: '2', cap: '70000', ...fields });
      const seen = await manager.post(paths.programmeRules(), typed, { form: 'propose' });
      expect([seen.status, seen.body.includes(said)], said).toEqual([422, true]);
    }
    // The same past every rule of the portal: two system actors agreed on it.
    expect(await broken(setRules(world, programmeId, { fxPolicy: 'MONTH_INCURRED' }))).toBe('programme_fx_frozen');
    expect(await broken(setRules(world, programmeId, { capMinor: 1n }))).toBe('programme_cap_held');
    expect(await broken(setRules(world, programmeId, { fstpBudgetMinor: 1n }))).toBe('programme_budget_held');
    expect(await broken(setRules(world, programmeId, { endsOn: '2024-01-01' }))).toBe('programme_period_held');
    expect(await broken(setRules(world, programmeId, { retentionYears: 4 }))).toBe('programme_rule_versions_retention');
  });

  it('the database knows no rules but those two people set, and no other code or currency', async () => {
    expect(await broken(world.db.update(programmes).set({ flexibilityPercent: 50 }))).toBe('programme_rules_by_two');
    expect(await broken(world.db.update(programmes).set({ currency: 'SEK' }))).toBe('programme_fixed');
    const [version] = await world.db.select().from(programmeRuleVersions).orderBy(desc(programmeRuleVersions.number));
    const own = eq(programmeRuleVersions.id, version?.id ?? '');
    expect(await broken(world.db.update(programmeRuleVersions).set({ capMinor: 1n }).where(own))).toBe(
      'ending_unchanged',
    );
    expect(await broken(world.db.delete(programmeRuleVersions).where(own))).toBe('42501');
    const whole = { ...version, id: world.ids.next(), number: 99 } as typeof programmeRuleVersions.$inferInsert;
    expect(await broken(world.db.insert(programmeRuleVersions).values(whole))).toBe('programme_rules_proposed');
    const alone = { ...whole, outcome: null, outcomeBy: null, outcomeAt: null, proposedBy: 'a' };
    await world.db.insert(programmeRuleVersions).values(alone);
    const self = world.db
      .update(programmeRuleVersions)
      .set({ outcome: 'approved', outcomeBy: 'a', outcomeAt: world.clock.now() })
      .where(eq(programmeRuleVersions.id, whole.id));
    expect(await broken(self)).toBe('programme_rule_versions_by_two');
  });
});
