import { expect, test } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { disbursements } from '#db/schema/disbursements.ts';
import { paths } from '#app/http/paths.ts';
import {
  changeNumber,
  enterAccount,
  mailsOf,
  notPayable,
  OURS,
  pay,
  request,
  stop,
  THEIRS,
  verify,
  warned,
} from './mailbox/acts.ts';
import { victims, type Victims } from './mailbox/victims.ts';
import { ownPortal, type OwnPortal } from './own-portal.ts';
import { letPass, takeSeat } from './seat.ts';

/** Somebody reads a grantee's mail, and knows its password as well. No payment is redirected (I22, BK-1 to BK-6). */
test.describe.serial('somebody reads the mail', () => {
  test.setTimeout(180_000);
  let portal: OwnPortal;
  let made: Victims;

  test.beforeAll(async () => {
    test.setTimeout(120_000);
    portal = await ownPortal('2026-11-02T09:00:00Z');
    made = await portal.within(victims);
  });
  test.afterAll(() => portal.leave());

  const stateOf = (id: string) =>
    portal.within(async (world) => {
      const [row] = await world.db.select().from(disbursements).where(eq(disbursements.id, id));
      return row?.state;
    });

  test('with a telephone number of their own beside the account: nobody confirms it, and the money goes where it went', async ({
    browser,
  }) => {
    const victim = made.first;
    await changeNumber(browser, victim.owner);
    await enterAccount(browser, victim.owner);
    await warned(browser, victim.colleague);
    await verify(browser, { made, victim, refused: 'refusal.call-back-number-new' });
    const disbursementId = await request(browser, { made, victim, account: OURS });
    const file = await pay(browser, made, disbursementId);
    expect(file).toContain('BE68539007547034');
    expect(file).not.toContain(THEIRS.iban);
  });

  test('with a careless verifier: the account waits three days, and any member of the group stops it', async ({
    browser,
  }) => {
    const victim = made.second;
    await enterAccount(browser, victim.owner);
    await verify(browser, { made, victim, refused: null });
    const disbursementId = await request(browser, { made, victim, account: THEIRS.last });
    await notPayable(browser, { made, disbursementId, reason: 'refusal.payee-cool-off' });
    await stop(browser, victim.colleague);
    letPass({ days: 4 });
    await notPayable(browser, { made, disbursementId, reason: 'refusal.payee-not-verified' });
    expect(await stateOf(disbursementId)).toBe('requested');
  });

  test('the mails themselves hold no account, no name of the bank and no way in', async ({ browser }) => {
    const mails = await mailsOf(portal, [made.first, made.second]);
    expect(mails.length).toBeGreaterThanOrEqual(4);
    const text = mails.map((mail) => `${mail.subject}\n${mail.text}`).join('\n');
    for (const secret of [THEIRS.iban, THEIRS.last, OURS, 'COBADEFF', 'Red de Defensoras']) {
      expect(text).not.toContain(secret);
    }
    const nobody = await takeSeat(browser);
    for (const link of new Set(text.match(/https?:\/\/\S+/g) ?? [])) {
      await nobody.page.goto(link);
      await nobody.page.goto(paths.ownPayee());
      expect(new URL(nobody.page.url()).pathname).toBe(paths.signIn());
    }
    await nobody.leave();
  });
});
