-- Closed books stay closed: no posting with a value date in them. Reopened by two, with a reason.

create function ledger_closed_through(programme uuid) returns date language sql stable as $$
  select max(through) from ledger_periods where programme_id = programme and reopened_by is null
$$;
revoke execute on function ledger_closed_through(uuid) from public;
grant execute on function ledger_closed_through(uuid) to app;

create function ledger_period_open() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- Posting and closing take turns, so that nothing slips in between the look and the commit.
  perform pg_advisory_xact_lock_shared(hashtextextended('period:' || new.programme_id, 0));
  if new.value_date <= ledger_closed_through(new.programme_id) then
    raise exception 'the books are closed through that day' using errcode = 'check_violation', constraint = 'ledger_period_open';
  end if;
  return new;
end $$;
create trigger ledger_period_open before insert on journal_entries
  for each row execute function ledger_period_open();
alter table journal_entries enable always trigger ledger_period_open;

create function ledger_period_guarded() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    perform pg_advisory_xact_lock(hashtextextended('period:' || new.programme_id, 0));
    if new.through >= (new.closed_at at time zone 'UTC')::date or new.reopen_asked_by is not null or new.reopened_by is not null
       or new.through <= ledger_closed_through(new.programme_id) then
      raise exception 'only days that are over, and later than those closed before' using errcode = 'check_violation', constraint = 'ledger_period_through';
    end if;
    return new;
  end if;
  if (new.programme_id, new.through, new.closed_by, new.closed_at) is distinct from (old.programme_id, old.through, old.closed_by, old.closed_at)
     or old.reopened_by is not null
     or (old.reopen_asked_by is not null and (new.reopen_asked_by, new.reason) is distinct from (old.reopen_asked_by, old.reason))
     or (new.reopened_by is not null and old.reopen_asked_by is null) then
    raise exception 'a closed period is reopened by two' using errcode = 'check_violation', constraint = 'ledger_period_by_two';
  end if;
  return new;
end $$;
create trigger ledger_period_guarded before insert or update on ledger_periods
  for each row execute function ledger_period_guarded();
