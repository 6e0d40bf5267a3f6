import { expect, type Browser } from '@playwright/test';
import { paths } from '#app/http/paths.ts';
import {
  demoAccount,
  expectAccepted,
  expectAccessible,
  fill,
  now,
  press,
  seatOf,
  takeSeat,
  type Seat,
} from '../seat.ts';
import type { Story } from './story.ts';

const TITLES = {
  'title.en': 'Support to families of the disappeared',
  'title.fr': 'Soutien aux familles de personnes disparues',
  'title.es': 'Apoyo a las familias de personas desaparecidas',
  'title.ar': 'دعم عائلات المفقودين',
  'title.ru': 'Поддержка семей исчезнувших',
};

/** Step 1: a call manager drafts a call after an earlier one, a second person approves it, it opens. */
export async function publishCall(browser: Browser, story: Story): Promise<void> {
  const manager = await seatOf(browser, demoAccount('call-manager'));
  story.callId = await draft(manager);
  await lookAtSheets(manager, story.callId);
  await requestApproval(manager, story.callId);
  // Nobody approves what they wrote.
  await manager.page.goto(paths.callApproval(story.callId));
  await expect(manager.page.locator('main').getByRole('button', { name: sendLabel(manager) })).toBeDisabled();
  await manager.leave();
  await approve(browser, story.callId);
  story.callReference = await waitUntilOpen(browser);
}

const sendLabel = ({ t }: Seat) => t('calls.approval.send');

async function draft(seat: Seat): Promise<string> {
  const { page, t } = seat;
  await page.goto(paths.newCall());
  await expectAccessible(seat);
  const earlier = await page.locator('[name="copyOf"] option').last().getAttribute('value');
  const about = {
    ...TITLES,
    copyOf: earlier ?? '',
    envelope: '300000',
    minimum: '10000',
    maximum: '60000',
    zone: 'Europe/Brussels',
    opensOn: day(0),
    opensTime: '00:00',
    deadlineOn: day(60),
    deadlineTime: '17:00',
    graceMinutes: '30',
  };
  // The least is more than the most: the form comes back as it was, with the reason beside the field.
  await fill(seat, { ...about, minimum: '70000' });
  await page.getByRole('button', { name: t('calls.new.create') }).click();
  await expect(page.locator('.error-summary')).toBeVisible();
  await expect(page.locator('[name="title.ar"]')).toHaveValue(TITLES['title.ar']);
  await fill(seat, { minimum: '10000' });
  await press(seat, t('calls.new.create'));
  await expectAccepted(seat);
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

async function lookAtSheets(seat: Seat, callId: string): Promise<void> {
  const { page, t } = seat;
  for (const part of ['basics', 'texts', 'who', 'form', 'grid', 'lists'] as const) {
    await page.goto(paths.callDraft(callId, { part }));
    await expectAccessible(seat);
  }
  await page.goto(paths.callDraft(callId, { part: 'texts' }));
  await fill(seat, { 'summary.en': 'Grants to groups that accompany families of the disappeared.' });
  await press(seat, t('common.save'));
  await expectAccepted(seat);
}

async function requestApproval(seat: Seat, callId: string): Promise<void> {
  const { page, t } = seat;
  await page.goto(paths.deskCall(callId));
  await expectAccessible(seat);
  await press(seat, t('calls.request.send'));
  await expectAccepted(seat);
}

async function approve(browser: Browser, callId: string): Promise<void> {
  const seat = await seatOf(browser, demoAccount('call-manager', 1));
  await seat.page.goto(paths.callApproval(callId));
  await expectAccessible(seat);
  await fill(seat, { read: true });
  await press(seat, sendLabel(seat));
  await expectAccepted(seat);
  await seat.leave();
}

/** The schedule opens it; from then on everybody reads it, without scripts. Answers its reference. */
async function waitUntilOpen(browser: Browser): Promise<string> {
  const seat = await takeSeat(browser, { javaScriptEnabled: false });
  const link = seat.page.getByRole('link', { name: TITLES['title.en'] });
  await expect(async () => {
    await seat.page.goto(paths.calls());
    await expect(link).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 20_000 });
  const reference = (await link.getAttribute('href'))?.split('/').at(-1) ?? '';
  await seat.page.goto(paths.call(reference));
  await expectAccessible(seat);
  await expect(seat.page.locator(`main a[href="${paths.startApplication(reference)}"]`).first()).toBeVisible();
  await seat.leave();
  return reference;
}

/** The day `ahead` days from now, as a date field wants it. */
function day(ahead: number): string {
  return new Date(now().getTime() + ahead * 86_400_000).toISOString().slice(0, 10);
}
