-- The grantee says once what arrived, of a payment the bank or the provider has made, on no day before it left.

create function payment_receipt_of_paid() returns trigger language plpgsql as $$
begin
  if not exists (
    select 1 from disbursements where id = new.disbursement_id and state = 'confirmed'
      and new.received_on between (sent_at at time zone 'utc')::date - 1 and (new.confirmed_at at time zone 'utc')::date + 1) then
    raise exception 'nothing was paid that could have arrived' using errcode = 'check_violation', constraint = 'payment_receipt_of_paid';
  end if;
  return new;
end $$;
create trigger payment_receipt_of_paid before insert on payment_receipts
  for each row execute function payment_receipt_of_paid();
alter table payment_receipts enable always trigger payment_receipt_of_paid;

-- I22: how long a changed account waits is part of the rules two people put in force, and of nothing else.
create function programme_cool_off_by_rules() returns trigger language plpgsql as $$
begin
  if new.payee_cool_off_hours is distinct from (
    select cool_off_hours from approval_rules where programme_id = new.id and outcome = 'approved' order by number desc limit 1) then
    raise exception 'two people set the waiting time' using errcode = 'check_violation', constraint = 'programme_cool_off_by_rules';
  end if;
  return new;
end $$;
create trigger programme_cool_off_by_rules before update of payee_cool_off_hours on programmes
  for each row when (new.payee_cool_off_hours <> old.payee_cool_off_hours)
  execute function programme_cool_off_by_rules();
alter table programmes enable always trigger programme_cool_off_by_rules;
