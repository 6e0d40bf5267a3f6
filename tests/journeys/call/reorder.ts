import { expect, type Browser, type Locator, type Page } from '@playwright/test';
import { paths } from '#app/http/paths.ts';
import { expectAccepted, seatOf, type Account, type Seat } from '../seat.ts';

type Given = { readonly browser: Browser; readonly writer: Account; readonly callId: string };

/** Questions change places by mouse, by finger and by buttons without scripts; the order is there after reading anew. */
export async function putInOrder(given: Given): Promise<void> {
  const desk = await seatOf(given.browser, given.writer);
  const first = await questionsOf(desk, given.callId);
  await dragByMouse(desk, 0, 2);
  await expectOrder(desk, given.callId, moved(first, 0, 2));
  await desk.leave();
  await byFinger(given, moved(first, 0, 2));
  await byButtons(given, moved(moved(first, 0, 2), 2, 1));
}

async function byFinger({ browser, writer, callId }: Given, before: readonly string[]): Promise<void> {
  const seat = await seatOf(browser, writer, { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  expect(await questionsOf(seat, callId)).toEqual(before);
  await dragByFinger(seat, 2, 1);
  await expectOrder(seat, callId, moved(before, 2, 1));
  await seat.leave();
}

async function byButtons({ browser, writer, callId }: Given, before: readonly string[]): Promise<void> {
  const seat = await seatOf(browser, writer, { javaScriptEnabled: false });
  expect(await questionsOf(seat, callId)).toEqual(before);
  await expect(seat.page.locator('.grip')).toHaveCount(0);
  const item = itemAt(seat.page, 1);
  await item.locator('summary').first().click();
  const up = item.getByRole('button', { name: seat.t('calls.item.up') });
  await Promise.all([seat.page.waitForEvent('load'), up.click()]);
  await expectAccepted(seat);
  await expectOrder(seat, callId, moved(before, 1, 0));
  await seat.leave();
}

/** The questions of the longest section. */
function listOf(page: Page): Locator {
  return page
    .locator('ol[data-reorder]')
    .filter({ has: page.locator(':scope > li:nth-child(4)') })
    .first();
}

function itemAt(page: Page, place: number): Locator {
  return listOf(page).locator(':scope > li').nth(place);
}

/** Their codes, as the page that is read now shows them. */
async function questionsOf({ page }: Seat, callId: string): Promise<readonly string[]> {
  await page.goto(paths.callDraft(callId, { part: 'form' }));
  return listOf(page)
    .locator(':scope > li > div')
    .evaluateAll((items) => items.map(({ id }) => id));
}

async function expectOrder(seat: Seat, callId: string, order: readonly string[]): Promise<void> {
  expect(await questionsOf(seat, callId)).toEqual(order);
}

/** From the middle of a grip to just past the middle of the item whose place is taken. */
async function wayOf(page: Page, from: number, to: number) {
  const grip = itemAt(page, from).locator(':scope > .grip');
  await grip.scrollIntoViewIfNeeded();
  const [start, end] = [await grip.boundingBox(), await itemAt(page, to).boundingBox()];
  if (!start || !end) throw new Error('nothing to drag');
  const x = start.x + start.width / 2;
  const past = to > from ? 0.75 : 0.25;
  return { x, y: start.y + start.height / 2, until: end.y + end.height * past };
}

async function dragByMouse({ page, t }: Seat, from: number, to: number): Promise<void> {
  await expect(itemAt(page, from).locator(':scope > .grip')).toHaveAttribute('title', t('calls.item.drag'));
  const { x, y, until } = await wayOf(page, from, to);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, until, { steps: 5 });
  await Promise.all([page.waitForEvent('load'), page.mouse.up()]);
}

/** Real touches of the browser, which would scroll the page if the grip let them. */
async function dragByFinger({ page }: Seat, from: number, to: number): Promise<void> {
  const { x, y, until } = await wayOf(page, from, to);
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: number) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: at === undefined ? [] : [{ x, y: at }] });
  await touch('touchStart', y);
  for (const part of [0.25, 0.5, 0.75, 1]) await touch('touchMove', y + (until - y) * part);
  await Promise.all([page.waitForEvent('load'), touch('touchEnd')]);
}

function moved(order: readonly string[], from: number, to: number): string[] {
  const rest = order.filter((_, index) => index !== from);
  return [...rest.slice(0, to), ...order.slice(from, from + 1), ...rest.slice(to)];
}
