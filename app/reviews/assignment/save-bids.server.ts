import { and, eq, inArray } from 'drizzle-orm';
import { readingBids } from '#db/schema/reviewer-profiles.ts';
import type { Person } from '#app/kernel/actor.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { ReviewRefusal } from '../review.ts';
import type { Bid } from './bid.ts';
import { filesToBidFor } from './bid-store.server.ts';

type Said = readonly { readonly applicationId: string; readonly bid: Bid | null }[];

/**
 * What a reviewer says of files that wait for readers; null takes back what was said. Files they may not bid for any
 * more, since they were asked meanwhile or are recused (I9), are left as they are.
 */
export async function saveBids(
  world: World,
  actor: Person,
  given: { said: Said; key: IdempotencyKey },
): Promise<Result<null, ReviewRefusal>> {
  if (!can(actor, 'reviews.own').allowed) return refuse('role-may-not');
  return perform<null, ReviewRefusal>(world, actor, 'save-bids', given.key, async (tx) => {
    const wanted = new Map(given.said.map(({ applicationId, bid }) => [applicationId, bid]));
    const files = wanted.size === 0 ? [] : await filesToBidFor(tx, actor, { ids: [...wanted.keys()] });
    const changed = files.filter(({ id, bid }) => wanted.get(id) !== bid);
    const [first] = changed;
    if (!first) return ok({ value: null, events: [] });
    const ids = changed.map(({ id }) => id);
    const mine = and(eq(readingBids.accountId, actor.accountId), inArray(readingBids.applicationId, ids));
    await tx.delete(readingBids).where(mine);
    const savedAt = world.clock.now();
    const rows = ids.flatMap((applicationId) => {
      const bid = wanted.get(applicationId) ?? null;
      return bid === null ? [] : [{ applicationId, accountId: actor.accountId, bid, savedAt }];
    });
    if (rows.length > 0) await tx.insert(readingBids).values(rows);
    const body = { bids: changed.map(({ id, reference }) => ({ reference, bid: wanted.get(id) ?? null })) };
    const entity = { kind: 'account', id: actor.accountId };
    return ok({ value: null, events: [{ kind: 'reviewer.bids-saved', programmeId: first.programmeId, entity, body }] });
  });
}
