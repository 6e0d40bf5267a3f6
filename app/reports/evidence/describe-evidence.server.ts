import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { documents } from '#db/schema/documents.ts';
import { actsFor, reachOf } from '#app/agreements/agreement-policy.ts';
import type { Actor, Person } from '#app/kernel/actor.ts';
import type { DocumentId, ReportId } from '#app/kernel/ids.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { ACCESS, staffMay } from '#app/people/access.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { isUnsent } from '../report-lifecycle.ts';
import { reportEvent } from '../report-news.ts';
import { lockReport, type Report } from '../report-store.server.ts';
import type { ReportRefusal } from '../report.ts';
import { addStatement, originalsOf, statementsOf } from './evidence-facts-store.server.ts';
import { decideFacts, NOTHING_STATED, type EvidenceFacts } from './evidence-facts.ts';

type Done = { readonly documentId: DocumentId };

/**
 * D23: states anew what a document is: by those who write the reports of its organisation at any time, by the office once
 * the report is sent. The statement before stays on file. `stated`: how many statements the writer saw.
 */
export async function describeEvidence(
  world: World,
  actor: Person,
  given: {
    readonly reportId: ReportId;
    readonly documentId: DocumentId;
    readonly stated: number;
    readonly facts: EvidenceFacts;
    readonly key: IdempotencyKey;
  },
): Promise<Result<Done, ReportRefusal>> {
  return perform<Done, ReportRefusal>(world, actor, 'describe-evidence', given.key, async (tx) => {
    const { documentId, facts } = given;
    const report = await lockReport(tx, given.reportId, reachOf(actor));
    const document = report && (await documentOf(tx, report, documentId));
    if (!report || !document) return refuse('not-found');
    if (!mayDescribe(actor, report)) return refuse('role-may-not');
    const [last] = await statementsOf(tx, documentId);
    if ((last?.number ?? 0) !== given.stated) return refuse('stale');
    const onFile = last ? { ...last, translationOf: last.originalId } : NOTHING_STATED;
    const originals = await originalsOf(tx, report.agreementId);
    const decided = decideFacts(facts, { documentId, onFile, originals });
    if (!decided.ok) return decided;
    const body = await addStatement(world, tx, { actor, report, document, number: given.stated + 1, facts });
    return ok({ value: { documentId }, events: [reportEvent('report.evidence-described', report, body)] });
  });
}

/** Whether an actor may say what the documents of a report are. */
export function mayDescribe(actor: Actor, report: Pick<Report, 'organisationId' | 'programmeId' | 'state'>): boolean {
  if (actsFor(actor, report.organisationId, ACCESS['reports.describe'])) return true;
  return !isUnsent(report.state) && staffMay(actor, 'reports.describe', report.programmeId);
}

async function documentOf(tx: Tx, report: Report, documentId: DocumentId) {
  const own = and(eq(documents.ownerKind, 'report'), eq(documents.ownerId, report.id), isNull(documents.removedAt));
  const [row] = await tx
    .select({ id: documents.id, reference: documents.reference })
    .from(documents)
    .where(and(eq(documents.id, documentId), own));
  return row ?? null;
}
