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

-- The walls of 0057 and 0072 with what was released left out. What shrinks passes no limit.
create or replace function awards_within_limits() returns trigger language plpgsql as $$
declare
  envelope bigint;
  held bigint;
begin
  if new.state <> 'live' then return new; end if;
  if tg_op = 'UPDATE' and old.state = 'live'
     and new.amount_minor - new.released_minor < old.amount_minor - old.released_minor then
    return new;
  end if;
  select envelope_minor into envelope from calls where id = new.call_id for update;
  perform 1 from organisations where id in (select one_with(new.organisation_id)) order by id for update;
  if (select coalesce(sum(amount_minor - released_minor), 0) from awards
       where call_id = new.call_id and state = 'live' and id <> new.id)
     + new.amount_minor - new.released_minor > envelope then
    raise exception 'awards exceed the envelope' using errcode = 'check_violation', constraint = 'awards_within_envelope';
  end if;
  select coalesce(sum(amount_minor - released_minor), 0) + new.amount_minor - new.released_minor into held from awards
    where programme_id = new.programme_id and state = 'live' and id <> new.id
      and organisation_id in (select one_with(new.organisation_id));
  if held > cap_of(new.programme_id, new.organisation_id, new.decided_at) then
    raise exception 'awards exceed the cap' using errcode = 'check_violation', constraint = 'awards_within_cap';
  end if;
  -- The award that passes the programme's cap names the reference that lets it.
  if tg_op = 'INSERT' and held > (select cap_minor from programmes where id = new.programme_id)
     and not exists (select from cap_overrides o where o.programme_id = new.programme_id and o.state = 'approved'
       and o.organisation_id in (select one_with(new.organisation_id)) and o.authority_reference = new.cap_override_reference) then
    raise exception 'no such override' using errcode = 'check_violation', constraint = 'award_names_override';
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

-- What was set off is kept back from the next payment, and never more than that: LG-3, I23.
create function disbursement_keeps_back() returns trigger language plpgsql as $$
declare
  set_off bigint;
  part record;
begin
  if tg_op = 'UPDATE' then
    if new.offset_minor <> old.offset_minor
       or (old.proof_document_id is not null and new.proof_document_id is distinct from old.proof_document_id) then
      raise exception 'a requested payment is not edited' using errcode = 'check_violation', constraint = 'disbursement_unchanged';
    end if;
    return new;
  end if;
  select coalesce(sum(eur_minor), 0) into set_off from agreement_totals
    where agreement_id = new.agreement_id and account = '1200' and rule = 'offset';
  set_off := set_off - (select coalesce(sum(offset_minor), 0) from disbursements
    where agreement_id = new.agreement_id and state not in ('failed', 'returned', 'cancelled'));
  select kind, amount_minor into part from instalments where id = new.instalment_id;
  if new.offset_minor > set_off or (new.offset_minor > 0 and new.amount_minor + new.offset_minor > part.amount_minor)
     or (part.kind <> 'final' and new.offset_minor < least(set_off, part.amount_minor)) then
    raise exception 'what was set off is kept back' using errcode = 'check_violation', constraint = 'disbursement_keeps_back';
  end if;
  return new;
end $$;
create trigger disbursement_keeps_back before insert or update on disbursements
  for each row execute function disbursement_keeps_back();

-- A repayment on the statement is the amount that was owed, to the cent, and settles one recovery of the programme once.
create function bank_line_repays() returns trigger language plpgsql as $$
declare
  owed record;
begin
  if new.settled_as is distinct from 'repaid' then return new; end if;
  select programme_id, amount_minor, currency, state into owed from recoveries where id = new.recovery_id;
  if new.direction <> 'in' or owed.state <> 'repaid'
     or (owed.programme_id, owed.amount_minor, owed.currency) is distinct from (new.programme_id, new.amount_minor, new.currency) then
    raise exception 'this is not what was owed' using errcode = 'check_violation', constraint = 'bank_line_repays';
  end if;
  return new;
end $$;
create trigger bank_line_repays before update of settled_as, recovery_id on bank_lines
  for each row execute function bank_line_repays();
