import type { Page } from '@playwright/test';

/** What crosses the line for one page on a cold cache, in bytes; scripts apart. */
export type Carried = { bytes: number; scripts: number; requests: number; readonly origins: string[] };

/** Opens a page in a window that has seen nothing yet, and adds up. */
export async function carriedBy(page: Page, path: string): Promise<Carried> {
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  const carried: Carried = { bytes: 0, scripts: 0, requests: 0, origins: [] };
  const scripts = new Set<string>();
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    carried.bytes += encodedDataLength;
    if (scripts.has(requestId)) carried.scripts += encodedDataLength;
  });
  client.on('Network.requestWillBeSent', ({ requestId, type, request: { url } }) => {
    if (url.startsWith('data:')) return;
    if (type === 'Script') scripts.add(requestId);
    carried.requests += 1;
    carried.origins.push(new URL(url).origin);
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  return carried;
}
