-- I29: what bank or provider keeps for a payment is never more than the payment.

create function payment_fee_within() returns trigger language plpgsql as $$
declare
  entry journal_entries;
begin
  select * into entry from journal_entries where id = new.entry_id;
  if entry.rule = 'fee' and entry.disbursement_id is not null and not exists (
    select from disbursements d where d.id = entry.disbursement_id and new.eur_minor <= d.amount_minor) then
    raise exception 'a fee above its payment' using errcode = 'check_violation', constraint = 'payment_fee_within';
  end if;
  return new;
end $$;
create trigger payment_fee_within before insert on journal_postings
  for each row when (new.account = '5900') execute function payment_fee_within();
alter table journal_postings enable always trigger payment_fee_within;
