import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { documents } from '#db/schema/documents.ts';
import { costLineEvidence, costLines } from '#db/schema/reports.ts';
import type { KeptFile, UploadedFile } from '#app/adapters/documents/upload.server.ts';
import { actorReference, type Actor } from '#app/kernel/actor.ts';
import type { Outcome } from '#app/kernel/event.ts';
import type { DocumentId, ReportId } from '#app/kernel/ids.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import type { EvidenceLabel } from './evidence-checklist.ts';
import { addStatement, originalsOf } from './evidence-facts-store.server.ts';
import { decideFacts, NOTHING_STATED, saysAnything, type EvidenceFacts } from './evidence-facts.ts';
import { ownReport } from '../own-report.server.ts';
import { reportEvent } from '../report-news.ts';
import type { Report } from '../report-store.server.ts';
import { MOST_EVIDENCE, MOST_EVIDENCE_BYTES, type ReportRefusal } from '../report.ts';

type Attached = { documentId: DocumentId };
type Given = {
  reportId: ReportId;
  costLineId: string;
  label: EvidenceLabel;
  upload: UploadedFile;
  /** What is stated of it at once; it can be stated later (`describeEvidence`). */
  facts?: EvidenceFacts;
  key: IdempotencyKey;
};

/**
 * Stores a supporting document and ties it to one cost. The file goes first; when nothing is written down (refused, or
 * the form came twice) the stored copy is taken away again. The same file elsewhere is shown as a warning (I33).
 */
export async function attachEvidence(
  world: World,
  actor: Actor,
  given: Given,
): Promise<Result<Attached, ReportRefusal>> {
  const documentId = world.ids.next();
  const storageKey = `reports/${given.reportId}/${documentId}`;
  const { mediaType, scan = 'not-scanned' } = given.upload;
  const maxBytes = MOST_EVIDENCE_BYTES;
  const stored = await world.documents.put(storageKey, given.upload.open(), { mediaType, maxBytes });
  let written = false;
  try {
    const result = await perform(world, actor, 'attach-evidence', given.key, async (tx) => {
      const own = await ownReport(tx, actor, given.reportId);
      if (!own.ok) return own;
      const file = { ...stored, id: documentId, storageKey, mediaType, scan, label: given.label };
      const { costLineId, facts = NOTHING_STATED } = given;
      return writeDown(world, tx, { actor, report: own.value, costLineId, file, facts });
    });
    written = result.ok && result.value.documentId === documentId;
    return result;
  } finally {
    if (!written) await world.documents.remove(storageKey);
  }
}

type NewFile = KeptFile & { label: string };

async function writeDown(
  world: World,
  tx: Tx,
  about: { actor: Actor; report: Report; costLineId: string; file: NewFile; facts: EvidenceFacts },
): Promise<Result<Outcome<Attached>, ReportRefusal>> {
  const { actor, report, costLineId, file, facts } = about;
  const admitted = await admitsEvidence(tx, { report, costLineId, documentId: file.id, facts });
  if (!admitted.ok) return admitted;
  // Removed documents keep their number, so that no two files ever had the same name.
  const ever = await tx.$count(documents, and(eq(documents.ownerKind, 'report'), eq(documents.ownerId, report.id)));
  const reference = `${report.reference}-D${ever + 1}`;
  await tx.insert(documents).values({
    ...file,
    ownerKind: 'report',
    ownerId: report.id,
    reference,
    createdBy: actorReference(actor),
    createdAt: world.clock.now(),
  });
  await tx.insert(costLineEvidence).values({ costLineId, documentId: file.id });
  const body = { costLineId, document: file.id, label: file.label, bytes: file.bytes, sha256: file.sha256 };
  const events = [reportEvent('report.evidence-attached', report, { ...body, documentReference: reference })];
  if (saysAnything(facts)) {
    const stated = await addStatement(world, tx, {
      actor,
      report,
      document: { id: file.id, reference },
      number: 1,
      facts,
    });
    events.push(reportEvent('report.evidence-described', report, stated));
  }
  return ok({ value: { documentId: file.id }, events });
}

/** Whether a cost has a place for another document of which this is stated. */
export async function admitsEvidence(
  tx: Tx,
  about: { report: Report; costLineId: string; documentId: DocumentId; facts: EvidenceFacts },
): Promise<Result<null, ReportRefusal>> {
  const { report, costLineId, documentId, facts } = about;
  const line = and(eq(costLines.id, costLineId), eq(costLines.reportId, report.id));
  if ((await tx.$count(costLines, line)) === 0) return refuse('not-found');
  const attached = await tx.$count(costLineEvidence, eq(costLineEvidence.costLineId, costLineId));
  if (attached >= MOST_EVIDENCE) return refuse('too-much-evidence', { values: { max: MOST_EVIDENCE } });
  if (!saysAnything(facts)) return ok(null);
  const originals = await originalsOf(tx, report.agreementId);
  return decideFacts(facts, { documentId, onFile: NOTHING_STATED, originals });
}
