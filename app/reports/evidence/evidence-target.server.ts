import type { Person } from '#app/kernel/actor.ts';
import type { ReportId } from '#app/kernel/ids.ts';
import type { World } from '#app/kernel/world.ts';
import type { UploadTarget } from '#app/organisations/uploads/upload-target.ts';
import { ownReport } from '../own-report.server.ts';
import type { ReportRefusal } from '../report.ts';
import { admitsEvidence, attachEvidence } from './attach-evidence.server.ts';
import type { EvidenceLabel } from './evidence-checklist.ts';
import type { EvidenceFacts } from './evidence-facts.ts';

/** A cost of a report as the place of a file in chunks. What is stated of the document is judged before a byte is sent. */
export function evidenceTarget(
  world: World,
  actor: Person,
  place: { reportId: ReportId; costLineId: string; label: EvidenceLabel; facts: EvidenceFacts },
): UploadTarget<ReportRefusal['code']> {
  const { reportId, costLineId, label, facts } = place;
  return {
    owner: { kind: 'report', id: reportId },
    // The same file may prove two costs: each upload goes to its own.
    label: `${costLineId} ${label}`,
    open: (tx) => ownReport(tx, actor, reportId),
    admits: async (tx) => {
      const own = await ownReport(tx, actor, reportId);
      if (!own.ok) return own;
      return admitsEvidence(tx, { report: own.value, costLineId, documentId: world.ids.next(), facts });
    },
    attach: (upload, key) => attachEvidence(world, actor, { ...place, upload, key }),
  };
}
