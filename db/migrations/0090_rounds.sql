-- Rolling calls: applications come in without a common deadline and are decided in rounds. A round is a call of its own,
-- made from its rolling call, with the files that were submitted until it was closed.

-- I6: how applications are taken is said before publication, and stays.
create function call_intake_fixed() returns trigger language plpgsql as $$
begin
  if (new.intake, new.answer_days, new.round_of, new.round_number)
       is distinct from (old.intake, old.answer_days, old.round_of, old.round_number)
     and (old.state <> 'draft' or new.intake = 'round') then
    raise exception 'how a published call takes applications stays' using errcode = 'check_violation', constraint = 'call_intake_fixed';
  end if;
  return new;
end $$;
create trigger call_intake_fixed before update of intake, answer_days, round_of, round_number on calls
  for each row execute function call_intake_fixed();

-- A round says what its call says in the version in force, and begins while the call is open.
create function round_of_rolling_call() returns trigger language plpgsql as $$
begin
  if not exists (select from calls c where c.id = new.round_of and c.intake = 'rolling' and c.state = 'open'
      and new.state = 'open'
      and (c.programme_id, c.current_version_id, c.content, c.envelope_minor, c.minimum_minor, c.maximum_minor, c.currency,
           c.opens_at, c.deadline_at, c.deadline_zone, c.audience, c.answer_days)
        = (new.programme_id, new.current_version_id, new.content, new.envelope_minor, new.minimum_minor,
           new.maximum_minor, new.currency, new.opens_at, new.deadline_at, new.deadline_zone, new.audience,
           new.answer_days)) then
    raise exception 'a round is made from an open rolling call' using errcode = 'check_violation', constraint = 'round_of_rolling_call';
  end if;
  return new;
end $$;
create trigger round_of_rolling_call before insert on calls
  for each row when (new.intake = 'round') execute function round_of_rolling_call();

-- Of a round nothing changes but where it stands; the day it was closed takes the place of its last day.
create function round_frozen() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - 'state' - 'version' - 'deadline_at' - 'applications_count')
       <> (to_jsonb(old) - 'state' - 'version' - 'deadline_at' - 'applications_count')
     or (new.deadline_at <> old.deadline_at
       and not (old.state = 'open' and new.state in ('closed', 'in_review') and new.deadline_at <= old.deadline_at))
     or (old.state <> 'open' and new.state = 'open') then
    raise exception 'a round stays as it was made' using errcode = 'check_violation', constraint = 'round_frozen';
  end if;
  return new;
end $$;
create trigger round_frozen before update on calls
  for each row when (old.intake = 'round') execute function round_frozen();
drop trigger call_frozen on calls;
create trigger call_frozen before update on calls
  for each row when (old.intake <> 'round') execute function call_frozen();

-- I2: rounds spend the envelope of their call. Replaces the wall of 0070.
create or replace function calls_within_budget() returns trigger language plpgsql as $$
declare
  budget bigint;
begin
  select fstp_budget_minor into budget from programmes where id = new.programme_id for update;
  if new.state not in ('draft', 'cancelled') and new.stage <> 'note' and new.intake <> 'round' and
     (select coalesce(sum(envelope_minor), 0) from calls
       where programme_id = new.programme_id and id <> new.id and stage <> 'note' and intake <> 'round'
         and state not in ('draft', 'cancelled'))
       + new.envelope_minor > budget
  then
    raise exception 'calls exceed the budget for third parties' using errcode = 'check_violation', constraint = 'calls_within_budget';
  end if;
  return new;
end $$;

-- I3: all rounds of a call together stay within its envelope. Replaces the wall of 0083.
create or replace function awards_within_limits() returns trigger language plpgsql as $$
declare
  purse uuid;
  envelope bigint;
  held bigint;
begin
  if new.state <> 'live' then return new; end if;
  if tg_op = 'UPDATE' and old.state = 'live'
     and new.amount_minor - new.released_minor < old.amount_minor - old.released_minor then
    return new;
  end if;
  select coalesce(round_of, id) into purse from calls where id = new.call_id;
  select envelope_minor into envelope from calls where id = purse for update;
  perform 1 from organisations where id in (select one_with(new.organisation_id)) order by id for update;
  if (select coalesce(sum(amount_minor - released_minor), 0) from awards
       where call_id in (select id from calls where id = purse or round_of = purse) and state = 'live' and id <> new.id)
     + new.amount_minor - new.released_minor > envelope then
    raise exception 'awards exceed the envelope' using errcode = 'check_violation', constraint = 'awards_within_envelope';
  end if;
  select coalesce(sum(amount_minor - released_minor), 0) + new.amount_minor - new.released_minor into held from awards
    where programme_id = new.programme_id and state = 'live' and id <> new.id
      and organisation_id in (select one_with(new.organisation_id));
  if held > cap_of(new.programme_id, new.organisation_id, new.decided_at) then
    raise exception 'awards exceed the cap' using errcode = 'check_violation', constraint = 'awards_within_cap';
  end if;
  -- The award that passes the programme's cap names the reference that lets it.
  if tg_op = 'INSERT' and held > (select cap_minor from programmes where id = new.programme_id)
     and not exists (select from cap_overrides o where o.programme_id = new.programme_id and o.state = 'approved'
       and o.organisation_id in (select one_with(new.organisation_id)) and o.authority_reference = new.cap_override_reference) then
    raise exception 'no such override' using errcode = 'check_violation', constraint = 'award_names_override';
  end if;
  return new;
end $$;

-- I7: a file enters a round by being submitted to its call while the round is open, and leaves it no more. What was
-- submitted to a rolling call stands in a round.
create function application_enters_round() returns trigger language plpgsql as $$
declare
  call calls;
begin
  select * into call from calls where id = new.call_id;
  if call.intake = 'rolling' and new.state not in ('draft', 'withdrawn') then
    raise exception 'what was submitted stands in a round' using errcode = 'check_violation', constraint = 'application_enters_round';
  end if;
  if tg_op = 'INSERT' then
    if call.intake = 'round' then
      raise exception 'a file enters a round by being submitted' using errcode = 'check_violation', constraint = 'application_enters_round';
    end if;
  elsif new.call_id <> old.call_id and (call.intake <> 'round' or call.state <> 'open' or call.round_of <> old.call_id
      or (old.state, new.state) <> ('draft', 'submitted') or new.call_version_id <> call.current_version_id) then
    raise exception 'a file enters a round by being submitted' using errcode = 'check_violation', constraint = 'application_enters_round';
  end if;
  return new;
end $$;
create trigger application_enters_round before insert or update of call_id, state on applications
  for each row execute function application_enters_round();

-- I36: a hold on a rolling call reaches the files of its rounds.
create or replace view retention_reach as
  select 'application' as subject_kind, a.id as subject_id, held.kind as held_kind, held.id as held_id
    from applications a join calls c on c.id = a.call_id cross join lateral (values
      ('organisation', a.organisation_id), ('call', a.call_id), ('call', coalesce(c.round_of, a.call_id)),
      ('programme', a.programme_id)) held (kind, id)
  union all
  select 'organisation', a.organisation_id, held.kind, held.id
    from applications a join calls c on c.id = a.call_id cross join lateral (values
      ('call', a.call_id), ('call', coalesce(c.round_of, a.call_id)), ('programme', a.programme_id)) held (kind, id)
  union all
  select 'organisation', organisation_id, 'agreement', id from agreements
  union all
  select 'organisation', id, 'organisation', id from organisations
  union all
  select 'organisation', o.id, 'programme', p.id from organisations o cross join programmes p
    where not exists (select from applications a where a.organisation_id = o.id);
