import { createServer, type AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { and, eq } from 'drizzle-orm';
import { applicationAnswers } from '#db/schema/applications.ts';
import { documents } from '#db/schema/documents.ts';
import { trailEvents } from '#db/schema/trail.ts';
import { startApplication } from '#app/applications/start-application.server.ts';
import { CHUNK_BYTES } from '#app/organisations/uploads/upload.ts';
import { paths } from '#app/http/paths.ts';
import { expectOk } from '#app/kernel/result.ts';
import { PASSWORD } from '#tests/support/accounts.ts';
import { applicant, PDF } from '#tests/support/applicant.ts';
import { sha256Of } from '#tests/support/chunked-upload.ts';
import { killableServer, type KillableServer, type KillOrder } from '#tests/support/killable-server.ts';
import { openCall } from '#tests/support/open-call.ts';
import { freshKey } from '#tests/support/payment-office.ts';
import { programme } from '#tests/support/programme.ts';
import { expectAccessible, seatOf, type Seat } from './seat.ts';

const FILE = Buffer.concat([PDF, Buffer.alloc(15 * CHUNK_BYTES, 'testimony ')]);
/** The requests of the upload in whose middle the server dies, counted while it lives. */
const FATAL: readonly number[] = [4, 8, 12];

/** Somebody writes and sends a file from a page with scripts, while server and database are killed under it. */
test.describe.serial('the server is killed', () => {
  test.setTimeout(240_000);
  let server: KillableServer;
  let baseURL: string;
  let applicationId: string;
  let email: string;

  test.beforeAll(async () => {
    test.setTimeout(120_000);
    server = await killableServer({ port: await freePort() });
    baseURL = await server.start();
    await server.within(async (world) => {
      const call = await openCall(world, { programmeId: (await programme(world)).id });
      const { person, account } = await applicant(world);
      const started = { callId: call.id, language: 'en', key: freshKey() } as const;
      applicationId = expectOk(await startApplication(world, person, started)).applicationId;
      email = account.email;
    });
  });
  test.afterAll(() => server.remove());

  const again = async (order: KillOrder, meanwhile: () => Promise<void>) => {
    await server.kill(order);
    await meanwhile();
    await server.start();
  };
  const owner = () => ({ role: 'applicant-owner', email, password: PASSWORD, language: 'en' }) as const;

  test('in mid-typing: the page says what is not saved, goes on by itself, and nothing is there twice', async ({
    browser,
  }) => {
    const seat = await seatOf(browser, owner(), { baseURL });
    const { page, t } = seat;
    await page.goto(paths.applicationSection(applicationId, 'context'));
    const box = page.locator('[data-question="problem"]');
    const note = box.locator('[data-save-note]').last();
    const area = box.locator('textarea');
    await area.fill('Families search');
    await expect(note).toHaveText(saved(seat));
    await again('server-first', async () => {
      await area.press('End');
      await area.pressSequentially(' together');
      await expect(note).toHaveText(t('drafting.retrying'), { timeout: 15_000 });
    });
    await expect(note).toHaveText(saved(seat), { timeout: 30_000 });
    await again('database-first', async () => {
      await area.pressSequentially(', and are watched.');
      await expect(note).toHaveText(t('drafting.retrying'), { timeout: 15_000 });
      await expectAccessible(seat);
    });
    await expect(note).toHaveText(saved(seat), { timeout: 30_000 });
    await page.reload();
    await expect(area).toHaveValue('Families search together, and are watched.');
    await server.within(async (world) => {
      const { applicationId: of, revision } = applicationAnswers;
      const rows = await world.db.select({ revision }).from(applicationAnswers).where(eq(of, applicationId));
      expect(rows).toEqual([{ revision: 3 }]);
      const events = and(eq(trailEvents.entityId, applicationId), eq(trailEvents.kind, 'application.section-saved'));
      expect(await world.db.$count(trailEvents, events)).toBe(3);
    });
    await seat.leave();
  });

  test('in mid-upload, three times: the file goes on where it was and is there once', async ({ browser }) => {
    const seat = await seatOf(browser, owner(), { baseURL });
    const { page, t } = seat;
    await page.goto(paths.applicationDocuments(applicationId));
    const deaths: Promise<void>[] = [];
    const line = page.locator('form[data-upload] + .panel [role="status"]');
    let [living, sent] = [true, 0];
    await page.route(`**${paths.applicationUpload(applicationId)}`, async (route) => {
      await route.continue();
      if (!living || !FATAL.includes((sent += 1))) return;
      living = false;
      const order = deaths.length % 2 === 0 ? 'server-first' : 'database-first';
      const death = again(order, () => expect(line).toHaveText(t('drafting.upload.waiting')));
      deaths.push(death.then(() => void (living = true)));
    });
    await page.locator('[name="label"][value="statutes"]').check();
    const file = { name: 'statutes.pdf', mimeType: 'application/pdf', buffer: FILE };
    await page.setInputFiles('main [name="file"]', file);
    await page
      .locator('main')
      .getByRole('button', { name: t('applications.documents.attach') })
      .click();
    await expect(page.locator('main dl').getByText(t('applications.documents.there'), { exact: true })).toBeVisible({
      timeout: 120_000,
    });
    await Promise.all(deaths);
    expect(deaths).toHaveLength(FATAL.length);
    await server.within(async (world) => {
      const rows = await world.db.select().from(documents).where(eq(documents.ownerId, applicationId));
      expect(rows.map(({ label, sha256 }) => [label, sha256])).toEqual([['statutes', sha256Of(FILE)]]);
    });
    await seat.leave();
  });
});

/** `Saved 14:02`. */
function saved({ t }: Seat): RegExp {
  return new RegExp(`^${t('drafting.saved', { time: '' })}\\d`);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
