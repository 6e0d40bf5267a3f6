import type { z } from 'zod';
import type { Person } from '#app/kernel/actor.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can, staffMay } from '#app/people/access.ts';
import { correctCost } from '#app/reports/books/correct-cost.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { decideCorrection, disallowCodeOf, type correctionShape } from './finding.ts';
import { findingEvent, notices } from './sample-news.server.ts';
import { drawnItem, lockFinding, saveFinding } from './sample-store.server.ts';
import type { SampleRefusal } from './sample.ts';

/**
 * I26, I30: takes what an upheld finding calls ineligible out of accepted cost, in report and ledger; a recovery of what
 * had been advanced for it follows. The auditor finds, finance books (I39: the auditor changes nothing of the business),
 * and whoever accepted the cost does neither.
 */
export async function correctFinding(
  world: World,
  actor: Person,
  given: z.output<typeof correctionShape> & { findingId: string; key: IdempotencyKey },
): Promise<Result<null, SampleRefusal>> {
  if (!can(actor, 'findings.correct').allowed) return refuse('role-may-not');
  return perform<null, SampleRefusal>(world, actor, 'correct-finding', given.key, async (tx) => {
    const at = world.clock.now();
    const finding = await lockFinding(tx, { id: given.findingId, actor, at });
    if (!finding || !staffMay(actor, 'findings.correct', finding.programmeId)) return refuse('not-found');
    const next = decideCorrection(finding);
    if (!next.ok) return next;
    if (finding.version !== given.version) return refuse('stale');
    const item = await drawnItem(tx, finding);
    if (!item) throw new Error('a finding on a line that was not drawn');
    const { id, reference, ineligibleMinor, type, raisedBy } = finding;
    const corrected = await correctCost(world, tx, actor, {
      costLineId: item.costLineId,
      eurMinor: ineligibleMinor,
      code: disallowCodeOf(type),
      cause: { id, reference },
    });
    if (!corrected.ok) return corrected;
    await saveFinding(tx, finding, { state: next.value, correctedBy: actor.accountId, correctedAt: at });
    const { events, notices: told = [] } = corrected.value;
    const about = { entity: { kind: 'finding', id }, values: { reference } };
    return ok({
      value: null,
      events: [findingEvent('finding.corrected', finding, { ineligibleMinor: ineligibleMinor.toString() }), ...events],
      notices: [...told, ...notices('finding-corrected', about, [raisedBy])],
    });
  });
}
