-- A second reading after the ranking was fixed, enforced a second time: I9, I10 (new readers, who neither read nor
-- decided), I11 (the old sheets and the old list stay), I12 (a file is awarded by what the second reading says).

alter table rereadings
  add constraint rereadings_call foreign key (call_id) references calls (id),
  add constraint rereadings_application foreign key (application_id) references applications (id),
  add constraint rereadings_redress foreign key (redress_id) references redresses (id);

-- Whether a reading of a fixed call may still be written: a second one, until its version of the ranking is made.
create function is_reading_open(reading uuid) returns boolean language sql stable as $$
  select exists (select from rereadings where id = reading)
    and not exists (select from ranked_lists where rereading_id = reading)
$$;
revoke execute on function is_reading_open(uuid) from public;
grant execute on function is_reading_open(uuid) to app;

-- It is ordered by who upheld the complaint, or by another person without a part in the file and what was decided on it.
create function rereading_ordered() returns trigger language plpgsql as $$
declare
  complaint redresses;
begin
  select * into complaint from redresses where id = new.redress_id;
  if complaint.state <> 'upheld' or complaint.remedy <> 'reading' or complaint.application_id <> new.application_id
     or complaint.call_id <> new.call_id or not exists (select from ranked_lists where call_id = new.call_id) then
    raise exception 'no complaint asks for it' using errcode = 'check_violation', constraint = 'rereading_of_complaint';
  end if;
  if complaint.decided_by::text <> new.ordered_by
     and had_part_in(new.application_id, complaint.decision_id, new.ordered_by::uuid) then
    raise exception 'who decided cannot order it' using errcode = 'check_violation', constraint = 'rereading_by_another';
  end if;
  return new;
end $$;
create trigger rereading_ordered before insert on rereadings
  for each row execute function rereading_ordered();

-- Nobody is asked to read once the ranking is fixed, but new readers in a second reading that is open: none who had a part
-- in the file or in what was decided on it, and not who answered the complaint.
create function assignment_of_reading() returns trigger language plpgsql as $$
declare
  complaint redresses;
begin
  if new.rereading_id is null then
    if is_ranking_fixed(new.application_id) then
      raise exception 'the ranking is fixed' using errcode = 'check_violation', constraint = 'assignment_ranking_fixed';
    end if;
    return new;
  end if;
  select c.* into complaint from rereadings r join redresses c on c.id = r.redress_id
    where r.id = new.rereading_id and r.application_id = new.application_id;
  if complaint.id is null or not is_reading_open(new.rereading_id) then
    raise exception 'no reading of this file is open' using errcode = 'check_violation', constraint = 'assignment_reading_open';
  end if;
  if new.reviewer_id = complaint.decided_by
     or had_part_in(new.application_id, complaint.decision_id, new.reviewer_id) then
    raise exception 'the reader had a part' using errcode = 'check_violation', constraint = 'assignment_new_reader';
  end if;
  return new;
end $$;
create trigger assignment_of_reading before insert on assignments
  for each row execute function assignment_of_reading();

create function assignment_keeps_reading() returns trigger language plpgsql as $$
begin
  raise exception 'an assignment stays in its reading' using errcode = 'check_violation', constraint = 'assignment_keeps_reading';
end $$;
create trigger assignment_keeps_reading before update on assignments for each row
  when (old.rereading_id is distinct from new.rereading_id) execute function assignment_keeps_reading();

-- I11: a sheet is locked before its list is fixed, never after.
create function sheet_locked_in_time() returns trigger language plpgsql as $$
declare
  reading uuid := (select rereading_id from assignments where id = new.assignment_id);
begin
  if (reading is null and is_ranking_fixed(new.application_id)) or (reading is not null and not is_reading_open(reading)) then
    raise exception 'the ranking is fixed' using errcode = 'check_violation', constraint = 'reviews_ranking_fixed';
  end if;
  return new;
end $$;
create trigger sheet_locked_in_time before update of locked on reviews
  for each row when (new.locked and not old.locked) execute function sheet_locked_in_time();

-- A later version of a ranking counts on from the one before, which stays, and comes from two locked sheets of its
-- reading; none is made while a list made from the one before is with its approvers.
create function ranking_version() returns trigger language plpgsql as $$
begin
  if new.number <> (select coalesce(max(number), 0) + 1 from ranked_lists where call_id = new.call_id) then
    raise exception 'not the next version' using errcode = 'check_violation', constraint = 'ranked_lists_next';
  end if;
  if new.rereading_id is null then return new; end if;
  if not exists (select from rereadings where id = new.rereading_id and call_id = new.call_id)
     or (select count(*) from assignments s join reviews r on r.assignment_id = s.id
         where s.rereading_id = new.rereading_id and r.locked) < 2 then
    raise exception 'the second reading is not complete' using errcode = 'check_violation', constraint = 'ranked_lists_read';
  end if;
  if exists (select from award_decisions where call_id = new.call_id and state in ('recommended', 'approved')) then
    raise exception 'a list is under way' using errcode = 'check_violation', constraint = 'ranked_lists_under_way';
  end if;
  return new;
end $$;
create trigger ranking_version before insert on ranked_lists
  for each row execute function ranking_version();

-- A list is recommended from the newest version of its ranking.
create function award_list_newest() returns trigger language plpgsql as $$
begin
  if exists (select from ranked_lists newer join ranked_lists own on own.id = new.list_id
    where newer.call_id = new.call_id and newer.number > own.number) then
    raise exception 'the ranking has a newer version' using errcode = 'check_violation', constraint = 'award_list_newest';
  end if;
  return new;
end $$;
create trigger award_list_newest before update of state on award_decisions
  for each row when (new.state = 'recommended' and old.state = 'drafted') execute function award_list_newest();

-- I12, I14: what a second reading found below a threshold is not awarded, and a complaint alone does not stand in for it.
create or replace function award_from_reserve() returns trigger language plpgsql as $$
declare
  base uuid;
  until date;
  reread boolean;
begin
  select e.passes into reread from ranked_entries e join ranked_lists l on l.id = e.list_id
    where e.application_id = new.application_id and e.rereading_id is not null order by l.number desc limit 1;
  if reread is false then
    raise exception 'below a threshold' using errcode = 'check_violation', constraint = 'award_reread_below';
  end if;
  select based_on into base from award_decisions where id = new.decision_id;
  if base is null then return new; end if;
  select reserve_until into until from award_decisions where id = base;
  if until is null or (new.decided_at at time zone 'utc')::date > until then
    raise exception 'the reserve is out of date' using errcode = 'check_violation', constraint = 'award_reserve_expired';
  end if;
  if not exists (select from award_lines where decision_id = base and application_id = new.application_id and outcome = 'reserve')
     and reread is not true
     and not exists (
       select from redresses where application_id = new.application_id and state = 'upheld' and remedy = 'reserve') then
    raise exception 'not in reserve' using errcode = 'check_violation', constraint = 'award_from_reserve';
  end if;
  return new;
end $$;

alter table rereadings enable always trigger rereading_ordered;
