import type { ColumnKey } from '../downloads/headings.ts';

/** The registers of an evaluation, in the order it goes: what the selection file holds, one source for both. */
export const EVALUATION = ['D02', 'D03', 'D04', 'D05', 'D06', 'D07', 'D08'] as const;

export type EvaluationCode = (typeof EVALUATION)[number];

/** What of each register the printed report shows; the workbook has every column. */
export const PRINTED: Readonly<Record<EvaluationCode, readonly ColumnKey[]>> = {
  D02: ['call_id', 'lot', 'version', 'published_at', 'closes_at', 'envelope_eur', 'guidelines_sha256'],
  D03: ['application_id', 'lot', 'alias', 'submitted_at', 'requested_eur', 'eligibility_result', 'final_status'],
  D04: ['application_id', 'check_code', 'result', 'checked_by', 'checked_at'],
  D05: ['application_id', 'reviewer_code', 'reviewer_org', 'criterion_code', 'score', 'total', 'divergence_pct', 'third_reader_flag'], // prettier-ignore
  D06: ['date', 'members', 'org', 'role', 'quorum_ok', 'coi_target_application', 'coi_nature', 'action'],
  D07: ['rank', 'application_id', 'avg_score', 'recommended_eur', 'awarded_eur', 'reserve_position', 'approver_1', 'approver_2'], // prettier-ignore
  D08: ['subject_id', 'subject_role', 'check_type', 'list_version_date', 'result', 'decided_by', 'decided_at'],
};

/** What a register says at length, printed below its table line by line: who it is about, and its words. */
export const REASONS: Readonly<Partial<Record<EvaluationCode, { of: ColumnKey; texts: readonly ColumnKey[] }>>> = {
  D03: { of: 'application_id', texts: ['reject_reason_code'] },
  D07: {
    of: 'application_id',
    texts: ['criteria_for_amount_note', 'deviation_from_rank_reason', 'ca_validation_ref', 'appeal_status'],
  },
};

/** A printed table ends here; the workbook goes on. */
export const MOST_PRINTED = 1_500;
