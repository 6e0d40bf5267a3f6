-- EX-6: the number of a tender or quotation file is one short line that holds a number, without control characters.

alter table cost_lines add constraint cost_lines_procurement_reference check (
  procurement_reference is null
  or (char_length(procurement_reference) between 1 and 80 and procurement_reference !~ '[[:cntrl:]]'));

-- I26: what a third party stated of a cost stays once its report was sent: none is added, changed or taken out. What the
-- office decides is no part of it, and a disposal takes the words (I35).
create function cost_claim_stays() returns trigger language plpgsql as $$
declare
  report uuid := case tg_op when 'INSERT' then new.report_id else old.report_id end;
begin
  if (select state from reports where id = report) in ('scheduled', 'draft') then
    return case tg_op when 'DELETE' then old else new end;
  end if;
  if tg_op = 'UPDATE' and is_disposed('agreement', old.agreement_id) and to_jsonb(new) = to_jsonb(old) ||
     jsonb_build_object('description', '', 'document_number', '', 'procurement_reference', null,
       'decision_comment', new.decision_comment) then
    return new;
  end if;
  raise exception 'what was claimed is not edited' using errcode = 'check_violation', constraint = 'cost_claim_unchanged';
end $$;
-- Named so that the rates and the budget speak first.
create trigger refuse_cost_after_sending before insert or delete on cost_lines
  for each row execute function cost_claim_stays();
create trigger refuse_claim_change before update on cost_lines
  for each row when (
    (old.report_id, old.agreement_id, old.number, old.heading, old.budget_line_id, old.cost_type, old.incurred_on,
      old.paid_on, old.supplier_id, old.description, old.document_number, old.procurement_reference, old.currency,
      old.document_minor, old.share_bp, old.amount_minor, old.vat_minor, old.vat_recoverable)
    is distinct from
    (new.report_id, new.agreement_id, new.number, new.heading, new.budget_line_id, new.cost_type, new.incurred_on,
      new.paid_on, new.supplier_id, new.description, new.document_number, new.procurement_reference, new.currency,
      new.document_minor, new.share_bp, new.amount_minor, new.vat_minor, new.vat_recoverable))
  execute function cost_claim_stays();
