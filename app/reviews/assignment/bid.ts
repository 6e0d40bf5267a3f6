import { z } from 'zod';
import { isId } from '#app/kernel/ids.ts';

/** What a reviewer says of a file that waits for readers. Words: `reviews.bid.<bid>`. */
export const BIDS = ['gladly', 'rather-not'] as const;
export type Bid = (typeof BIDS)[number];

/** What a bid adds to how well somebody fits a file: more than any one thing they know of it. */
export const BID_WEIGHT: Readonly<Record<Bid, number>> = { gladly: 2, 'rather-not': -2 };

/** `bid.<application>`: what is said of a file; empty where nothing is. */
export function bidField(applicationId: string): string {
  return `bid.${applicationId}`;
}

const field = /^bid\.([0-9a-f-]{36})$/;

/** The bids of a page, file by file, null for nothing said; what is no bid of ours is left out. */
export const bidsShape = z.record(z.string(), z.unknown()).transform((fields) => {
  const said: { readonly applicationId: string; readonly bid: Bid | null }[] = [];
  for (const [name, value] of Object.entries(fields)) {
    const applicationId = field.exec(name)?.[1] ?? '';
    const bid = BIDS.find((each) => each === value) ?? null;
    if (isId(applicationId) && (bid !== null || value === '')) said.push({ applicationId, bid });
  }
  return said;
});
