-- Opening and eligibility, enforced a second time: a refusal stands when another person confirmed it, and a file that
-- was given back is written in only where it was asked for, and only in time.

-- A second look is given by another person, at the newest assessment of a file that still waits.
create function second_look_by_another() returns trigger language plpgsql as $$
declare
  looked record;
begin
  select e.assessed_by, e.outcome, e.number, a.state,
    (select max(number) from eligibility_assessments where application_id = e.application_id) as newest
    into looked from eligibility_assessments e join applications a on a.id = e.application_id
    where e.id = new.assessment_id;
  if looked.assessed_by = new.given_by then
    raise exception 'a second person is missing' using errcode = 'check_violation', constraint = 'second_look_by_another';
  end if;
  if looked.outcome <> 'ineligible' or looked.number <> looked.newest or looked.state <> 'submitted' then
    raise exception 'no second look is due' using errcode = 'check_violation', constraint = 'second_look_due';
  end if;
  return new;
end $$;
create trigger second_look_by_another before insert on second_looks
  for each row execute function second_look_by_another();

-- The outcome of a file is the outcome of its newest assessment, which read the version in force.
create function eligibility_decided() returns trigger language plpgsql as $$
declare
  newest record;
begin
  if tg_op = 'UPDATE' and new.state = old.state then return new; end if;
  select e.outcome, e.version_number, l.verdict,
    (select max(number) from application_versions where application_id = new.id) as in_force
    into newest from eligibility_assessments e left join second_looks l on l.assessment_id = e.id
    where e.application_id = new.id order by e.number desc limit 1;
  if newest.outcome is distinct from 'ineligible' or newest.verdict is distinct from 'confirmed'
     or newest.version_number is distinct from newest.in_force then
    raise exception 'a refusal without a second look' using errcode = 'check_violation', constraint = 'ineligible_confirmed';
  end if;
  return new;
end $$;
create trigger eligibility_decided before insert or update of state on applications
  for each row when (new.state = 'ineligible') execute function eligibility_decided();

-- A file is with its organisation again only under a return that has not ended, of the version in force.
create function return_is_open() returns trigger language plpgsql as $$
begin
  if not exists (
    select 1 from application_returns r left join application_return_ends e on e.return_id = r.id
    where r.application_id = new.id and e.return_id is null
      and r.version_number = (select max(number) from application_versions where application_id = new.id)) then
    raise exception 'nothing was asked' using errcode = 'check_violation', constraint = 'return_open';
  end if;
  return new;
end $$;
create trigger return_is_open before insert or update of state on applications
  for each row when (new.state = 'returned') execute function return_is_open();

-- It ends answered in time, or lapsed after it.
create function return_ends_in_time() returns trigger language plpgsql as $$
declare
  due timestamptz := (select due_at from application_returns where id = new.return_id);
begin
  if (new.outcome = 'answered') <> (new.ended_at <= due) then
    raise exception 'not at its time' using errcode = 'check_violation', constraint = 'return_ends_in_time';
  end if;
  return new;
end $$;
create trigger return_ends_in_time before insert on application_return_ends
  for each row execute function return_ends_in_time();

-- Which parts of a returned file are open; null for a file in another state, where this wall says nothing.
create function returned_parts(application uuid) returns text[] language sql stable as $$
  select coalesce((
    select r.parts from application_returns r left join application_return_ends e on e.return_id = r.id
    where r.application_id = a.id and e.return_id is null order by r.number desc limit 1), '{}')
  from applications a where a.id = application and a.state = 'returned'
$$;
revoke execute on function returned_parts(uuid) from public;
grant execute on function returned_parts(uuid) to app;

create function returned_part_only() returns trigger language plpgsql as $$
declare
  changed record := case when tg_op = 'DELETE' then old else new end;
  open_parts text[];
  part text;
begin
  if tg_table_name = 'documents' then
    if changed.owner_kind <> 'application' then return changed; end if;
    open_parts := returned_parts(changed.owner_id);
    part := ':documents';
  else
    open_parts := returned_parts(changed.application_id);
    part := ':budget';
  end if;
  if open_parts is null then return changed; end if;
  if tg_table_name = 'application_answers' then
    select s ->> 'code' into part
      from applications a join call_versions v on v.id = a.call_version_id,
        jsonb_array_elements(v.content -> 'sections') s, jsonb_array_elements(s -> 'questions') q
      where a.id = changed.application_id and q ->> 'code' = changed.question limit 1;
    if changed.saved_at > (select max(due_at) from application_returns where application_id = changed.application_id) then
      part := null;
    end if;
  end if;
  if part is null or not part = any (open_parts) then
    raise exception 'this part was not given back' using errcode = 'check_violation', constraint = 'returned_part_only';
  end if;
  return changed;
end $$;
create trigger returned_part_only before insert or update or delete on application_answers
  for each row execute function returned_part_only();
create trigger returned_part_only before insert or update or delete on application_budget_lines
  for each row execute function returned_part_only();
create trigger returned_part_only before insert or update on documents
  for each row execute function returned_part_only();

-- I35: what an applicant could be recognised by goes with the keys of its identity.
create function marks_go_with_identity() returns trigger language plpgsql as $$
begin
  delete from organisation_marks where organisation_id in (select id from organisations where identity_id = new.id);
  return new;
end $$;
create trigger marks_go_with_identity after update of shredded_at on identities
  for each row when (new.shredded_at is not null) execute function marks_go_with_identity();
