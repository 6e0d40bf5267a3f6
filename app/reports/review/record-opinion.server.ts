import { and, eq } from 'drizzle-orm';
import type { Tx } from '#db/client.server.ts';
import { documents } from '#db/schema/documents.ts';
import { reportChecks } from '#db/schema/report-checks.ts';
import type { KeptFile, UploadedFile } from '#app/adapters/documents/upload.server.ts';
import { reachOf } from '#app/agreements/agreement-policy.ts';
import { actorReference, type Person } from '#app/kernel/actor.ts';
import type { Outcome } from '#app/kernel/event.ts';
import type { ReportId } from '#app/kernel/ids.ts';
import { ok, refuse, type Result } from '#app/kernel/result.ts';
import type { World } from '#app/kernel/world.ts';
import { can, staffMay } from '#app/people/access.ts';
import { accountsHolding } from '#app/people/account-store.server.ts';
import type { IdempotencyKey } from '#app/trail/command-key.ts';
import { perform } from '#app/trail/perform.server.ts';
import { checkOf } from './check-store.server.ts';
import { decideOpinion, MOST_OPINION_BYTES, type Opinion } from './independent-check.ts';
import { reportEvent, reportNotices } from '../report-news.ts';
import { linesOf, lockReport } from '../report-store.server.ts';
import type { ReportRefusal } from '../report.ts';

type Done = { readonly documentId: string };
type Given = {
  readonly reportId: ReportId;
  readonly opinion: Opinion;
  /** Euro cents looked at, and of them not in order. */
  readonly examined: bigint;
  readonly exceptions: bigint;
  readonly upload: UploadedFile;
  readonly key: IdempotencyKey;
};

/** Records what the expert found, with the signed opinion as a document. Once; both sides read it. */
export async function recordOpinion(world: World, actor: Person, given: Given): Promise<Result<Done, ReportRefusal>> {
  if (!can(actor, 'reports.countersign').allowed) return refuse('role-may-not');
  const id = world.ids.next();
  const storageKey = `reports/${given.reportId}/${id}`;
  const { mediaType, scan = 'not-scanned' } = given.upload;
  const stored = await world.documents.put(storageKey, given.upload.open(), {
    mediaType,
    maxBytes: MOST_OPINION_BYTES,
  });
  let written = false;
  try {
    const file = { ...stored, id, storageKey, mediaType, scan };
    const result = await perform<Done, ReportRefusal>(world, actor, 'record-opinion', given.key, (tx) =>
      record(world, tx, { actor, given, file }),
    );
    written = result.ok && result.value.documentId === id;
    return result;
  } finally {
    if (!written) await world.documents.remove(storageKey);
  }
}

async function record(
  world: World,
  tx: Tx,
  { actor, given, file }: { actor: Person; given: Given; file: KeptFile },
): Promise<Result<Outcome<Done>, ReportRefusal>> {
  const report = await lockReport(tx, given.reportId, reachOf(actor));
  if (!report || !staffMay(actor, 'reports.countersign', report.programmeId)) return refuse('not-found');
  const check = await checkOf(tx, report.id);
  if (!check) return refuse('not-found');
  if (check.opinion !== null) return refuse('opinion-given');
  const { opinion, examined, exceptions } = given;
  const claimed = (await linesOf(tx, report.id)).reduce((sum, line) => sum + line.eurMinor, 0n);
  const decided = decideOpinion({ opinion, examined, exceptions }, claimed);
  if (!decided.ok) return decided;
  const now = world.clock.now();
  const by = actorReference(actor);
  const ever = await tx.$count(documents, and(eq(documents.ownerKind, 'report'), eq(documents.ownerId, report.id)));
  const reference = `${report.reference}-D${ever + 1}`;
  const owner = { ownerKind: 'report', ownerId: report.id, label: 'expert-opinion' };
  await tx.insert(documents).values({ ...file, ...owner, reference, createdBy: by, createdAt: now });
  const found = { opinion, examinedMinor: examined, exceptionsMinor: exceptions, documentId: file.id };
  await tx
    .update(reportChecks)
    .set({ ...found, recordedBy: by, recordedAt: now })
    .where(eq(reportChecks.id, check.id));
  const { programmeId, organisationId } = report;
  const readers = [
    ...(await accountsHolding(tx, { programmeId, roles: ['grants-officer'] })),
    ...(await accountsHolding(tx, { organisationId, roles: ['applicant-owner', 'applicant-finance'] })),
  ];
  const sums = { examinedMinor: examined.toString(), exceptionsMinor: exceptions.toString() };
  const body = { opinion, ...sums, document: file.id, sha256: file.sha256 };
  return ok({
    value: { documentId: file.id },
    events: [reportEvent('report.opinion-recorded', report, body)],
    notices: reportNotices('report-opinion', report, { readers }),
  });
}
