-- Providers that pay out where a bank cannot, enforced a second time: I20 (only through an approved one, where, in what and
-- up to what it is approved for), I16 (its name was screened), I21 (two people approve it, and no file of the bank does).

-- What was proposed stays; a version is decided once, by another person (check `operator_terms_by_two`), and ends once.
create function operator_terms_guarded() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'proposed' or new.decided_by is not null then
      raise exception 'terms begin as a proposal' using errcode = 'check_violation', constraint = 'operator_terms_begin';
    end if;
    return new;
  end if;
  if (new.operator_id, new.number, new.countries, new.currencies, new.ceiling_minor, new.licence, new.valid_until,
      new.proposed_by, new.proposed_at)
     is distinct from
     (old.operator_id, old.number, old.countries, old.currencies, old.ceiling_minor, old.licence, old.valid_until,
      old.proposed_by, old.proposed_at)
     or (old.decided_by is not null and (new.decided_by, new.decided_at, new.list_number, new.matches, new.match_note)
       is distinct from (old.decided_by, old.decided_at, old.list_number, old.matches, old.match_note)) then
    raise exception 'terms are never edited' using errcode = 'check_violation', constraint = 'operator_terms_unchanged';
  end if;
  if old.state in ('refused', 'replaced', 'withdrawn')
     or (old.state = 'approved' and new.state in ('proposed', 'refused')) then
    raise exception 'the terms have ended' using errcode = 'check_violation', constraint = 'operator_terms_ended';
  end if;
  if new.state in ('approved', 'refused') and new.decided_by is null then
    raise exception 'another person decides' using errcode = 'check_violation', constraint = 'operator_terms_by_two';
  end if;
  return new;
end $$;
create trigger operator_terms_guarded before insert or update on operator_terms
  for each row execute function operator_terms_guarded();
alter table operator_terms enable always trigger operator_terms_guarded;

-- Whether a provider may be used on a day. The same as `operatorFault` of the portal.
create function operator_covers(operator uuid, country text, currency text, minor bigint, at timestamptz)
returns boolean language sql stable as $$
  select exists (
    select 1 from operator_terms t
    where t.operator_id = operator and t.state = 'approved' and t.valid_until >= (at at time zone 'utc')::date
      and t.countries ? operator_covers.country and t.currencies ? operator_covers.currency
      and t.ceiling_minor >= operator_covers.minor)
$$;
revoke execute on function operator_covers(uuid, text, text, bigint, timestamptz) from public;
grant execute on function operator_covers(uuid, text, text, bigint, timestamptz) to app;

-- I20, BK-1: an account through a provider is entered and verified only while that one may be used for it; which one it is
-- never changes.
create function payee_through_operator() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.operator_id is distinct from old.operator_id then
    raise exception 'an account is never edited' using errcode = 'check_violation', constraint = 'payee_unchanged';
  end if;
  if new.operator_id is null then return new; end if;
  if tg_op = 'INSERT' and not operator_covers(new.operator_id, new.country, new.currency, 0, new.proposed_at)
     or tg_op = 'UPDATE' and new.state = 'verified' and old.state <> 'verified'
       and not operator_covers(new.operator_id, new.country, new.currency, 0, new.verified_at) then
    raise exception 'no approved provider' using errcode = 'check_violation', constraint = 'payee_through_operator';
  end if;
  return new;
end $$;
create trigger payee_through_operator before insert or update on payee_accounts
  for each row execute function payee_through_operator();
alter table payee_accounts enable always trigger payee_through_operator;

-- I20: no approval of a payment the provider may not make.
create function disbursement_approval_operator() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from disbursements d join payee_accounts p on p.id = d.payee_account_id
    where d.id = new.disbursement_id and p.operator_id is not null
      and not operator_covers(p.operator_id, p.country, p.currency, d.amount_minor, new.approved_at)) then
    raise exception 'no approved provider' using errcode = 'check_violation', constraint = 'disbursement_through_operator';
  end if;
  return new;
end $$;
create trigger disbursement_approval_operator before insert on disbursement_approvals
  for each row execute function disbursement_approval_operator();
alter table disbursement_approvals enable always trigger disbursement_approval_operator;

-- I20: the order itself: never in a file of the bank, only under what holds for those (0038, 0062, 0066, 0068).
create function disbursement_through_operator() returns trigger language plpgsql as $$
declare
  payee record;
begin
  if new.state = old.state or new.state not in ('instructed', 'sent') then return new; end if;
  select operator_id, country, currency into payee from payee_accounts where id = new.payee_account_id;
  if payee.operator_id is null then
    if new.state = 'sent' and old.state <> 'instructed' then
      raise exception 'no file of the bank' using errcode = 'check_violation', constraint = 'disbursement_in_file';
    end if;
    return new;
  end if;
  if new.state = 'instructed' or new.batch_id is not null then
    raise exception 'a provider gets no file of the bank' using errcode = 'check_violation', constraint = 'disbursement_operator_file';
  end if;
  if old.state <> 'approved' or old.held_by is not null or payments_frozen(new.programme_id)
     or (select state from agreements where id = new.agreement_id) <> 'active'
     or not sanctions_clear(new.organisation_id, new.sent_at)
     or not operator_covers(payee.operator_id, payee.country, payee.currency, new.amount_minor, new.sent_at) then
    raise exception 'the order may not leave' using errcode = 'check_violation', constraint = 'disbursement_through_operator';
  end if;
  return new;
end $$;
create trigger disbursement_through_operator before update of state on disbursements
  for each row execute function disbursement_through_operator();
alter table disbursements enable always trigger disbursement_through_operator;

-- LG-7: no statement shows that a provider paid out: such a payment is confirmed with a proof.
create function disbursement_operator_proof() returns trigger language plpgsql as $$
begin
  if new.state = 'confirmed' and old.state <> 'confirmed' and new.proof_document_id is null and exists (
    select 1 from payee_accounts where id = new.payee_account_id and operator_id is not null) then
    raise exception 'the proof is missing' using errcode = 'check_violation', constraint = 'disbursement_operator_proof';
  end if;
  return new;
end $$;
create trigger disbursement_operator_proof before update of state on disbursements
  for each row execute function disbursement_operator_proof();
alter table disbursements enable always trigger disbursement_operator_proof;
