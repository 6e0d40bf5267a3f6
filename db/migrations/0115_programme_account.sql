-- BK-1: the account payments leave from changes by two people and by version.

-- What was proposed stays; an outcome is given once, by another person (check `programme_accounts_by_two`).
create trigger ending_unchanged before update on programme_accounts
  for each row execute function ending_unchanged();
create trigger refuse_row_removal before delete on programme_accounts
  for each row execute function refuse_change();
alter table programme_accounts enable always trigger ending_unchanged;
alter table programme_accounts enable always trigger refuse_row_removal;

create function programme_account_proposed() returns trigger language plpgsql as $$
begin
  if new.outcome is not null then
    raise exception 'an account is proposed first' using errcode = 'check_violation', constraint = 'programme_account_proposed';
  end if;
  return new;
end $$;
create trigger programme_account_proposed before insert on programme_accounts
  for each row execute function programme_account_proposed();
alter table programme_accounts enable always trigger programme_account_proposed;

-- The programme pays from the newest version that was put in force, and from no other.
create function programme_account_in_force() returns trigger language plpgsql as $$
begin
  if new.bank_identity_id is distinct from (
    select a.identity_id from programme_accounts a
      where a.programme_id = new.id and a.outcome = 'approved' order by a.number desc limit 1) then
    raise exception 'two people set the account' using errcode = 'check_violation', constraint = 'programme_account_by_two';
  end if;
  return new;
end $$;
create trigger programme_account_in_force before insert or update of bank_identity_id on programmes
  for each row execute function programme_account_in_force();
alter table programmes enable always trigger programme_account_in_force;
