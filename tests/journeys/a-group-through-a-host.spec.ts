import { expect, test } from '@playwright/test';
import { paths } from '#app/http/paths.ts';
import { REFEREES } from '#tests/support/applicant.ts';
import { sealedReferees } from '#app/organisations/referees/referees.ts';
import { groupOf, hostStory, paidThroughHost, stateOf, writtenDraft, type HostStory } from './host/hosted-group.ts';
import { ownPortal, type OwnPortal } from './own-portal.ts';
import { expectAccepted, expectAccessible, fill, follow, letPass, press, proofOf, seatOf } from './seat.ts';

const PHONE = { javaScriptEnabled: false, viewport: { width: 320, height: 568 } };

/** A group without registration, vouched for by two people, is granted money that another organisation holds for it. */
test.describe.serial('a group through a host', () => {
  test.setTimeout(180_000);
  let portal: OwnPortal;
  let story: HostStory;
  let organisationId: string;
  let applicationId: string;

  test.beforeAll(async () => {
    test.setTimeout(120_000);
    portal = await ownPortal('2026-11-02T09:00:00Z');
    story = await portal.within(hostStory);
  });
  test.afterAll(() => portal.leave());

  test('describes itself, names two referees and asks a host, from a telephone without scripts', async ({
    browser,
  }) => {
    const seat = await seatOf(browser, story.group, PHONE);
    const { page, t } = seat;
    await page.goto(paths.organisation());
    await fill(seat, {
      workingName: 'Weavers of the Ravine',
      category: 'unregistered',
      country: 'CO',
      legalName: 'Tejedoras de la Quebrada',
      legalNameLatin: 'Tejedoras de la Quebrada',
      town: 'Quibdó',
      contactPerson: 'Yesenia Mosquera',
      contactEmail: 'yesenia@example.org',
      contactPhone: '+57 4 555 01 02',
    });
    await press(seat, t('organisations.own.create'));
    await expectAccepted(seat);
    await follow(seat, t('referees.name'));
    const [first] = REFEREES;
    await fill(seat, { ...sealedReferees(REFEREES), 'referee.1.name': first?.name ?? '' });
    await press(seat, t('common.save'));
    // One person twice: the page again, the reason beside the field, and nothing that was typed is lost.
    await expect(page.locator('.error-summary')).toContainText(t('field.sameReferee'));
    await expect(page.locator('[name="referee.1.knows"]')).toHaveValue(REFEREES[1]?.knows ?? '');
    await expectAccessible(seat);
    await fill(seat, { 'referee.1.name': REFEREES[1]?.name ?? '' });
    await press(seat, t('common.save'));
    await expectAccepted(seat);
    await page.goto(paths.hosting());
    await fill(seat, { hostAlias: story.hostAlias.toLowerCase() });
    await press(seat, t('hosting.ask'));
    await expectAccepted(seat);
    await seat.leave();
    organisationId = await portal.within((world) => groupOf(world, story));
  });

  test('the host accepts, and sees no money yet and nothing else', async ({ browser }) => {
    const seat = await seatOf(browser, story.host);
    const { page, t } = seat;
    await page.goto(paths.hosting());
    await expectAccessible(seat);
    await press(seat, t('hosting.accept'));
    await expectAccepted(seat);
    await follow(seat, t('hosting.money.title'));
    await expect(page.locator('main')).toContainText(t('hosting.money.none'));
    await seat.leave();
  });

  test('the group hands in, and gives the account of its host', async ({ browser }) => {
    applicationId = await portal.within((world) => writtenDraft(world, story));
    const seat = await seatOf(browser, story.group, PHONE);
    const { page, t } = seat;
    await page.goto(paths.application(applicationId));
    await expect(page.locator('.task-list')).toContainText(t('referees.title'));
    await expectAccessible(seat);
    await page.goto(paths.applicationCheck(applicationId));
    for (const box of await page.locator('main [name="declarations[]"]').all()) await box.check();
    await press(seat, t('applications.check.submit'));
    await expectAccepted(seat);
    expect(await portal.within((world) => stateOf(world, applicationId))).toBe('submitted');
    await page.goto(paths.ownPayee());
    await fill(seat, {
      heldBy: 'host',
      holder: 'House of Associations',
      holderLatin: 'House of Associations',
      accountKind: 'iban',
      iban: 'BE68 5390 0754 7034',
      bic: 'GKCCBEBB',
      currency: 'EUR',
      bankCountry: 'BE',
      town: 'Brussels',
      country: 'BE',
      ...proofOf(story.group),
    });
    await press(seat, t('organisations.payee.send'));
    await expectAccepted(seat);
    await seat.leave();
  });

  test('the host sees the money that came for the group, and no word of what it is for', async ({ browser }) => {
    letPass({ days: 8 });
    const { agreement, disbursementId } = await portal.within((world) =>
      paidThroughHost(world, story, { organisationId }),
    );
    const seat = await seatOf(browser, story.host);
    const { page } = seat;
    await page.goto(paths.hostedMoney(organisationId));
    await expect(page.locator('main')).toContainText('25,000.00');
    await expectAccessible(seat);
    const said = await page.locator('main').innerText();
    for (const word of ['Answer to problem', 'Yesenia', 'Quibdó', 'Tejedoras', REFEREES[0]?.name ?? '']) {
      expect(said).not.toContain(word);
    }
    for (const path of [
      paths.application(applicationId),
      paths.applicationCheck(applicationId),
      paths.agreement(agreement.id),
      paths.disbursementReceipt(disbursementId),
    ]) {
      expect((await page.goto(path))?.status(), path).toBe(404);
    }
    await seat.leave();
    const group = await seatOf(browser, story.group, PHONE);
    await group.page.goto(paths.disbursementReceipt(disbursementId));
    await expect(group.page.locator('main')).toContainText('25,000.00');
    await group.leave();
  });
});
