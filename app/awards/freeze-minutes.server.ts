import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { committeeMinutes } from '#db/schema/committees.ts';
import { rankedLists } from '#db/schema/reviews.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import { canonicalJson, toJson } from '#app/kernel/json.ts';
import { ok, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { AwardLine, AwardRefusal } from './award.ts';
import { fundable } from './award-list.ts';
import type { Member } from './committee.ts';
import { keptOutOf, votesOf } from './committee-store.server.ts';
import { minutesOf } from './minutes.ts';
import type { OpenDecision } from './open-decision.server.ts';
import { decideVotes } from './votes.ts';

/** I9, I13: the votes are looked at once more, then everything that was decided is written down and hashed. */
export async function freezeMinutes(
  world: World,
  tx: Tx,
  actor: Actor,
  given: { opened: OpenDecision; members: readonly Member[]; lines: readonly AwardLine[] },
): Promise<Result<{ readonly sha256: string }, AwardRefusal>> {
  const { call, decision, files } = given.opened;
  const { members, lines } = given;
  const votes = await votesOf(tx, decision.id);
  const organisationIds = files.map((file) => file.organisationId);
  const keptOut = await keptOutOf(tx, members, organisationIds);
  const decided = decideVotes({ files: files.filter(fundable), members, votes, keptOut });
  if (!decided.ok) return decided;
  const { sha256: ranking } = rankedLists;
  const [list] = await tx.select({ ranking }).from(rankedLists).where(eq(rankedLists.id, decision.listId));
  const content = toJson(
    minutesOf({ call, rankingSha256: list?.ranking ?? '', decision, members, files, lines, votes }),
  );
  const sha256 = createHash('sha256').update(canonicalJson(content)).digest('hex');
  const by = { frozenBy: actorReference(actor), frozenAt: world.clock.now() };
  await tx.insert(committeeMinutes).values({ decisionId: decision.id, content, sha256, ...by });
  return ok({ sha256 });
}
