import { timingSafeEqual } from 'node:crypto';
import { and, eq, isNotNull, isNull, or } from 'drizzle-orm';
import { applications } from '#db/schema/applications.ts';
import { awardDecisions, awardLines } from '#db/schema/awards.ts';
import type { Instant } from '#app/kernel/instant.ts';
import type { World } from '#app/kernel/world.ts';
import { letterCode } from './letter-code.ts';

/** When a letter with this reference and code was sent; null where none was. Codes as `letterCode` writes them. */
export async function letterSentAt(world: World, given: { reference: string; code: string }): Promise<Instant | null> {
  const { id: decisionId, notifiedAt, basedOn } = awardDecisions;
  const { applicationId, outcome, amountMinor } = awardLines;
  const rows = await world.db
    .select({ decisionId, notifiedAt, applicationId, outcome, amountMinor })
    .from(awardLines)
    .innerJoin(awardDecisions, eq(awardDecisions.id, awardLines.decisionId))
    .innerJoin(applications, eq(applications.id, awardLines.applicationId))
    .where(
      and(
        eq(applications.reference, given.reference),
        isNotNull(notifiedAt),
        or(isNull(basedOn), eq(outcome, 'award')),
      ),
    );
  const sent = rows.find((row) => isSame(letterCode(world.keys.blindIndexKey, row), given.code));
  return sent?.notifiedAt ?? null;
}

function isSame(code: string, given: string): boolean {
  return code.length === given.length && timingSafeEqual(Buffer.from(code), Buffer.from(given));
}
