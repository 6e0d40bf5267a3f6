import { text } from 'node:stream/consumers';
import { desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documents } from '#db/schema/documents.ts';
import { notices } from '#db/schema/messages.ts';
import { accounts } from '#db/schema/people.ts';
import { programmeAccounts } from '#db/schema/programme-accounts.ts';
import { programmes } from '#db/schema/programme.ts';
import { trailEvents } from '#db/schema/trail.ts';
import { paths } from '#app/http/paths.ts';
import { textIn } from '#app/i18n/catalogue.server.ts';
import type { Role } from '#app/kernel/roles.ts';
import { account, codeAt, cookieOf, type TestAccount } from '#tests/support/accounts.ts';
import { paymentOffice, sentPayments, type PaymentOffice } from '#tests/support/payment-office.ts';
import { realPortal, type TestPortal } from '#tests/support/real-pages.ts';
import { visitor, type Seen, type Visitor } from '#tests/support/visitor.ts';
import { testWorld, type TestWorld } from '#tests/support/world.ts';

let world: TestWorld;
let portal: TestPortal;
let office: PaymentOffice;
let officer: Seat;
let approver: Seat;
let lead: Seat;
let reader: Seat;

type Seat = { who: TestAccount; desk: Visitor };
const PATH = paths.programmeAccount();
const NEW = { holder: 'Civil Rights Defenders', iban: 'NL26 VAYB 8060 4768 90', bic: 'GKCCBEBB', reason: 'New bank' };
const t = textIn('en').t;

const seat = async (role: Role): Promise<Seat> => {
  const who = await account(world, [{ role, programmeId: office.programmeId }], { totp: true });
  return { who, desk: visitor(portal, await cookieOf(world, who)) };
};
/** A code counts once: half a minute passes. */
const send = ({ who, desk }: Seat, form: string, fields: Record<string, string>): Promise<Seen> => {
  world.setNow(new Date(world.clock.now().getTime() + 30_000));
  return desk.post(PATH, { code: codeAt(who.totpSecret ?? '', world.clock.now()), ...fields }, { form });
};
const newest = async () => {
  const [row] = await world.db.select().from(programmeAccounts).orderBy(desc(programmeAccounts.number)).limit(1);
  if (!row) throw new Error('no account');
  return row;
};
const inForce = async () => (await world.db.select().from(programmes))[0]?.bankIdentityId ?? null;
/** A record of the vault that no account has: one of somebody's name will do. */
const spareIdentity = async () => {
  const [row] = await world.db.select().from(accounts).limit(1);
  return row?.identityId ?? '';
};
const broken = (change: Promise<unknown>) =>
  change.then(
    () => 'done',
    (error: { cause?: { constraint_name?: string; code?: string } }) =>
      error.cause?.constraint_name ?? error.cause?.code ?? 'no constraint',
  );

beforeAll(async () => {
  world = await testWorld();
  office = await paymentOffice(world);
  portal = await realPortal(world, ['ui', 'people', 'programme', 'messages']);
  officer = await seat('finance-officer');
  approver = await seat('finance-approver');
  lead = await seat('overall-lead');
  reader = await seat('grants-officer');
});
afterAll(async () => {
  await portal.stop();
  await world.close();
});

