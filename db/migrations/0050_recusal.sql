-- I9, enforced a second time: who is recused is not asked to read, does not score, approve or pay, and no new assignment
-- undoes a recusal. One definition of who is recused, which the pages ask as well.

-- Third parties a person has nothing to do with: those they declared a conflict with, those their consortium member is
-- tied to, by declaration or on the record, those they are tied to themselves, and any they ever belonged to.
-- `country-desk` is a soft tie: shown, not barring.
create function recused_organisations(account uuid) returns setof uuid language sql stable as $$
  with own_members as (
    select consortium_member_id as id from memberships
    where account_id = account and ended_at is null and consortium_member_id is not null)
  select a.organisation_id from conflict_declarations d join applications a on a.id = d.application_id
    where d.account_id = account and d.nature <> 'none'
  union
  select a.organisation_id from conflict_declarations d
    join assignments s on s.id = d.assignment_id join applications a on a.id = d.application_id
    where d.nature = 'organisational' and s.consortium_member_id in (select id from own_members)
  union
  select organisation_id from interest_ties
    where ended_at is null and kind <> 'country-desk'
      and (account_id = account or consortium_member_id in (select id from own_members))
  union
  select organisation_id from memberships where account_id = account and organisation_id is not null
$$;
revoke execute on function recused_organisations(uuid) from public;
grant execute on function recused_organisations(uuid) to app;

-- Whether a record is one of a third party the person is recused from. Not for those who belong to it: it is theirs.
create function recused_from_record(account uuid, kind text, record text) returns boolean language sql stable as $$
  with about as (
    select case kind
      when 'application' then (select organisation_id from applications where id = record::uuid)
      when 'agreement' then (select organisation_id from agreements where id = record::uuid)
      when 'amendment' then (
        select a.organisation_id from amendments m join agreements a on a.id = m.agreement_id where m.id = record::uuid)
      when 'report' then (
        select a.organisation_id from reports r join agreements a on a.id = r.agreement_id where r.id = record::uuid)
      when 'disbursement' then (select organisation_id from disbursements where id = record::uuid)
      when 'recovery' then (
        select a.organisation_id from recoveries r join agreements a on a.id = r.agreement_id where r.id = record::uuid)
      when 'derogation' then (
        select a.organisation_id from derogations d join agreements a on a.id = d.agreement_id where d.id = record::uuid)
    end as organisation_id)
  select exists (
    select 1 from about
    where organisation_id in (select recused_organisations(account))
      and not exists (
        select 1 from memberships m
        where m.account_id = account and m.organisation_id = about.organisation_id and m.ended_at is null))
$$;
revoke execute on function recused_from_record(uuid, text, text) from public;
grant execute on function recused_from_record(uuid, text, text) to app;

create function assignment_without_conflict() returns trigger language plpgsql as $$
declare
  applicant uuid := (select organisation_id from applications where id = new.application_id);
begin
  if tg_op = 'UPDATE' then
    if old.state = 'recused' and new.state <> 'recused'
       or (new.application_id, new.reviewer_id, new.consortium_member_id)
          is distinct from (old.application_id, old.reviewer_id, old.consortium_member_id) then
      raise exception 'a recusal stays' using errcode = 'check_violation', constraint = 'recusal_stays';
    end if;
    return new;
  end if;
  if applicant in (select recused_organisations(new.reviewer_id))
     or exists (
       select 1 from conflict_declarations d join assignments s on s.id = d.assignment_id
         join applications a on a.id = d.application_id
       where a.organisation_id = applicant and d.nature = 'organisational'
         and s.consortium_member_id = new.consortium_member_id) then
    raise exception 'this reader is recused' using errcode = 'check_violation', constraint = 'assignment_without_conflict';
  end if;
  return new;
end $$;
create trigger assignment_without_conflict before insert or update on assignments
  for each row execute function assignment_without_conflict();
create trigger refuse_row_removal before delete on assignments
  for each row execute function refuse_change();

create function score_without_conflict() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from reviews r join assignments s on s.id = r.assignment_id join applications a on a.id = s.application_id
    where r.id = new.review_id and a.organisation_id in (select recused_organisations(s.reviewer_id))) then
    raise exception 'this reader is recused' using errcode = 'check_violation', constraint = 'score_without_conflict';
  end if;
  return new;
end $$;
create trigger score_without_conflict before insert or update on review_scores
  for each row execute function score_without_conflict();

create function award_approval_without_conflict() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from award_lines l join applications a on a.id = l.application_id
    where l.decision_id = new.decision_id and a.organisation_id in (select recused_organisations(new.account_id))) then
    raise exception 'this person is recused' using errcode = 'check_violation', constraint = 'award_approval_without_conflict';
  end if;
  return new;
end $$;
create trigger award_approval_without_conflict before insert on award_approvals
  for each row execute function award_approval_without_conflict();

create function payment_approval_without_conflict() returns trigger language plpgsql as $$
begin
  if (select organisation_id from disbursements where id = new.disbursement_id)
     in (select recused_organisations(new.account_id)) then
    raise exception 'this person is recused' using errcode = 'check_violation', constraint = 'payment_approval_without_conflict';
  end if;
  return new;
end $$;
create trigger payment_approval_without_conflict before insert on disbursement_approvals
  for each row execute function payment_approval_without_conflict();

-- A tie is ended, not edited.
create function interest_tie_stays() returns trigger language plpgsql as $$
begin
  if old.ended_at is not null
     or (to_jsonb(new) - 'ended_at' - 'ended_by') <> (to_jsonb(old) - 'ended_at' - 'ended_by') then
    raise exception 'a tie is not edited' using errcode = 'check_violation', constraint = 'interest_tie_stays';
  end if;
  return new;
end $$;
create trigger interest_tie_stays before update on interest_ties
  for each row execute function interest_tie_stays();
create trigger refuse_row_removal before delete on interest_ties
  for each row execute function refuse_change();
