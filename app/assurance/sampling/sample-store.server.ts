import { and, eq, gte, isNotNull, lte, sql, type SQL } from 'drizzle-orm';
import type { Reader, Tx } from '#db/client.server.ts';
import { auditEvidenceSteps, auditSampleItems, auditSamples, findings } from '#db/schema/sampling.ts';
import type { Person } from '#app/kernel/actor.ts';
import type { Instant } from '#app/kernel/instant.ts';
import { bookScope, type BookScope } from '#app/ledger/ledger-scope.server.ts';
import { inProgrammes } from '#app/people/in-programmes.server.ts';
import { openRecords } from '#app/trail/open-records.server.ts';
import type { FindingState } from './finding-lifecycle.ts';
import type { FindingType } from './finding.ts';
import type { Method } from './method.ts';
import type { Step } from './sample.ts';

export type Sample = Omit<typeof auditSamples.$inferSelect, 'method'> & { readonly method: Method };
export type Finding = Omit<typeof findings.$inferSelect, 'state' | 'type'> & {
  readonly state: FindingState;
  readonly type: FindingType;
};

/** AZ-2, I39: the samples of programmes the actor reads, and of an auditor's period only. */
export function samplesWithin(actor: Person, scope: BookScope): SQL | undefined {
  return and(
    eq(auditSamples.programmeId, scope.programmeId),
    gte(auditSamples.periodFrom, scope.from),
    lte(auditSamples.periodTo, scope.to),
    inProgrammes(auditSamples.programmeId, actor, 'samples.read'),
  );
}

export async function loadSample(
  reader: Reader,
  given: { id: string; actor: Person; at: Instant },
): Promise<Sample | null> {
  const scope = await bookScope(reader, given.actor, given.at);
  if (!scope) return null;
  const [row] = await reader
    .select()
    .from(auditSamples)
    .where(and(eq(auditSamples.id, given.id), samplesWithin(given.actor, scope)));
  return row ? sampleFromRow(row) : null;
}

/** The same for its own auditor, one act at a time until the transaction ends. */
export async function lockOwnSample(tx: Tx, given: { id: string; actor: Person; at: Instant }): Promise<Sample | null> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('sample:' || ${given.id}, 0))`);
  const sample = await loadSample(tx, given);
  return sample?.drawnBy === given.actor.accountId ? sample : null;
}

/** A finding, locked, whose sample the actor reads, and not of a third party they are recused from (I9). */
export async function lockFinding(tx: Tx, given: { id: string; actor: Person; at: Instant }): Promise<Finding | null> {
  const [row] = await tx.select().from(findings).where(eq(findings.id, given.id)).for('update');
  if (!row) return null;
  const sample = await loadSample(tx, { ...given, id: row.sampleId });
  const scope = sample && (await bookScope(tx, given.actor, given.at));
  return scope && (await isOpenFinding(tx, row.id, scope.withheldFrom)) ? findingFromRow(row) : null;
}

async function isOpenFinding(tx: Tx, id: string, withheldFrom: string | null): Promise<boolean> {
  if (withheldFrom === null) return true;
  const open = openRecords({ kind: sql`'finding'`, record: sql`${findings.id}::text` }, withheldFrom);
  return (await tx.$count(findings, and(eq(findings.id, id), open))) > 0;
}

export async function saveFinding(
  tx: Tx,
  finding: Finding,
  changes: Partial<typeof findings.$inferSelect>,
): Promise<void> {
  await tx
    .update(findings)
    .set({ ...changes, version: finding.version + 1 })
    .where(eq(findings.id, finding.id));
}

/** A line that was drawn; null for one that was not. */
export async function drawnItem(reader: Reader, about: { sampleId: string; transactionNo: string }) {
  const [row] = await reader
    .select()
    .from(auditSampleItems)
    .where(
      and(
        eq(auditSampleItems.sampleId, about.sampleId),
        eq(auditSampleItems.transactionNo, about.transactionNo),
        isNotNull(auditSampleItems.place),
      ),
    );
  return row ?? null;
}

export async function stepsOf(reader: Reader, sampleId: string): Promise<ReadonlyMap<string, readonly Step[]>> {
  const rows = await reader
    .select({ transactionNo: auditEvidenceSteps.transactionNo, step: auditEvidenceSteps.step })
    .from(auditEvidenceSteps)
    .where(eq(auditEvidenceSteps.sampleId, sampleId))
    .orderBy(auditEvidenceSteps.recordedAt);
  const steps = new Map<string, Step[]>();
  for (const { transactionNo, step } of rows) {
    // The check `audit_evidence_steps_step` of the database.
    steps.set(transactionNo, [...(steps.get(transactionNo) ?? []), step as Step]);
  }
  return steps;
}

/** Every finding of a sample, by number. */
export async function findingsOf(reader: Reader, sampleId: string): Promise<Finding[]> {
  const rows = await reader.select().from(findings).where(eq(findings.sampleId, sampleId)).orderBy(findings.number);
  return rows.map(findingFromRow);
}

/** The checks of the database stand for the casts, here and below. */
export function sampleFromRow(row: typeof auditSamples.$inferSelect): Sample {
  return { ...row, method: row.method as Method };
}

export function findingFromRow(row: typeof findings.$inferSelect): Finding {
  return { ...row, state: row.state as FindingState, type: row.type as FindingType };
}