describe.sequential('the account payments leave from', () => {
  it('is seen masked by finance and the overall lead, and by nobody else', async () => {
    for (const { desk } of [officer, approver, lead]) {
      const { status, body } = await desk.read(PATH);
      expect([status, body.includes('•••• 6769'), body.includes('BE7109')]).toEqual([200, true, false]);
      expect((await desk.read(paths.programme())).body).toContain(`href="${PATH}"`);
    }
    expect((await reader.desk.read(PATH)).status).toBe(403);
    expect((await reader.desk.read(paths.programme())).body).not.toContain(PATH);
  });

  it('AU-6: another is given with reason and code; a wrong form comes back without the code', async () => {
    const wrong = await send(officer, 'account', { ...NEW, iban: 'NL26 VAYB 8060 4768 91', reason: '' });
    expect(wrong.status).toBe(422);
    for (const field of ['iban', 'reason']) expect(wrong.body).toContain(`href="#account-${field}"`);
    expect(wrong.body).not.toMatch(/name="code"[^>]*value="\d{6}"/);
    expect((await send(officer, 'account', { ...NEW, code: '000000' })).status).toBe(422);
    expect((await send(approver, 'account', NEW)).status).toBe(403);
    const same = await send(officer, 'account', { ...NEW, iban: 'BE71096123456769' });
    expect([same.status, same.body.includes(t('refusal.programme-account-same'))]).toEqual([422, true]);
    const before = await inForce();
    expect((await send(officer, 'account', NEW)).status).toBe(302);
    expect([await inForce(), (await newest()).outcome, (await newest()).masked]).toEqual([before, null, '•••• 6890']);
    expect((await send(lead, 'account', NEW)).status).toBe(409);
    const told = await world.db.select().from(notices).where(eq(notices.kind, 'programme-account-proposed'));
    const ids = told.map(({ accountId }) => accountId);
    expect([ids.includes(approver.who.accountId), ids.includes(officer.who.accountId)]).toEqual([true, false]);
    expect(JSON.stringify([told, await world.db.select().from(trailEvents)])).not.toMatch(/VAYB|Defenders/);
  });

  it('BK-1, BK-4: another person puts it in force, who typed its number anew; a file made before keeps its account', async () => {
    await sentPayments(world, office, 1);
    const [file] = await world.db.select().from(documents).where(eq(documents.label, 'payment-file'));
    const { id: accountId, identityId } = await newest();
    const wrong = await send(approver, 'approved', { accountId, iban: 'BE71096123456769' });
    expect([wrong.status, wrong.body.includes(t('refusal.programme-account-differs'))]).toEqual([422, true]);
    expect((await send(officer, 'approved', { accountId, iban: NEW.iban })).status).toBe(403);
    expect((await send(approver, 'approved', { accountId, iban: NEW.iban, code: '111111' })).status).toBe(422);
    expect((await send(approver, 'approved', { accountId, iban: NEW.iban })).status).toBe(302);
    expect(await inForce()).toBe(identityId);
    expect((await officer.desk.read(PATH)).body).toContain('•••• 6769');
    expect(
      await world.db
        .select()
        .from(documents)
        .where(eq(documents.id, file?.id ?? '')),
    ).toEqual([file]);
    const xml = await text(await world.documents.open(file?.storageKey ?? ''));
    expect([xml.includes('BE71096123456769'), xml.includes('VAYB')]).toEqual([true, false]);
  });

  it('who gave it does not decide it, and a refused one changes nothing', async () => {
    const before = await inForce();
    expect((await send(lead, 'account', { ...NEW, iban: 'SE4550000000058398257466' })).status).toBe(302);
    const { id: accountId } = await newest();
    const own = await send(lead, 'approved', { accountId, iban: 'SE4550000000058398257466' });
    expect([own.status, own.body.includes(t('refusal.programme-account-by-another'))]).toEqual([403, true]);
    expect((await send(approver, 'refused', { accountId })).status).toBe(302);
    expect([await inForce(), (await newest()).outcome]).toEqual([before, 'refused']);
    expect((await send(approver, 'refused', { accountId })).status).toBe(409);
  });

  it('BK-1: the database takes no account that two people did not set, and edits none', async () => {
    const [first] = await world.db.select().from(programmeAccounts).where(eq(programmeAccounts.number, 1));
    const back = world.db.update(programmes).set({ bankIdentityId: first?.identityId ?? null });
    expect(await broken(back.where(eq(programmes.id, office.programmeId)))).toBe('programme_account_by_two');
    const edit = world.db.update(programmeAccounts).set({ masked: '•••• 0000' });
    expect(await broken(edit.where(eq(programmeAccounts.number, 1)))).toBe('ending_unchanged');
    const alone = { ...(await newest()), id: world.ids.next(), number: 9, identityId: await spareIdentity() };
    const said = { outcome: 'approved', outcomeBy: alone.proposedBy, outcomeAt: world.clock.now() };
    expect(await broken(world.db.insert(programmeAccounts).values({ ...alone, ...said }))).toBe(
      'programme_account_proposed',
    );
    const open = { outcome: null, outcomeBy: null, outcomeAt: null };
    await world.db.insert(programmeAccounts).values({ ...alone, ...open });
    const self = world.db.update(programmeAccounts).set(said).where(eq(programmeAccounts.id, alone.id));
    expect(await broken(self)).toBe('programme_accounts_by_two');
  });
});
