-- D23: what is stated of an evidence document. Only of a document of a report that is still there, by nobody recused (I9);
-- an original is another document of the same agreement, and no chain of translations leads back to where it began.

create function evidence_facts_fit() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- Two statements of one agreement wait for each other, so that no circle closes between them.
  perform 1 from agreements where id = new.agreement_id for update;
  if not exists (
    select 1 from documents d join reports r on r.id = d.owner_id join agreements a on a.id = r.agreement_id
    where d.id = new.document_id and d.owner_kind = 'report' and d.removed_at is null
      and r.id = new.report_id and a.id = new.agreement_id and a.programme_id = new.programme_id) then
    raise exception 'no document of this report' using errcode = 'check_violation', constraint = 'evidence_facts_document';
  end if;
  if new.translation_of is not null then
    if not exists (
      select 1 from documents d join reports r on r.id = d.owner_id
      where d.id = new.translation_of and d.owner_kind = 'report' and d.removed_at is null
        and r.agreement_id = new.agreement_id) then
      raise exception 'the original is no document of this agreement' using errcode = 'check_violation', constraint = 'evidence_facts_original';
    end if;
    if exists (
      with recursive stated as (
        select distinct on (document_id) document_id, translation_of from evidence_facts
        where agreement_id = new.agreement_id and document_id <> new.document_id order by document_id, number desc),
      chain as (
        select new.translation_of as document_id
        union
        select s.translation_of from chain c join stated s on s.document_id = c.document_id where s.translation_of is not null)
      select 1 from chain where document_id = new.document_id) then
      raise exception 'a translation of its own translation' using errcode = 'check_violation', constraint = 'evidence_facts_circle';
    end if;
  end if;
  if new.stated_by !~ '^system:' and recused_from_record(new.stated_by::uuid, 'report', new.report_id::text) then
    raise exception 'this person is recused' using errcode = 'check_violation', constraint = 'evidence_facts_without_conflict';
  end if;
  return new;
end $$;
create trigger evidence_facts_fit before insert on evidence_facts for each row execute function evidence_facts_fit();

-- Files in chunks go to a report as well (0112); what was announced stays in each.
create or replace function upload_stays() returns trigger language plpgsql as $$
begin
  if old.state <> 'open'
     or (old.application_id, old.organisation_id, old.report_id, old.account_id, old.label, old.extension, old.bytes, old.sha256)
     is distinct from
       (new.application_id, new.organisation_id, new.report_id, new.account_id, new.label, new.extension, new.bytes, new.sha256) then
    raise exception 'an upload stays what it is' using errcode = 'check_violation', constraint = 'upload_stays';
  end if;
  return new;
end $$;
