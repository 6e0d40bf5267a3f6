-- Who has no register to stand for it is vouched for by two referees, enforced a second time. What is said of them is in
-- the vault; the row says only since when it is there.

create function referees_are_sealed() returns trigger language plpgsql as $$
begin
  if (select count(*) from identity_fields where identity_id = new.identity_id and field like 'referee.%') < 8 then
    raise exception 'both referees are named first' using errcode = 'check_violation', constraint = 'organisations_referees_sealed';
  end if;
  return new;
end $$;
create trigger referees_are_sealed before insert or update of referees_named_at on organisations for each row
  when (new.referees_named_at is not null)
  execute function referees_are_sealed();

create function application_is_vouched_for() returns trigger language plpgsql as $$
begin
  if exists (select from organisations
    where id = new.organisation_id and category <> 'registered' and referees_named_at is null) then
    raise exception 'two referees vouch for a group without registration' using errcode = 'check_violation', constraint = 'applications_vouched_for';
  end if;
  return new;
end $$;
create trigger application_is_vouched_for before update of state on applications for each row
  when (new.state = 'submitted' and old.state in ('draft', 'returned'))
  execute function application_is_vouched_for();
