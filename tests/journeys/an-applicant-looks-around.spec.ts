import { expect, test } from '@playwright/test';
import { paths } from '#app/http/paths.ts';
import { directionOf, LANGUAGES } from '#app/kernel/languages.ts';
import { carriedBy } from './carried.ts';
import { ownPortal, type OwnPortal } from './own-portal.ts';
import { everyKind, KINDS, type EveryKind } from './pages/every-kind.ts';
import { expectAccessible, seatOf, takeSeat } from './seat.ts';

const PHONE = { width: 320, height: 568 };

/** Task list, questions, status and messages; then what is heavier by its nature. */
const LIGHT = ({ draftId, submittedId }: EveryKind): readonly string[] => [
  paths.applications(),
  paths.application(draftId),
  paths.applicationSection(draftId, 'context'),
  paths.application(submittedId),
  paths.applicationMessages(submittedId),
];
const HEAVY = ({ draftId }: EveryKind): readonly string[] => [
  paths.applicationBudget(draftId),
  paths.applicationDocuments(draftId),
  paths.applicationCheck(draftId),
];
const OWN = ({ draftId, submittedId }: EveryKind): readonly string[] => [
  paths.applicationSection(draftId, KINDS.code),
  paths.applicationBasics(draftId),
  paths.applicationOffline(draftId),
  paths.applicationSubmission(submittedId),
  paths.organisation(),
  paths.organisation({ change: 'yes' }),
  paths.referees(),
  paths.hosting(),
  paths.team(),
  paths.ownPayee(),
];

/** Bytes on a cold cache, scripts among them, and requests, per kind of page (docs/performance.md). */
const BUDGETS = [
  { pages: LIGHT, bytes: 45_000, scripts: 12_000, requests: 4 },
  { pages: HEAVY, bytes: 70_000, scripts: 16_000, requests: 5 },
] as const;

test.describe.serial('an applicant looks around', () => {
  // axe reads seventeen pages in each language.
  test.setTimeout(300_000);
  let portal: OwnPortal;
  let made: EveryKind;

  test.beforeAll(async () => {
    test.setTimeout(120_000);
    portal = await ownPortal('2026-11-02T09:00:00Z');
    made = await portal.within(everyKind);
  });
  test.afterAll(() => portal.leave());

  for (const language of LANGUAGES) {
    test(`in ${language}, on a telephone: no page has a fault, none scrolls sideways`, async ({ browser }) => {
      const seat = await seatOf(browser, { ...made.owner, language }, { viewport: PHONE });
      await seat.page.goto(`${paths.applications()}?lang=${language}`);
      for (const path of [...LIGHT(made), ...HEAVY(made), ...OWN(made)]) {
        const answer = await seat.page.goto(path);
        expect([answer?.status(), new URL(seat.page.url()).pathname], path).toEqual([200, path.split('?')[0]]);
        expect(await seat.page.locator('html').getAttribute('lang')).toBe(language);
        expect(await seat.page.locator('html').getAttribute('dir')).toBe(directionOf(language));
        await expectAccessible(seat);
      }
      await seat.leave();
    });
  }

  test('the pages are light, ask nobody else, and say so in bytes', async ({ browser }) => {
    const seat = await seatOf(browser, made.owner);
    const storageState = await seat.page.context().storageState();
    await seat.leave();
    for (const { pages, ...most } of BUDGETS) {
      for (const path of pages(made)) {
        const cold = await takeSeat(browser, { storageState });
        const carried = await carriedBy(cold.page, path);
        expect(carried.bytes, path).toBeLessThanOrEqual(most.bytes);
        expect(carried.scripts, path).toBeLessThanOrEqual(most.scripts);
        expect(carried.requests, path).toBeLessThanOrEqual(most.requests);
        expect(new Set(carried.origins).size, path).toBe(1);
        test
          .info()
          .annotations.push({ type: path.replaceAll(/[0-9a-f-]{36}/g, ':id'), description: JSON.stringify(carried) });
        await cold.leave();
      }
    }
  });
});
