import type { z } from 'zod';
import { findings } from '#db/schema/sampling.ts';
import type { Person } from '#app/kernel/actor.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { decideFinding, type findingShape } from './finding.ts';
import { findingEvent, notices, officeOf } from './sample-news.server.ts';
import { drawnItem, findingsOf, lockOwnSample, stepsOf } from './sample-store.server.ts';
import type { SampleRefusal } from './sample.ts';

type Done = { findingId: string };

/** Writes down what is wrong with a line that was drawn and tested. Once written it stays; it can be withdrawn. */
export async function raiseFinding(
  world: World,
  actor: Person,
  given: z.output<typeof findingShape> & { sampleId: string; transactionNo: string; key: IdempotencyKey },
): Promise<Result<Done, SampleRefusal>> {
  if (!can(actor, 'samples.draw').allowed) return refuse('role-may-not');
  return perform<Done, SampleRefusal>(world, actor, 'raise-finding', given.key, async (tx) => {
    const raisedAt = world.clock.now();
    const sample = await lockOwnSample(tx, { id: given.sampleId, actor, at: raisedAt });
    const item = sample && (await drawnItem(tx, given));
    if (!item) return refuse('not-found');
    const { transactionNo, amountMinor } = item;
    const tested = (await stepsOf(tx, sample.id)).get(transactionNo)?.includes('tested') ?? false;
    const earlier = await findingsOf(tx, sample.id);
    const foundMinor = earlier
      .filter((each) => each.transactionNo === transactionNo && each.state !== 'withdrawn')
      .reduce((sum, each) => sum + each.ineligibleMinor, 0n);
    const decided = decideFinding(given.ineligible, { tested, amountMinor, foundMinor });
    if (!decided.ok) return decided;
    const { type, criterion, facts, ineligible: ineligibleMinor } = given;
    const { id: sampleId, programmeId } = sample;
    const number = earlier.length + 1;
    const about = { id: world.ids.next(), programmeId, reference: `${sample.reference}-F${number}` };
    const said = { type, criterion, facts, ineligibleMinor, raisedBy: actor.accountId, raisedAt };
    await tx.insert(findings).values({ ...about, ...said, sampleId, transactionNo, number, state: 'raised' });
    const body = { transactionNo, type, ineligibleMinor: ineligibleMinor.toString() };
    const entity = { kind: 'finding', id: about.id };
    const values = { reference: about.reference };
    return ok({
      value: { findingId: about.id },
      events: [findingEvent('finding.raised', about, body)],
      notices: notices('finding-raised', { entity, values }, await officeOf(tx, programmeId)),
    });
  });
}
