-- I9 through every door: which records are of which third party, said once. The trail, notices and lists of records ask
-- this view; who is recused from a third party says `recused_organisations` (0050).

create view third_party_records as
  select 'organisation' as kind, id as record, id as organisation_id from organisations
  union all select 'identity', identity_id, id from organisations
  union all select 'payee', id, organisation_id from payee_accounts
  union all select 'identity', identity_id, organisation_id from payee_accounts
  union all select 'identity', identity_id, organisation_id from related_parties
  union all select 'screening-hit', id, organisation_id from screening_hits
  union all select 'application', id, organisation_id from applications
  union all select 'application-messages', id, organisation_id from applications
  union all select 'assignment', s.id, a.organisation_id from assignments s join applications a on a.id = s.application_id
  union all select 'review', r.id, a.organisation_id from reviews r join applications a on a.id = r.application_id
  union all select 'redress', r.id, a.organisation_id from redresses r join applications a on a.id = r.application_id
  union all select 'cap-override', id, organisation_id from cap_overrides
  union all select 'award', id, organisation_id from awards
  union all select 'agreement', id, organisation_id from agreements
  union all select 'amendment', m.id, a.organisation_id from amendments m join agreements a on a.id = m.agreement_id
  union all select 'report', r.id, a.organisation_id from reports r join agreements a on a.id = r.agreement_id
  union all select 'identity', c.supplier_id, a.organisation_id
    from cost_lines c join agreements a on a.id = c.agreement_id
  union all select 'finding', f.id, a.organisation_id from findings f
    join audit_sample_items i on i.sample_id = f.sample_id and i.transaction_no = f.transaction_no
    join cost_lines c on c.id = i.cost_line_id join agreements a on a.id = c.agreement_id
  union all select 'disbursement', id, organisation_id from disbursements
  union all select 'bank-line', l.id, d.organisation_id from bank_lines l join disbursements d on d.id = l.disbursement_id
  union all select 'recovery', r.id, a.organisation_id from recoveries r join agreements a on a.id = r.agreement_id
  union all select 'retention-hold', h.id, coalesce(a.organisation_id, h.subject_id)
    from retention_holds h left join agreements a on a.id = h.subject_id where h.subject_kind in ('agreement', 'organisation')
  union all select 'derogation', d.id, a.organisation_id from derogations d join agreements a on a.id = d.agreement_id;
revoke all on third_party_records from public, auditor_ro;
grant select on third_party_records to app;

-- Some records are not called by a uuid: they are of no third party.
create function uuid_in(typed text) returns uuid language sql immutable as $$
  select case when typed ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then typed::uuid end
$$;
revoke execute on function uuid_in(text) from public;
grant execute on function uuid_in(text) to app;

-- Whether a record is one of a third party the person is recused from. Not for those who belong to it: it is theirs.
create or replace function recused_from_record(account uuid, kind text, record text) returns boolean
language sql stable as $$
  select exists (
    select 1 from third_party_records about
    where about.kind = recused_from_record.kind and about.record = uuid_in(recused_from_record.record)
      and about.organisation_id in (select recused_organisations(account))
      and not exists (
        select 1 from memberships m
        where m.account_id = account and m.organisation_id = about.organisation_id and m.ended_at is null))
$$;

-- A line of a member's register is ended, not edited.
create function interest_register_stays() returns trigger language plpgsql as $$
begin
  if old.ended_at is not null
     or (to_jsonb(new) - 'ended_at' - 'ended_by') <> (to_jsonb(old) - 'ended_at' - 'ended_by') then
    raise exception 'a register is not edited' using errcode = 'check_violation', constraint = 'interest_register_stays';
  end if;
  return new;
end $$;
create trigger interest_register_stays before update on interest_register
  for each row execute function interest_register_stays();
create trigger refuse_row_removal before delete on interest_register
  for each row execute function refuse_change();
