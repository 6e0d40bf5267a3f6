import { expect, test } from '@playwright/test';
import { paths } from '#app/http/paths.ts';
import { draftFirstCall, fillSheets, TITLE } from './empty/first-call.ts';
import { back, firstSignIn, firstTwo, invite } from './empty/first-people.ts';
import { ownPortal, type OwnPortal } from './own-portal.ts';
import { expectAccepted, expectAccessible, fill, press, proofOf, takeSeat, type Account } from './seat.ts';

const LEAD_MEMBER = 'Justice Office';
const IBAN = 'BE71096123456769';
const RULES = {
  programmeCode: 'INIT',
  'title.en': 'Initiative for justice',
  'funding.en': 'Co-funded by the European Union',
  contractReference: 'NDICI/2025/1',
  startsOn: '2025-12-01',
  endsOn: '2029-11-30',
  envelope: '5000000',
  fstpBudget: '2000000',
};
const MEMBERS = {
  'name-1': LEAD_MEMBER,
  'code-1': 'JO',
  'country-1': 'BE',
  'name-2': 'Small Grants House',
  'code-2': 'SGH',
  'country-2': 'SE',
};
const BANK = { bankHolder: LEAD_MEMBER, bankIban: IBAN, bankBic: 'GKCCBEBB' };

/** From an empty database to a published call, as docs/operations.md tells it: every step by the person whose it is. */
test.describe.serial('an empty portal', () => {
  test.setTimeout(180_000);
  let portal: OwnPortal;
  const people = new Map<string, Account>();
  const account = (alias: string): Account => {
    const found = people.get(alias);
    if (!found) throw new Error(`nobody is called ${alias}`);
    return found;
  };

  test.beforeAll(async () => {
    test.setTimeout(120_000);
    portal = await ownPortal('2026-03-02T09:00:00Z');
  });
  test.afterAll(() => portal.leave());

  test('says to a visitor that it is being set up', async ({ browser }) => {
    const seat = await takeSeat(browser);
    await seat.page.goto(paths.calls());
    await expectAccessible(seat);
    await seat.page.goto(paths.programmeSetUp());
    await expect(seat.page.locator('h1')).toHaveText(seat.t('set-up.not-yet'));
    await expectAccessible(seat);
    await seat.leave();
  });

  test('its overall lead sets up the programme and its lists', async ({ browser }) => {
    const first = await portal.within(firstTwo);
    const { seat, account: lead } = await firstSignIn(browser, first['overall-lead']);
    people.set('lead', lead);
    const { page, t } = seat;
    await page.goto(paths.programme());
    expect(new URL(page.url()).pathname).toBe(paths.programmeSetUp());
    await expectAccessible(seat);
    await fill(seat, { ...RULES, ...MEMBERS, ...BANK });
    await press(seat, t('set-up.button'));
    await expectAccepted(seat);
    await expect(page.locator('main')).toContainText(LEAD_MEMBER);
    await page.goto(paths.taxonomy());
    for (const [place, entryCode] of [
      ['result', 'R1'],
      ['activity:R1', 'R1.1'],
    ] as const) {
      const words = Object.fromEntries(
        ['en', 'fr', 'es', 'ar', 'ru'].map((each) => [`title.${each}`, `Justice ${each}`]),
      );
      await fill(seat, { place, entryCode, ...words });
      await press(seat, t('taxonomy.add'));
      await expectAccepted(seat);
    }
    await expectAccessible(seat);
    await seat.leave();
    const administrator = await firstSignIn(browser, first.administrator);
    people.set('administrator', administrator.account);
    await administrator.seat.leave();
  });

  test('its administrator invites the office, each at a member', async ({ browser }) => {
    const seat = await back(browser, account('administrator'));
    const wanted = [
      { alias: 'Clara', role: 'call-manager', member: 'Small Grants House' },
      { alias: 'Carl', role: 'call-manager', member: 'Small Grants House' },
      { alias: 'Fatou', role: 'finance-officer', member: LEAD_MEMBER },
      { alias: 'Abel', role: 'finance-approver', member: LEAD_MEMBER },
    ] as const;
    for (const each of wanted) {
      const newcomer = await invite(seat, account('administrator'), each);
      await expectAccessible(seat);
      const begun = await firstSignIn(browser, newcomer);
      people.set(each.alias, begun.account);
      await begun.seat.leave();
    }
    await seat.page.goto(paths.people());
    for (const { alias } of wanted) await expect(seat.page.locator('main')).toContainText(alias);
    await expectAccessible(seat);
    await seat.leave();
  });

  test('the account is put in force by a second person, and a rate is entered', async ({ browser }) => {
    const approver = await back(browser, account('Abel'));
    await approver.page.goto(paths.programmeAccount());
    await expectAccessible(approver);
    await fill(approver, { iban: IBAN, ...proofOf(account('Abel')) });
    await press(approver, approver.t('programme-account.confirm'));
    await expectAccepted(approver);
    await expect(approver.page.locator('main')).toContainText('•••• 6769');
    await expectAccessible(approver);
    await approver.leave();
    const officer = await back(browser, account('Fatou'));
    await officer.page.goto(paths.rates());
    const form = officer.page.locator('main form', { has: officer.page.locator('[name="unitsPerEur"]') });
    await form.locator('[name="currency"]').selectOption('XOF');
    await form.locator('[name="month"]').fill('2026-02');
    await form.locator('[name="unitsPerEur"]').fill('655.957');
    await form.locator('[name="reason"]').fill('Fixed parity');
    await press(officer, officer.t('programme.rates.enter.button'));
    await expectAccepted(officer);
    await expect(officer.page.locator('main')).toContainText('655.957');
    await officer.leave();
  });

  test('a call manager drafts the first call, another publishes it, and everybody reads it', async ({ browser }) => {
    const writer = await back(browser, account('Clara'));
    const callId = await draftFirstCall(writer);
    await fillSheets(writer, callId);
    await writer.page.goto(paths.deskCall(callId));
    await expectAccessible(writer);
    await press(writer, writer.t('calls.request.send'));
    await expectAccepted(writer);
    await writer.leave();
    const second = await back(browser, account('Carl'));
    await second.page.goto(paths.callApproval(callId));
    await fill(second, { read: true });
    await press(second, second.t('calls.approval.send'));
    await expectAccepted(second);
    await second.leave();
    const visitor = await takeSeat(browser, { javaScriptEnabled: false });
    const link = visitor.page.getByRole('link', { name: TITLE });
    await expect(async () => {
      await visitor.page.goto(paths.calls());
      await expect(link).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 20_000 });
    await visitor.page.goto((await link.getAttribute('href')) ?? '');
    await expect(visitor.page.locator('h1')).toContainText(TITLE);
    await expectAccessible(visitor);
    await visitor.leave();
  });
});
