-- What stops a payment, enforced a second time: a held one goes no step further, and a bank file leaves once (LG-7).

create function disbursement_held() returns trigger language plpgsql as $$
begin
  if new.held_at is not null and old.held_at is not null and new.state <> old.state and new.state <> 'cancelled' then
    raise exception 'the payment is held' using errcode = 'check_violation', constraint = 'disbursement_held';
  end if;
  if old.held_at is not null and new.held_at is null and new.state <> 'cancelled'
     and (new.released_by is null or new.released_by = old.held_by) then
    raise exception 'another person lets a payment go' using errcode = 'check_violation', constraint = 'disbursement_released_by_another';
  end if;
  return new;
end $$;
create trigger disbursement_held before update on disbursements for each row execute function disbursement_held();
alter table disbursements enable always trigger disbursement_held;

-- A second copy of a bank file needs somebody who asked and somebody else who allowed it.
create function payment_file_leaves_once() returns trigger language plpgsql as $$
begin
  if new.number <> 1 + (select count(*) from payment_file_exports where batch_id = new.batch_id) then
    raise exception 'copies are counted' using errcode = 'check_violation', constraint = 'payment_file_counted';
  end if;
  if new.number > 1 and not exists (
    select 1 from payment_file_permits
    where batch_id = new.batch_id and number = new.number and allowed_by is not null and allowed_by <> asked_by) then
    raise exception 'two people allow a second copy' using errcode = 'check_violation', constraint = 'payment_file_once';
  end if;
  return new;
end $$;
create trigger payment_file_leaves_once before insert on payment_file_exports
  for each row execute function payment_file_leaves_once();
alter table payment_file_exports enable always trigger payment_file_leaves_once;

create function payment_file_permit_guarded() returns trigger language plpgsql as $$
begin
  if (new.batch_id, new.number, new.reason, new.asked_by, new.asked_at)
     is distinct from (old.batch_id, old.number, old.reason, old.asked_by, old.asked_at) or old.allowed_by is not null then
    raise exception 'what was asked stays' using errcode = 'check_violation', constraint = 'payment_file_permit_unchanged';
  end if;
  return new;
end $$;
create trigger payment_file_permit_guarded before update on payment_file_permits
  for each row execute function payment_file_permit_guarded();
alter table payment_file_permits enable always trigger payment_file_permit_guarded;
