-- A complaint may be about a list or about being found ineligible; both are answered by somebody who had no part in what
-- was decided on the file.

-- Whether a person prepared, voted on or approved the list, or read, scored or checked the file.
create function had_part_in(application uuid, decision uuid, account uuid) returns boolean language sql stable as $$
  select exists (select from award_decisions d where d.id = decision and d.prepared_by = account::text)
    or exists (select from award_approvals p where p.decision_id = decision and p.account_id = account)
    or exists (select from committee_members m where m.decision_id = decision and m.account_id = account)
    or exists (select from assignments s where s.application_id = application and s.reviewer_id = account)
    or exists (select from eligibility_checks k where k.application_id = application and k.checked_by = account::text)
    or exists (select from eligibility_assessments e left join second_looks l on l.assessment_id = e.id
      where e.application_id = application and account::text in (e.assessed_by, l.given_by))
$$;
revoke execute on function had_part_in(uuid, uuid, uuid) from public;
grant execute on function had_part_in(uuid, uuid, uuid) to app;

create or replace function redress_by_another() returns trigger language plpgsql as $$
begin
  if (new.application_id, new.decision_id, new.assessment_id, new.grounds, new.filed_by, new.filed_at)
     is distinct from (old.application_id, old.decision_id, old.assessment_id, old.grounds, old.filed_by, old.filed_at) then
    raise exception 'a complaint is not edited' using errcode = 'check_violation', constraint = 'redress_unchanged';
  end if;
  if old.state <> 'filed' then
    raise exception 'the complaint was answered' using errcode = 'check_violation', constraint = 'redress_answered';
  end if;
  if new.decided_by is not null
     and (new.decided_by = new.filed_by or had_part_in(new.application_id, new.decision_id, new.decided_by)) then
    raise exception 'who decided cannot answer' using errcode = 'check_violation', constraint = 'redress_by_another';
  end if;
  return new;
end $$;

-- It is filed within the period the letter named, by the file it is about.
create or replace function redress_in_time() returns trigger language plpgsql as $$
declare
  until date;
  own boolean;
begin
  if new.decision_id is not null then
    select redress_until into until from award_decisions where id = new.decision_id and notified_at is not null;
    own := exists (
      select from award_lines where decision_id = new.decision_id and application_id = new.application_id);
  else
    select redress_until into until from second_looks where assessment_id = new.assessment_id and verdict = 'confirmed';
    own := exists (
      select from eligibility_assessments where id = new.assessment_id and application_id = new.application_id);
  end if;
  if until is null or (new.filed_at at time zone 'utc')::date > until then
    raise exception 'the period for complaints is over' using errcode = 'check_violation', constraint = 'redress_in_time';
  end if;
  if not own then
    raise exception 'not about that file' using errcode = 'check_violation', constraint = 'redress_of_list';
  end if;
  return new;
end $$;

-- A refusal of eligibility falls by an upheld complaint against it, and by nothing else.
create function refusal_stands() returns trigger language plpgsql as $$
begin
  if new.state <> 'eligible' or not exists (
    select from redresses r join eligibility_assessments e on e.id = r.assessment_id
    where e.application_id = new.id and r.state = 'upheld') then
    raise exception 'the refusal stands' using errcode = 'check_violation', constraint = 'refusal_stands';
  end if;
  return new;
end $$;
create trigger refusal_stands before update of state on applications
  for each row when (old.state = 'ineligible' and new.state <> 'ineligible') execute function refusal_stands();
