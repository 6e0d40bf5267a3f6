-- LG-8: while the newest comparison of balances with entries found a difference, nobody approves a payment and none is put
-- into a bank file.

create function payments_frozen(programme uuid) returns boolean language sql stable as $$
  select coalesce((
    select apart_minor <> 0 from balance_checks where programme_id = programme order by checked_at desc, id desc limit 1), false)
$$;
revoke execute on function payments_frozen(uuid) from public;
grant execute on function payments_frozen(uuid) to app;

create function payments_frozen_wall() returns trigger language plpgsql as $$
begin
  if new.state in ('approved_once', 'approved', 'instructed') and new.state <> old.state
     and payments_frozen(new.programme_id) then
    raise exception 'balances and entries differ' using errcode = 'check_violation', constraint = 'payments_frozen';
  end if;
  return new;
end $$;
create trigger payments_frozen_wall before update on disbursements
  for each row execute function payments_frozen_wall();
alter table disbursements enable always trigger payments_frozen_wall;

-- I41: an exception from I24 takes two people, neither of whom asked for it, before it ends.
create function waiver_by_two() returns trigger language plpgsql as $$
declare
  waiver record;
begin
  select proposed_by, expires_on into waiver from instalment_waivers where id = new.waiver_id;
  if waiver.proposed_by = new.account_id::text then
    raise exception 'who asks does not agree' using errcode = 'check_violation', constraint = 'waiver_by_another';
  end if;
  if (new.approved_at at time zone 'utc')::date > waiver.expires_on then
    raise exception 'the exception is over' using errcode = 'check_violation', constraint = 'waiver_over';
  end if;
  return new;
end $$;
create trigger waiver_by_two before insert on instalment_waiver_approvals
  for each row execute function waiver_by_two();
alter table instalment_waiver_approvals enable always trigger waiver_by_two;
