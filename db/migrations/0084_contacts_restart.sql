-- BK-4, I22: an account that replaces another waits anew when the contacts of its organisation change, until its first
-- payment arrived. Replaces the wall of 0067, which looked at the account alone.
create or replace function disbursement_payee_waits() returns trigger language plpgsql as $$
declare
  payee record;
  since timestamptz;
begin
  select p.id, p.organisation_id, p.proposed_at, g.payee_cool_off_hours as hours into payee
    from disbursements d join payee_accounts p on p.id = d.payee_account_id join programmes g on g.id = d.programme_id
    where d.id = new.disbursement_id;
  if not payee_replaces(payee.id) then return new; end if;
  since := payee.proposed_at;
  if not exists (select 1 from disbursements where payee_account_id = payee.id and state = 'confirmed') then
    select greatest(since, max(f.sealed_at)) into since
      from organisations o join identity_fields f on f.identity_id = o.identity_id
      where o.id = payee.organisation_id
        and f.field in ('contactPerson', 'contactEmail', 'contactPhone', 'safeContact');
  end if;
  if new.approved_at < since + make_interval(hours => payee.hours) then
    raise exception 'the account waits' using errcode = 'check_violation', constraint = 'payee_cool_off';
  end if;
  return new;
end $$;

-- BK-1: whose account it is never changes. A host's account is verified once the host is known, so that it is screened (I16).
create function payee_held_by() returns trigger language plpgsql as $$
begin
  if new.held_by <> old.held_by then
    raise exception 'an account is never edited' using errcode = 'check_violation', constraint = 'payee_unchanged';
  end if;
  if new.state = 'verified' and old.state <> 'verified' and new.held_by = 'host' and not exists (
    select 1 from related_parties where organisation_id = new.organisation_id and role = 'host' and ended_at is null) then
    raise exception 'the fiscal host is not known' using errcode = 'check_violation', constraint = 'payee_host_known';
  end if;
  return new;
end $$;
create trigger payee_held_by before update on payee_accounts for each row execute function payee_held_by();
alter table payee_accounts enable always trigger payee_held_by;

-- What a fiscal host passed on is shown for money that arrived at it; and before that no later instalment is asked for.
create function onward_proof_of_host() returns trigger language plpgsql as $$
begin
  if not exists (
    select 1 from disbursements d join payee_accounts p on p.id = d.payee_account_id
    where d.id = new.disbursement_id and d.state = 'confirmed' and p.held_by = 'host') then
    raise exception 'no money of a host' using errcode = 'check_violation', constraint = 'onward_proof_of_host';
  end if;
  return new;
end $$;
create trigger onward_proof_of_host before insert on onward_proofs for each row execute function onward_proof_of_host();

create function disbursement_after_onward() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from disbursements d join payee_accounts p on p.id = d.payee_account_id
    where d.agreement_id = new.agreement_id and d.state = 'confirmed' and p.held_by = 'host'
      and not exists (select 1 from onward_proofs o where o.disbursement_id = d.id)) then
    raise exception 'the onward transfer was not shown' using errcode = 'check_violation', constraint = 'disbursement_after_onward';
  end if;
  return new;
end $$;
create trigger disbursement_after_onward before insert on disbursements
  for each row execute function disbursement_after_onward();
