-- What the bank says, enforced a second time: LG-7 (a movement is what the statement says and is settled once; a payment
-- leaves in one bank file), and what came back is a payment that was paid.

-- The facts of a movement never change; nothing opens it again.
create function bank_line_guarded() returns trigger language plpgsql as $$
begin
  if (new.id, new.programme_id, new.file_id, new.statement_id, new.line, new.booked_on, new.value_on, new.amount_minor,
      new.currency, new.direction, new.reversal, new.bank_reference, new.bank_code, new.end_to_end_id, new.message_id,
      new.return_reason)
     is distinct from
     (old.id, old.programme_id, old.file_id, old.statement_id, old.line, old.booked_on, old.value_on, old.amount_minor,
      old.currency, old.direction, old.reversal, old.bank_reference, old.bank_code, old.end_to_end_id, old.message_id,
      old.return_reason)
     or (new.instructed_minor, new.instructed_currency) is distinct from (old.instructed_minor, old.instructed_currency)
  then
    raise exception 'a movement is what the bank said' using errcode = 'check_violation', constraint = 'bank_line_unchanged';
  end if;
  if old.state <> 'open' then
    raise exception 'a movement is settled once' using errcode = 'check_violation', constraint = 'bank_line_once';
  end if;
  return new;
end $$;
create trigger bank_line_guarded before update on bank_lines for each row execute function bank_line_guarded();
alter table bank_lines enable always trigger bank_line_guarded;

-- A payment leaves in one bank file: no second file takes it. What is paid was sent; what came back was paid.
create function disbursement_leaves_once() returns trigger language plpgsql as $$
begin
  if old.batch_id is not null and new.batch_id is distinct from old.batch_id then
    raise exception 'the payment is in a bank file already' using errcode = 'check_violation', constraint = 'disbursement_one_batch';
  end if;
  if new.state = 'confirmed' and old.state not in ('sent', 'confirmed') then
    raise exception 'the payment was not sent' using errcode = 'check_violation', constraint = 'disbursement_sent_first';
  end if;
  if new.state = 'returned' and old.state not in ('confirmed', 'returned') then
    raise exception 'the payment was not paid' using errcode = 'check_violation', constraint = 'disbursement_paid_first';
  end if;
  return new;
end $$;
create trigger disbursement_leaves_once before update on disbursements
  for each row execute function disbursement_leaves_once();
alter table disbursements enable always trigger disbursement_leaves_once;
