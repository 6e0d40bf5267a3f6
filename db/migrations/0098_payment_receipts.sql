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
