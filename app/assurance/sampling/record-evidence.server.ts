import { and, asc, eq, isNotNull } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { auditEvidenceSteps, auditSampleItems } from '#db/schema/sampling.ts';
import type { Person } from '#app/kernel/actor.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { notices, officeOf, sampleEvent } from './sample-news.server.ts';
import { drawnItem, lockOwnSample, stepsOf } from './sample-store.server.ts';
import { decideStep, type SampleRefusal, type Step } from './sample.ts';

type Asked = { readonly sampleId: string; readonly transactionNo: string; readonly step: Step };

/** One step with the evidence of one drawn line: asked for, received, seen in a safe place, tested. */
export async function recordEvidence(
  world: World,
  actor: Person,
  given: Asked & { key: IdempotencyKey },
): Promise<Result<null, SampleRefusal>> {
  if (!can(actor, 'samples.draw').allowed) return refuse('role-may-not');
  return perform<null, SampleRefusal>(world, actor, 'record-evidence', given.key, async (tx) => {
    const at = world.clock.now();
    const sample = await lockOwnSample(tx, { id: given.sampleId, actor, at });
    if (!sample || !(await drawnItem(tx, given))) return refuse('not-found');
    const taken = (await stepsOf(tx, sample.id)).get(given.transactionNo) ?? [];
    const decided = decideStep(given.step, taken);
    if (!decided.ok) return decided;
    const { transactionNo, step } = given;
    const row = { sampleId: sample.id, transactionNo, step, recordedBy: actor.accountId, recordedAt: at };
    await tx.insert(auditEvidenceSteps).values(row);
    return ok({
      value: null,
      events: [sampleEvent('sample.evidence-recorded', sample, { step, transactions: [transactionNo] })],
      notices: step === 'requested' ? await asked(tx, sample, 1) : [],
    });
  });
}

/** Asks for the evidence of every drawn line nobody has asked for yet, in one go. */
export async function requestEvidence(
  world: World,
  actor: Person,
  given: { sampleId: string; key: IdempotencyKey },
): Promise<Result<null, SampleRefusal>> {
  if (!can(actor, 'samples.draw').allowed) return refuse('role-may-not');
  return perform<null, SampleRefusal>(world, actor, 'request-evidence', given.key, async (tx) => {
    const recordedAt = world.clock.now();
    const sample = await lockOwnSample(tx, { id: given.sampleId, actor, at: recordedAt });
    if (!sample) return refuse('not-found');
    const steps = await stepsOf(tx, sample.id);
    const transactions = (await drawnNumbers(tx, sample.id)).filter((each) => !steps.has(each));
    if (transactions.length === 0) return refuse('evidence-step-taken');
    const about = { sampleId: sample.id, step: 'requested', recordedBy: actor.accountId, recordedAt };
    await tx.insert(auditEvidenceSteps).values(transactions.map((transactionNo) => ({ ...about, transactionNo })));
    return ok({
      value: null,
      events: [sampleEvent('sample.evidence-recorded', sample, { step: 'requested', transactions })],
      notices: await asked(tx, sample, transactions.length),
    });
  });
}

async function drawnNumbers(tx: Tx, sampleId: string): Promise<string[]> {
  const rows = await tx
    .select({ transactionNo: auditSampleItems.transactionNo })
    .from(auditSampleItems)
    .where(and(eq(auditSampleItems.sampleId, sampleId), isNotNull(auditSampleItems.place)))
    .orderBy(asc(auditSampleItems.place));
  return rows.map((row) => row.transactionNo);
}

async function asked(tx: Tx, sample: { id: string; programmeId: string; reference: string }, count: number) {
  const about = { entity: { kind: 'audit-sample', id: sample.id }, values: { reference: sample.reference, count } };
  return notices('evidence-requested', about, await officeOf(tx, sample.programmeId));
}
