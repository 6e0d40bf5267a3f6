import { sql, type SQL } from 'drizzle-orm';
import type { CostType } from '#app/reports/costs/cost-line.ts';
import { completeness } from '#app/reports/evidence/evidence-checklist.ts';
import type { Values } from './file-rows.ts';
import type { RawRow } from '../snapshot.server.ts';
import { aliasOf, BUDGET_LINE, correctedAfter, LINE_REFERENCE, RATE_SOURCE, utcDay } from './sql-words.server.ts';

type Days = { readonly programmeId: string; readonly from: string; readonly to: string };

export function d13Query({ programmeId, from, to }: Days): SQL {
  return sql`
    select c.id as cost_line_id, c.supplier_id as identity_id, ${LINE_REFERENCE} as transaction_no, a.reference || '-RP' || r.number as report_id,
      a.organisation_id as third_party_id, c.heading as heading, ${BUDGET_LINE} as budget_line, c.incurred_on as invoice_date,
      c.paid_on as payment_date, c.description as description, c.document_number as doc_no, c.procurement_reference as procurement_ref,
      c.currency as currency,
      c.amount_minor as amount_local, c.vat_minor as vat_local,
      case when c.vat_recoverable then 'Y' else 'N' end as vat_recoverable,
      c.units_per_eur as fx_rate, c.rate_month || ' ' || ${RATE_SOURCE} as fx_basis, c.eur_minor as amount_eur,
      trim_scale(c.share_bp::numeric / 100)::text as funding_share_pct, c.cost_type as cost_type, e.numbers as evidence_ids,
      concat_ws(' ', e.labels, case when d.cost_line_id is not null then 'lost-receipt-declaration' end) as labels,
      c.accepted_eur_minor + later.minor as accepted_eur, c.disallowed_eur_minor - later.minor as disallowed_eur,
      case when c.disallowed_eur_minor > later.minor then c.disallow_code end as disallow_code, ${aliasOf('c.decided_by')} as reviewer
    from cost_lines c
    join agreement_budget_lines l on l.id = c.budget_line_id
    join reports r on r.id = c.report_id
    join agreements a on a.id = c.agreement_id
    cross join lateral ${correctedAfter(to)} later
    left join lateral (
      select string_agg(f.reference, ' ' order by f.id) as numbers, string_agg(f.label, ' ') as labels
      from cost_line_evidence x join documents f on f.id = x.document_id
      where x.cost_line_id = c.id and f.removed_at is null
    ) e on true
    left join evidence_declarations d on d.cost_line_id = c.id
    where a.programme_id = ${programmeId} and ${utcDay('c.decided_at')} between ${from} and ${to}
    order by a.id, r.number, c.number`;
}

export function d13Values(raw: RawRow): Values {
  const cost = {
    // The check `cost_lines_cost_type` of the database.
    costType: String(raw['cost_type']) as CostType,
    vatMinor: BigInt(String(raw['vat_local'])),
    vatRecoverable: raw['vat_recoverable'] === 'Y',
  };
  const present = typeof raw['labels'] === 'string' ? raw['labels'].split(' ') : [];
  return { evidence_complete: completeness(cost, present).complete ? 'Y' : 'N' };
}
