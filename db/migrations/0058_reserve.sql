-- After the letters, enforced a second time: an award given up stays so; I14 (a reserve serves its own call, until its
-- date).

-- I3: what was declined or lapsed is free for others, so it never comes back; a signed agreement is ended by its rules.
create function award_ends_once() returns trigger language plpgsql as $$
begin
  if old.state <> 'live' and new.state <> old.state then
    raise exception 'an award that ended stays ended' using errcode = 'check_violation', constraint = 'award_ends_once';
  end if;
  if new.state in ('declined', 'lapsed') and old.state = 'live' and exists (
    select from agreements g join agreement_signatures s on s.agreement_id = g.id where g.award_id = new.id) then
    raise exception 'the agreement is signed' using errcode = 'check_violation', constraint = 'award_signed';
  end if;
  if new.state = 'lapsed' and new.accepted_at is not null then
    raise exception 'the award was accepted' using errcode = 'check_violation', constraint = 'award_accepted';
  end if;
  return new;
end $$;
create trigger award_ends_once before update of state on awards
  for each row execute function award_ends_once();

-- I14: a list that is based on another serves the same call; and what it awards was held in reserve there, or opened
-- again by a complaint, on a day the reserve was still good for.
create function award_list_based() returns trigger language plpgsql as $$
declare
  base record;
begin
  if new.based_on is null then return new; end if;
  select call_id, state, based_on into base from award_decisions where id = new.based_on;
  if base.call_id <> new.call_id or base.based_on is not null or base.state not in ('notified', 'contested', 'final') then
    raise exception 'no told list of this call' using errcode = 'check_violation', constraint = 'award_list_based';
  end if;
  return new;
end $$;
create trigger award_list_based before insert or update of based_on, call_id on award_decisions
  for each row execute function award_list_based();

create function award_from_reserve() returns trigger language plpgsql as $$
declare
  base uuid;
  until date;
begin
  select based_on into base from award_decisions where id = new.decision_id;
  if base is null then return new; end if;
  select reserve_until into until from award_decisions where id = base;
  if until is null or (new.decided_at at time zone 'utc')::date > until then
    raise exception 'the reserve is out of date' using errcode = 'check_violation', constraint = 'award_reserve_expired';
  end if;
  if not exists (select from award_lines where decision_id = base and application_id = new.application_id and outcome = 'reserve')
     and not exists (select from redresses where application_id = new.application_id and state = 'upheld') then
    raise exception 'not in reserve' using errcode = 'check_violation', constraint = 'award_from_reserve';
  end if;
  return new;
end $$;
create trigger award_from_reserve before insert on awards
  for each row execute function award_from_reserve();
