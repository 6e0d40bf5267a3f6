import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Tx } from '#db/client.server.ts';
import { programmes } from '#db/schema/programme.ts';
import { auditSampleItems, auditSamples } from '#db/schema/sampling.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { Outcome } from '#app/kernel/event.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { bookScope, narrowed } from '#app/ledger/ledger-scope.server.ts';
import { can, staffMay } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { populationOf, type StoredLine } from './population-store.server.ts';
import { populationSha256, totalOf } from './population.ts';
import { notices, officeOf, sampleEvent } from './sample-news.server.ts';
import { decidePlan, type sampleShape, type SampleRefusal } from './sample.ts';
import { draw, type Drawn } from './selection.ts';

type Done = { sampleId: string };
type Row = typeof auditSamples.$inferInsert;

/** I39: freezes the population an auditor has before her, line by line with its hash, and draws from it. */
export async function drawSample(
  world: World,
  actor: Person,
  given: z.output<typeof sampleShape> & { key: IdempotencyKey },
): Promise<Result<Done, SampleRefusal>> {
  if (!can(actor, 'samples.draw').allowed) return refuse('role-may-not');
  return perform<Done, SampleRefusal>(world, actor, 'draw-sample', given.key, async (tx) => {
    const drawnAt = world.clock.now();
    const scope = await bookScope(tx, actor, drawnAt);
    if (!scope?.engagement || !staffMay(actor, 'samples.draw', scope.programmeId)) return refuse('not-found');
    const days = narrowed(scope, given);
    const population = await populationOf(tx, days);
    const sha256 = populationSha256(population);
    if (sha256 !== given.populationSha256) return refuse('population-changed');
    const decided = decidePlan(population, given);
    if (!decided.ok) return decided;
    const { method, size, seed } = given;
    const { programmeId, from: periodFrom, to: periodTo, engagement } = { ...days, engagement: scope.engagement };
    const row: Row = {
      id: world.ids.next(),
      programmeId,
      engagementId: engagement.id,
      reference: await nextReference(tx, programmeId),
      periodFrom,
      periodTo,
      method,
      size,
      seed,
      populationLines: population.length,
      populationMinor: totalOf(population),
      populationSha256: sha256,
      drawnBy: actor.accountId,
      drawnAt,
    };
    const drawn = draw(population, given);
    await tx.insert(auditSamples).values(row);
    await insertItems(tx, row.id, { population, drawn });
    return ok(await news(tx, row, drawn));
  });
}

/** `GIAI-S1`, `GIAI-S2`: the programme is locked, so no number is given twice. */
async function nextReference(tx: Tx, programmeId: string): Promise<string> {
  const [programme] = await tx.select().from(programmes).where(eq(programmes.id, programmeId)).for('update');
  const earlier = await tx.$count(auditSamples, eq(auditSamples.programmeId, programmeId));
  return `${programme?.code}-S${earlier + 1}`;
}

/** A statement takes 65 535 values. */
const BATCH = 5_000;

async function insertItems(
  tx: Tx,
  sampleId: string,
  { population, drawn }: { population: readonly StoredLine[]; drawn: readonly Drawn[] },
): Promise<void> {
  const places = new Map(
    drawn.map(({ transactionNo, certain }, index) => [transactionNo, { place: index + 1, certain }]),
  );
  const rows = population.map(({ flags, ...line }) => {
    const { place = null, certain = false } = places.get(line.transactionNo) ?? {};
    return { ...line, sampleId, flags: flags.join(' '), place, certain };
  });
  for (let start = 0; start < rows.length; start += BATCH) {
    await tx.insert(auditSampleItems).values(rows.slice(start, start + BATCH));
  }
}

async function news(tx: Tx, row: Row, drawn: readonly Drawn[]): Promise<Outcome<Done>> {
  const { id, programmeId, reference, method, size, seed, periodFrom, periodTo, populationSha256: sha256 } = row;
  const body = {
    method,
    size,
    seed,
    periodFrom,
    periodTo,
    populationSha256: sha256,
    populationLines: row.populationLines,
    populationMinor: row.populationMinor.toString(),
    transactions: drawn.map((each) => each.transactionNo),
  };
  const entity = { kind: 'audit-sample', id };
  const values = { reference, count: drawn.length };
  return {
    value: { sampleId: id },
    events: [sampleEvent('sample.drawn', { id, programmeId, reference }, body)],
    notices: notices('sample-drawn', { entity, values }, await officeOf(tx, programmeId)),
  };
}
