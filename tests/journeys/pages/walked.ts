import { expect } from '@playwright/test';
import { expectAccessible, type Seat } from '../seat.ts';

/** Answered as a file: nothing a browser shows. */
const FILE =
  /\.(pdf|csv|xlsx|zip|json|xml|html|atom|ics|txt)$|\/evaluation\/(pdf|xlsx)$|^\/documents\/|^\/reports\/[^/]+\/costs\/file\//;
/** Ends the session, or leaves the portal. */
const LEAVES = /^\/(sign-out|exit)$/;
const SIZES = { phone: { width: 320, height: 568 }, desk: { width: 1280, height: 800 } };
/** From the menu to a list, to a record, to what is done with it. */
const DEEPEST = 3;

/** An address by its page: ids and references of records are all one. The sheets of a draft are pages of their own. */
function pageOf(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://portal');
  const path = pathname.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').replaceAll(/\/GIAI-[^/]+/g, '/:reference');
  return `${path}${searchParams.has('part') ? ` ${searchParams.get('part')}` : ''}`;
}

/**
 * Looks at every page of somebody's menu, and from there at one record of each kind, three links deep. `known`: pages
 * others have been to, which are not gone into again; those of this walk are added. No page answers with an error, has a
 * fault axe can see, or scrolls sideways on a telephone or a desk. Answers how many pages were looked at.
 */
export async function lookAround(seat: Seat, known: Set<string>): Promise<number> {
  const { page } = seat;
  const menu = await hrefs(seat, 'nav a[href^="/"]');
  const queue = [...menu, '/', '/account'].map((address) => ({ address, depth: 0 }));
  const been = new Set<string>();
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { address, depth } = next;
    const kind = pageOf(address);
    const path = new URL(address, 'http://portal').pathname;
    if (been.has(kind) || FILE.test(path) || LEAVES.test(path) || (depth > 0 && known.has(kind))) continue;
    been.add(kind);
    const isNew = !known.has(kind);
    known.add(kind);
    const answer = await page.goto(address);
    expect(answer?.status(), address).toBe(200);
    if (isNew) await look(seat);
    if (depth === DEEPEST) continue;
    for (const link of await hrefs(seat, 'main a[href^="/"]')) queue.push({ address: link, depth: depth + 1 });
  }
  return been.size;
}

async function look(seat: Seat): Promise<void> {
  const { page } = seat;
  await page.setViewportSize(SIZES.desk);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wider, `on a desk: ${page.url()}`).toBeLessThanOrEqual(0);
  await page.setViewportSize(SIZES.phone);
  await expectAccessible(seat);
}

async function hrefs({ page }: Seat, selector: string): Promise<readonly string[]> {
  const all = await page.locator(selector).evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return [...new Set(all)];
}
