-- A round of a rolling call does not wait for a file that is with its applicant: it goes on into the next round.

-- Carried from a round that was closed and is not ranked, into the round that collects, under the same version (I6), and
-- only while it is given back for clarification.
create function round_carry_allowed() returns trigger language plpgsql as $$
declare
  former calls;
  next calls;
begin
  select * into former from calls where id = new.from_round_id;
  select * into next from calls where id = new.to_round_id;
  if former.intake <> 'round' or former.state not in ('closed', 'in_review')
     or exists (select from ranked_lists where call_id = former.id)
     or next.intake <> 'round' or next.state <> 'open' or next.round_of <> former.round_of
     or next.current_version_id <> former.current_version_id
     or not exists (select from applications a
          join application_returns r on r.application_id = a.id
          left join application_return_ends e on e.return_id = r.id
        where a.id = new.application_id and a.call_id = former.id and a.state = 'returned'
          and r.id = new.return_id and e.return_id is null) then
    raise exception 'a file goes on into the next round while it is with its applicant'
      using errcode = 'check_violation', constraint = 'round_carry_allowed';
  end if;
  return new;
end $$;
create trigger round_carry_allowed before insert on round_carries for each row execute function round_carry_allowed();

-- What is said to go on does so.
create function round_carry_done() returns trigger language plpgsql as $$
begin
  if not exists (select from applications where id = new.application_id and call_id = new.to_round_id) then
    raise exception 'the file did not go on' using errcode = 'check_violation', constraint = 'round_carry_done';
  end if;
  return null;
end $$;
create constraint trigger round_carry_done after insert on round_carries deferrable initially deferred
  for each row execute function round_carry_done();

-- I7: a file enters a round by being submitted to its call while the round is open, and leaves it only for the next one,
-- as above. What was submitted to a rolling call stands in a round. Replaces the wall of 0090.
create or replace function application_enters_round() returns trigger language plpgsql as $$
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
  elsif new.call_id <> old.call_id
    and (call.intake <> 'round' or call.state <> 'open' or call.round_of <> old.call_id
      or (old.state, new.state) <> ('draft', 'submitted') or new.call_version_id <> call.current_version_id)
    and ((old.state, new.state) <> ('returned', 'returned') or new.call_version_id <> old.call_version_id
      or not exists (select from round_carries c
        where c.application_id = new.id and c.from_round_id = old.call_id and c.to_round_id = new.call_id)) then
    raise exception 'a file enters a round by being submitted' using errcode = 'check_violation', constraint = 'application_enters_round';
  end if;
  return new;
end $$;

-- I36: a hold on a round reaches what was carried out of it. Adds the last two parts to the view of 0090.
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
    where not exists (select from applications a where a.organisation_id = o.id)
  union all
  select 'application', application_id, 'call', from_round_id from round_carries
  union all
  select 'organisation', a.organisation_id, 'call', r.from_round_id
    from round_carries r join applications a on a.id = r.application_id;
