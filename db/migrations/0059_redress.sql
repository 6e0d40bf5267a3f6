-- A complaint is answered by somebody who had no part in the decision, and its words stay as they were filed.
create function redress_by_another() returns trigger language plpgsql as $$
begin
  if new.grounds = '–' and is_disposed('application', new.application_id)
     and (to_jsonb(new) - 'grounds' - 'answer') = (to_jsonb(old) - 'grounds' - 'answer') then
    return new;
  end if;
  if (new.application_id, new.decision_id, new.grounds, new.filed_by, new.filed_at)
     is distinct from (old.application_id, old.decision_id, old.grounds, old.filed_by, old.filed_at) then
    raise exception 'a complaint is not edited' using errcode = 'check_violation', constraint = 'redress_unchanged';
  end if;
  if old.state <> 'filed' then
    raise exception 'the complaint was answered' using errcode = 'check_violation', constraint = 'redress_answered';
  end if;
  if new.decided_by is not null and (
    new.decided_by = new.filed_by
    or exists (select from award_decisions d where d.id = new.decision_id and d.prepared_by = new.decided_by::text)
    or exists (select from award_approvals p where p.decision_id = new.decision_id and p.account_id = new.decided_by)
    or exists (select from committee_members m where m.decision_id = new.decision_id and m.account_id = new.decided_by)
    or exists (select from assignments s where s.application_id = new.application_id and s.reviewer_id = new.decided_by)
    or exists (select from eligibility_checks k
      where k.application_id = new.application_id and k.checked_by = new.decided_by::text))
  then
    raise exception 'who decided cannot answer' using errcode = 'check_violation', constraint = 'redress_by_another';
  end if;
  return new;
end $$;
create trigger redress_by_another before update on redresses
  for each row execute function redress_by_another();

-- A complaint is about a list its applicant was told of, within its period.
create function redress_in_time() returns trigger language plpgsql as $$
declare
  list record;
begin
  select notified_at, redress_until into list from award_decisions where id = new.decision_id;
  if list.notified_at is null or list.redress_until is null
     or (new.filed_at at time zone 'utc')::date > list.redress_until then
    raise exception 'the period for complaints is over' using errcode = 'check_violation', constraint = 'redress_in_time';
  end if;
  if not exists (
    select from award_lines where decision_id = new.decision_id and application_id = new.application_id) then
    raise exception 'not on that list' using errcode = 'check_violation', constraint = 'redress_of_list';
  end if;
  return new;
end $$;
create trigger redress_in_time before insert on redresses
  for each row execute function redress_in_time();

-- I35: a disposal takes the words of a complaint, and what shows that two third parties have the same people.
create function dispose_redresses() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update redresses set grounds = struck(grounds), answer = struck(answer)
    where application_id in (
      select id from applications
      where (new.subject_kind = 'application' and id = new.subject_id)
         or (new.subject_kind = 'organisation' and organisation_id = new.subject_id));
  if new.subject_kind = 'organisation' then
    update related_parties set mark = null where organisation_id = new.subject_id;
  end if;
  return null;
end $$;
create trigger dispose_redresses after update of disposed_at on disposal_items
  for each row when (old.disposed_at is null and new.disposed_at is not null) execute function dispose_redresses();
