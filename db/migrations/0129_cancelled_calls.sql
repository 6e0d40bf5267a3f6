-- A call is cancelled while it is drafted or takes applications, never once files are judged. Rounds and what takes
-- applications in rounds are closed instead; full proposals are not cancelled under notes that lead to them.

create function call_cancellable() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if old.state not in ('draft', 'approved', 'open') then
    raise exception 'this call is beyond cancelling' using errcode = 'check_violation', constraint = 'call_cancellable';
  end if;
  if old.state <> 'draft' and old.intake <> 'deadline' then
    raise exception 'rounds are closed, not cancelled' using errcode = 'check_violation', constraint = 'call_cancellable';
  end if;
  if old.stage = 'full' and exists (select from calls note where note.id = old.stage_of and note.state <> 'cancelled') then
    raise exception 'notes lead to these proposals' using errcode = 'check_violation', constraint = 'call_cancellable';
  end if;
  return new;
end $$;
create trigger call_cancellable before update of state on calls for each row
  when (new.state = 'cancelled' and old.state <> 'cancelled') execute function call_cancellable();

-- What is cancelled stays so.
create function call_stays_cancelled() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  raise exception 'a cancelled call stays cancelled' using errcode = 'check_violation', constraint = 'call_stays_cancelled';
end $$;
create trigger call_stays_cancelled before update of state on calls for each row
  when (old.state = 'cancelled' and new.state <> 'cancelled') execute function call_stays_cancelled();
