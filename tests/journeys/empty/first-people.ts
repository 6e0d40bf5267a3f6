import type { Browser } from '@playwright/test';
import { paths } from '#app/http/paths.ts';
import type { Role } from '#app/kernel/roles.ts';
import { expectOk } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { openFirstAccount, type FirstRole } from '#app/people/open-first-account.server.ts';
import {
  expectAccepted,
  expectAccessible,
  fill,
  press,
  proofOf,
  seatOf,
  takeSeat,
  type Account,
  type Seat,
} from '../seat.ts';

const OWN_PASSWORD = 'fourteen lanterns on the pier';

type Newcomer = { readonly role: Role; readonly email: string; readonly password: string };

/** What `npm run first-account` does, for both who begin: one-time passwords to hand over. */
export async function firstTwo(world: World): Promise<Readonly<Record<FirstRole, Newcomer>>> {
  const make = async (role: FirstRole): Promise<Newcomer> => {
    const email = `${role}@office.example`;
    const given = { role, alias: role, fullName: `First ${role}`, email, language: 'en' } as const;
    return { role, email, password: expectOk(await openFirstAccount(world, given)).password };
  };
  return { 'overall-lead': await make('overall-lead'), administrator: await make('administrator') };
}

/** The first sign-in with a one-time password: an own one is chosen and the second factor set up, before anything opens. */
export async function firstSignIn(browser: Browser, who: Newcomer): Promise<{ seat: Seat; account: Account }> {
  const seat = await takeSeat(browser);
  const { page, t } = seat;
  await page.goto(paths.signIn());
  await fill(seat, { email: who.email, password: who.password });
  await press(seat, t('common.sign-in'));
  await expectAccessible(seat);
  const totpSecret = (await page.locator('main code').first().textContent()) ?? '';
  const account: Account = { ...who, password: OWN_PASSWORD, totpSecret, language: 'en' };
  await fill(seat, { ...proofOf(account), password: OWN_PASSWORD });
  await press(seat, t('people.second-factor.turn-on'));
  await expectAccepted(seat);
  return { seat, account };
}

/** An administrator's form: a colleague at a member of the consortium, whose one-time password the page shows once. */
export async function invite(
  seat: Seat,
  by: Account,
  given: { role: Role; alias: string; member: string },
): Promise<Newcomer> {
  const { page, t } = seat;
  const email = `${given.alias.toLowerCase()}@office.example`;
  await page.goto(paths.inviteStaff());
  await page.locator('[name="memberId"]').selectOption({ label: given.member });
  await fill(seat, { alias: given.alias, fullName: `${given.alias} Example`, email, role: given.role, ...proofOf(by) });
  await press(seat, t('people.invite.button'));
  await expectAccepted(seat);
  return { role: given.role, email, password: (await page.locator('main code').textContent()) ?? '' };
}

/** Somebody who has been there before. */
export const back = (browser: Browser, account: Account): Promise<Seat> => seatOf(browser, account);
