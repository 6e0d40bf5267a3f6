-- AU-7: a code for a forgotten password is for one account and counts once; no row is given another meaning.

create function password_reset_once() returns trigger language plpgsql as $$
begin
  if old.closed_at is not null
     or (new.id, new.account_id, new.asked_at) is distinct from (old.id, old.account_id, old.asked_at)
     or new.mailed_at < old.mailed_at then
    raise exception 'a code counts once' using errcode = 'check_violation', constraint = 'password_reset_once';
  end if;
  return new;
end $$;
create trigger password_reset_once before update on password_resets
  for each row execute function password_reset_once();
create trigger refuse_row_removal before delete on password_resets
  for each row execute function refuse_change();
alter table password_resets enable always trigger password_reset_once;
alter table password_resets enable always trigger refuse_row_removal;

-- Who is kept out, or has only the password an administrator handed over, has no such way in.
create function password_reset_allowed() returns trigger language plpgsql as $$
begin
  if not exists (
    select from accounts a where a.id = new.account_id and a.state = 'active' and not a.one_time_password) then
    raise exception 'no code for this account' using errcode = 'check_violation', constraint = 'password_reset_allowed';
  end if;
  return new;
end $$;
create trigger password_reset_allowed before insert on password_resets
  for each row execute function password_reset_allowed();
alter table password_resets enable always trigger password_reset_allowed;
