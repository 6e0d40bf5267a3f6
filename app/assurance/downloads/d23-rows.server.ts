import { sql, type SQL } from 'drizzle-orm';
import type { Range } from './range.ts';
import { LINE_REFERENCE, utcDay } from './sql-words.server.ts';

/** The costs decided in the period, of one agreement or one sample where it is named. */
const decided = ({ programmeId, from, to, agreementId, sampleId }: Range) => sql`
  a.programme_id = ${programmeId} and ${utcDay('c.decided_at')} between ${from} and ${to}
    ${agreementId === undefined ? sql.empty() : sql`and a.id = ${agreementId}`}
    ${sampleId === undefined ? sql.empty() : sql`and c.id in (${drawnIn(sampleId)})`}`;

const drawnIn = (sampleId: string) => sql`
  select i.cost_line_id from audit_sample_items i where i.sample_id = ${sampleId} and i.place is not null`;

/**
 * What is stated of a document is what stands now, also for a period that is over: it describes the document, and a
 * correction is meant for whoever reads it next. Beside the columns of the index: `storage_key` and the ids of the document and its report, for the files themselves.
 */
export function d23Query(range: Range): SQL {
  return sql`
    select ${LINE_REFERENCE} as transaction_no, f.reference as doc_id, f.sha256, f.label as type, f.media_type, f.bytes,
      ${utcDay('f.created_at')} as date, f.id as document_id, f.storage_key, c.report_id,
      stated.language, case stated.redacted when true then 'Y' when false then 'N' end as redacted,
      stated.reference as translation_of
    from cost_lines c
    join reports r on r.id = c.report_id
    join agreements a on a.id = c.agreement_id
    join cost_line_evidence x on x.cost_line_id = c.id
    join documents f on f.id = x.document_id
    left join lateral (
      select e.language, e.redacted, original.reference from evidence_facts e
      left join documents original on original.id = e.translation_of and original.removed_at is null
      where e.document_id = f.id order by e.number desc limit 1
    ) stated on true
    where ${decided(range)} and f.removed_at is null
    order by a.id, r.number, c.number, f.id`;
}

export function d23Count(range: Range): SQL {
  return sql`
    select count(*) as rows from cost_line_evidence x
    where x.document_id in (select f.id from documents f where f.removed_at is null)
      and x.cost_line_id in (
        select c.id from cost_lines c join agreements a on a.id = c.agreement_id where ${decided(range)})`;
}
