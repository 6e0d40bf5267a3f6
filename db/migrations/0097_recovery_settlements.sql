-- Debts are settled in parts, enforced a second time: I30 (each part is exactly its posting), I34 (the rest is given up by two),
-- and never more is collected than is owed.

create function recovery_settlement_guarded() returns trigger language plpgsql as $$
declare
  owed record;
begin
  select amount_minor, settled_minor, state into owed from recoveries where id = new.recovery_id for update;
  if owed.state <> 'ordered' and not (new.way = 'written_off' and owed.state = 'contested') then
    raise exception 'the repayment is not ordered' using errcode = 'check_violation', constraint = 'recovery_settlement_ordered';
  end if;
  if owed.settled_minor + new.amount_minor > owed.amount_minor then
    raise exception 'more than is owed' using errcode = 'check_violation', constraint = 'recovery_over_collected';
  end if;
  if (select coalesce(sum(eur_minor), 0) from journal_postings where entry_id = new.entry_id and account = '1300')
     <> -new.amount_minor then
    raise exception 'this is not what was posted' using errcode = 'check_violation', constraint = 'recovery_settlement_posted';
  end if;
  if new.way = 'written_off' and not exists (
    select 1 from recovery_write_offs where recovery_id = new.recovery_id and outcome = 'approved'
      and outcome_by <> proposed_by and amount_minor = new.amount_minor) then
    raise exception 'two people write off' using errcode = 'check_violation', constraint = 'recovery_written_off_by_two';
  end if;
  return new;
end $$;
create trigger recovery_settlement_guarded before insert on recovery_settlements
  for each row execute function recovery_settlement_guarded();
alter table recovery_settlements enable always trigger recovery_settlement_guarded;

-- What is settled of a debt is the sum of its parts; what was found of an irregularity is not edited.
create function recovery_settled_sum() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.ground is distinct from old.ground then
    raise exception 'what is owed is not edited' using errcode = 'check_violation', constraint = 'recovery_unchanged';
  end if;
  if new.settled_minor <> (select coalesce(sum(amount_minor), 0) from recovery_settlements where recovery_id = new.id) then
    raise exception 'this is not what was settled' using errcode = 'check_violation', constraint = 'recovery_settled_sum';
  end if;
  return new;
end $$;
create trigger recovery_settled_sum before insert or update on recoveries
  for each row execute function recovery_settled_sum();
alter table recoveries enable always trigger recovery_settled_sum;

-- Replaces the wall of 0083: a repayment on the statement is the part it settles, to the cent, once.
create or replace function bank_line_repays() returns trigger language plpgsql as $$
declare
  part record;
begin
  if new.settled_as is distinct from 'repaid' then return new; end if;
  select s.amount_minor, v.programme_id, v.currency into part
    from recovery_settlements s join recoveries v on v.id = s.recovery_id
    where s.recovery_id = new.recovery_id and s.bank_line_id = new.id and s.way = 'repaid';
  if new.direction <> 'in'
     or (part.programme_id, part.amount_minor, part.currency) is distinct from (new.programme_id, new.amount_minor, new.currency) then
    raise exception 'this is not what was owed' using errcode = 'check_violation', constraint = 'bank_line_repays';
  end if;
  return new;
end $$;
