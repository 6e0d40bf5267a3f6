-- AU-7: a second factor leaves an account by two people and a wait, and by nothing else but the account's disposal.

create function second_factor_renewal_steps() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.approved_by is not null or new.outcome is not null then
      raise exception 'a renewal is asked for first' using errcode = 'check_violation', constraint = 'second_factor_renewal_steps';
    end if;
    return new;
  end if;
  if old.outcome is not null
     or (new.id, new.account_id, new.asked_by, new.asked_at, new.asked_after)
        is distinct from (old.id, old.account_id, old.asked_by, old.asked_at, old.asked_after)
     or (old.approved_by is not null and (new.approved_by, new.approved_at, new.approved_after, new.opens_at)
        is distinct from (old.approved_by, old.approved_at, old.approved_after, old.opens_at)) then
    raise exception 'a renewal goes forward only' using errcode = 'check_violation', constraint = 'second_factor_renewal_steps';
  end if;
  return new;
end $$;
create trigger second_factor_renewal_steps before insert or update on second_factor_renewals
  for each row execute function second_factor_renewal_steps();
create trigger refuse_row_removal before delete on second_factor_renewals
  for each row execute function refuse_change();
alter table second_factor_renewals enable always trigger second_factor_renewal_steps;
alter table second_factor_renewals enable always trigger refuse_row_removal;

-- A used renewal takes the factor off by itself ...
create function second_factor_renewed() returns trigger language plpgsql as $$
begin
  update accounts set totp_sealed = null, totp_last_step = null where id = new.account_id;
  return null;
end $$;
create trigger second_factor_renewed after update on second_factor_renewals
  for each row when (old.outcome is null and new.outcome = 'used') execute function second_factor_renewed();
alter table second_factor_renewals enable always trigger second_factor_renewed;

-- ... and nothing else does, nor puts another one in its place.
create function second_factor_kept() returns trigger language plpgsql as $$
begin
  if old.totp_sealed is not null and new.totp_sealed is distinct from old.totp_sealed
     and new.password_hash <> '-' and pg_trigger_depth() < 2 then
    raise exception 'a second factor stays' using errcode = 'check_violation', constraint = 'second_factor_kept';
  end if;
  return new;
end $$;
create trigger second_factor_kept before update on accounts
  for each row execute function second_factor_kept();
alter table accounts enable always trigger second_factor_kept;
