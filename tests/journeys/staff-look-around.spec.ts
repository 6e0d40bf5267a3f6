import { expect, test } from '@playwright/test';
import { paths } from '#app/http/paths.ts';
import { isStaff, ROLES, type Role } from '#app/kernel/roles.ts';
import startDemonstration from '#tests/support/global-portal.ts';
import { lookAround } from './pages/walked.ts';
import { demoAccount, seatOf } from './seat.ts';

const STAFF = ROLES.filter(isStaff);
const NAMES = ['PASSERELLE_JOURNEYS_URL', 'PASSERELLE_JOURNEYS_DATA'] as const;

/**
 * Everybody of the office walks from their menu to the records of the demonstration, on a day nothing else has happened.
 * A portal of its own: other stories let months pass, and an auditor's engagement would be over.
 */
test.describe.serial('the staff looks around', () => {
  test.setTimeout(300_000);
  let stop: () => Promise<void>;
  const before = NAMES.map((name) => process.env[name] ?? '');

  test.beforeAll(async () => {
    test.setTimeout(300_000);
    stop = await startDemonstration();
  });
  test.afterAll(async () => {
    await stop();
    NAMES.forEach((name, place) => {
      process.env[name] = before[place] ?? '';
    });
  });

  for (const language of ['en', 'ar'] as const) {
    test(`in ${language}: no page of any role fails, has a fault or scrolls sideways`, async ({ browser }) => {
      const known = new Set<string>();
      const walk = async (role: Role) => {
        const seat = await seatOf(browser, { ...demoAccount(role), language });
        await seat.page.goto(`${paths.home()}?lang=${language}`);
        const looked = await lookAround(seat, known);
        test.info().annotations.push({ type: role, description: `${looked} pages` });
        expect(looked, role).toBeGreaterThan(3);
        await seat.leave();
      };
      // Two at a time, each one role after the other.
      const lanes = [0, 1].map((lane) => STAFF.filter((_, place) => place % 2 === lane));
      await Promise.all(
        lanes.map(async (roles) => {
          for (const role of roles) await walk(role);
        }),
      );
      expect(known.size).toBeGreaterThan(100);
    });
  }
});
