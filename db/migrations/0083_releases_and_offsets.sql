-- I3: what an ended agreement left unused is free for the call, the lot and the cap again, enforced a second time.

-- What is released is exactly what was awarded and is not kept: paid, less what came back. It only grows.
create function award_released_by_ending() returns trigger language plpgsql as $$
declare
  held bigint;
  agreement record;
begin
  if tg_op = 'INSERT' then
    if new.released_minor <> 0 then
      raise exception 'a new award holds all of its amount' using errcode = 'check_violation', constraint = 'award_released_by_ending';
    end if;
    return new;
  end if;
  if new.amount_minor <> old.amount_minor and old.released_minor <> 0 then
    raise exception 'the award has ended' using errcode = 'check_violation', constraint = 'award_released_by_ending';
  end if;
  if new.released_minor = old.released_minor then return new; end if;
  select id, state into agreement from agreements where award_id = new.id and state in ('closed', 'terminated');
  select coalesce(-sum(eur_minor), 0) into held from agreement_totals
    where agreement_id = agreement.id and account = '1000' and rule in ('pay', 'refund');
  if agreement.id is null or new.released_minor < old.released_minor or new.amount_minor - new.released_minor <> held
     or new.released_minor <> (select coalesce(sum(minor), 0) from award_releases where award_id = new.id) then
    raise exception 'this is not what was left unused' using errcode = 'check_violation', constraint = 'award_released_by_ending';
  end if;
  return new;
end $$;
create trigger award_released_by_ending before insert or update on awards
  for each row execute function award_released_by_ending();

-- The walls of 0057 and 0060 with what was released left out.
create or replace function awards_within_limits() returns trigger language plpgsql as $$
declare
  envelope bigint;
  cap bigint;
begin
  if new.state <> 'live' then return new; end if;
  select envelope_minor into envelope from calls where id = new.call_id for update;
  perform 1 from organisations where id in (select one_with(new.organisation_id)) order by id for update;
  select cap_minor into cap from programmes where id = new.programme_id;
  if (select coalesce(sum(amount_minor - released_minor), 0) from awards
       where call_id = new.call_id and state = 'live' and id <> new.id)
     + new.amount_minor - new.released_minor > envelope then
    raise exception 'awards exceed the envelope' using errcode = 'check_violation', constraint = 'awards_within_envelope';
  end if;
  if new.cap_override_reference is null and
     (select coalesce(sum(amount_minor - released_minor), 0) from awards
       where programme_id = new.programme_id and state = 'live' and id <> new.id
         and organisation_id in (select one_with(new.organisation_id)))
     + new.amount_minor - new.released_minor > cap then
    raise exception 'awards exceed the cap' using errcode = 'check_violation', constraint = 'awards_within_cap';
  end if;
  return new;
end $$;

create or replace function awards_within_lot() returns trigger language plpgsql as $$
declare
  lot text;
  envelope bigint;
begin
  if new.state <> 'live' then return new; end if;
  select lot_code into lot from applications where id = new.application_id;
  select envelope_minor into envelope from call_lots where call_id = new.call_id and code = lot;
  if envelope is not null and
     (select coalesce(sum(w.amount_minor - w.released_minor), 0) from awards w join applications a on a.id = w.application_id
       where w.call_id = new.call_id and w.state = 'live' and w.id <> new.id and a.lot_code = lot)
     + new.amount_minor - new.released_minor > envelope then
    raise exception 'awards exceed the lot' using errcode = 'check_violation', constraint = 'awards_within_lot';
  end if;
  return new;
end $$;
